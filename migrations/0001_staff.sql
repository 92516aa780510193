-- Desk staff: the only people with a password.
CREATE TABLE staff (
    id            UUID PRIMARY KEY,
    login         TEXT NOT NULL UNIQUE CHECK (login = LOWER(login) AND LENGTH(login) BETWEEN 3 AND 64),
    name          TEXT NOT NULL CHECK (LENGTH(name) BETWEEN 1 AND 120),
    password_hash TEXT NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
    created_at    TIMESTAMPTZ NOT NULL,
    disabled_at   TIMESTAMPTZ
);

-- Only the SHA-256 of a session's token is kept.
CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY CHECK (LENGTH(token_hash) = 64),
    staff_id   UUID NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    CHECK (expires_at > created_at)
);
CREATE INDEX sessions_of_staff ON sessions (staff_id);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

-- Attempts to sign in, by the hash of an account or of an address.
CREATE TABLE sign_in_attempts (
    id           UUID PRIMARY KEY,
    key_hash     TEXT NOT NULL CHECK (LENGTH(key_hash) = 64),
    attempted_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX sign_in_attempts_by_key ON sign_in_attempts (key_hash, attempted_at);
CREATE INDEX sign_in_attempts_by_time ON sign_in_attempts (attempted_at);
