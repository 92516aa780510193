INSERT INTO journal (id, at, actor_kind, actor_id, verb, subject_kind, subject_id, detail)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
