SELECT worker_facts.worker_id, worker_facts.kind, worker_facts.seen_on, worker_facts.amount,
    worker_facts.valid_until, worker_facts.note
FROM worker_facts JOIN workers ON workers.id = worker_facts.worker_id
WHERE workers.state = $1
ORDER BY worker_facts.seen_on, worker_facts.recorded_at, worker_facts.id
