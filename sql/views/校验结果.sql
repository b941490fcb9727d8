-- What the rules found, with the names of departments and cells.

CREATE VIEW 校验结果 AS
SELECT
    department.name AS 部门,
    report.year AS 年度,
    finding.rule AS 规则,
    CASE finding.severity WHEN 'error' THEN '错误' WHEN 'warning' THEN '提示' ELSE finding.severity END AS 程度,
    coalesce(metric.label_zh, finding.metric) AS 指标,
    finding.expected AS 应为,
    finding.found AS 实为,
    finding.message_zh AS 说明,
    finding.accepted_note AS 确认说明
FROM finding
INNER JOIN report ON report.report_id = finding.report_id
INNER JOIN department ON department.department_id = report.department_id
LEFT JOIN metric ON metric.metric = finding.metric
ORDER BY department.name, report.year, metric.position, finding.rule;
