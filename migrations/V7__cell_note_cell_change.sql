-- Cells that held something other than a plain number, such as 22（其中修订16件） or /. What was
-- printed is kept beside its reading, so that a person can judge the reading.
CREATE TABLE cell_note (
    report_id INTEGER NOT NULL REFERENCES report (report_id) ON DELETE CASCADE,
    metric TEXT NOT NULL REFERENCES metric (metric),
    -- reading: the text certainly means the stored number; unset: it does not, and the cell is NULL.
    state TEXT NOT NULL CHECK (state IN ('reading', 'unset')),
    text TEXT NOT NULL,
    place TEXT NOT NULL, -- as in reports/a.csv#section=3,line=12,column=3; lines and columns from 1
    PRIMARY KEY (report_id, metric)
) WITHOUT ROWID;

-- What later imports changed in a report that was already there, oldest first.
CREATE TABLE cell_change (
    change_id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES report (report_id) ON DELETE CASCADE,
    metric TEXT NOT NULL, -- or the table of a text section, as in section_1_overview
    old, -- a number or a text as stored; NULL where there was none. No type, so that both fit.
    new,
    old_source_id INTEGER NOT NULL REFERENCES source_file (source_id),
    new_source_id INTEGER NOT NULL REFERENCES source_file (source_id),
    changed_at TEXT NOT NULL -- UTC, ISO 8601
);

CREATE INDEX cell_change_report ON cell_change (report_id);
