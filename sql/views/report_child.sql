-- The children of each report: for every body below it by the department's parent, by today's names, its
-- reports of the same year. child_report_id is NULL for a child that did not report; a child that was
-- several bodies then has a row for each of their reports.

CREATE VIEW report_child AS
WITH body AS (
    -- DISTINCT makes SQLite keep the list, and find in it quickly.
    SELECT DISTINCT department_id, current_id FROM department_current
),

family AS (
    SELECT DISTINCT
        parent_body.current_id AS parent_id,
        child_body.current_id AS child_id
    FROM department AS child
    INNER JOIN body AS child_body ON child_body.department_id = child.department_id
    INNER JOIN body AS parent_body ON parent_body.department_id = child.parent_id
    WHERE child_body.current_id <> parent_body.current_id
),

related AS (
    SELECT DISTINCT
        report.report_id AS report_id,
        report.year AS year,
        family.child_id AS child_id,
        child_report.report_id AS child_report_id
    FROM family
    INNER JOIN body AS parent_body ON parent_body.current_id = family.parent_id
    INNER JOIN report ON report.department_id = parent_body.department_id
    INNER JOIN body AS child_body ON child_body.current_id = family.child_id
    LEFT JOIN report AS child_report
        ON
            child_report.department_id = child_body.department_id
            AND child_report.year = report.year
)

-- A department of a child that did not report is no row beside one that did.
SELECT report_id, year, child_id, child_report_id
FROM related
WHERE child_report_id IS NOT NULL
UNION ALL
SELECT report_id, year, child_id, NULL
FROM related
GROUP BY report_id, year, child_id
HAVING count(child_report_id) = 0;
