INSERT INTO order_moves (id, request_id, worker_id, staff_id, turn, made_at, from_place, to_place, reason, undone_at,
    undone_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, NULL, NULL)
