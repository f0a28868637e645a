-- The keys of what is sealed in the ledger. No part of the ledger, not derived from it, and in no export.
CREATE TABLE person_key (
    key TEXT PRIMARY KEY,
    secret BLOB NOT NULL
) WITHOUT ROWID, STRICT;
