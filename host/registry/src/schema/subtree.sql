-- Heads of full subtrees, so that the right edge of the tree and any proof are made from some hundred rows and not
-- from all. `level` 1 is over 256 entries, 2 over 65,536 and so on; `idx` counts such subtrees from 0. Derived from
-- the entries, written with the entry that completes each.
CREATE TABLE subtree (
    level INTEGER NOT NULL,
    idx INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (level, idx)
) WITHOUT ROWID, STRICT;
