-- Derived from the entries, and made anew from them at need. Only `person` is not: names are no part of the ledger.
-- What seldom changes, and the tree's size and head when it did.
CREATE TABLE standing (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    size INTEGER NOT NULL,
    root BLOB NOT NULL,
    detail TEXT NOT NULL
) STRICT;

CREATE TABLE item (
    consignment TEXT NOT NULL,
    item_no TEXT NOT NULL,
    maker TEXT NOT NULL,
    serial TEXT,
    look_key TEXT,
    -- Maker, model, kind and calibre, written alike.
    description TEXT,
    number TEXT,
    last_job INTEGER,
    set_aside INTEGER NOT NULL,
    PRIMARY KEY (consignment, item_no)
) WITHOUT ROWID, STRICT;
CREATE INDEX item_look ON item (look_key) WHERE look_key IS NOT NULL;
CREATE INDEX item_number ON item (number) WHERE number IS NOT NULL;

-- `previous` is the job before it on the same item. The last row also carries the tree's size and head: every act of a
-- mark touches that row, so keeping them there costs no page of its own.
CREATE TABLE job (
    job INTEGER PRIMARY KEY,
    consignment TEXT NOT NULL,
    item_no TEXT NOT NULL,
    part TEXT NOT NULL,
    place TEXT NOT NULL,
    digest BLOB NOT NULL,
    state INTEGER NOT NULL,
    start_entry INTEGER,
    receipt_entry INTEGER,
    receipt_sequence INTEGER,
    receipt_hash BLOB,
    outcome INTEGER,
    cause INTEGER,
    -- 1 where a receipt of motion came after the job had ended without a mark.
    contradicted INTEGER NOT NULL DEFAULT 0,
    previous INTEGER,
    size INTEGER,
    root BLOB
) STRICT;

CREATE TABLE spoilt (
    job INTEGER PRIMARY KEY,
    part TEXT NOT NULL,
    place TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE number_block (
    entry INTEGER PRIMARY KEY,
    block TEXT NOT NULL,
    -- In decimal: a block's numbers may be greater than an SQLite integer.
    last_used TEXT,
    voided INTEGER NOT NULL
) STRICT;

CREATE TABLE consignment (
    consignment TEXT PRIMARY KEY,
    opened INTEGER NOT NULL,
    revised INTEGER,
    detail TEXT NOT NULL
) WITHOUT ROWID, STRICT;

CREATE TABLE answer (
    consignment TEXT NOT NULL,
    item_no TEXT NOT NULL,
    question TEXT NOT NULL,
    value TEXT NOT NULL,
    stands INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (consignment, item_no, question, value)
) WITHOUT ROWID, STRICT;

CREATE TABLE unarmed (
    sequence INTEGER NOT NULL,
    entry INTEGER PRIMARY KEY,
    hash BLOB NOT NULL,
    settled INTEGER
) STRICT;

CREATE TABLE person (
    person TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    badge TEXT
) WITHOUT ROWID, STRICT;
