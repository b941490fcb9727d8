-- rule:       levels-sum
-- severity:   warning
-- title:      汇总单位的数 = 各下级单位之和 | a parent's figure is the sum of its children's
-- source:     汇总年报由各下级年报相加而成 | a summary report adds up those of the bodies below it
-- explain zh: 部门清单中注明了上级部门的，上级的每个数应等于全部下级之和。只在全部下级都已报送、且都填了该数时核对；缺下级的见 levels-missing。
-- explain zh: 上级自身的数未单列为一个下级时会不等，故为警告。例：全县收到申请 120 件，13 个部门之和为 118 件。
-- explain en: Where the list of departments names parents, each figure of a parent is the sum of its children's. It is compared only where all children reported and state the figure; levels-missing says where some did not.
-- explain en: It does not hold where what the parent handles itself is not among the children, so it is a warning. Example: a county states 120 requests received, its 13 departments 118 together.
-- message zh: {metric}：{children} 个下级之和为 {expected}，表中为 {found}
-- message en: {metric}: its {children} children add up to {expected}, but the report states {found}

WITH -- A body and its children by today's names, since a child may have been renamed.
family AS (
    SELECT DISTINCT
        parent_current.current_id AS parent_id,
        child_current.current_id AS child_id
    FROM department AS child
    INNER JOIN department_current AS child_current
        ON child_current.department_id = child.department_id
    INNER JOIN department_current AS parent_current
        ON parent_current.department_id = child.parent_id
    WHERE child_current.current_id <> parent_current.current_id
),

of_parent AS (
    SELECT
        report.report_id AS report_id,
        report.year AS year,
        department_current.current_id AS parent_id
    FROM report
    INNER JOIN department_current ON department_current.department_id = report.department_id
    WHERE department_current.current_id IN (SELECT parent_id FROM family)
),

of_child AS (
    SELECT
        of_parent.report_id AS report_id,
        of_parent.year AS year,
        family.child_id AS child_id,
        child_report.report_id AS child_report_id
    FROM of_parent
    INNER JOIN family ON family.parent_id = of_parent.parent_id
    INNER JOIN department_current ON department_current.current_id = family.child_id
    LEFT JOIN report AS child_report
        ON
            child_report.department_id = department_current.department_id
            AND child_report.year = of_parent.year
),

children AS (
    SELECT
        report_id,
        year,
        count(DISTINCT child_id) AS children,
        count(DISTINCT CASE WHEN child_report_id IS NOT NULL THEN child_id END) AS reported,
        count(child_report_id) AS reports
    FROM of_child
    GROUP BY report_id, year
),

complete AS (
    SELECT of_child.report_id AS report_id, of_child.child_report_id AS child_report_id
    FROM of_child
    INNER JOIN children ON children.report_id = of_child.report_id
    WHERE children.reported = children.children AND of_child.child_report_id IS NOT NULL
),

