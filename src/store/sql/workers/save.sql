UPDATE workers
SET code = $2, state = $3, step = $4, answers = $5, profile = $6, waiting_since = $7, updated_at = $8,
    submitted_at = $9, decided_at = $10, reason = $11
WHERE id = $1
