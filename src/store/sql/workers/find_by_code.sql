SELECT id, code, state, step, answers, profile, waiting_since, created_at, updated_at, submitted_at,
    decided_at, reason, version
FROM workers
WHERE code = $1
