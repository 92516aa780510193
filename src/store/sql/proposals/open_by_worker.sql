SELECT worker_id, request_id
FROM proposals
WHERE state IN ('availability_to_ask', 'availability_confirmed')
ORDER BY worker_id, request_id
