-- rule:       levels-same
-- severity:   warning
-- title:      汇总单位的数与一个下级的相同，而其他下级也有数 | a parent's figure is that of one child, though other children have some
-- source:     汇总年报由各下级年报相加而成 | a summary report adds up those of the bodies below it
-- explain zh: 上级的一个数（10 以上）与某个下级的正好相同，而另外的下级该数不为零：可能把一个下级的数当作了汇总数。
-- explain zh: 收费、采购金额和处理决定数量与某个下级的只差相邻两位对调的，也列出。上级由部门清单注明；没有注明的，以名称等于行政区划（或加“人民政府”）的单位为上级。
-- explain zh: 例：全县收到申请 34 件，县公安局也是 34 件，而其他部门另有申请。
-- explain en: A figure of a parent (10 or more) is exactly that of one child, though another child has some too: the child's figure may have been taken for the sum.
-- explain en: Amounts and numbers of decisions that differ from a child's only by two swapped digits are listed as well. The list of departments names the parent; else it is the body whose name is that of the region, or that with 人民政府.
-- explain en: Example: a county states 34 requests received and so does its public security bureau, while other departments received some as well.
-- message zh: {metric} {found}，与下级“{child}”的 {child_figure} [{same}相同][{swapped}只差两位数字对调]，而其他下级另有 {others_figure}
-- message en: {metric} is {found}, [{same}the same as][{swapped}with two digits swapped] {child_figure} of {child}, while other children have {others_figure}

WITH RECURSIVE family AS (
    SELECT DISTINCT
        parent_current.current_id AS parent_id,
        child_current.current_id AS child_id
    FROM department AS child
    INNER JOIN department_current AS child_current
        ON child_current.department_id = child.department_id
    LEFT JOIN department AS region ON region.name = child.region
    LEFT JOIN department AS government ON government.name = child.region || '人民政府'
    INNER JOIN department_current AS parent_current
        ON
            parent_current.department_id
            = coalesce(child.parent_id, government.department_id, region.department_id)
    WHERE child_current.current_id <> parent_current.current_id
),

pair AS (
    SELECT
        report.report_id AS report_id,
        child_report.report_id AS child_report_id,
        child_department.name AS child
    FROM family
    INNER JOIN department_current AS parent_current ON parent_current.current_id = family.parent_id
    INNER JOIN report ON report.department_id = parent_current.department_id
    INNER JOIN department_current AS child_current ON child_current.current_id = family.child_id
    INNER JOIN department AS child_department
        ON child_department.department_id = child_current.department_id
    INNER JOIN report AS child_report
        ON
            child_report.department_id = child_current.department_id
            AND child_report.year = report.year
),

