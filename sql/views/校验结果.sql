-- What the rules found, with the names of departments and cells, and where the figures came from.
-- `stats check` brings it up to date. 应为 and 实为 are in 分 where 单位 is 分; 疑误单元格 is the one cell whose
-- change alone would make every sum hold.

CREATE VIEW 校验结果 AS
SELECT
    finding.finding_id AS 编号,
    department.name AS 部门,
    report.year AS 年度,
    CASE finding.severity
        WHEN 'error' THEN '错误'
        WHEN 'warning' THEN '警告'
        WHEN 'note' THEN '提示'
        ELSE finding.severity
    END AS 程度,
    finding.rule AS 规则,
    metric.section AS 部分,
    coalesce(metric.label_zh, finding.metric) AS 指标,
    finding.expected AS 应为,
    finding.found AS 实为,
    CASE
        WHEN finding.found IS NULL AND finding.expected IS NULL THEN NULL
        WHEN finding.rule IN ('text-copied-year', 'text-copied-department') THEN '%'
        WHEN finding.rule IN ('blank-cells', 'unread-cells', 'names-same', 'departments-same') THEN '格'
        WHEN finding.rule IN ('missing-rows', 'missing-tables') THEN '行'
        WHEN finding.rule = 'levels-missing' THEN '个部门'
        WHEN metric.unit = 'fen' THEN '分'
        WHEN metric.unit = 'items' THEN '项'
        ELSE '件'
    END AS 单位,
    finding.message_zh AS 说明,
    suspect.label_zh AS 疑误单元格,
    other_department.name AS 对照部门,
    other_report.year AS 对照年度,
    finding.accepted_note AS 确认说明,
    source_file.path AS 来源文件
FROM finding
INNER JOIN report ON report.report_id = finding.report_id
INNER JOIN department ON department.department_id = report.department_id
INNER JOIN source_file ON source_file.source_id = report.source_id
LEFT JOIN metric ON metric.metric = finding.metric
LEFT JOIN metric AS suspect ON suspect.metric = finding.suspect
LEFT JOIN report AS other_report ON other_report.report_id = finding.other_report_id
LEFT JOIN department AS other_department
    ON other_department.department_id = other_report.department_id
ORDER BY department.name, report.year, metric.position, finding.rule;
