INSERT INTO worker_persons (worker_id, first_name, last_name, email, phone, birth_date)
VALUES ($1, '', '', '', '', NULL)
