-- The public code of a household that entered its employments by hand, by which the desk finds it when its link is lost.
CREATE TABLE households (
    id         UUID PRIMARY KEY,
    code       TEXT NOT NULL UNIQUE CHECK (LENGTH(code) BETWEEN 6 AND 16),
    created_at TIMESTAMPTZ NOT NULL
);
