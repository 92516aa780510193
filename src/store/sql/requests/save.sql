UPDATE requests
SET code = $2, state = $3, step = $4, answers = $5, request = $6, terms = $7, quote_id = $8, promised_on = $9,
    updated_at = $10, submitted_at = $11, taken_by = $12, taken_at = $13, closed_at = $14, closing_reason = $15
WHERE id = $1
