-- A quote as it was answered, with its inputs and the rules' fingerprint, so that it can be shown
-- and defended years later. Never changed.
CREATE TABLE quotes (
    id                  UUID PRIMARY KEY,
    made_at             TIMESTAMPTZ NOT NULL,
    on_day              DATE NOT NULL,
    situation           TEXT NOT NULL,
    answer              TEXT NOT NULL,
    rulebook            TEXT NOT NULL,
    year_employer_cents BIGINT,
    month_employer_cents BIGINT
);
