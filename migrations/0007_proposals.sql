-- A worker proposed for a request by a person of the desk, with what the ranking said that day.
CREATE TABLE proposals (
    id                 UUID PRIMARY KEY,
    request_id         UUID NOT NULL REFERENCES requests (id),
    worker_id          UUID NOT NULL REFERENCES workers (id),
    state              TEXT NOT NULL CHECK (state IN ('hired', 'refused_by_worker', 'refused_by_family',
        'withdrawn_by_desk', 'availability_to_ask', 'availability_confirmed')),
    proposed_by        UUID NOT NULL REFERENCES staff (id),
    proposed_at        TIMESTAMPTZ NOT NULL,
    note               TEXT NOT NULL,
    place              BIGINT NOT NULL CHECK (place > 0),
    points             BIGINT NOT NULL CHECK (points >= 0),
    evidence           TEXT NOT NULL,
    weights            TEXT NOT NULL,
    quote_id           UUID NOT NULL REFERENCES quotes (id),
    worker_accepted_at TIMESTAMPTZ,
    family_accepted_at TIMESTAMPTZ,
    ended_at           TIMESTAMPTZ,
    ended_reason       TEXT,
    CHECK ((state IN ('availability_to_ask', 'availability_confirmed')) = (ended_at IS NULL)),
    CHECK (state <> 'availability_to_ask' OR worker_accepted_at IS NULL),
    CHECK (state NOT IN ('availability_confirmed', 'hired') OR worker_accepted_at IS NOT NULL),
    CHECK (state <> 'hired' OR family_accepted_at IS NOT NULL)
);
CREATE UNIQUE INDEX proposals_open_once ON proposals (request_id, worker_id)
    WHERE state IN ('availability_to_ask', 'availability_confirmed');
CREATE INDEX proposals_by_request ON proposals (request_id, proposed_at);
CREATE INDEX proposals_by_worker ON proposals (worker_id, proposed_at);
