DELETE FROM sign_in_attempts WHERE id = $1
