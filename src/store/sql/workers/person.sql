SELECT first_name, last_name, email, phone, birth_date
FROM worker_persons
WHERE worker_id = $1
