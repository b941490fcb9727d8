-- Section 2, one row for each figure of each report. Amounts are in yuan, written out exactly.
-- printf() would make 0 of NULL, so a blank amount never reaches it.

CREATE VIEW 主动公开情况 AS
SELECT
    department.name AS 部门,
    report.year AS 年度,
    report.form AS 表式,
    metric.position AS 序号,
    metric.row_zh AS 信息内容,
    metric.column_zh AS 项目,
    CASE
        WHEN metric.unit = 'fen' AND cell.value IS NOT NULL
            THEN printf('%d.%02d', cell.value / 100, cell.value % 100)
        ELSE cell.value
    END AS 数值,
    CASE metric.unit WHEN 'fen' THEN '元' WHEN 'items' THEN '项' ELSE '件' END AS 单位
FROM (
    SELECT report_id, 'rules.issued' AS metric, rules_issued AS value FROM section_2_disclosure_2021
    UNION ALL SELECT report_id, 'rules.repealed', rules_repealed FROM section_2_disclosure_2021
    UNION ALL SELECT report_id, 'rules.in_force', rules_in_force FROM section_2_disclosure_2021
    UNION ALL SELECT report_id, 'normative_documents.issued', normative_documents_issued FROM section_2_disclosure_2021
    UNION ALL SELECT report_id, 'normative_documents.repealed', normative_documents_repealed FROM section_2_disclosure_2021
    UNION ALL SELECT report_id, 'normative_documents.in_force', normative_documents_in_force FROM section_2_disclosure_2021
    UNION ALL SELECT report_id, 'licensing.decisions', licensing_decisions FROM section_2_disclosure_2019
    UNION ALL SELECT report_id, 'licensing.decisions', licensing_decisions FROM section_2_disclosure_2021
    UNION ALL SELECT report_id, 'penalties.decisions', penalties_decisions FROM section_2_disclosure_2019
    UNION ALL SELECT report_id, 'penalties.decisions', penalties_decisions FROM section_2_disclosure_2021
    UNION ALL SELECT report_id, 'compulsion.decisions', compulsion_decisions FROM section_2_disclosure_2019
    UNION ALL SELECT report_id, 'compulsion.decisions', compulsion_decisions FROM section_2_disclosure_2021
    UNION ALL SELECT report_id, 'fees.amount', fees_amount FROM section_2_disclosure_2021
    UNION ALL SELECT report_id, 'rules.made', rules_made FROM section_2_disclosure_2019
    UNION ALL SELECT report_id, 'rules.disclosed', rules_disclosed FROM section_2_disclosure_2019
    UNION ALL SELECT report_id, 'rules.disclosed_total', rules_disclosed_total FROM section_2_disclosure_2019
    UNION ALL SELECT report_id, 'normative_documents.made', normative_documents_made FROM section_2_disclosure_2019
    UNION ALL SELECT report_id, 'normative_documents.disclosed', normative_documents_disclosed FROM section_2_disclosure_2019
    UNION ALL SELECT report_id, 'normative_documents.disclosed_total', normative_documents_disclosed_total FROM section_2_disclosure_2019
    UNION ALL SELECT report_id, 'licensing.items_previous', licensing_items_previous FROM section_2_disclosure_2019
    UNION ALL SELECT report_id, 'licensing.items_change', licensing_items_change FROM section_2_disclosure_2019
    UNION ALL SELECT report_id, 'other_services.items_previous', other_services_items_previous FROM section_2_disclosure_2019
    UNION ALL SELECT report_id, 'other_services.items_change', other_services_items_change FROM section_2_disclosure_2019
    UNION ALL SELECT report_id, 'other_services.decisions', other_services_decisions FROM section_2_disclosure_2019
    UNION ALL SELECT report_id, 'penalties.items_previous', penalties_items_previous FROM section_2_disclosure_2019
    UNION ALL SELECT report_id, 'penalties.items_change', penalties_items_change FROM section_2_disclosure_2019
    UNION ALL SELECT report_id, 'compulsion.items_previous', compulsion_items_previous FROM section_2_disclosure_2019
    UNION ALL SELECT report_id, 'compulsion.items_change', compulsion_items_change FROM section_2_disclosure_2019
    UNION ALL SELECT report_id, 'fees.items_previous', fees_items_previous FROM section_2_disclosure_2019
    UNION ALL SELECT report_id, 'fees.items_change', fees_items_change FROM section_2_disclosure_2019
    UNION ALL SELECT report_id, 'procurement.items', procurement_items FROM section_2_disclosure_2019
    UNION ALL SELECT report_id, 'procurement.amount', procurement_amount FROM section_2_disclosure_2019
) AS cell
INNER JOIN metric ON metric.metric = cell.metric
INNER JOIN report ON report.report_id = cell.report_id
INNER JOIN department ON department.department_id = report.department_id
ORDER BY department.name, report.year, metric.position;
