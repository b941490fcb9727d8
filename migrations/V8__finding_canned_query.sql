-- What the rules found, stored so that a colleague without the program sees it too.
CREATE TABLE finding (
    finding_id INTEGER PRIMARY KEY,
    rule TEXT NOT NULL,
    severity TEXT NOT NULL, -- error: the arithmetic of one report is broken
    report_id INTEGER NOT NULL REFERENCES report (report_id) ON DELETE CASCADE,
    metric TEXT, -- the cell that is out of line, if it is one
    expected INTEGER,
    found INTEGER,
    message_zh TEXT NOT NULL,
    message_en TEXT NOT NULL,
    accepted_note TEXT -- why a person lets the finding stand; NULL while nobody does
);

CREATE INDEX finding_report ON finding (report_id);

-- The program's queries, so that a colleague can run them in any SQLite tool.
CREATE TABLE canned_query (
    name TEXT PRIMARY KEY NOT NULL,
    title_zh TEXT NOT NULL,
    title_en TEXT NOT NULL,
    parameters TEXT NOT NULL, -- their names, types and meanings, one a line
    sql TEXT NOT NULL
);
