-- Section 4: one row for each of the three ways to contest a decision, for each report.

CREATE VIEW 复议诉讼情况 AS
SELECT
    department.name AS 部门,
    report.year AS 年度,
    metric.row_zh AS 类别,
    printed.upheld AS 结果维持,
    printed.corrected AS 结果纠正,
    printed.other AS 其他结果,
    printed.pending AS 尚未审结,
    printed.total AS 总计
FROM (
    SELECT
        report_id,
        'reconsideration' AS track,
        reconsideration_upheld AS upheld,
        reconsideration_corrected AS corrected,
        reconsideration_other AS other,
        reconsideration_pending AS pending,
        reconsideration_total AS total
    FROM section_4_disputes
    UNION ALL
    SELECT
        report_id,
        'litigation_direct',
        litigation_direct_upheld,
        litigation_direct_corrected,
        litigation_direct_other,
        litigation_direct_pending,
        litigation_direct_total
    FROM section_4_disputes
    UNION ALL
    SELECT
        report_id,
        'litigation_after_reconsideration',
        litigation_after_reconsideration_upheld,
        litigation_after_reconsideration_corrected,
        litigation_after_reconsideration_other,
        litigation_after_reconsideration_pending,
        litigation_after_reconsideration_total
    FROM section_4_disputes
) AS printed
INNER JOIN metric ON metric.metric = printed.track || '.total'
INNER JOIN report ON report.report_id = printed.report_id
INNER JOIN department ON department.department_id = report.department_id
ORDER BY department.name, report.year, metric.position;
