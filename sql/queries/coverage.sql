-- name:   coverage
-- title:  各部门两年报送情况 | Which departments have reported in two years
-- param:  :year        INTEGER  required  年度 | the one year
-- param:  :base        INTEGER  required  另一年度 | the other year
-- param:  :region      TEXT     optional  行政区划名称或代码 | name or code of a division
-- param:  :level       TEXT     optional  层级 | level of government
-- param:  :system      TEXT     optional  条线 | vertical line of departments
-- param:  :department  TEXT     optional  现用部门名称 | today's name of a department
-- sample: year=2021
-- sample: base=2020
-- column: department      text     部门 | department
-- column: year            year     年度 | year
-- column: reported_as     text     报送名称 | reported as
--
-- Every department of today for both years, once for each report. reported_as is the name under
-- which it reported, NULL where it did not.

WITH asked (year) AS (
    SELECT :year
    UNION
    SELECT :base
),

chosen AS (
    SELECT
        department_current.department_id AS department_id,
        today.name AS department
    FROM department_current
    CROSS JOIN department AS today
    WHERE
        today.department_id = department_current.current_id
        AND (:region IS NULL OR :region IN (today.region, today.region_code))
        AND (:level IS NULL OR today.level = :level)
        AND (:system IS NULL OR today.system = :system)
        AND (:department IS NULL OR today.name = :department)
),

reporting AS (
    SELECT
        chosen.department AS department,
        report.year AS year,
        member.name AS reported_as
    FROM chosen
    CROSS JOIN report
    CROSS JOIN department AS member
    WHERE
        report.department_id = chosen.department_id
        AND member.department_id = chosen.department_id
        AND report.year IN (:year, :base)
),

missing (department, year) AS (
    SELECT
        chosen.department,
        asked.year
    FROM chosen
    CROSS JOIN asked
    EXCEPT
    SELECT
        reporting.department,
        reporting.year
    FROM reporting
)

SELECT
    department,
    year,
    reported_as
FROM reporting
UNION ALL
SELECT
    department,
    year,
    NULL
FROM missing
ORDER BY department, year, reported_as;
