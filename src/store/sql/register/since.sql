SELECT register_changes.change, register_changes.worker_id AS id, workers.state, workers.code, workers.profile
FROM register_changes
LEFT JOIN workers ON workers.id = register_changes.worker_id
WHERE register_changes.change > $1
ORDER BY register_changes.change
LIMIT $2
