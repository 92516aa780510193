SELECT id, month, saved_at, known_on, employment, register, account, rulebook, superseded_at
FROM employment_months
WHERE employment_id = $1 AND superseded_at IS NULL
ORDER BY month
