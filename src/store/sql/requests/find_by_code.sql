SELECT id, code, state, step, answers, request, terms, quote_id, promised_on, created_at, updated_at,
    submitted_at, taken_by, taken_at, closed_at, closing_reason, version
FROM requests
WHERE code = $1
