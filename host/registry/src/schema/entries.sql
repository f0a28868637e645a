-- The ledger: bytes as first written, and beside them what they hash to, so that damage is found by entry.
CREATE TABLE entry (
    idx INTEGER PRIMARY KEY,
    bytes BLOB NOT NULL,
    leaf BLOB NOT NULL
) STRICT;
