-- A person of the desk puts someone at another place of a request's order, and why. The computed order never
-- changes: moves are applied to it in turn, and one that is undone stays written.
CREATE TABLE order_moves (
    id         UUID PRIMARY KEY,
    request_id UUID NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
    worker_id  UUID NOT NULL REFERENCES workers (id),
    staff_id   UUID NOT NULL REFERENCES staff (id),
    turn       BIGINT NOT NULL CHECK (turn > 0),
    made_at    TIMESTAMPTZ NOT NULL,
    from_place BIGINT NOT NULL CHECK (from_place > 0),
    to_place   BIGINT NOT NULL CHECK (to_place > 0 AND to_place <> from_place),
    reason     TEXT NOT NULL CHECK (LENGTH(reason) BETWEEN 1 AND 2000),
    undone_at  TIMESTAMPTZ,
    undone_by  UUID REFERENCES staff (id),
    UNIQUE (request_id, turn),
    CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);

-- What a proposal knows of it: the place that was computed, and whether any move was in force.
ALTER TABLE proposals ADD COLUMN computed_place BIGINT CHECK (computed_place > 0);
ALTER TABLE proposals ADD COLUMN order_changed BOOLEAN NOT NULL DEFAULT FALSE;
