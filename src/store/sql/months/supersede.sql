UPDATE employment_months SET superseded_at = $3
WHERE employment_id = $1 AND month = $2 AND superseded_at IS NULL
