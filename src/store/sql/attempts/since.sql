SELECT attempted_at
FROM sign_in_attempts
WHERE key_hash = $1 AND attempted_at > $2
ORDER BY attempted_at, id
