UPDATE employment_people SET label = $2, people = $3
WHERE employment_id = $1
