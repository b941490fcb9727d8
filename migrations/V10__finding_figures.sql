-- What a finding stands on: so that it can be shown with both sides, that a person's note holds only
-- while the figures are the same, and that a finding which compares two reports names the other one.
ALTER TABLE finding ADD COLUMN suspect TEXT; -- the one cell whose change alone would make every sum hold
ALTER TABLE finding ADD COLUMN figures TEXT NOT NULL DEFAULT ''; -- code=value of each cell that enters
ALTER TABLE finding ADD COLUMN other_report_id INTEGER REFERENCES report (report_id) ON DELETE CASCADE;

CREATE INDEX finding_rule ON finding (rule);
