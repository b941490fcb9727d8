-- Years in which the reports of a merged department do not add up to it: an office that became part of it
-- has no report of the year, nor has anyone on its way to today; or one of the reports sums up another
-- (an office that was below the one that took it in); or two of them are the same report (view report_twice),
-- unless a person accepted that, with the same figures as now. Its figures of that year are not known.
-- An office that was only renamed is on one way, and any name on it reports for it.
-- UNION drops pairs already met, so departments that wrongly succeed each other in a circle end the walk.

CREATE VIEW department_unclear AS
WITH RECURSIVE way (department_id, later_id) AS (
    SELECT department_id, department_id
    FROM department
    WHERE
        successor_id IS NOT NULL
        AND department_id NOT IN (SELECT successor_id FROM department WHERE successor_id IS NOT NULL)
    UNION
    SELECT way.department_id, department.successor_id
    FROM way
    INNER JOIN department ON department.department_id = way.later_id
    WHERE department.successor_id IS NOT NULL
),

-- DISTINCT makes SQLite keep a list and find in it.
merged AS (
    SELECT DISTINCT
        way.department_id AS department_id,
        way.later_id AS current_id
    FROM way
    INNER JOIN department ON department.department_id = way.later_id
    WHERE department.successor_id IS NULL
),

reported AS (
    SELECT DISTINCT
        way.department_id AS department_id,
        report.year AS year
    FROM way
    INNER JOIN report ON report.department_id = way.later_id
),

above (department_id, above_id) AS (
    SELECT department_id, parent_id
    FROM department
    WHERE successor_id IS NOT NULL AND parent_id IS NOT NULL
    UNION
    SELECT above.department_id, department.parent_id
    FROM above
    INNER JOIN department ON department.department_id = above.above_id
    WHERE department.parent_id IS NOT NULL
)

SELECT
    merged.current_id AS department_id,
    other_reported.year AS year
FROM merged
INNER JOIN merged AS other ON other.current_id = merged.current_id
INNER JOIN reported AS other_reported ON other_reported.department_id = other.department_id
LEFT JOIN reported
    ON reported.department_id = merged.department_id AND reported.year = other_reported.year
WHERE reported.department_id IS NULL
UNION
SELECT
    today.department_id,
    report.year
FROM above
INNER JOIN department_current AS body ON body.department_id = above.department_id
INNER JOIN department_current AS above_body
    ON above_body.department_id = above.above_id AND above_body.current_id = body.current_id
-- An id that is a column of a table is found in the rows of the view by an index.
INNER JOIN department AS today ON today.department_id = body.current_id
INNER JOIN report ON report.department_id = above.department_id
INNER JOIN report AS above_report
    ON above_report.department_id = above.above_id AND above_report.year = report.year
WHERE above.department_id <> above.above_id
UNION
SELECT
    department_id,
    year
FROM report_twice
WHERE is_accepted = 0;
