SELECT request_notes.written_at, staff.name AS staff_name, request_notes.body
FROM request_notes JOIN staff ON staff.id = request_notes.staff_id
WHERE request_notes.request_id = $1
ORDER BY request_notes.written_at, request_notes.id
