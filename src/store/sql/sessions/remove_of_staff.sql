DELETE FROM sessions WHERE staff_id = (SELECT id FROM staff WHERE login = $1)
