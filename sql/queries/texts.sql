-- name:   texts
-- title:  两年年报的文字部分 | The text sections of two years
-- param:  :year        INTEGER  required  年度 | the one year
-- param:  :base        INTEGER  required  另一年度 | the other year
-- param:  :region      TEXT     optional  行政区划名称或代码 | name or code of a division
-- param:  :level       TEXT     optional  层级 | level of government
-- param:  :system      TEXT     optional  条线 | vertical line of departments
-- param:  :department  TEXT     optional  现用部门名称 | today's name of a department
-- sample: year=2021
-- sample: base=2020
-- column: department      text     部门 | department
-- column: section         number   部分 | section
-- column: year            year     年度 | year
-- column: reported_as     text     报送名称 | reported as
-- column: report_id       number   年报编号 | report
-- column: continued_by    number   接续年报编号 | continued by
-- column: characters      count    字数 | characters
--
-- Sections 1 (一、总体情况), 5 (五、存在的主要问题及改进情况) and 6 (六、其他需要报告的事项) with how long they
-- are: characters without spaces and line ends. A section that a report does not have is not there.
-- Departments are today's; after a merger there is a row for each report. A report of the earlier year is
-- continued by that of the later year of the first in its department's chain of successors that reports.

WITH RECURSIVE chosen AS (
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
        member.name AS reported_as,
        report.report_id AS report_id,
        report.department_id AS department_id,
        report.year AS year,
        report.year = :base AND :base > :year OR report.year = :year AND :year > :base AS is_later
    FROM chosen
    CROSS JOIN report
    CROSS JOIN department AS member
    WHERE
        report.department_id = chosen.department_id
        AND member.department_id = chosen.department_id
        AND report.year IN (:year, :base)
),

chain (report_id, department, later_id, steps) AS (
    SELECT
        report_id,
        department,
        department_id,
        0
    FROM reporting
    WHERE NOT is_later
    UNION
    SELECT
        chain.report_id,
        chain.department,
        department.successor_id,
        chain.steps + 1
    FROM chain
    INNER JOIN department ON department.department_id = chain.later_id
    WHERE
        department.successor_id IS NOT NULL
        -- Departments that wrongly succeed each other in a circle end the walk, too.
        AND chain.steps < 20
),

continuing AS (
    SELECT
        chain.report_id AS report_id,
        later.report_id AS later_report_id,
        row_number() OVER (PARTITION BY chain.report_id ORDER BY chain.steps) AS place
    FROM chain
    INNER JOIN reporting AS later
        ON later.department_id = chain.later_id AND later.department = chain.department
    WHERE later.is_later
),

text AS (
    SELECT
        reporting.*,
        1 AS section,
        section_1_overview.text AS text
    FROM reporting
    CROSS JOIN section_1_overview
    WHERE section_1_overview.report_id = reporting.report_id
    UNION ALL
    SELECT
        reporting.*,
        5,
        section_5_problems.text
    FROM reporting
    CROSS JOIN section_5_problems
    WHERE section_5_problems.report_id = reporting.report_id
    UNION ALL
    SELECT
        reporting.*,
        6,
        section_6_other.text
    FROM reporting
    CROSS JOIN section_6_other
    WHERE section_6_other.report_id = reporting.report_id
)

SELECT
    text.department,
    text.section,
    text.year,
    text.reported_as,
    text.report_id,
    continuing.later_report_id AS continued_by,
    length(replace(replace(replace(text.text, ' ', ''), '　', ''), '
', '')) AS characters
FROM text
LEFT JOIN continuing ON continuing.report_id = text.report_id AND continuing.place = 1
ORDER BY text.department, text.section, text.year, text.reported_as;
