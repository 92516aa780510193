SELECT id, month, saved_at, known_on, employment, register, account, rulebook, superseded_at
FROM employment_months
WHERE employment_id = $1
ORDER BY month, saved_at, id
