UPDATE employment_ends SET reopened_at = $2
WHERE employment_id = $1 AND reopened_at IS NULL
