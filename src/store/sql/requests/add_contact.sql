INSERT INTO request_contacts (request_id, first_name, last_name, email, phone, address)
VALUES ($1, '', '', '', '', '')
