INSERT INTO employment_people (employment_id, label, people) VALUES ($1, $2, $3)
