INSERT INTO request_notes (id, request_id, staff_id, written_at, body) VALUES ($1, $2, $3, $4, $5)
