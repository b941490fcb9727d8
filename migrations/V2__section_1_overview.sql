-- Section 1 (一、总体情况): text. A report without a row came from a source without this section.
CREATE TABLE section_1_overview (
    report_id INTEGER PRIMARY KEY REFERENCES report (report_id) ON DELETE CASCADE,
    text TEXT NOT NULL
);
