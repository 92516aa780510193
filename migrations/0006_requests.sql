-- A request of a family: what it asks (for the matching), on what terms (for the quote).
CREATE TABLE requests (
    id             UUID PRIMARY KEY,
    code           TEXT UNIQUE,
    state          TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'in_progress',
        'closed_positive', 'closed_negative', 'cancelled_by_family')),
    step           TEXT NOT NULL,
    answers        TEXT NOT NULL,
    request        TEXT,
    terms          TEXT,
    quote_id       UUID REFERENCES quotes (id),
    promised_on    DATE,
    created_at     TIMESTAMPTZ NOT NULL,
    updated_at     TIMESTAMPTZ NOT NULL,
    submitted_at   TIMESTAMPTZ,
    taken_by       UUID REFERENCES staff (id),
    taken_at       TIMESTAMPTZ,
    closed_at      TIMESTAMPTZ,
    closing_reason TEXT,
    version        BIGINT NOT NULL CHECK (version > 0),
    CHECK (state = 'draft' OR state = 'cancelled_by_family' OR (code IS NOT NULL AND request IS NOT NULL
        AND terms IS NOT NULL AND promised_on IS NOT NULL AND submitted_at IS NOT NULL)),
    CHECK ((state IN ('closed_positive', 'closed_negative', 'cancelled_by_family')) = (closed_at IS NOT NULL))
);
CREATE INDEX requests_by_state ON requests (state, promised_on);

-- Who to call, and where the work is: shown to the desk on opening, to a worker when both accepted.
CREATE TABLE request_contacts (
    request_id UUID PRIMARY KEY REFERENCES requests (id) ON DELETE CASCADE,
    first_name TEXT NOT NULL,
    last_name  TEXT NOT NULL,
    email      TEXT NOT NULL,
    phone      TEXT NOT NULL,
    address    TEXT NOT NULL
);

-- Notes and telephone calls of the desk.
CREATE TABLE request_notes (
    id         UUID PRIMARY KEY,
    request_id UUID NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
    staff_id   UUID NOT NULL REFERENCES staff (id),
    written_at TIMESTAMPTZ NOT NULL,
    body       TEXT NOT NULL CHECK (LENGTH(body) BETWEEN 1 AND 4000)
);
CREATE INDEX request_notes_by_request ON request_notes (request_id, written_at);
