-- Every figure of a report beside the same figure of the department's report of the year before.
-- 增减 is blank where either is: a figure that is not stated may not look like a fall to zero.
-- Amounts are in yuan, written out exactly.

CREATE VIEW 年度对比 AS
WITH pair AS (
    SELECT
        report.report_id AS report_id,
        base.report_id AS base_id,
        report.department_id AS department_id,
        report.year AS year
    FROM report
    INNER JOIN report AS base
        ON base.department_id = report.department_id AND base.year = report.year - 1
),

name (metric, position, label, unit) AS (
    SELECT metric, position, label_zh, unit FROM metric
    UNION ALL SELECT 'denied.total', position, '（三）不予公开/总计', unit FROM metric WHERE metric = 'denied_state_secret.total'
    UNION ALL SELECT 'unavailable.total', position, '（四）无法提供/总计', unit FROM metric WHERE metric = 'unavailable_not_held.total'
    UNION ALL SELECT 'rejected.total', position, '（五）不予处理/总计', unit FROM metric WHERE metric = 'rejected_petition.total'
),

compared AS (
    SELECT
        pair.department_id AS department_id,
        pair.year AS year,
        name.position AS position,
        name.label AS label,
        name.unit AS unit,
        before.value AS before,
        this.value AS this,
        this.value - before.value AS change
    FROM pair
    INNER JOIN figure AS this ON this.report_id = pair.report_id
    INNER JOIN name ON name.metric = this.metric
    LEFT JOIN figure AS before ON before.report_id = pair.base_id AND before.metric = this.metric
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
    round(100.0 * compared.change / nullif(compared.before, 0), 1) AS 增减百分比,
    CASE compared.unit WHEN 'fen' THEN '元' WHEN 'items' THEN '项' ELSE '件' END AS 单位
FROM compared
INNER JOIN department ON department.department_id = compared.department_id
ORDER BY department.name, compared.year, compared.position, compared.label;
