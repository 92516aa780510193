UPDATE proposals
SET state = $2, worker_accepted_at = $3, family_accepted_at = $4, ended_at = $5, ended_reason = $6
WHERE id = $1
