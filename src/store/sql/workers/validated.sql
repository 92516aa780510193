SELECT id, code, profile
FROM workers
WHERE state = 'validated'
ORDER BY id
