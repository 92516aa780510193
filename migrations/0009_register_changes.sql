-- What changed in the register, so that every node keeps its copy in memory in step: one row for each
-- worker who ever changed, with the number of the last change. Numbers are given under the lock of the
-- one row of register_clock, so that they become visible in their order.
CREATE TABLE register_clock (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    last BIGINT NOT NULL CHECK (last >= 0)
);
INSERT INTO register_clock (id, last) VALUES (1, 0);

CREATE TABLE register_changes (
    worker_id UUID PRIMARY KEY,
    change    BIGINT NOT NULL UNIQUE CHECK (change > 0)
);
