INSERT INTO workers (id, code, state, step, answers, profile, waiting_since, created_at, updated_at, submitted_at,
    decided_at, reason, version)
VALUES ($1, NULL, 'draft', $2, '{}', NULL, NULL, $3, $3, NULL, NULL, NULL, 1)
