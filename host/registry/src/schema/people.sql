-- Derived from the entries, as `view.sql`: acts that wait for a second person, by their row of the policy.
CREATE TABLE waiting (
    entry INTEGER PRIMARY KEY,
    person TEXT NOT NULL,
    concerned TEXT,
    rule INTEGER NOT NULL
) STRICT;
