-- The end of an employment as its family kept it: inputs, settlement, its proof, the day of knowledge. Reopened, it stays.
CREATE TABLE employment_ends (
    id            UUID PRIMARY KEY,
    employment_id UUID NOT NULL REFERENCES employments (id) ON DELETE CASCADE,
    ended_on      DATE NOT NULL,
    saved_at      TIMESTAMPTZ NOT NULL,
    known_on      DATE NOT NULL,
    ending        TEXT NOT NULL,
    answer        TEXT NOT NULL,
    record        TEXT NOT NULL,
    reopened_at   TIMESTAMPTZ
);
CREATE UNIQUE INDEX employment_ends_current ON employment_ends (employment_id) WHERE reopened_at IS NULL;
