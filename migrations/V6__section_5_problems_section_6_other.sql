-- Sections 5 (五、存在的主要问题及改进情况) and 6 (六、其他需要报告的事项): text.
-- A report without a row came from a source without the section.
CREATE TABLE section_5_problems (
    report_id INTEGER PRIMARY KEY REFERENCES report (report_id) ON DELETE CASCADE,
    text TEXT NOT NULL
);

CREATE TABLE section_6_other (
    report_id INTEGER PRIMARY KEY REFERENCES report (report_id) ON DELETE CASCADE,
    text TEXT NOT NULL
);
