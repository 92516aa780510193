SELECT subject_id
FROM links
WHERE token_hash = $1 AND kind = $2 AND revoked_at IS NULL
