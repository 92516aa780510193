UPDATE requests SET version = version + 1
WHERE id = $1
RETURNING id, code, state, step, answers, request, terms, quote_id, promised_on, created_at, updated_at,
    submitted_at, taken_by, taken_at, closed_at, closing_reason, version
