SELECT id, code, profile
FROM workers
WHERE state = 'validated' AND id > $1
ORDER BY id
LIMIT $2
