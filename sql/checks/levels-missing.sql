-- rule:       levels-missing
-- severity:   note
-- counts:     departments
-- title:      汇总单位的下级都已报送 | all children of a parent reported
-- source:     汇总年报由各下级年报相加而成 | a summary report adds up those of the bodies below it
-- explain zh: 部门清单中注明了上级部门的，某年有的下级没有年报时，该上级的数与下级之和不作比较，在此说明缺几个。
-- explain zh: 例：上级有 13 个下级，2021年有 12 个报送，缺县财政局。
-- explain en: Where the list of departments names parents and some children of a parent have no report for a year, its figures are not compared with their sums; this says how many are missing.
-- explain en: Example: a parent has 13 children, of which 12 reported 2021; the finance bureau is missing.
-- message zh: {expected} 个下级中 {found} 个已报送{year}年年报，缺 {missing} 个，如“{first_missing}”；未与下级之和比较
-- message en: {found} of {expected} children reported {year}; missing: {missing}, such as {first_missing}; not compared with their sum

WITH of_child AS (
    SELECT DISTINCT report_id, year, child_id, child_report_id FROM report_child
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
    FROM of_child
    INNER JOIN department ON department.department_id = of_child.child_id
    WHERE of_child.child_report_id IS NULL
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
