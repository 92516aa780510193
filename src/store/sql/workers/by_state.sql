SELECT id, code, state, step, answers, profile, waiting_since, created_at, updated_at, submitted_at,
    decided_at, reason, version
FROM workers
WHERE state = $1
ORDER BY submitted_at, id
