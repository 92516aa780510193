UPDATE links SET revoked_at = $3 WHERE kind = $1 AND subject_id = $2 AND revoked_at IS NULL
