SELECT first_name, last_name, email, phone, address
FROM request_contacts
WHERE request_id = $1
