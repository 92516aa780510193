INSERT INTO households (id, code, created_at) VALUES ($1, $2, $3)
