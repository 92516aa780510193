SELECT code
FROM households
WHERE id = $1
