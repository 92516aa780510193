INSERT INTO employment_ends (id, employment_id, ended_on, saved_at, known_on, ending, answer, record, reopened_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL)
