UPDATE request_contacts
SET first_name = $2, last_name = $3, email = $4, phone = $5, address = $6
WHERE request_id = $1
