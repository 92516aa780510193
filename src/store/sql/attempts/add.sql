INSERT INTO sign_in_attempts (id, key_hash, attempted_at) VALUES ($1, $2, $3)
