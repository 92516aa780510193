SELECT order_moves.id, order_moves.worker_id, workers.code AS worker_code, staff.name AS staff_name,
    order_moves.made_at, order_moves.from_place, order_moves.to_place, order_moves.reason
FROM order_moves
JOIN workers ON workers.id = order_moves.worker_id
JOIN staff ON staff.id = order_moves.staff_id
WHERE order_moves.request_id = $1 AND order_moves.undone_at IS NULL
ORDER BY order_moves.turn
