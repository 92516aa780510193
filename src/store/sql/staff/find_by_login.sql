SELECT id, login, name, password_hash
FROM staff
WHERE login = $1 AND disabled_at IS NULL
