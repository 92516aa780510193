SELECT state, COUNT(*) AS n
FROM workers
GROUP BY state
ORDER BY state
