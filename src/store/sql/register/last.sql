SELECT last
FROM register_clock
WHERE id = 1
