INSERT INTO requests (id, code, state, step, answers, request, terms, quote_id, promised_on, created_at, updated_at,
    submitted_at, taken_by, taken_at, closed_at, closing_reason, version)
VALUES ($1, NULL, 'draft', $2, '{}', NULL, NULL, NULL, NULL, $3, $3, NULL, NULL, NULL, NULL, NULL, 1)