suspicious AS (
    SELECT pair.report_id, pair.child_report_id
    FROM pair
    INNER JOIN section_2_disclosure_2019 AS this ON this.report_id = pair.report_id
    INNER JOIN section_2_disclosure_2019 AS child ON child.report_id = pair.child_report_id
    WHERE
        (this.licensing_decisions >= 10 AND child.licensing_decisions = this.licensing_decisions)
        OR (this.penalties_decisions >= 10 AND child.penalties_decisions = this.penalties_decisions)
        OR (this.compulsion_decisions >= 10 AND child.compulsion_decisions = this.compulsion_decisions)
        OR (this.rules_made >= 10 AND child.rules_made = this.rules_made)
        OR (this.rules_disclosed >= 10 AND child.rules_disclosed = this.rules_disclosed)
        OR (this.rules_disclosed_total >= 10 AND child.rules_disclosed_total = this.rules_disclosed_total)
        OR (this.normative_documents_made >= 10 AND child.normative_documents_made = this.normative_documents_made)
        OR (this.normative_documents_disclosed >= 10 AND child.normative_documents_disclosed = this.normative_documents_disclosed)
        OR (this.normative_documents_disclosed_total >= 10 AND child.normative_documents_disclosed_total = this.normative_documents_disclosed_total)
        OR (this.licensing_items_previous >= 10 AND child.licensing_items_previous = this.licensing_items_previous)
        OR (this.other_services_items_previous >= 10 AND child.other_services_items_previous = this.other_services_items_previous)
        OR (this.other_services_decisions >= 10 AND child.other_services_decisions = this.other_services_decisions)
        OR (this.penalties_items_previous >= 10 AND child.penalties_items_previous = this.penalties_items_previous)
        OR (this.compulsion_items_previous >= 10 AND child.compulsion_items_previous = this.compulsion_items_previous)
        OR (this.fees_items_previous >= 10 AND child.fees_items_previous = this.fees_items_previous)
        OR (this.procurement_items >= 10 AND child.procurement_items = this.procurement_items)
        OR (this.procurement_amount >= 10 AND child.procurement_amount = this.procurement_amount)
        OR (child.licensing_decisions >= 1000 AND this.licensing_decisions < 10 * child.licensing_decisions AND this.licensing_decisions <> child.licensing_decisions AND (this.licensing_decisions - child.licensing_decisions) % 9 = 0)
        OR (child.penalties_decisions >= 1000 AND this.penalties_decisions < 10 * child.penalties_decisions AND this.penalties_decisions <> child.penalties_decisions AND (this.penalties_decisions - child.penalties_decisions) % 9 = 0)
        OR (child.compulsion_decisions >= 1000 AND this.compulsion_decisions < 10 * child.compulsion_decisions AND this.compulsion_decisions <> child.compulsion_decisions AND (this.compulsion_decisions - child.compulsion_decisions) % 9 = 0)
        OR (child.procurement_amount >= 1000 AND this.procurement_amount < 10 * child.procurement_amount AND this.procurement_amount <> child.procurement_amount AND (this.procurement_amount - child.procurement_amount) % 9 = 0)
    UNION
    SELECT pair.report_id, pair.child_report_id
    FROM pair
    INNER JOIN section_2_disclosure_2021 AS this ON this.report_id = pair.report_id
    INNER JOIN section_2_disclosure_2021 AS child ON child.report_id = pair.child_report_id
    WHERE
        (this.rules_issued >= 10 AND child.rules_issued = this.rules_issued)
        OR (this.rules_repealed >= 10 AND child.rules_repealed = this.rules_repealed)
        OR (this.rules_in_force >= 10 AND child.rules_in_force = this.rules_in_force)
        OR (this.normative_documents_issued >= 10 AND child.normative_documents_issued = this.normative_documents_issued)
        OR (this.normative_documents_repealed >= 10 AND child.normative_documents_repealed = this.normative_documents_repealed)
        OR (this.normative_documents_in_force >= 10 AND child.normative_documents_in_force = this.normative_documents_in_force)
        OR (this.licensing_decisions >= 10 AND child.licensing_decisions = this.licensing_decisions)
        OR (this.penalties_decisions >= 10 AND child.penalties_decisions = this.penalties_decisions)
        OR (this.compulsion_decisions >= 10 AND child.compulsion_decisions = this.compulsion_decisions)
        OR (this.fees_amount >= 10 AND child.fees_amount = this.fees_amount)
        OR (child.licensing_decisions >= 1000 AND this.licensing_decisions < 10 * child.licensing_decisions AND this.licensing_decisions <> child.licensing_decisions AND (this.licensing_decisions - child.licensing_decisions) % 9 = 0)
        OR (child.penalties_decisions >= 1000 AND this.penalties_decisions < 10 * child.penalties_decisions AND this.penalties_decisions <> child.penalties_decisions AND (this.penalties_decisions - child.penalties_decisions) % 9 = 0)
        OR (child.compulsion_decisions >= 1000 AND this.compulsion_decisions < 10 * child.compulsion_decisions AND this.compulsion_decisions <> child.compulsion_decisions AND (this.compulsion_decisions - child.compulsion_decisions) % 9 = 0)
        OR (child.fees_amount >= 1000 AND this.fees_amount < 10 * child.fees_amount AND this.fees_amount <> child.fees_amount AND (this.fees_amount - child.fees_amount) % 9 = 0)
    UNION
    SELECT pair.report_id, pair.child_report_id
    FROM pair
    INNER JOIN section_3_requests AS this ON this.report_id = pair.report_id
    INNER JOIN section_3_requests AS child ON child.report_id = pair.child_report_id
    WHERE
        (this.received_natural_person >= 10 AND child.received_natural_person = this.received_natural_person)
        OR (this.received_enterprise >= 10 AND child.received_enterprise = this.received_enterprise)
        OR (this.received_research >= 10 AND child.received_research = this.received_research)
        OR (this.received_public_welfare >= 10 AND child.received_public_welfare = this.received_public_welfare)
        OR (this.received_legal_service >= 10 AND child.received_legal_service = this.received_legal_service)
        OR (this.received_other_org >= 10 AND child.received_other_org = this.received_other_org)
        OR (this.received_total >= 10 AND child.received_total = this.received_total)
        OR (this.carried_in_natural_person >= 10 AND child.carried_in_natural_person = this.carried_in_natural_person)
        OR (this.carried_in_enterprise >= 10 AND child.carried_in_enterprise = this.carried_in_enterprise)
        OR (this.carried_in_research >= 10 AND child.carried_in_research = this.carried_in_research)
        OR (this.carried_in_public_welfare >= 10 AND child.carried_in_public_welfare = this.carried_in_public_welfare)
        OR (this.carried_in_legal_service >= 10 AND child.carried_in_legal_service = this.carried_in_legal_service)
        OR (this.carried_in_other_org >= 10 AND child.carried_in_other_org = this.carried_in_other_org)
        OR (this.carried_in_total >= 10 AND child.carried_in_total = this.carried_in_total)
        OR (this.granted_natural_person >= 10 AND child.granted_natural_person = this.granted_natural_person)
        OR (this.granted_enterprise >= 10 AND child.granted_enterprise = this.granted_enterprise)
        OR (this.granted_research >= 10 AND child.granted_research = this.granted_research)
        OR (this.granted_public_welfare >= 10 AND child.granted_public_welfare = this.granted_public_welfare)
        OR (this.granted_legal_service >= 10 AND child.granted_legal_service = this.granted_legal_service)
        OR (this.granted_other_org >= 10 AND child.granted_other_org = this.granted_other_org)
        OR (this.granted_total >= 10 AND child.granted_total = this.granted_total)
        OR (this.partially_granted_natural_person >= 10 AND child.partially_granted_natural_person = this.partially_granted_natural_person)
        OR (this.partially_granted_enterprise >= 10 AND child.partially_granted_enterprise = this.partially_granted_enterprise)
        OR (this.partially_granted_research >= 10 AND child.partially_granted_research = this.partially_granted_research)
        OR (this.partially_granted_public_welfare >= 10 AND child.partially_granted_public_welfare = this.partially_granted_public_welfare)
        OR (this.partially_granted_legal_service >= 10 AND child.partially_granted_legal_service = this.partially_granted_legal_service)
        OR (this.partially_granted_other_org >= 10 AND child.partially_granted_other_org = this.partially_granted_other_org)
        OR (this.partially_granted_total >= 10 AND child.partially_granted_total = this.partially_granted_total)
        OR (this.denied_state_secret_natural_person >= 10 AND child.denied_state_secret_natural_person = this.denied_state_secret_natural_person)
        OR (this.denied_state_secret_enterprise >= 10 AND child.denied_state_secret_enterprise = this.denied_state_secret_enterprise)
        OR (this.denied_state_secret_research >= 10 AND child.denied_state_secret_research = this.denied_state_secret_research)
        OR (this.denied_state_secret_public_welfare >= 10 AND child.denied_state_secret_public_welfare = this.denied_state_secret_public_welfare)
        OR (this.denied_state_secret_legal_service >= 10 AND child.denied_state_secret_legal_service = this.denied_state_secret_legal_service)
        OR (this.denied_state_secret_other_org >= 10 AND child.denied_state_secret_other_org = this.denied_state_secret_other_org)
        OR (this.denied_state_secret_total >= 10 AND child.denied_state_secret_total = this.denied_state_secret_total)
        OR (this.denied_by_law_natural_person >= 10 AND child.denied_by_law_natural_person = this.denied_by_law_natural_person)
        OR (this.denied_by_law_enterprise >= 10 AND child.denied_by_law_enterprise = this.denied_by_law_enterprise)
        OR (this.denied_by_law_research >= 10 AND child.denied_by_law_research = this.denied_by_law_research)
        OR (this.denied_by_law_public_welfare >= 10 AND child.denied_by_law_public_welfare = this.denied_by_law_public_welfare)
        OR (this.denied_by_law_legal_service >= 10 AND child.denied_by_law_legal_service = this.denied_by_law_legal_service)
        OR (this.denied_by_law_other_org >= 10 AND child.denied_by_law_other_org = this.denied_by_law_other_org)
        OR (this.denied_by_law_total >= 10 AND child.denied_by_law_total = this.denied_by_law_total)
        OR (this.denied_security_natural_person >= 10 AND child.denied_security_natural_person = this.denied_security_natural_person)
        OR (this.denied_security_enterprise >= 10 AND child.denied_security_enterprise = this.denied_security_enterprise)
        OR (this.denied_security_research >= 10 AND child.denied_security_research = this.denied_security_research)
        OR (this.denied_security_public_welfare >= 10 AND child.denied_security_public_welfare = this.denied_security_public_welfare)
        OR (this.denied_security_legal_service >= 10 AND child.denied_security_legal_service = this.denied_security_legal_service)
        OR (this.denied_security_other_org >= 10 AND child.denied_security_other_org = this.denied_security_other_org)
        OR (this.denied_security_total >= 10 AND child.denied_security_total = this.denied_security_total)
        OR (this.denied_third_party_natural_person >= 10 AND child.denied_third_party_natural_person = this.denied_third_party_natural_person)
        OR (this.denied_third_party_enterprise >= 10 AND child.denied_third_party_enterprise = this.denied_third_party_enterprise)
        OR (this.denied_third_party_research >= 10 AND child.denied_third_party_research = this.denied_third_party_research)
        OR (this.denied_third_party_public_welfare >= 10 AND child.denied_third_party_public_welfare = this.denied_third_party_public_welfare)
        OR (this.denied_third_party_legal_service >= 10 AND child.denied_third_party_legal_service = this.denied_third_party_legal_service)
        OR (this.denied_third_party_other_org >= 10 AND child.denied_third_party_other_org = this.denied_third_party_other_org)
        OR (this.denied_third_party_total >= 10 AND child.denied_third_party_total = this.denied_third_party_total)
        OR (this.denied_internal_natural_person >= 10 AND child.denied_internal_natural_person = this.denied_internal_natural_person)
        OR (this.denied_internal_enterprise >= 10 AND child.denied_internal_enterprise = this.denied_internal_enterprise)
        OR (this.denied_internal_research >= 10 AND child.denied_internal_research = this.denied_internal_research)
        OR (this.denied_internal_public_welfare >= 10 AND child.denied_internal_public_welfare = this.denied_internal_public_welfare)
        OR (this.denied_internal_legal_service >= 10 AND child.denied_internal_legal_service = this.denied_internal_legal_service)
        OR (this.denied_internal_other_org >= 10 AND child.denied_internal_other_org = this.denied_internal_other_org)
        OR (this.denied_internal_total >= 10 AND child.denied_internal_total = this.denied_internal_total)
        OR (this.denied_process_natural_person >= 10 AND child.denied_process_natural_person = this.denied_process_natural_person)
        OR (this.denied_process_enterprise >= 10 AND child.denied_process_enterprise = this.denied_process_enterprise)
        OR (this.denied_process_research >= 10 AND child.denied_process_research = this.denied_process_research)
        OR (this.denied_process_public_welfare >= 10 AND child.denied_process_public_welfare = this.denied_process_public_welfare)
        OR (this.denied_process_legal_service >= 10 AND child.denied_process_legal_service = this.denied_process_legal_service)
        OR (this.denied_process_other_org >= 10 AND child.denied_process_other_org = this.denied_process_other_org)
        OR (this.denied_process_total >= 10 AND child.denied_process_total = this.denied_process_total)
        OR (this.denied_enforcement_file_natural_person >= 10 AND child.denied_enforcement_file_natural_person = this.denied_enforcement_file_natural_person)
        OR (this.denied_enforcement_file_enterprise >= 10 AND child.denied_enforcement_file_enterprise = this.denied_enforcement_file_enterprise)
        OR (this.denied_enforcement_file_research >= 10 AND child.denied_enforcement_file_research = this.denied_enforcement_file_research)
        OR (this.denied_enforcement_file_public_welfare >= 10 AND child.denied_enforcement_file_public_welfare = this.denied_enforcement_file_public_welfare)
        OR (this.denied_enforcement_file_legal_service >= 10 AND child.denied_enforcement_file_legal_service = this.denied_enforcement_file_legal_service)
        OR (this.denied_enforcement_file_other_org >= 10 AND child.denied_enforcement_file_other_org = this.denied_enforcement_file_other_org)
        OR (this.denied_enforcement_file_total >= 10 AND child.denied_enforcement_file_total = this.denied_enforcement_file_total)
        OR (this.denied_inquiry_natural_person >= 10 AND child.denied_inquiry_natural_person = this.denied_inquiry_natural_person)
        OR (this.denied_inquiry_enterprise >= 10 AND child.denied_inquiry_enterprise = this.denied_inquiry_enterprise)
        OR (this.denied_inquiry_research >= 10 AND child.denied_inquiry_research = this.denied_inquiry_research)
        OR (this.denied_inquiry_public_welfare >= 10 AND child.denied_inquiry_public_welfare = this.denied_inquiry_public_welfare)
        OR (this.denied_inquiry_legal_service >= 10 AND child.denied_inquiry_legal_service = this.denied_inquiry_legal_service)
        OR (this.denied_inquiry_other_org >= 10 AND child.denied_inquiry_other_org = this.denied_inquiry_other_org)
        OR (this.denied_inquiry_total >= 10 AND child.denied_inquiry_total = this.denied_inquiry_total)
        OR (this.unavailable_not_held_natural_person >= 10 AND child.unavailable_not_held_natural_person = this.unavailable_not_held_natural_person)
        OR (this.unavailable_not_held_enterprise >= 10 AND child.unavailable_not_held_enterprise = this.unavailable_not_held_enterprise)
        OR (this.unavailable_not_held_research >= 10 AND child.unavailable_not_held_research = this.unavailable_not_held_research)
        OR (this.unavailable_not_held_public_welfare >= 10 AND child.unavailable_not_held_public_welfare = this.unavailable_not_held_public_welfare)
        OR (this.unavailable_not_held_legal_service >= 10 AND child.unavailable_not_held_legal_service = this.unavailable_not_held_legal_service)
        OR (this.unavailable_not_held_other_org >= 10 AND child.unavailable_not_held_other_org = this.unavailable_not_held_other_org)
        OR (this.unavailable_not_held_total >= 10 AND child.unavailable_not_held_total = this.unavailable_not_held_total)
        OR (this.unavailable_must_create_natural_person >= 10 AND child.unavailable_must_create_natural_person = this.unavailable_must_create_natural_person)
        OR (this.unavailable_must_create_enterprise >= 10 AND child.unavailable_must_create_enterprise = this.unavailable_must_create_enterprise)
        OR (this.unavailable_must_create_research >= 10 AND child.unavailable_must_create_research = this.unavailable_must_create_research)
        OR (this.unavailable_must_create_public_welfare >= 10 AND child.unavailable_must_create_public_welfare = this.unavailable_must_create_public_welfare)
        OR (this.unavailable_must_create_legal_service >= 10 AND child.unavailable_must_create_legal_service = this.unavailable_must_create_legal_service)
        OR (this.unavailable_must_create_other_org >= 10 AND child.unavailable_must_create_other_org = this.unavailable_must_create_other_org)
        OR (this.unavailable_must_create_total >= 10 AND child.unavailable_must_create_total = this.unavailable_must_create_total)
        OR (this.unavailable_unclear_natural_person >= 10 AND child.unavailable_unclear_natural_person = this.unavailable_unclear_natural_person)
        OR (this.unavailable_unclear_enterprise >= 10 AND child.unavailable_unclear_enterprise = this.unavailable_unclear_enterprise)
        OR (this.unavailable_unclear_research >= 10 AND child.unavailable_unclear_research = this.unavailable_unclear_research)
        OR (this.unavailable_unclear_public_welfare >= 10 AND child.unavailable_unclear_public_welfare = this.unavailable_unclear_public_welfare)
        OR (this.unavailable_unclear_legal_service >= 10 AND child.unavailable_unclear_legal_service = this.unavailable_unclear_legal_service)
        OR (this.unavailable_unclear_other_org >= 10 AND child.unavailable_unclear_other_org = this.unavailable_unclear_other_org)
        OR (this.unavailable_unclear_total >= 10 AND child.unavailable_unclear_total = this.unavailable_unclear_total)
        OR (this.rejected_petition_natural_person >= 10 AND child.rejected_petition_natural_person = this.rejected_petition_natural_person)
        OR (this.rejected_petition_enterprise >= 10 AND child.rejected_petition_enterprise = this.rejected_petition_enterprise)
        OR (this.rejected_petition_research >= 10 AND child.rejected_petition_research = this.rejected_petition_research)
        OR (this.rejected_petition_public_welfare >= 10 AND child.rejected_petition_public_welfare = this.rejected_petition_public_welfare)
        OR (this.rejected_petition_legal_service >= 10 AND child.rejected_petition_legal_service = this.rejected_petition_legal_service)
        OR (this.rejected_petition_other_org >= 10 AND child.rejected_petition_other_org = this.rejected_petition_other_org)
        OR (this.rejected_petition_total >= 10 AND child.rejected_petition_total = this.rejected_petition_total)
        OR (this.rejected_repeat_natural_person >= 10 AND child.rejected_repeat_natural_person = this.rejected_repeat_natural_person)
        OR (this.rejected_repeat_enterprise >= 10 AND child.rejected_repeat_enterprise = this.rejected_repeat_enterprise)
        OR (this.rejected_repeat_research >= 10 AND child.rejected_repeat_research = this.rejected_repeat_research)
        OR (this.rejected_repeat_public_welfare >= 10 AND child.rejected_repeat_public_welfare = this.rejected_repeat_public_welfare)
        OR (this.rejected_repeat_legal_service >= 10 AND child.rejected_repeat_legal_service = this.rejected_repeat_legal_service)
        OR (this.rejected_repeat_other_org >= 10 AND child.rejected_repeat_other_org = this.rejected_repeat_other_org)
        OR (this.rejected_repeat_total >= 10 AND child.rejected_repeat_total = this.rejected_repeat_total)
        OR (this.rejected_publication_natural_person >= 10 AND child.rejected_publication_natural_person = this.rejected_publication_natural_person)
        OR (this.rejected_publication_enterprise >= 10 AND child.rejected_publication_enterprise = this.rejected_publication_enterprise)
        OR (this.rejected_publication_research >= 10 AND child.rejected_publication_research = this.rejected_publication_research)
        OR (this.rejected_publication_public_welfare >= 10 AND child.rejected_publication_public_welfare = this.rejected_publication_public_welfare)
        OR (this.rejected_publication_legal_service >= 10 AND child.rejected_publication_legal_service = this.rejected_publication_legal_service)
        OR (this.rejected_publication_other_org >= 10 AND child.rejected_publication_other_org = this.rejected_publication_other_org)
        OR (this.rejected_publication_total >= 10 AND child.rejected_publication_total = this.rejected_publication_total)
        OR (this.rejected_excessive_natural_person >= 10 AND child.rejected_excessive_natural_person = this.rejected_excessive_natural_person)
        OR (this.rejected_excessive_enterprise >= 10 AND child.rejected_excessive_enterprise = this.rejected_excessive_enterprise)
        OR (this.rejected_excessive_research >= 10 AND child.rejected_excessive_research = this.rejected_excessive_research)
        OR (this.rejected_excessive_public_welfare >= 10 AND child.rejected_excessive_public_welfare = this.rejected_excessive_public_welfare)
        OR (this.rejected_excessive_legal_service >= 10 AND child.rejected_excessive_legal_service = this.rejected_excessive_legal_service)
        OR (this.rejected_excessive_other_org >= 10 AND child.rejected_excessive_other_org = this.rejected_excessive_other_org)
        OR (this.rejected_excessive_total >= 10 AND child.rejected_excessive_total = this.rejected_excessive_total)
        OR (this.rejected_reconfirm_natural_person >= 10 AND child.rejected_reconfirm_natural_person = this.rejected_reconfirm_natural_person)
        OR (this.rejected_reconfirm_enterprise >= 10 AND child.rejected_reconfirm_enterprise = this.rejected_reconfirm_enterprise)
        OR (this.rejected_reconfirm_research >= 10 AND child.rejected_reconfirm_research = this.rejected_reconfirm_research)
        OR (this.rejected_reconfirm_public_welfare >= 10 AND child.rejected_reconfirm_public_welfare = this.rejected_reconfirm_public_welfare)
        OR (this.rejected_reconfirm_legal_service >= 10 AND child.rejected_reconfirm_legal_service = this.rejected_reconfirm_legal_service)
        OR (this.rejected_reconfirm_other_org >= 10 AND child.rejected_reconfirm_other_org = this.rejected_reconfirm_other_org)
        OR (this.rejected_reconfirm_total >= 10 AND child.rejected_reconfirm_total = this.rejected_reconfirm_total)
        OR (this.other_uncorrected_natural_person >= 10 AND child.other_uncorrected_natural_person = this.other_uncorrected_natural_person)
        OR (this.other_uncorrected_enterprise >= 10 AND child.other_uncorrected_enterprise = this.other_uncorrected_enterprise)
        OR (this.other_uncorrected_research >= 10 AND child.other_uncorrected_research = this.other_uncorrected_research)
        OR (this.other_uncorrected_public_welfare >= 10 AND child.other_uncorrected_public_welfare = this.other_uncorrected_public_welfare)
        OR (this.other_uncorrected_legal_service >= 10 AND child.other_uncorrected_legal_service = this.other_uncorrected_legal_service)
        OR (this.other_uncorrected_other_org >= 10 AND child.other_uncorrected_other_org = this.other_uncorrected_other_org)
        OR (this.other_uncorrected_total >= 10 AND child.other_uncorrected_total = this.other_uncorrected_total)
        OR (this.other_unpaid_natural_person >= 10 AND child.other_unpaid_natural_person = this.other_unpaid_natural_person)
        OR (this.other_unpaid_enterprise >= 10 AND child.other_unpaid_enterprise = this.other_unpaid_enterprise)
        OR (this.other_unpaid_research >= 10 AND child.other_unpaid_research = this.other_unpaid_research)
        OR (this.other_unpaid_public_welfare >= 10 AND child.other_unpaid_public_welfare = this.other_unpaid_public_welfare)
        OR (this.other_unpaid_legal_service >= 10 AND child.other_unpaid_legal_service = this.other_unpaid_legal_service)
        OR (this.other_unpaid_other_org >= 10 AND child.other_unpaid_other_org = this.other_unpaid_other_org)
        OR (this.other_unpaid_total >= 10 AND child.other_unpaid_total = this.other_unpaid_total)
        OR (this.other_misc_natural_person >= 10 AND child.other_misc_natural_person = this.other_misc_natural_person)
        OR (this.other_misc_enterprise >= 10 AND child.other_misc_enterprise = this.other_misc_enterprise)
        OR (this.other_misc_research >= 10 AND child.other_misc_research = this.other_misc_research)
        OR (this.other_misc_public_welfare >= 10 AND child.other_misc_public_welfare = this.other_misc_public_welfare)
        OR (this.other_misc_legal_service >= 10 AND child.other_misc_legal_service = this.other_misc_legal_service)
        OR (this.other_misc_other_org >= 10 AND child.other_misc_other_org = this.other_misc_other_org)
        OR (this.other_misc_total >= 10 AND child.other_misc_total = this.other_misc_total)
        OR (this.other_natural_person >= 10 AND child.other_natural_person = this.other_natural_person)
        OR (this.other_enterprise >= 10 AND child.other_enterprise = this.other_enterprise)
        OR (this.other_research >= 10 AND child.other_research = this.other_research)
        OR (this.other_public_welfare >= 10 AND child.other_public_welfare = this.other_public_welfare)
        OR (this.other_legal_service >= 10 AND child.other_legal_service = this.other_legal_service)
        OR (this.other_other_org >= 10 AND child.other_other_org = this.other_other_org)
        OR (this.other_total >= 10 AND child.other_total = this.other_total)
        OR (this.concluded_natural_person >= 10 AND child.concluded_natural_person = this.concluded_natural_person)
        OR (this.concluded_enterprise >= 10 AND child.concluded_enterprise = this.concluded_enterprise)
        OR (this.concluded_research >= 10 AND child.concluded_research = this.concluded_research)
        OR (this.concluded_public_welfare >= 10 AND child.concluded_public_welfare = this.concluded_public_welfare)
        OR (this.concluded_legal_service >= 10 AND child.concluded_legal_service = this.concluded_legal_service)
        OR (this.concluded_other_org >= 10 AND child.concluded_other_org = this.concluded_other_org)
        OR (this.concluded_total >= 10 AND child.concluded_total = this.concluded_total)
        OR (this.carried_out_natural_person >= 10 AND child.carried_out_natural_person = this.carried_out_natural_person)
        OR (this.carried_out_enterprise >= 10 AND child.carried_out_enterprise = this.carried_out_enterprise)
        OR (this.carried_out_research >= 10 AND child.carried_out_research = this.carried_out_research)
        OR (this.carried_out_public_welfare >= 10 AND child.carried_out_public_welfare = this.carried_out_public_welfare)
        OR (this.carried_out_legal_service >= 10 AND child.carried_out_legal_service = this.carried_out_legal_service)
        OR (this.carried_out_other_org >= 10 AND child.carried_out_other_org = this.carried_out_other_org)
        OR (this.carried_out_total >= 10 AND child.carried_out_total = this.carried_out_total)
    UNION
    SELECT pair.report_id, pair.child_report_id
    FROM pair
    INNER JOIN section_4_disputes AS this ON this.report_id = pair.report_id
    INNER JOIN section_4_disputes AS child ON child.report_id = pair.child_report_id
    WHERE
        (this.reconsideration_upheld >= 10 AND child.reconsideration_upheld = this.reconsideration_upheld)
        OR (this.reconsideration_corrected >= 10 AND child.reconsideration_corrected = this.reconsideration_corrected)
        OR (this.reconsideration_other >= 10 AND child.reconsideration_other = this.reconsideration_other)
        OR (this.reconsideration_pending >= 10 AND child.reconsideration_pending = this.reconsideration_pending)
        OR (this.reconsideration_total >= 10 AND child.reconsideration_total = this.reconsideration_total)
        OR (this.litigation_direct_upheld >= 10 AND child.litigation_direct_upheld = this.litigation_direct_upheld)
        OR (this.litigation_direct_corrected >= 10 AND child.litigation_direct_corrected = this.litigation_direct_corrected)
        OR (this.litigation_direct_other >= 10 AND child.litigation_direct_other = this.litigation_direct_other)
        OR (this.litigation_direct_pending >= 10 AND child.litigation_direct_pending = this.litigation_direct_pending)
        OR (this.litigation_direct_total >= 10 AND child.litigation_direct_total = this.litigation_direct_total)
        OR (this.litigation_after_reconsideration_upheld >= 10 AND child.litigation_after_reconsideration_upheld = this.litigation_after_reconsideration_upheld)
        OR (this.litigation_after_reconsideration_corrected >= 10 AND child.litigation_after_reconsideration_corrected = this.litigation_after_reconsideration_corrected)
        OR (this.litigation_after_reconsideration_other >= 10 AND child.litigation_after_reconsideration_other = this.litigation_after_reconsideration_other)
        OR (this.litigation_after_reconsideration_pending >= 10 AND child.litigation_after_reconsideration_pending = this.litigation_after_reconsideration_pending)
        OR (this.litigation_after_reconsideration_total >= 10 AND child.litigation_after_reconsideration_total = this.litigation_after_reconsideration_total)
),

