INSERT INTO worker_facts (id, worker_id, kind, seen_on, amount, valid_until, note, staff_id, recorded_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
