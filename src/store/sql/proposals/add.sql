INSERT INTO proposals (id, request_id, worker_id, state, proposed_by, proposed_at, note, place, points, evidence,
    weights, quote_id, worker_accepted_at, family_accepted_at, ended_at, ended_reason,
    computed_place, order_changed)
VALUES ($1, $2, $3, 'availability_to_ask', $4, $5, $6, $7, $8, $9, $10, $11, NULL, NULL, NULL, NULL,
    $12, $13)
