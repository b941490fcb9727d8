-- name:   list
-- title:  已有年报 | The reports present
-- param:  :year        INTEGER  optional  年度 | only this year
-- param:  :department  TEXT     optional  部门名称 | only this department
-- sample: year=2021
-- column: department      text     部门 | department
-- column: year            year     年度 | year
-- column: form            text     表式 | form
-- column: figures         count    已填数字 | figures
-- column: blank           count    空白或未读出 | blank or unread
-- column: findings        count    校验问题 | findings
-- column: source          text     来源 | source
--
-- A department goes by the name that its reports are stored under. figures counts the cells of the
-- form that have a number.

SELECT
    department.name AS department,
    report.year AS year,
    report.form AS form,
    (
        SELECT count(cell.value) FROM cell WHERE cell.report_id = report.report_id
    ) AS figures,
    (
        SELECT count(*) - count(cell.value) FROM cell WHERE cell.report_id = report.report_id
    ) AS blank,
    (
        SELECT count(*)
        FROM finding
        WHERE finding.report_id = report.report_id AND finding.accepted_note IS NULL
            AND finding.severity <> 'note'
    ) AS findings,
    source_file.path AS source
FROM report
INNER JOIN department ON department.department_id = report.department_id
INNER JOIN source_file ON source_file.source_id = report.source_id
WHERE
    (:year IS NULL OR report.year = :year)
    AND (:department IS NULL OR department.name = :department)
ORDER BY department.name, report.year;
