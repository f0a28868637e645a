-- Beside the ledger, as `person`: never derived, never exported. A PIN as argon2id says, a badge as its SHA-256.
-- `wrong` counts wrong PINs since the last right one; `waits` how often in a row they led to a wait, which lasts until
-- `until_ms` after the start of the computer that `boot` names.
CREATE TABLE credential (
    person TEXT PRIMARY KEY,
    pin TEXT,
    badge BLOB UNIQUE,
    language TEXT,
    wrong INTEGER NOT NULL DEFAULT 0,
    waits INTEGER NOT NULL DEFAULT 0,
    boot TEXT,
    until_ms INTEGER
) WITHOUT ROWID, STRICT;
