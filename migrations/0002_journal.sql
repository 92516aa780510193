-- Who saw or changed what, when. Rows are only ever added.
CREATE TABLE journal (
    id           UUID PRIMARY KEY,
    at           TIMESTAMPTZ NOT NULL,
    actor_kind   TEXT NOT NULL CHECK (actor_kind IN ('staff', 'worker', 'family', 'visitor', 'system')),
    actor_id     UUID,
    verb         TEXT NOT NULL CHECK (LENGTH(verb) BETWEEN 1 AND 64),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('worker', 'request', 'proposal', 'staff')),
    subject_id   UUID NOT NULL,
    detail       TEXT,
    CHECK ((actor_kind IN ('visitor', 'system')) = (actor_id IS NULL))
);
CREATE INDEX journal_by_subject ON journal (subject_kind, subject_id, at);
CREATE INDEX journal_by_actor ON journal (actor_kind, actor_id, at);
