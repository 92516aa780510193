INSERT INTO links (token_hash, kind, subject_id, created_at, revoked_at) VALUES ($1, $2, $3, $4, NULL)
