INSERT INTO staff (id, login, name, password_hash, created_at, disabled_at)
VALUES ($1, $2, $3, $4, $5, NULL)
