SELECT id
FROM households
WHERE code = $1
