-- name:   findings
-- title:  校验结果 | What the rules found
-- param:  :year        INTEGER  optional  年度 | only this year
-- param:  :department  TEXT     optional  部门名称 | only this department
-- param:  :rule        TEXT     optional  规则 | only this rule
-- param:  :severity    TEXT     optional  最低程度 error、warning、note | this severity and those above: error, warning, note
-- param:  :accepted    INTEGER  optional  1 则包括已确认的 | 1 to include those that a person let stand
-- sample: year=2023
-- column: id          count    编号 | id
-- column: rule        text     规则 | rule
-- column: severity    text     程度 | severity
-- column: department  text     部门 | department
-- column: year        year     年度 | year
-- column: metric      text     代码 | metric
-- column: expected    measure  应为 | expected
-- column: found       measure  实为 | found
-- column: suspect     text     疑误的单元格 | suspect
-- column: message_zh  text     说明 | message in Chinese
-- column: message_en  text     英文说明 | message
-- column: note        text     确认说明 | note
-- column: report_id   count    年报编号 | report
-- column: source      text     来源 | source
-- column: other_department  text   对照部门 | compared with department
-- column: other_year        year   对照年度 | compared with year
-- column: other_source      text   对照来源 | compared with source
--
-- Amounts are in fen. suspect is the one cell whose change alone would make every broken sum that it
-- enters hold.

SELECT
    finding.finding_id AS id,
    finding.rule AS rule,
    finding.severity AS severity,
    department.name AS department,
    report.year AS year,
    finding.metric AS metric,
    finding.expected AS expected,
    finding.found AS found,
    finding.suspect AS suspect,
    finding.message_zh AS message_zh,
    finding.message_en AS message_en,
    finding.accepted_note AS note,
    finding.report_id AS report_id,
    source_file.path AS source,
    other_department.name AS other_department,
    other_report.year AS other_year,
    other_source.path AS other_source
FROM finding
INNER JOIN report ON report.report_id = finding.report_id
INNER JOIN department ON department.department_id = report.department_id
INNER JOIN source_file ON source_file.source_id = report.source_id
LEFT JOIN metric ON metric.metric = finding.metric
LEFT JOIN report AS other_report ON other_report.report_id = finding.other_report_id
LEFT JOIN department AS other_department
    ON other_department.department_id = other_report.department_id
LEFT JOIN source_file AS other_source ON other_source.source_id = other_report.source_id
WHERE
    (:year IS NULL OR report.year = :year)
    AND (:department IS NULL OR department.name = :department)
    AND (:rule IS NULL OR finding.rule = :rule)
    AND (
        :severity IS NULL
        OR finding.severity = 'error'
        OR (:severity <> 'error' AND finding.severity = 'warning')
        OR :severity = 'note'
    )
    AND (finding.accepted_note IS NULL OR :accepted = 1)
ORDER BY
    department.name,
    report.year,
    CASE finding.severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END,
    metric.position,
    finding.rule,
    finding.finding_id;
