-- name:   missing
-- title:  未报送的部门 | Who has not reported a year
-- param:  :year        INTEGER  required  年度 | the year
-- sample: year=2021
-- column: department      text     部门 | department
-- column: region          text     行政区划 | region
-- column: level           text     层级 | level
-- column: system          text     条线 | system
-- column: years_present   count    已有年度数 | years present
-- column: first_year      year     最早年度 | first year
-- column: last_year       year     最近年度 | last year
--
-- A department of today counts as having reported when it did, or one that it continues.

WITH body AS (
    -- DISTINCT makes SQLite keep the list, and find in it quickly.
    SELECT DISTINCT department_id, current_id FROM department_current
)

SELECT
    department.name AS department,
    department.region AS region,
    department.level AS level,
    department.system AS system,
    count(DISTINCT report.year) AS years_present,
    min(report.year) AS first_year,
    max(report.year) AS last_year
FROM department
INNER JOIN body ON body.current_id = department.department_id
LEFT JOIN report ON report.department_id = body.department_id
GROUP BY department.department_id, department.name, department.region, department.level, department.system
HAVING count(*) FILTER (WHERE report.year = :year) = 0
ORDER BY department.name;
