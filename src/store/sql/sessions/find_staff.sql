SELECT staff.id, staff.login, staff.name, staff.password_hash
FROM sessions JOIN staff ON staff.id = sessions.staff_id
WHERE sessions.token_hash = $1 AND sessions.expires_at > $2 AND staff.disabled_at IS NULL
