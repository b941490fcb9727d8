-- Section 3 as printed: one row for each printed row of each report, seven columns of applicants.

CREATE VIEW 申请办理情况 AS
SELECT
    department.name AS 部门,
    report.year AS 年度,
    report.form AS 表式,
    metric.printed_row AS 行号,
    metric.row_zh AS 办理情况,
    printed.natural_person AS 自然人,
    printed.enterprise AS 商业企业,
    printed.research AS 科研机构,
    printed.public_welfare AS 社会公益组织,
    printed.legal_service AS 法律服务机构,
    printed.other_org AS 其他,
    printed.total AS 总计
FROM (
    SELECT
        report_id,
        'received' AS row_code,
        received_natural_person AS natural_person,
        received_enterprise AS enterprise,
        received_research AS research,
        received_public_welfare AS public_welfare,
        received_legal_service AS legal_service,
        received_other_org AS other_org,
        received_total AS total
    FROM section_3_requests
    UNION ALL
    SELECT
        report_id,
        'carried_in',
        carried_in_natural_person,
        carried_in_enterprise,
        carried_in_research,
        carried_in_public_welfare,
        carried_in_legal_service,
        carried_in_other_org,
        carried_in_total
    FROM section_3_requests
    UNION ALL
    SELECT
        report_id,
        'granted',
        granted_natural_person,
        granted_enterprise,
        granted_research,
        granted_public_welfare,
        granted_legal_service,
        granted_other_org,
        granted_total
    FROM section_3_requests
    UNION ALL
    SELECT
        report_id,
        'partially_granted',
        partially_granted_natural_person,
        partially_granted_enterprise,
        partially_granted_research,
        partially_granted_public_welfare,
        partially_granted_legal_service,
        partially_granted_other_org,
        partially_granted_total
    FROM section_3_requests
    UNION ALL
    SELECT
        report_id,
        'denied_state_secret',
        denied_state_secret_natural_person,
        denied_state_secret_enterprise,
        denied_state_secret_research,
        denied_state_secret_public_welfare,
        denied_state_secret_legal_service,
        denied_state_secret_other_org,
        denied_state_secret_total
    FROM section_3_requests
    UNION ALL
    SELECT
        report_id,
        'denied_by_law',
        denied_by_law_natural_person,
        denied_by_law_enterprise,
        denied_by_law_research,
        denied_by_law_public_welfare,
        denied_by_law_legal_service,
        denied_by_law_other_org,
        denied_by_law_total
    FROM section_3_requests
    UNION ALL
    SELECT
        report_id,
        'denied_security',
        denied_security_natural_person,
        denied_security_enterprise,
        denied_security_research,
        denied_security_public_welfare,
        denied_security_legal_service,
        denied_security_other_org,
        denied_security_total
    FROM section_3_requests
    UNION ALL
    SELECT
        report_id,
        'denied_third_party',
        denied_third_party_natural_person,
        denied_third_party_enterprise,
        denied_third_party_research,
        denied_third_party_public_welfare,
        denied_third_party_legal_service,
        denied_third_party_other_org,
        denied_third_party_total
    FROM section_3_requests
    UNION ALL
    SELECT
        report_id,
        'denied_internal',
        denied_internal_natural_person,
        denied_internal_enterprise,
        denied_internal_research,
        denied_internal_public_welfare,
        denied_internal_legal_service,
        denied_internal_other_org,
        denied_internal_total
    FROM section_3_requests
    UNION ALL
    SELECT
        report_id,
        'denied_process',
        denied_process_natural_person,
        denied_process_enterprise,
        denied_process_research,
        denied_process_public_welfare,
        denied_process_legal_service,
        denied_process_other_org,
        denied_process_total
    FROM section_3_requests
    UNION ALL
    SELECT
        report_id,
        'denied_enforcement_file',
        denied_enforcement_file_natural_person,
        denied_enforcement_file_enterprise,
        denied_enforcement_file_research,
        denied_enforcement_file_public_welfare,
        denied_enforcement_file_legal_service,
        denied_enforcement_file_other_org,
        denied_enforcement_file_total
    FROM section_3_requests
    UNION ALL
    SELECT
        report_id,
        'denied_inquiry',
        denied_inquiry_natural_person,
        denied_inquiry_enterprise,
        denied_inquiry_research,
        denied_inquiry_public_welfare,
        denied_inquiry_legal_service,
        denied_inquiry_other_org,
        denied_inquiry_total
    FROM section_3_requests
    UNION ALL
    SELECT
        report_id,
        'unavailable_not_held',
        unavailable_not_held_natural_person,
        unavailable_not_held_enterprise,
        unavailable_not_held_research,
        unavailable_not_held_public_welfare,
        unavailable_not_held_legal_service,
        unavailable_not_held_other_org,
        unavailable_not_held_total
    FROM section_3_requests
    UNION ALL
    SELECT
        report_id,
        'unavailable_must_create',
        unavailable_must_create_natural_person,
        unavailable_must_create_enterprise,
        unavailable_must_create_research,
        unavailable_must_create_public_welfare,
        unavailable_must_create_legal_service,
        unavailable_must_create_other_org,
        unavailable_must_create_total
    FROM section_3_requests
    UNION ALL
    SELECT
        report_id,
        'unavailable_unclear',
        unavailable_unclear_natural_person,
        unavailable_unclear_enterprise,
        unavailable_unclear_research,
        unavailable_unclear_public_welfare,
        unavailable_unclear_legal_service,
        unavailable_unclear_other_org,
        unavailable_unclear_total
    FROM section_3_requests
    UNION ALL
    SELECT
        report_id,
        'rejected_petition',
        rejected_petition_natural_person,
        rejected_petition_enterprise,
        rejected_petition_research,
        rejected_petition_public_welfare,
        rejected_petition_legal_service,
        rejected_petition_other_org,
        rejected_petition_total
    FROM section_3_requests
    UNION ALL
    SELECT
        report_id,
        'rejected_repeat',
        rejected_repeat_natural_person,
        rejected_repeat_enterprise,
        rejected_repeat_research,
        rejected_repeat_public_welfare,
        rejected_repeat_legal_service,
        rejected_repeat_other_org,
        rejected_repeat_total
    FROM section_3_requests
    UNION ALL
    SELECT
        report_id,
        'rejected_publication',
        rejected_publication_natural_person,
        rejected_publication_enterprise,
        rejected_publication_research,
        rejected_publication_public_welfare,
        rejected_publication_legal_service,
        rejected_publication_other_org,
        rejected_publication_total
    FROM section_3_requests
    UNION ALL
    SELECT
        report_id,
        'rejected_excessive',
        rejected_excessive_natural_person,
        rejected_excessive_enterprise,
        rejected_excessive_research,
        rejected_excessive_public_welfare,
        rejected_excessive_legal_service,
        rejected_excessive_other_org,
        rejected_excessive_total
    FROM section_3_requests
    UNION ALL
    SELECT
        report_id,
        'rejected_reconfirm',
        rejected_reconfirm_natural_person,
        rejected_reconfirm_enterprise,
        rejected_reconfirm_research,
        rejected_reconfirm_public_welfare,
        rejected_reconfirm_legal_service,
        rejected_reconfirm_other_org,
        rejected_reconfirm_total
    FROM section_3_requests
    UNION ALL
    SELECT
        report_id,
        'other_uncorrected',
        other_uncorrected_natural_person,
        other_uncorrected_enterprise,
        other_uncorrected_research,
        other_uncorrected_public_welfare,
        other_uncorrected_legal_service,
        other_uncorrected_other_org,
        other_uncorrected_total
    FROM section_3_requests
    INNER JOIN report USING (report_id)
    WHERE form = '2021'
    UNION ALL
    SELECT
        report_id,
        'other_unpaid',
        other_unpaid_natural_person,
        other_unpaid_enterprise,
        other_unpaid_research,
        other_unpaid_public_welfare,
        other_unpaid_legal_service,
        other_unpaid_other_org,
        other_unpaid_total
    FROM section_3_requests
    INNER JOIN report USING (report_id)
    WHERE form = '2021'
    UNION ALL
    SELECT
        report_id,
        'other_misc',
        other_misc_natural_person,
        other_misc_enterprise,
        other_misc_research,
        other_misc_public_welfare,
        other_misc_legal_service,
        other_misc_other_org,
        other_misc_total
    FROM section_3_requests
    INNER JOIN report USING (report_id)
    WHERE form = '2021'
    UNION ALL
    SELECT
        report_id,
        'other',
        other_natural_person,
        other_enterprise,
        other_research,
        other_public_welfare,
        other_legal_service,
        other_other_org,
        other_total
    FROM section_3_requests
    INNER JOIN report USING (report_id)
    WHERE form = '2019'
    UNION ALL
    SELECT
        report_id,
        'concluded',
        concluded_natural_person,
        concluded_enterprise,
        concluded_research,
        concluded_public_welfare,
        concluded_legal_service,
        concluded_other_org,
        concluded_total
    FROM section_3_requests
    UNION ALL
    SELECT
        report_id,
        'carried_out',
        carried_out_natural_person,
        carried_out_enterprise,
        carried_out_research,
        carried_out_public_welfare,
        carried_out_legal_service,
        carried_out_other_org,
        carried_out_total
    FROM section_3_requests
) AS printed
INNER JOIN metric ON metric.metric = printed.row_code || '.total'
INNER JOIN report ON report.report_id = printed.report_id
INNER JOIN department ON department.department_id = report.department_id
ORDER BY department.name, report.year, metric.position;
