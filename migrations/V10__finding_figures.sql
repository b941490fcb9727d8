-- What a finding stands on: so that it can be shown with both sides, that a person's note holds only
-- while the figures are the same, and that a finding which compares two reports names the other one.
--
-- The table is made anew for AUTOINCREMENT: the number of a finding that is gone is never given to
-- another, since a person may have it on paper.
CREATE TABLE numbered_finding (
    finding_id INTEGER PRIMARY KEY AUTOINCREMENT,
    rule TEXT NOT NULL,
    severity TEXT NOT NULL, -- error, warning or note
    report_id INTEGER NOT NULL REFERENCES report (report_id) ON DELETE CASCADE,
    metric TEXT, -- the cell that is out of line, if it is one
    expected INTEGER,
    found INTEGER,
    message_zh TEXT NOT NULL,
    message_en TEXT NOT NULL,
    accepted_note TEXT, -- why a person lets the finding stand; NULL while nobody does
    suspect TEXT, -- the one cell whose change alone would make every broken sum that it enters hold
    figures TEXT NOT NULL DEFAULT '', -- code=value of each cell that enters
    other_report_id INTEGER REFERENCES report (report_id) ON DELETE CASCADE
);

INSERT INTO numbered_finding (
    finding_id, rule, severity, report_id, metric, expected, found, message_zh, message_en,
    accepted_note
)
SELECT
    finding_id, rule, severity, report_id, metric, expected, found, message_zh, message_en,
    accepted_note
FROM finding;

DROP TABLE finding;
ALTER TABLE numbered_finding RENAME TO finding;

CREATE INDEX finding_report ON finding (report_id);
CREATE INDEX finding_rule ON finding (rule);
