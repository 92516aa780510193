-- Families keep their employments: a link may open a household, the journal may tell of an employment.
-- A check cannot be changed on both databases, so both tables are written anew.
ALTER TABLE links RENAME TO links_before;
CREATE TABLE links (
    token_hash TEXT PRIMARY KEY CHECK (LENGTH(token_hash) = 64),
    kind       TEXT NOT NULL CHECK (kind IN ('worker', 'request', 'household')),
    subject_id UUID NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    revoked_at TIMESTAMPTZ
);
INSERT INTO links (token_hash, kind, subject_id, created_at, revoked_at)
SELECT token_hash, kind, subject_id, created_at, revoked_at FROM links_before;
DROP TABLE links_before;
CREATE INDEX links_by_subject ON links (kind, subject_id);

ALTER TABLE journal RENAME TO journal_before;
CREATE TABLE journal (
    id           UUID PRIMARY KEY,
    at           TIMESTAMPTZ NOT NULL,
    actor_kind   TEXT NOT NULL CHECK (actor_kind IN ('staff', 'worker', 'family', 'visitor', 'system')),
    actor_id     UUID,
    verb         TEXT NOT NULL CHECK (LENGTH(verb) BETWEEN 1 AND 64),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('worker', 'request', 'proposal', 'staff', 'employment')),
    subject_id   UUID NOT NULL,
    detail       TEXT,
    CHECK ((actor_kind IN ('visitor', 'system')) = (actor_id IS NULL))
);
INSERT INTO journal (id, at, actor_kind, actor_id, verb, subject_kind, subject_id, detail)
SELECT id, at, actor_kind, actor_id, verb, subject_kind, subject_id, detail FROM journal_before;
DROP TABLE journal_before;
CREATE INDEX journal_by_subject ON journal (subject_kind, subject_id, at);
CREATE INDEX journal_by_actor ON journal (actor_kind, actor_id, at);

-- An employment. Its household is a request, or one begun for employments alone; terms, week and start are in
-- the exchange format of the employment, and hold no name.
CREATE TABLE employments (
    id           UUID PRIMARY KEY,
    household_id UUID NOT NULL,
    number       BIGINT NOT NULL CHECK (number > 0),
    request_id   UUID REFERENCES requests (id),
    proposal_id  UUID UNIQUE REFERENCES proposals (id),
    employment   TEXT NOT NULL,
    quote_id     UUID NOT NULL REFERENCES quotes (id),
    created_at   TIMESTAMPTZ NOT NULL,
    updated_at   TIMESTAMPTZ NOT NULL,
    version      BIGINT NOT NULL CHECK (version > 0),
    UNIQUE (household_id, number)
);

-- What the family calls the employment, and who the two parties are: for its papers, and nowhere else.
CREATE TABLE employment_people (
    employment_id UUID PRIMARY KEY REFERENCES employments (id) ON DELETE CASCADE,
    label         TEXT NOT NULL CHECK (LENGTH(label) <= 60),
    people        TEXT NOT NULL
);

-- A month as it was accounted for: inputs, result, rules and day of knowledge, never changed. Accounted for
-- again, the earlier one is superseded and stays.
CREATE TABLE employment_months (
    id            UUID PRIMARY KEY,
    employment_id UUID NOT NULL REFERENCES employments (id) ON DELETE CASCADE,
    month         TEXT NOT NULL CHECK (LENGTH(month) = 7),
    saved_at      TIMESTAMPTZ NOT NULL,
    known_on      DATE NOT NULL,
    employment    TEXT NOT NULL,
    register      TEXT NOT NULL,
    account       TEXT NOT NULL,
    rulebook      TEXT NOT NULL,
    superseded_at TIMESTAMPTZ
);
CREATE UNIQUE INDEX employment_months_current ON employment_months (employment_id, month)
    WHERE superseded_at IS NULL;
CREATE INDEX employment_months_by_time ON employment_months (employment_id, month, saved_at);
