UPDATE workers SET version = version + 1
WHERE id = $1
RETURNING id, code, state, step, answers, profile, waiting_since, created_at, updated_at, submitted_at,
    decided_at, reason, version
