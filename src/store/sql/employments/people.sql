SELECT label, people
FROM employment_people
WHERE employment_id = $1