suspicious AS (
    SELECT complete.report_id
    FROM complete
    INNER JOIN section_2_disclosure_2019 AS this ON this.report_id = complete.report_id
    INNER JOIN section_2_disclosure_2019 AS child ON child.report_id = complete.child_report_id
    GROUP BY complete.report_id
    HAVING
        max(this.licensing_decisions) <> sum(child.licensing_decisions)
        OR max(this.penalties_decisions) <> sum(child.penalties_decisions)
        OR max(this.compulsion_decisions) <> sum(child.compulsion_decisions)
        OR max(this.rules_made) <> sum(child.rules_made)
        OR max(this.rules_disclosed) <> sum(child.rules_disclosed)
        OR max(this.rules_disclosed_total) <> sum(child.rules_disclosed_total)
        OR max(this.normative_documents_made) <> sum(child.normative_documents_made)
        OR max(this.normative_documents_disclosed) <> sum(child.normative_documents_disclosed)
        OR max(this.normative_documents_disclosed_total) <> sum(child.normative_documents_disclosed_total)
        OR max(this.licensing_items_previous) <> sum(child.licensing_items_previous)
        OR max(this.other_services_items_previous) <> sum(child.other_services_items_previous)
        OR max(this.other_services_decisions) <> sum(child.other_services_decisions)
        OR max(this.penalties_items_previous) <> sum(child.penalties_items_previous)
        OR max(this.compulsion_items_previous) <> sum(child.compulsion_items_previous)
        OR max(this.fees_items_previous) <> sum(child.fees_items_previous)
        OR max(this.procurement_items) <> sum(child.procurement_items)
        OR max(this.procurement_amount) <> sum(child.procurement_amount)
    UNION
    SELECT complete.report_id
    FROM complete
    INNER JOIN section_2_disclosure_2021 AS this ON this.report_id = complete.report_id
    INNER JOIN section_2_disclosure_2021 AS child ON child.report_id = complete.child_report_id
    GROUP BY complete.report_id
    HAVING
        max(this.rules_issued) <> sum(child.rules_issued)
        OR max(this.rules_repealed) <> sum(child.rules_repealed)
        OR max(this.rules_in_force) <> sum(child.rules_in_force)
        OR max(this.normative_documents_issued) <> sum(child.normative_documents_issued)
        OR max(this.normative_documents_repealed) <> sum(child.normative_documents_repealed)
        OR max(this.normative_documents_in_force) <> sum(child.normative_documents_in_force)
        OR max(this.licensing_decisions) <> sum(child.licensing_decisions)
        OR max(this.penalties_decisions) <> sum(child.penalties_decisions)
        OR max(this.compulsion_decisions) <> sum(child.compulsion_decisions)
        OR max(this.fees_amount) <> sum(child.fees_amount)
    UNION
    SELECT complete.report_id
    FROM complete
    INNER JOIN section_3_requests AS this ON this.report_id = complete.report_id
    INNER JOIN section_3_requests AS child ON child.report_id = complete.child_report_id
    GROUP BY complete.report_id
    HAVING
        max(this.received_natural_person) <> sum(child.received_natural_person)
        OR max(this.received_enterprise) <> sum(child.received_enterprise)
        OR max(this.received_research) <> sum(child.received_research)
        OR max(this.received_public_welfare) <> sum(child.received_public_welfare)
        OR max(this.received_legal_service) <> sum(child.received_legal_service)
        OR max(this.received_other_org) <> sum(child.received_other_org)
        OR max(this.received_total) <> sum(child.received_total)
        OR max(this.carried_in_natural_person) <> sum(child.carried_in_natural_person)
        OR max(this.carried_in_enterprise) <> sum(child.carried_in_enterprise)
        OR max(this.carried_in_research) <> sum(child.carried_in_research)
        OR max(this.carried_in_public_welfare) <> sum(child.carried_in_public_welfare)
        OR max(this.carried_in_legal_service) <> sum(child.carried_in_legal_service)
        OR max(this.carried_in_other_org) <> sum(child.carried_in_other_org)
        OR max(this.carried_in_total) <> sum(child.carried_in_total)
        OR max(this.granted_natural_person) <> sum(child.granted_natural_person)
        OR max(this.granted_enterprise) <> sum(child.granted_enterprise)
        OR max(this.granted_research) <> sum(child.granted_research)
        OR max(this.granted_public_welfare) <> sum(child.granted_public_welfare)
        OR max(this.granted_legal_service) <> sum(child.granted_legal_service)
        OR max(this.granted_other_org) <> sum(child.granted_other_org)
        OR max(this.granted_total) <> sum(child.granted_total)
        OR max(this.partially_granted_natural_person) <> sum(child.partially_granted_natural_person)
        OR max(this.partially_granted_enterprise) <> sum(child.partially_granted_enterprise)
        OR max(this.partially_granted_research) <> sum(child.partially_granted_research)
        OR max(this.partially_granted_public_welfare) <> sum(child.partially_granted_public_welfare)
        OR max(this.partially_granted_legal_service) <> sum(child.partially_granted_legal_service)
        OR max(this.partially_granted_other_org) <> sum(child.partially_granted_other_org)
        OR max(this.partially_granted_total) <> sum(child.partially_granted_total)
        OR max(this.denied_state_secret_natural_person) <> sum(child.denied_state_secret_natural_person)
        OR max(this.denied_state_secret_enterprise) <> sum(child.denied_state_secret_enterprise)
        OR max(this.denied_state_secret_research) <> sum(child.denied_state_secret_research)
        OR max(this.denied_state_secret_public_welfare) <> sum(child.denied_state_secret_public_welfare)
        OR max(this.denied_state_secret_legal_service) <> sum(child.denied_state_secret_legal_service)
        OR max(this.denied_state_secret_other_org) <> sum(child.denied_state_secret_other_org)
        OR max(this.denied_state_secret_total) <> sum(child.denied_state_secret_total)
        OR max(this.denied_by_law_natural_person) <> sum(child.denied_by_law_natural_person)
        OR max(this.denied_by_law_enterprise) <> sum(child.denied_by_law_enterprise)
        OR max(this.denied_by_law_research) <> sum(child.denied_by_law_research)
        OR max(this.denied_by_law_public_welfare) <> sum(child.denied_by_law_public_welfare)
        OR max(this.denied_by_law_legal_service) <> sum(child.denied_by_law_legal_service)
        OR max(this.denied_by_law_other_org) <> sum(child.denied_by_law_other_org)
        OR max(this.denied_by_law_total) <> sum(child.denied_by_law_total)
        OR max(this.denied_security_natural_person) <> sum(child.denied_security_natural_person)
        OR max(this.denied_security_enterprise) <> sum(child.denied_security_enterprise)
        OR max(this.denied_security_research) <> sum(child.denied_security_research)
        OR max(this.denied_security_public_welfare) <> sum(child.denied_security_public_welfare)
        OR max(this.denied_security_legal_service) <> sum(child.denied_security_legal_service)
        OR max(this.denied_security_other_org) <> sum(child.denied_security_other_org)
        OR max(this.denied_security_total) <> sum(child.denied_security_total)
        OR max(this.denied_third_party_natural_person) <> sum(child.denied_third_party_natural_person)
        OR max(this.denied_third_party_enterprise) <> sum(child.denied_third_party_enterprise)
        OR max(this.denied_third_party_research) <> sum(child.denied_third_party_research)
        OR max(this.denied_third_party_public_welfare) <> sum(child.denied_third_party_public_welfare)
        OR max(this.denied_third_party_legal_service) <> sum(child.denied_third_party_legal_service)
        OR max(this.denied_third_party_other_org) <> sum(child.denied_third_party_other_org)
        OR max(this.denied_third_party_total) <> sum(child.denied_third_party_total)
        OR max(this.denied_internal_natural_person) <> sum(child.denied_internal_natural_person)
        OR max(this.denied_internal_enterprise) <> sum(child.denied_internal_enterprise)
        OR max(this.denied_internal_research) <> sum(child.denied_internal_research)
        OR max(this.denied_internal_public_welfare) <> sum(child.denied_internal_public_welfare)
        OR max(this.denied_internal_legal_service) <> sum(child.denied_internal_legal_service)
        OR max(this.denied_internal_other_org) <> sum(child.denied_internal_other_org)
        OR max(this.denied_internal_total) <> sum(child.denied_internal_total)
        OR max(this.denied_process_natural_person) <> sum(child.denied_process_natural_person)
        OR max(this.denied_process_enterprise) <> sum(child.denied_process_enterprise)
        OR max(this.denied_process_research) <> sum(child.denied_process_research)
        OR max(this.denied_process_public_welfare) <> sum(child.denied_process_public_welfare)
        OR max(this.denied_process_legal_service) <> sum(child.denied_process_legal_service)
        OR max(this.denied_process_other_org) <> sum(child.denied_process_other_org)
        OR max(this.denied_process_total) <> sum(child.denied_process_total)
        OR max(this.denied_enforcement_file_natural_person) <> sum(child.denied_enforcement_file_natural_person)
        OR max(this.denied_enforcement_file_enterprise) <> sum(child.denied_enforcement_file_enterprise)
        OR max(this.denied_enforcement_file_research) <> sum(child.denied_enforcement_file_research)
        OR max(this.denied_enforcement_file_public_welfare) <> sum(child.denied_enforcement_file_public_welfare)
        OR max(this.denied_enforcement_file_legal_service) <> sum(child.denied_enforcement_file_legal_service)
        OR max(this.denied_enforcement_file_other_org) <> sum(child.denied_enforcement_file_other_org)
        OR max(this.denied_enforcement_file_total) <> sum(child.denied_enforcement_file_total)
        OR max(this.denied_inquiry_natural_person) <> sum(child.denied_inquiry_natural_person)
        OR max(this.denied_inquiry_enterprise) <> sum(child.denied_inquiry_enterprise)
        OR max(this.denied_inquiry_research) <> sum(child.denied_inquiry_research)
        OR max(this.denied_inquiry_public_welfare) <> sum(child.denied_inquiry_public_welfare)
        OR max(this.denied_inquiry_legal_service) <> sum(child.denied_inquiry_legal_service)
        OR max(this.denied_inquiry_other_org) <> sum(child.denied_inquiry_other_org)
        OR max(this.denied_inquiry_total) <> sum(child.denied_inquiry_total)
        OR max(this.unavailable_not_held_natural_person) <> sum(child.unavailable_not_held_natural_person)
        OR max(this.unavailable_not_held_enterprise) <> sum(child.unavailable_not_held_enterprise)
        OR max(this.unavailable_not_held_research) <> sum(child.unavailable_not_held_research)
        OR max(this.unavailable_not_held_public_welfare) <> sum(child.unavailable_not_held_public_welfare)
        OR max(this.unavailable_not_held_legal_service) <> sum(child.unavailable_not_held_legal_service)
        OR max(this.unavailable_not_held_other_org) <> sum(child.unavailable_not_held_other_org)
        OR max(this.unavailable_not_held_total) <> sum(child.unavailable_not_held_total)
        OR max(this.unavailable_must_create_natural_person) <> sum(child.unavailable_must_create_natural_person)
        OR max(this.unavailable_must_create_enterprise) <> sum(child.unavailable_must_create_enterprise)
        OR max(this.unavailable_must_create_research) <> sum(child.unavailable_must_create_research)
        OR max(this.unavailable_must_create_public_welfare) <> sum(child.unavailable_must_create_public_welfare)
        OR max(this.unavailable_must_create_legal_service) <> sum(child.unavailable_must_create_legal_service)
        OR max(this.unavailable_must_create_other_org) <> sum(child.unavailable_must_create_other_org)
        OR max(this.unavailable_must_create_total) <> sum(child.unavailable_must_create_total)
        OR max(this.unavailable_unclear_natural_person) <> sum(child.unavailable_unclear_natural_person)
        OR max(this.unavailable_unclear_enterprise) <> sum(child.unavailable_unclear_enterprise)
        OR max(this.unavailable_unclear_research) <> sum(child.unavailable_unclear_research)
        OR max(this.unavailable_unclear_public_welfare) <> sum(child.unavailable_unclear_public_welfare)
        OR max(this.unavailable_unclear_legal_service) <> sum(child.unavailable_unclear_legal_service)
        OR max(this.unavailable_unclear_other_org) <> sum(child.unavailable_unclear_other_org)
        OR max(this.unavailable_unclear_total) <> sum(child.unavailable_unclear_total)
        OR max(this.rejected_petition_natural_person) <> sum(child.rejected_petition_natural_person)
        OR max(this.rejected_petition_enterprise) <> sum(child.rejected_petition_enterprise)
        OR max(this.rejected_petition_research) <> sum(child.rejected_petition_research)
        OR max(this.rejected_petition_public_welfare) <> sum(child.rejected_petition_public_welfare)
        OR max(this.rejected_petition_legal_service) <> sum(child.rejected_petition_legal_service)
        OR max(this.rejected_petition_other_org) <> sum(child.rejected_petition_other_org)
        OR max(this.rejected_petition_total) <> sum(child.rejected_petition_total)
        OR max(this.rejected_repeat_natural_person) <> sum(child.rejected_repeat_natural_person)
        OR max(this.rejected_repeat_enterprise) <> sum(child.rejected_repeat_enterprise)
        OR max(this.rejected_repeat_research) <> sum(child.rejected_repeat_research)
        OR max(this.rejected_repeat_public_welfare) <> sum(child.rejected_repeat_public_welfare)
        OR max(this.rejected_repeat_legal_service) <> sum(child.rejected_repeat_legal_service)
        OR max(this.rejected_repeat_other_org) <> sum(child.rejected_repeat_other_org)
        OR max(this.rejected_repeat_total) <> sum(child.rejected_repeat_total)
        OR max(this.rejected_publication_natural_person) <> sum(child.rejected_publication_natural_person)
        OR max(this.rejected_publication_enterprise) <> sum(child.rejected_publication_enterprise)
        OR max(this.rejected_publication_research) <> sum(child.rejected_publication_research)
        OR max(this.rejected_publication_public_welfare) <> sum(child.rejected_publication_public_welfare)
        OR max(this.rejected_publication_legal_service) <> sum(child.rejected_publication_legal_service)
        OR max(this.rejected_publication_other_org) <> sum(child.rejected_publication_other_org)
        OR max(this.rejected_publication_total) <> sum(child.rejected_publication_total)
        OR max(this.rejected_excessive_natural_person) <> sum(child.rejected_excessive_natural_person)
        OR max(this.rejected_excessive_enterprise) <> sum(child.rejected_excessive_enterprise)
        OR max(this.rejected_excessive_research) <> sum(child.rejected_excessive_research)
        OR max(this.rejected_excessive_public_welfare) <> sum(child.rejected_excessive_public_welfare)
        OR max(this.rejected_excessive_legal_service) <> sum(child.rejected_excessive_legal_service)
        OR max(this.rejected_excessive_other_org) <> sum(child.rejected_excessive_other_org)
        OR max(this.rejected_excessive_total) <> sum(child.rejected_excessive_total)
        OR max(this.rejected_reconfirm_natural_person) <> sum(child.rejected_reconfirm_natural_person)
        OR max(this.rejected_reconfirm_enterprise) <> sum(child.rejected_reconfirm_enterprise)
        OR max(this.rejected_reconfirm_research) <> sum(child.rejected_reconfirm_research)
        OR max(this.rejected_reconfirm_public_welfare) <> sum(child.rejected_reconfirm_public_welfare)
        OR max(this.rejected_reconfirm_legal_service) <> sum(child.rejected_reconfirm_legal_service)
        OR max(this.rejected_reconfirm_other_org) <> sum(child.rejected_reconfirm_other_org)
        OR max(this.rejected_reconfirm_total) <> sum(child.rejected_reconfirm_total)
        OR max(this.other_uncorrected_natural_person) <> sum(child.other_uncorrected_natural_person)
        OR max(this.other_uncorrected_enterprise) <> sum(child.other_uncorrected_enterprise)
        OR max(this.other_uncorrected_research) <> sum(child.other_uncorrected_research)
        OR max(this.other_uncorrected_public_welfare) <> sum(child.other_uncorrected_public_welfare)
        OR max(this.other_uncorrected_legal_service) <> sum(child.other_uncorrected_legal_service)
        OR max(this.other_uncorrected_other_org) <> sum(child.other_uncorrected_other_org)
        OR max(this.other_uncorrected_total) <> sum(child.other_uncorrected_total)
        OR max(this.other_unpaid_natural_person) <> sum(child.other_unpaid_natural_person)
        OR max(this.other_unpaid_enterprise) <> sum(child.other_unpaid_enterprise)
        OR max(this.other_unpaid_research) <> sum(child.other_unpaid_research)
        OR max(this.other_unpaid_public_welfare) <> sum(child.other_unpaid_public_welfare)
        OR max(this.other_unpaid_legal_service) <> sum(child.other_unpaid_legal_service)
        OR max(this.other_unpaid_other_org) <> sum(child.other_unpaid_other_org)
        OR max(this.other_unpaid_total) <> sum(child.other_unpaid_total)
        OR max(this.other_misc_natural_person) <> sum(child.other_misc_natural_person)
        OR max(this.other_misc_enterprise) <> sum(child.other_misc_enterprise)
        OR max(this.other_misc_research) <> sum(child.other_misc_research)
        OR max(this.other_misc_public_welfare) <> sum(child.other_misc_public_welfare)
        OR max(this.other_misc_legal_service) <> sum(child.other_misc_legal_service)
        OR max(this.other_misc_other_org) <> sum(child.other_misc_other_org)
        OR max(this.other_misc_total) <> sum(child.other_misc_total)
        OR max(this.other_natural_person) <> sum(child.other_natural_person)
        OR max(this.other_enterprise) <> sum(child.other_enterprise)
        OR max(this.other_research) <> sum(child.other_research)
        OR max(this.other_public_welfare) <> sum(child.other_public_welfare)
        OR max(this.other_legal_service) <> sum(child.other_legal_service)
        OR max(this.other_other_org) <> sum(child.other_other_org)
        OR max(this.other_total) <> sum(child.other_total)
        OR max(this.concluded_natural_person) <> sum(child.concluded_natural_person)
        OR max(this.concluded_enterprise) <> sum(child.concluded_enterprise)
        OR max(this.concluded_research) <> sum(child.concluded_research)
        OR max(this.concluded_public_welfare) <> sum(child.concluded_public_welfare)
        OR max(this.concluded_legal_service) <> sum(child.concluded_legal_service)
        OR max(this.concluded_other_org) <> sum(child.concluded_other_org)
        OR max(this.concluded_total) <> sum(child.concluded_total)
        OR max(this.carried_out_natural_person) <> sum(child.carried_out_natural_person)
        OR max(this.carried_out_enterprise) <> sum(child.carried_out_enterprise)
        OR max(this.carried_out_research) <> sum(child.carried_out_research)
        OR max(this.carried_out_public_welfare) <> sum(child.carried_out_public_welfare)
        OR max(this.carried_out_legal_service) <> sum(child.carried_out_legal_service)
        OR max(this.carried_out_other_org) <> sum(child.carried_out_other_org)
        OR max(this.carried_out_total) <> sum(child.carried_out_total)
    UNION
    SELECT complete.report_id
    FROM complete
    INNER JOIN section_4_disputes AS this ON this.report_id = complete.report_id
    INNER JOIN section_4_disputes AS child ON child.report_id = complete.child_report_id
    GROUP BY complete.report_id
    HAVING
        max(this.reconsideration_upheld) <> sum(child.reconsideration_upheld)
        OR max(this.reconsideration_corrected) <> sum(child.reconsideration_corrected)
        OR max(this.reconsideration_other) <> sum(child.reconsideration_other)
        OR max(this.reconsideration_pending) <> sum(child.reconsideration_pending)
        OR max(this.reconsideration_total) <> sum(child.reconsideration_total)
        OR max(this.litigation_direct_upheld) <> sum(child.litigation_direct_upheld)
        OR max(this.litigation_direct_corrected) <> sum(child.litigation_direct_corrected)
        OR max(this.litigation_direct_other) <> sum(child.litigation_direct_other)
        OR max(this.litigation_direct_pending) <> sum(child.litigation_direct_pending)
        OR max(this.litigation_direct_total) <> sum(child.litigation_direct_total)
        OR max(this.litigation_after_reconsideration_upheld) <> sum(child.litigation_after_reconsideration_upheld)
        OR max(this.litigation_after_reconsideration_corrected) <> sum(child.litigation_after_reconsideration_corrected)
        OR max(this.litigation_after_reconsideration_other) <> sum(child.litigation_after_reconsideration_other)
        OR max(this.litigation_after_reconsideration_pending) <> sum(child.litigation_after_reconsideration_pending)
        OR max(this.litigation_after_reconsideration_total) <> sum(child.litigation_after_reconsideration_total)
)

SELECT
    children.report_id AS report_id,
    NULL AS other_report_id,
    this.metric AS metric,
    sum(child.value) AS expected,
    this.value AS found,
    this.metric || '=' || this.value || ' children=' || sum(child.value) AS figures,
    children.children AS children
FROM suspicious
INNER JOIN children ON children.report_id = suspicious.report_id
INNER JOIN complete ON complete.report_id = children.report_id
INNER JOIN cell_by_report AS this ON this.report_id = children.report_id
INNER JOIN cell_by_report AS child
    ON child.report_id = complete.child_report_id AND child.metric = this.metric
INNER JOIN metric ON metric.metric = this.metric
WHERE this.value IS NOT NULL
GROUP BY children.report_id, this.metric, this.value, children.children, children.reports, metric.position
HAVING count(child.value) = children.reports AND sum(child.value) <> this.value
ORDER BY children.report_id, metric.position;
