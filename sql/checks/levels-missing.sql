-- rule:       levels-missing
-- severity:   note
-- title:      汇总单位的下级都已报送 | all children of a parent reported
-- source:     汇总年报由各下级年报相加而成 | a summary report adds up those of the bodies below it
-- explain zh: 部门清单中注明了上级部门的，某年有的下级没有年报时，该上级的数与下级之和不作比较，在此说明缺几个。
-- explain zh: 例：上级有 13 个下级，2021年有 12 个报送，缺县财政局。
-- explain en: Where the list of departments names parents and some children of a parent have no report for a year, its figures are not compared with their sums; this says how many are missing.
-- explain en: Example: a parent has 13 children, of which 12 reported 2021; the finance bureau is missing.
-- message zh: {expected} 个下级中 {found} 个已报送{year}年年报，缺 {missing} 个，如“{first_missing}”；未与下级之和比较
-- message en: {found} of {expected} children reported {year}; {missing} are missing, such as {first_missing}; not compared with their sum

WITH -- Who each department is today. DISTINCT makes SQLite keep the list, and find in it quickly.
body AS (
    SELECT DISTINCT department_id, current_id FROM department_current
),

-- A body and the departments that its children are or were.
family AS (
    SELECT DISTINCT
        parent_body.current_id AS parent_id,
        child_body.current_id AS child_id
    FROM department AS child
    INNER JOIN body AS child_body ON child_body.department_id = child.department_id
    INNER JOIN body AS parent_body ON parent_body.department_id = child.parent_id
    WHERE child_body.current_id <> parent_body.current_id
),

of_child AS (
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
),

children AS (
    SELECT
        report_id,
        year,
        count(DISTINCT child_id) AS children,
        count(DISTINCT CASE WHEN child_report_id IS NOT NULL THEN child_id END) AS reported,
        count(child_report_id) AS reports
    FROM of_child
    GROUP BY report_id, year
),

absent AS (
    SELECT of_child.report_id AS report_id, min(department.name) AS first_missing
    FROM (
        SELECT report_id, child_id FROM of_child
        GROUP BY report_id, child_id
        HAVING count(child_report_id) = 0
    ) AS of_child
    INNER JOIN department ON department.department_id = of_child.child_id
    GROUP BY of_child.report_id
)

SELECT
    children.report_id AS report_id,
    NULL AS other_report_id,
    NULL AS metric,
    children.children AS expected,
    children.reported AS found,
    'children=' || children.children || ' reported=' || children.reported AS figures,
    children.year AS year,
    children.children - children.reported AS missing,
    absent.first_missing AS first_missing
FROM children
INNER JOIN absent ON absent.report_id = children.report_id
ORDER BY children.report_id;
