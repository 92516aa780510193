DELETE FROM sign_in_attempts WHERE key_hash = $1
