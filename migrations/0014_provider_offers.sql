-- What providers offer, as the desk writes it down; the journal may tell of an offer.
-- A check cannot be changed on both databases, so the journal is written anew.
ALTER TABLE journal RENAME TO journal_before;
CREATE TABLE journal (
    id           UUID PRIMARY KEY,
    at           TIMESTAMPTZ NOT NULL,
    actor_kind   TEXT NOT NULL CHECK (actor_kind IN ('staff', 'worker', 'family', 'visitor', 'system')),
    actor_id     UUID,
    verb         TEXT NOT NULL CHECK (LENGTH(verb) BETWEEN 1 AND 64),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('worker', 'request', 'proposal', 'staff', 'employment', 'offer')),
    subject_id   UUID NOT NULL,
    detail       TEXT,
    CHECK ((actor_kind IN ('visitor', 'system')) = (actor_id IS NULL))
);
INSERT INTO journal (id, at, actor_kind, actor_id, verb, subject_kind, subject_id, detail)
SELECT id, at, actor_kind, actor_id, verb, subject_kind, subject_id, detail FROM journal_before;
DROP TABLE journal_before;
CREATE INDEX journal_by_subject ON journal (subject_kind, subject_id, at);
CREATE INDEX journal_by_actor ON journal (actor_kind, actor_id, at);

-- A retired offer stays: who compared with it may ask what it said.
CREATE TABLE provider_offers (
    id             UUID PRIMARY KEY,
    code           TEXT NOT NULL UNIQUE,
    provider       TEXT NOT NULL CHECK (LENGTH(provider) BETWEEN 1 AND 120),
    category       TEXT NOT NULL,
    hour_cents     BIGINT NOT NULL CHECK (hour_cents > 0),
    least_quarters BIGINT CHECK (least_quarters BETWEEN 1 AND 96),
    since          DATE NOT NULL,
    source         TEXT NOT NULL CHECK (LENGTH(source) BETWEEN 1 AND 300),
    created_at     TIMESTAMPTZ NOT NULL,
    confirmed_at   TIMESTAMPTZ NOT NULL,
    confirmed_by   UUID NOT NULL REFERENCES staff (id),
    retired_at     TIMESTAMPTZ,
    version        BIGINT NOT NULL CHECK (version > 0)
);
CREATE INDEX provider_offers_by_category ON provider_offers (category, hour_cents);
