-- What each department of today states in each year: one row for each measure, as the parts of the
-- view indicator_part, so that both may be summed over any group of departments before they are
-- divided. A cell or a group sum is a numerator alone.
-- After a merger the figure is the sum of the reports. It is NULL where one of them leaves it blank, or
-- is on an edition of the form that does not print it: both parts then, so that the sums of
-- numerators and denominators stay those of the same departments.
-- A measure that none of a department's reports of the year has on its form is not there at all.

CREATE VIEW department_part AS
WITH part (report_id, metric, numerator, denominator) AS (
    SELECT report_id, metric, value, NULL FROM figure
    UNION ALL
    SELECT report_id, indicator, numerator, denominator FROM indicator_part
),

reporting AS (
    SELECT
        department_current.current_id AS department_id,
        report.year AS year,
        -- One that is missing is one that does not state it.
        count(*) + count(DISTINCT department_unclear.year) AS reports
    FROM report
    INNER JOIN department_current ON department_current.department_id = report.department_id
    LEFT JOIN department_unclear
        ON department_unclear.department_id = department_current.current_id
        AND department_unclear.year = report.year
    GROUP BY department_current.current_id, report.year
)

SELECT
    reporting.department_id AS department_id,
    reporting.year AS year,
    part.metric AS metric,
    CASE WHEN count(part.numerator) = reporting.reports THEN sum(part.numerator) END AS numerator,
    CASE WHEN count(part.numerator) = reporting.reports THEN sum(part.denominator) END AS denominator
FROM reporting
INNER JOIN department_current ON department_current.current_id = reporting.department_id
INNER JOIN report
    ON report.department_id = department_current.department_id AND report.year = reporting.year
INNER JOIN part ON part.report_id = report.report_id
GROUP BY reporting.department_id, reporting.year, part.metric, reporting.reports;
