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

SELECT
    department.name AS department,
    asked.year AS year,
    reported.name AS reported_as
FROM department
CROSS JOIN (
    SELECT :year AS year
    UNION
    SELECT :base
) AS asked
LEFT JOIN (
    SELECT
        department_current.current_id AS current_id,
        report.year AS year,
        member.name AS name
    FROM report
    INNER JOIN department AS member ON member.department_id = report.department_id
    INNER JOIN department_current ON department_current.department_id = report.department_id
) AS reported ON reported.current_id = department.department_id AND reported.year = asked.year
WHERE
    department.department_id IN (SELECT current_id FROM department_current)
    AND (:region IS NULL OR :region IN (department.region, department.region_code))
    AND (:level IS NULL OR department.level = :level)
    AND (:system IS NULL OR department.system = :system)
    AND (:department IS NULL OR department.name = :department)
ORDER BY department.name, asked.year, reported.name;
