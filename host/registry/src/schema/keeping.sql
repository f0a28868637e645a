-- Blocks that an authority signed have an id; what ended a block; numbers that will not be burned.
ALTER TABLE number_block ADD COLUMN id TEXT;
ALTER TABLE number_block ADD COLUMN voided_by INTEGER;

CREATE TABLE number_void (
    entry INTEGER PRIMARY KEY,
    block INTEGER NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL
) STRICT;

-- Not derived: how many entries a backup had when it was taken back. Re-admission after them empties it.
CREATE TABLE restored (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    size INTEGER NOT NULL
) STRICT;
