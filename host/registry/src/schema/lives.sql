-- What is recorded of lives, derived as the rest of the view is. A line's life costs no row of its own: it is the job that
-- first named the line, and `life` gets a row for it when something is recorded of it beside its marks.
ALTER TABLE item ADD COLUMN life INTEGER;
-- Where a job's ending and its last reading stand.
ALTER TABLE job ADD COLUMN ended_entry INTEGER;
ALTER TABLE job ADD COLUMN read_entry INTEGER;

CREATE TABLE life (
    life INTEGER PRIMARY KEY,
    -- The entry that says what it is; none for the life of a line.
    described INTEGER,
    item_no TEXT,
    maker TEXT,
    -- As `description` of an item.
    description TEXT,
    serial TEXT,
    look_key TEXT,
    component TEXT,
    of INTEGER,
    state INTEGER NOT NULL DEFAULT 0,
    place TEXT,
    -- The entry that gave it its state.
    since INTEGER,
    corrected INTEGER NOT NULL DEFAULT 0,
    withdrawn INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX life_item_no ON life (item_no) WHERE item_no IS NOT NULL;
CREATE INDEX life_look ON life (look_key) WHERE look_key IS NOT NULL;
CREATE INDEX life_of ON life (of) WHERE of IS NOT NULL;
CREATE INDEX life_place ON life (place) WHERE place IS NOT NULL;

-- Every entry about a life but the one that first named it; `event` is the kind of what happened, and none where the entry
-- says something else.
CREATE TABLE life_entry (
    life INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    event INTEGER,
    place TEXT,
    PRIMARY KEY (life, entry)
) WITHOUT ROWID, STRICT;
CREATE INDEX life_entry_of ON life_entry (entry);

-- Every entry of these acts that is not simply the first about its life. `first` is the entry by whose index the thing is
-- named: of a corrective entry that of the one whose place it takes.
CREATE TABLE record (
    entry INTEGER PRIMARY KEY,
    act INTEGER NOT NULL,
    first INTEGER NOT NULL,
    -- Of an error declaration: the wrong entry, whose place the next entry takes.
    replaces INTEGER,
    -- The entry that declares it wrong.
    wrong INTEGER
) STRICT;

CREATE TABLE party (
    party INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL,
    detail TEXT NOT NULL,
    erased INTEGER,
    corrected INTEGER NOT NULL DEFAULT 0,
    withdrawn INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX party_erased ON party (erased) WHERE erased IS NOT NULL;
-- Every key by which something about a party was sealed.
CREATE TABLE party_key (
    key TEXT NOT NULL,
    party INTEGER NOT NULL,
    PRIMARY KEY (key, party)
) WITHOUT ROWID, STRICT;
CREATE INDEX party_key_of ON party_key (party);
CREATE TABLE party_entry (
    party INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    -- The day on which it happened.
    day TEXT NOT NULL,
    PRIMARY KEY (party, entry)
) WITHOUT ROWID, STRICT;

CREATE TABLE hold (
    hold INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL,
    kind TEXT NOT NULL,
    reference TEXT NOT NULL,
    until TEXT,
    released INTEGER,
    corrected INTEGER NOT NULL DEFAULT 0,
    withdrawn INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE hold_life (
    life INTEGER NOT NULL,
    hold INTEGER NOT NULL,
    PRIMARY KEY (life, hold)
) WITHOUT ROWID, STRICT;
CREATE INDEX hold_life_of ON hold_life (hold);

CREATE TABLE count (
    count INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL,
    detail TEXT NOT NULL,
    withdrawn INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The counts that a destruction rests on.
CREATE TABLE destruction (
    entry INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    handed_over INTEGER NOT NULL,
    at_furnace INTEGER NOT NULL
) STRICT;

CREATE TABLE link (
    entry INTEGER NOT NULL,
    life INTEGER NOT NULL,
    other INTEGER NOT NULL,
    how TEXT NOT NULL,
    PRIMARY KEY (entry, other)
) WITHOUT ROWID, STRICT;
CREATE INDEX link_life ON link (life);
CREATE INDEX link_other ON link (other);

CREATE TABLE seen (
    entry INTEGER PRIMARY KEY,
    life INTEGER NOT NULL,
    detail TEXT NOT NULL
) STRICT;
CREATE INDEX seen_life ON seen (life);

CREATE TABLE catalogue (
    entry INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    detail TEXT NOT NULL
) STRICT;
CREATE INDEX catalogue_kind ON catalogue (kind, name);
