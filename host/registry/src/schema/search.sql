-- Marks and numbers by which weapons are searched; derived like the rest of the view.
-- What a weapon is, written once for all that are the same.
CREATE TABLE search_kind (
    kind INTEGER PRIMARY KEY,
    maker_id INTEGER NOT NULL,
    maker TEXT NOT NULL,
    model TEXT NOT NULL,
    calibre TEXT NOT NULL,
    consignment TEXT NOT NULL,
    UNIQUE (consignment, maker, model, calibre)
) STRICT;

CREATE TABLE search_maker (
    maker_id INTEGER PRIMARY KEY,
    maker_key TEXT NOT NULL UNIQUE
) STRICT;

-- One mark or number in each row, in the order in which they came. `field` is 0 for what was withdrawn.
CREATE TABLE search_row (
    row INTEGER PRIMARY KEY,
    field INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    life INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;

-- Marks that all weapons of one kind bear, so that only the first one has a row for them.
CREATE TABLE search_shared (
    kind INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (kind, text)
) WITHOUT ROWID, STRICT;

-- Rows whose record has a character that could not be read.
CREATE TABLE search_worn (
    row INTEGER PRIMARY KEY,
    code INTEGER NOT NULL
) STRICT;

-- 256 rows in each, as codes and kinds one after the other, until there are enough of them for postings.
CREATE TABLE search_pack (
    first INTEGER PRIMARY KEY,
    codes BLOB NOT NULL
) STRICT;

-- Which rows of a chunk of 65,536 hold what a token says; `id` is token and chunk.
CREATE TABLE search_posting (
    id INTEGER PRIMARY KEY,
    held BLOB NOT NULL
) STRICT;
