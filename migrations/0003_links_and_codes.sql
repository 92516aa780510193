-- Links by which a worker or a family, who have no account, come back to their file.
-- Only the SHA-256 of the token is kept.
CREATE TABLE links (
    token_hash TEXT PRIMARY KEY CHECK (LENGTH(token_hash) = 64),
    kind       TEXT NOT NULL CHECK (kind IN ('worker', 'request')),
    subject_id UUID NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    revoked_at TIMESTAMPTZ
);
CREATE INDEX links_by_subject ON links (kind, subject_id);

-- The last number given in each series of public codes.
CREATE TABLE series (
    name TEXT PRIMARY KEY,
    last BIGINT NOT NULL CHECK (last > 0)
);
