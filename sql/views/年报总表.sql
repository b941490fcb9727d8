-- One row a report, with the figures that are asked for most. For people who open the file in a
-- database browser or in Excel. A blank cell is a figure that is not stated, or a sum that lacks one.

CREATE VIEW 年报总表 AS
SELECT
    department.name AS 部门,
    report.year AS 年度,
    department.region_code AS 行政区划代码,
    department.region AS 行政区划,
    department.level AS 层级,
    department.system AS 条线,
    report.form AS 表式,
    report.title AS 标题,
    request.received_total AS 本年新收,
    request.carried_in_total AS 上年结转,
    request.granted_total AS 予以公开,
    request.partially_granted_total AS 部分公开,
    (
        request.denied_state_secret_total + request.denied_by_law_total
        + request.denied_security_total + request.denied_third_party_total
        + request.denied_internal_total + request.denied_process_total
        + request.denied_enforcement_file_total + request.denied_inquiry_total
    ) AS 不予公开,
    (
        request.unavailable_not_held_total + request.unavailable_must_create_total
        + request.unavailable_unclear_total
    ) AS 无法提供,
    (
        request.rejected_petition_total + request.rejected_repeat_total
        + request.rejected_publication_total + request.rejected_excessive_total
        + request.rejected_reconfirm_total
    ) AS 不予处理,
    CASE report.form
        WHEN '2019' THEN request.other_total
        ELSE request.other_uncorrected_total + request.other_unpaid_total + request.other_misc_total
    END AS 其他处理,
    request.concluded_total AS 办理结果总计,
    request.carried_out_total AS 结转下年度,
    dispute.reconsideration_total AS 行政复议总计,
    dispute.reconsideration_corrected AS 行政复议结果纠正,
    dispute.litigation_direct_total + dispute.litigation_after_reconsideration_total AS 行政诉讼总计,
    (
        dispute.litigation_direct_corrected + dispute.litigation_after_reconsideration_corrected
    ) AS 行政诉讼结果纠正,
    (
        SELECT count(*)
        FROM finding
        WHERE finding.report_id = report.report_id AND finding.accepted_note IS NULL
            AND finding.severity <> 'note'
    ) AS 校验问题,
    source_file.path AS 来源文件,
    source_file.imported_at AS 导入时间
FROM report
INNER JOIN department ON department.department_id = report.department_id
INNER JOIN source_file ON source_file.source_id = report.source_id
LEFT JOIN section_3_requests AS request ON request.report_id = report.report_id
LEFT JOIN section_4_disputes AS dispute ON dispute.report_id = report.report_id
ORDER BY department.name, report.year;
