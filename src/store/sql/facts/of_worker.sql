SELECT worker_id, kind, seen_on, amount, valid_until, note
FROM worker_facts
WHERE worker_id = $1
ORDER BY seen_on, recorded_at, id
