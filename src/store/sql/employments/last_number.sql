SELECT COALESCE(MAX(number), 0) AS last
FROM employments
WHERE household_id = $1
