-- Every figure of a department beside the same figure of the year before. Departments go by the name
-- they have today, as in `stats compare`: where several have been merged, their figures are summed,
-- and one that not all of them state is not stated.
-- 增减 is blank where either is: a figure that is not stated may not look like a fall to zero.
-- Amounts are in yuan, written out exactly.

CREATE VIEW 年度对比 AS
WITH yearly AS (
    SELECT
        department_current.current_id AS department_id,
        report.year AS year,
        figure.metric AS metric,
        CASE
            WHEN count(department_unclear.department_id) = 0 AND count(figure.value) = count(*)
                THEN sum(figure.value)
        END AS value
    FROM report
    INNER JOIN department_current ON department_current.department_id = report.department_id
    LEFT JOIN department_unclear
        ON department_unclear.department_id = department_current.current_id
        AND department_unclear.year = report.year
    INNER JOIN figure ON figure.report_id = report.report_id
    GROUP BY department_current.current_id, report.year, figure.metric
),

reported AS (
    SELECT DISTINCT
        department_current.current_id AS department_id,
        report.year AS year
    FROM report
    INNER JOIN department_current ON department_current.department_id = report.department_id
),

compared AS (
    SELECT
        this.department_id AS department_id,
        this.year AS year,
        measure.position AS position,
        measure.label_zh AS label,
        measure.unit AS unit,
        before.value AS before,
        this.value AS this,
        this.value - before.value AS change
    FROM yearly AS this
    INNER JOIN measure ON measure.metric = this.metric
    INNER JOIN reported AS base
        ON base.department_id = this.department_id AND base.year = this.year - 1
    LEFT JOIN yearly AS before
        ON
            before.department_id = this.department_id
            AND before.year = this.year - 1
            AND before.metric = this.metric
)

SELECT
    department.name AS 部门,
    compared.year AS 年度,
    compared.label AS 指标,
    CASE
        WHEN compared.unit = 'fen' AND compared.before IS NOT NULL
            THEN printf('%d.%02d', compared.before / 100, compared.before % 100)
        ELSE compared.before
    END AS 上年,
    CASE
        WHEN compared.unit = 'fen' AND compared.this IS NOT NULL
            THEN printf('%d.%02d', compared.this / 100, compared.this % 100)
        ELSE compared.this
    END AS 本年,
    CASE
        WHEN compared.unit = 'fen' AND compared.change IS NOT NULL
            THEN CASE WHEN compared.change < 0 THEN '-' ELSE '' END
            || printf('%d.%02d', abs(compared.change) / 100, abs(compared.change) % 100)
        ELSE compared.change
    END AS 增减,
    CASE
        WHEN compared.before > 0 THEN round(100.0 * compared.change / compared.before, 1)
    END AS 增减百分比,
    CASE compared.unit WHEN 'fen' THEN '元' WHEN 'items' THEN '项' ELSE '件' END AS 单位
FROM compared
INNER JOIN department ON department.department_id = compared.department_id
ORDER BY department.name, compared.year, compared.position, compared.label;
