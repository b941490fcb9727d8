-- Who reports, what is reported, and where it came from.
--
-- The file must open in SQLite 3.31, which older Chinese desktops have: no STRICT tables, nothing
-- newer. `CHECK (x BETWEEN ...)` keeps text out of number columns as STRICT would.

-- The codebook: one row for every cell that either edition of the form prints. The program writes
-- it from its closed lists, so that a colleague without the program can read the codes.
CREATE TABLE metric (
    metric TEXT PRIMARY KEY NOT NULL, -- row.column, as in received.natural_person
    position INTEGER NOT NULL, -- in printed order, from 1
    section INTEGER NOT NULL, -- 2, 3 or 4
    "row" TEXT NOT NULL,
    "column" TEXT NOT NULL,
    printed_row TEXT, -- the number printed before the row, as in 3.5.1
    row_zh TEXT NOT NULL,
    row_en TEXT NOT NULL,
    column_zh TEXT NOT NULL,
    column_en TEXT NOT NULL,
    label_zh TEXT NOT NULL, -- row and column together
    label_en TEXT NOT NULL,
    unit TEXT NOT NULL, -- amounts are in fen, 0.01 yuan
    forms TEXT NOT NULL -- the editions that print it, as in 2019|2021
);

-- The rates. They are computed from sums of their parts and never averaged; the parts of one
-- report are in the view indicator_part.
CREATE TABLE indicator (
    indicator TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    label_zh TEXT NOT NULL,
    label_en TEXT NOT NULL,
    numerator_zh TEXT NOT NULL,
    numerator_en TEXT NOT NULL,
    numerator_sql TEXT NOT NULL, -- over the columns of the section tables
    denominator_zh TEXT NOT NULL,
    denominator_en TEXT NOT NULL,
    denominator_sql TEXT NOT NULL
);

CREATE TABLE department (
    department_id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    region_code TEXT, -- GB/T 2260, six digits
    region TEXT,
    level TEXT,
    system TEXT, -- the vertical line of departments (条线), as in 教育
    parent_id INTEGER REFERENCES department (department_id),
    -- Who continues it after a rename or a merger. Reports stay with the department that made them.
    successor_id INTEGER REFERENCES department (department_id) CHECK (successor_id <> department_id)
);

-- Other names under which a department's reports arrive.
CREATE TABLE department_alias (
    alias TEXT PRIMARY KEY NOT NULL CHECK (alias <> ''),
    department_id INTEGER NOT NULL REFERENCES department (department_id) ON DELETE CASCADE
);

-- One import of one file that stored something. The hash is not unique: the same bytes may come
-- back under another path, where a person would look for them, or be read by a later program that
-- finds more in them. An import that changes nothing leaves no row.
CREATE TABLE source_file (
    source_id INTEGER PRIMARY KEY,
    path TEXT NOT NULL, -- as the user gave it
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    format TEXT NOT NULL,
    encoding TEXT NOT NULL,
    imported_at TEXT NOT NULL, -- UTC, ISO 8601
    program_version TEXT NOT NULL
);

-- The sets of cells that sources did not have. A column of totals alone lacks 170 cells of each
-- report, and every report of that file the same: so each set is stored once, and a report names
-- its set. A cell in the set is NULL because nobody stated it; any other NULL without a cell_note
-- was printed blank.
CREATE TABLE absent_cells (
    absent_id INTEGER PRIMARY KEY,
    metrics TEXT NOT NULL UNIQUE -- codes in printed order, separated by commas
);

CREATE TABLE report (
    report_id INTEGER PRIMARY KEY,
    department_id INTEGER NOT NULL REFERENCES department (department_id),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999), -- reported on, not of publication
    form TEXT NOT NULL, -- the edition, read from the tables: 2019 or 2021
    source_id INTEGER NOT NULL REFERENCES source_file (source_id),
    title TEXT,
    absent_id INTEGER REFERENCES absent_cells (absent_id), -- NULL: the source had every cell
    UNIQUE (department_id, year)
);
