SELECT COALESCE(MAX(turn), 0) AS turn FROM order_moves WHERE request_id = $1
