-- A candidacy. What the ranking may know is in profile and nowhere else; names, contacts and the
-- birth date are in worker_persons and nowhere else.
CREATE TABLE workers (
    id            UUID PRIMARY KEY,
    code          TEXT UNIQUE,
    state         TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'validated', 'not_suitable', 'suspended')),
    step          TEXT NOT NULL,
    answers       TEXT NOT NULL,
    profile       TEXT,
    waiting_since DATE,
    created_at    TIMESTAMPTZ NOT NULL,
    updated_at    TIMESTAMPTZ NOT NULL,
    submitted_at  TIMESTAMPTZ,
    decided_at    TIMESTAMPTZ,
    reason        TEXT,
    version       BIGINT NOT NULL CHECK (version > 0),
    CHECK (state = 'draft' OR (code IS NOT NULL AND profile IS NOT NULL
        AND submitted_at IS NOT NULL AND waiting_since IS NOT NULL))
);
CREATE INDEX workers_by_state ON workers (state, submitted_at);

-- The birth date serves only to verify adulthood (regional law 15/2015, art. 7).
CREATE TABLE worker_persons (
    worker_id  UUID PRIMARY KEY REFERENCES workers (id) ON DELETE CASCADE,
    first_name TEXT NOT NULL,
    last_name  TEXT NOT NULL,
    email      TEXT NOT NULL,
    phone      TEXT NOT NULL,
    birth_date DATE
);

-- What staff saw and on which day: outcomes, never documents.
CREATE TABLE worker_facts (
    id          UUID PRIMARY KEY,
    worker_id   UUID NOT NULL REFERENCES workers (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL CHECK (kind IN ('identity_seen', 'right_to_work_seen', 'contracts_seen',
        'training_seen', 'italian_seen', 'references_heard', 'criminal_record_declared',
        'availability_confirmed', 'regional_register', 'interview_held')),
    seen_on     DATE NOT NULL,
    amount      BIGINT CHECK (amount >= 0),
    valid_until DATE,
    note        TEXT,
    staff_id    UUID NOT NULL REFERENCES staff (id),
    recorded_at TIMESTAMPTZ NOT NULL,
    CHECK (valid_until IS NULL OR valid_until >= seen_on)
);
CREATE INDEX worker_facts_by_worker ON worker_facts (worker_id, kind, seen_on);
