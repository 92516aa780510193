SELECT id, ended_on, saved_at, known_on, ending, answer, record
FROM employment_ends
WHERE employment_id = $1 AND reopened_at IS NULL