digit (power) AS (
    SELECT 1
    UNION ALL
    SELECT 10 * power FROM digit WHERE power < 10000000000000
),

candidate AS (
    SELECT
        pair.report_id AS report_id,
        pair.child_report_id AS child_report_id,
        pair.child AS child,
        this.metric AS metric,
        metric.position AS position,
        this.value AS found,
        child.value AS child_figure,
        metric.unit = 'fen' OR metric."column" = 'decisions' AS is_long
    FROM suspicious
    INNER JOIN pair
        ON
            pair.report_id = suspicious.report_id
            AND pair.child_report_id = suspicious.child_report_id
    INNER JOIN cell_by_report AS this ON this.report_id = pair.report_id
    INNER JOIN cell_by_report AS child
        ON child.report_id = pair.child_report_id AND child.metric = this.metric
    INNER JOIN metric ON metric.metric = this.metric
    WHERE metric."column" <> 'items_change'
),

alike AS (
    SELECT candidate.*, '' AS same, NULL AS swapped
    FROM candidate
    WHERE found >= 10 AND child_figure = found
    UNION ALL
    SELECT candidate.*, NULL, ''
    FROM candidate
    INNER JOIN digit
        ON
            found - child_figure
            = 9 * power * (child_figure / power % 10 - child_figure / power / 10 % 10)
    WHERE
        is_long
        AND found <> child_figure
        AND child_figure >= 1000
        AND found >= 10 * power
        AND child_figure >= 10 * power
),

with_others AS (
    SELECT
        alike.*,
        (
            SELECT sum(other.value)
            FROM pair
            INNER JOIN cell_by_report AS other ON other.report_id = pair.child_report_id
            WHERE
                pair.report_id = alike.report_id
                AND pair.child_report_id <> alike.child_report_id
                AND other.metric = alike.metric
        ) AS others_figure
    FROM alike
)

SELECT
    report_id,
    child_report_id AS other_report_id,
    metric,
    NULL AS expected,
    found,
    metric || '=' || found || ' child=' || child_figure || ' others=' || others_figure AS figures,
    child,
    child_figure,
    others_figure,
    same,
    swapped
FROM with_others
WHERE others_figure > 0
ORDER BY report_id, position, child_report_id;
