INSERT INTO register_changes (worker_id, change)
VALUES ($1, (SELECT last FROM register_clock WHERE id = 1))
ON CONFLICT (worker_id) DO UPDATE SET change = excluded.change
