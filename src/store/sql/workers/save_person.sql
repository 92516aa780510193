UPDATE worker_persons
SET first_name = $2, last_name = $3, email = $4, phone = $5, birth_date = $6
WHERE worker_id = $1
