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

WITH -- The figures of section 2 that both forms print.
decisions AS (
    SELECT report_id, licensing_decisions, penalties_decisions, compulsion_decisions
    FROM section_2_disclosure_2019
    UNION ALL
    SELECT report_id, licensing_decisions, penalties_decisions, compulsion_decisions
    FROM section_2_disclosure_2021
),

of_child AS (
    SELECT DISTINCT
        report_id,
        year,
        child_id,
        child_report_id,
        count(*) FILTER (WHERE child_report_id IS NULL) OVER (PARTITION BY report_id) AS missing
    FROM report_child
),

children AS (
    SELECT
        report_id,
        count(DISTINCT child_id) AS children
    FROM of_child
    GROUP BY report_id
),

complete AS (
    SELECT report_id, child_report_id
    FROM of_child
    WHERE missing = 0
),

-- NULL where a child does not state the figure.
disclosure_2019_sum AS (
    SELECT
        complete.report_id AS report_id,
        CASE WHEN count(child.rules_made) = count(*) THEN sum(child.rules_made) END AS rules_made,
        CASE WHEN count(child.rules_disclosed) = count(*) THEN sum(child.rules_disclosed) END AS rules_disclosed,
        CASE WHEN count(child.rules_disclosed_total) = count(*) THEN sum(child.rules_disclosed_total) END AS rules_disclosed_total,
        CASE WHEN count(child.normative_documents_made) = count(*) THEN sum(child.normative_documents_made) END AS normative_documents_made,
        CASE WHEN count(child.normative_documents_disclosed) = count(*) THEN sum(child.normative_documents_disclosed) END AS normative_documents_disclosed,
        CASE WHEN count(child.normative_documents_disclosed_total) = count(*) THEN sum(child.normative_documents_disclosed_total) END AS normative_documents_disclosed_total,
        CASE WHEN count(child.licensing_items_previous) = count(*) THEN sum(child.licensing_items_previous) END AS licensing_items_previous,
        CASE WHEN count(child.licensing_items_change) = count(*) THEN sum(child.licensing_items_change) END AS licensing_items_change,
        CASE WHEN count(child.other_services_items_previous) = count(*) THEN sum(child.other_services_items_previous) END AS other_services_items_previous,
        CASE WHEN count(child.other_services_items_change) = count(*) THEN sum(child.other_services_items_change) END AS other_services_items_change,
        CASE WHEN count(child.other_services_decisions) = count(*) THEN sum(child.other_services_decisions) END AS other_services_decisions,
        CASE WHEN count(child.penalties_items_previous) = count(*) THEN sum(child.penalties_items_previous) END AS penalties_items_previous,
        CASE WHEN count(child.penalties_items_change) = count(*) THEN sum(child.penalties_items_change) END AS penalties_items_change,
        CASE WHEN count(child.compulsion_items_previous) = count(*) THEN sum(child.compulsion_items_previous) END AS compulsion_items_previous,
        CASE WHEN count(child.compulsion_items_change) = count(*) THEN sum(child.compulsion_items_change) END AS compulsion_items_change,
        CASE WHEN count(child.fees_items_previous) = count(*) THEN sum(child.fees_items_previous) END AS fees_items_previous,
        CASE WHEN count(child.fees_items_change) = count(*) THEN sum(child.fees_items_change) END AS fees_items_change,
        CASE WHEN count(child.procurement_items) = count(*) THEN sum(child.procurement_items) END AS procurement_items,
        CASE WHEN count(child.procurement_amount) = count(*) THEN sum(child.procurement_amount) END AS procurement_amount
    FROM complete
    LEFT JOIN section_2_disclosure_2019 AS child ON child.report_id = complete.child_report_id
    GROUP BY complete.report_id
),

disclosure_2021_sum AS (
    SELECT
        complete.report_id AS report_id,
        CASE WHEN count(child.rules_issued) = count(*) THEN sum(child.rules_issued) END AS rules_issued,
        CASE WHEN count(child.rules_repealed) = count(*) THEN sum(child.rules_repealed) END AS rules_repealed,
        CASE WHEN count(child.rules_in_force) = count(*) THEN sum(child.rules_in_force) END AS rules_in_force,
        CASE WHEN count(child.normative_documents_issued) = count(*) THEN sum(child.normative_documents_issued) END AS normative_documents_issued,
        CASE WHEN count(child.normative_documents_repealed) = count(*) THEN sum(child.normative_documents_repealed) END AS normative_documents_repealed,
        CASE WHEN count(child.normative_documents_in_force) = count(*) THEN sum(child.normative_documents_in_force) END AS normative_documents_in_force,
        CASE WHEN count(child.fees_amount) = count(*) THEN sum(child.fees_amount) END AS fees_amount
    FROM complete
    LEFT JOIN section_2_disclosure_2021 AS child ON child.report_id = complete.child_report_id
    GROUP BY complete.report_id
),

decision_sum AS (
    SELECT
        complete.report_id AS report_id,
        CASE WHEN count(child.licensing_decisions) = count(*) THEN sum(child.licensing_decisions) END AS licensing_decisions,
        CASE WHEN count(child.penalties_decisions) = count(*) THEN sum(child.penalties_decisions) END AS penalties_decisions,
        CASE WHEN count(child.compulsion_decisions) = count(*) THEN sum(child.compulsion_decisions) END AS compulsion_decisions
    FROM complete
    LEFT JOIN decisions AS child ON child.report_id = complete.child_report_id
    GROUP BY complete.report_id
),

request_sum AS (
    SELECT
        complete.report_id AS report_id,
        CASE WHEN count(child.received_natural_person) = count(*) THEN sum(child.received_natural_person) END AS received_natural_person,
        CASE WHEN count(child.received_enterprise) = count(*) THEN sum(child.received_enterprise) END AS received_enterprise,
        CASE WHEN count(child.received_research) = count(*) THEN sum(child.received_research) END AS received_research,
        CASE WHEN count(child.received_public_welfare) = count(*) THEN sum(child.received_public_welfare) END AS received_public_welfare,
        CASE WHEN count(child.received_legal_service) = count(*) THEN sum(child.received_legal_service) END AS received_legal_service,
        CASE WHEN count(child.received_other_org) = count(*) THEN sum(child.received_other_org) END AS received_other_org,
        CASE WHEN count(child.received_total) = count(*) THEN sum(child.received_total) END AS received_total,
        CASE WHEN count(child.carried_in_natural_person) = count(*) THEN sum(child.carried_in_natural_person) END AS carried_in_natural_person,
        CASE WHEN count(child.carried_in_enterprise) = count(*) THEN sum(child.carried_in_enterprise) END AS carried_in_enterprise,
        CASE WHEN count(child.carried_in_research) = count(*) THEN sum(child.carried_in_research) END AS carried_in_research,
        CASE WHEN count(child.carried_in_public_welfare) = count(*) THEN sum(child.carried_in_public_welfare) END AS carried_in_public_welfare,
        CASE WHEN count(child.carried_in_legal_service) = count(*) THEN sum(child.carried_in_legal_service) END AS carried_in_legal_service,
        CASE WHEN count(child.carried_in_other_org) = count(*) THEN sum(child.carried_in_other_org) END AS carried_in_other_org,
        CASE WHEN count(child.carried_in_total) = count(*) THEN sum(child.carried_in_total) END AS carried_in_total,
        CASE WHEN count(child.granted_natural_person) = count(*) THEN sum(child.granted_natural_person) END AS granted_natural_person,
        CASE WHEN count(child.granted_enterprise) = count(*) THEN sum(child.granted_enterprise) END AS granted_enterprise,
        CASE WHEN count(child.granted_research) = count(*) THEN sum(child.granted_research) END AS granted_research,
        CASE WHEN count(child.granted_public_welfare) = count(*) THEN sum(child.granted_public_welfare) END AS granted_public_welfare,
        CASE WHEN count(child.granted_legal_service) = count(*) THEN sum(child.granted_legal_service) END AS granted_legal_service,
        CASE WHEN count(child.granted_other_org) = count(*) THEN sum(child.granted_other_org) END AS granted_other_org,
        CASE WHEN count(child.granted_total) = count(*) THEN sum(child.granted_total) END AS granted_total,
        CASE WHEN count(child.partially_granted_natural_person) = count(*) THEN sum(child.partially_granted_natural_person) END AS partially_granted_natural_person,
        CASE WHEN count(child.partially_granted_enterprise) = count(*) THEN sum(child.partially_granted_enterprise) END AS partially_granted_enterprise,
        CASE WHEN count(child.partially_granted_research) = count(*) THEN sum(child.partially_granted_research) END AS partially_granted_research,
        CASE WHEN count(child.partially_granted_public_welfare) = count(*) THEN sum(child.partially_granted_public_welfare) END AS partially_granted_public_welfare,
        CASE WHEN count(child.partially_granted_legal_service) = count(*) THEN sum(child.partially_granted_legal_service) END AS partially_granted_legal_service,
        CASE WHEN count(child.partially_granted_other_org) = count(*) THEN sum(child.partially_granted_other_org) END AS partially_granted_other_org,
        CASE WHEN count(child.partially_granted_total) = count(*) THEN sum(child.partially_granted_total) END AS partially_granted_total,
        CASE WHEN count(child.denied_state_secret_natural_person) = count(*) THEN sum(child.denied_state_secret_natural_person) END AS denied_state_secret_natural_person,
        CASE WHEN count(child.denied_state_secret_enterprise) = count(*) THEN sum(child.denied_state_secret_enterprise) END AS denied_state_secret_enterprise,
        CASE WHEN count(child.denied_state_secret_research) = count(*) THEN sum(child.denied_state_secret_research) END AS denied_state_secret_research,
        CASE WHEN count(child.denied_state_secret_public_welfare) = count(*) THEN sum(child.denied_state_secret_public_welfare) END AS denied_state_secret_public_welfare,
        CASE WHEN count(child.denied_state_secret_legal_service) = count(*) THEN sum(child.denied_state_secret_legal_service) END AS denied_state_secret_legal_service,
        CASE WHEN count(child.denied_state_secret_other_org) = count(*) THEN sum(child.denied_state_secret_other_org) END AS denied_state_secret_other_org,
        CASE WHEN count(child.denied_state_secret_total) = count(*) THEN sum(child.denied_state_secret_total) END AS denied_state_secret_total,
        CASE WHEN count(child.denied_by_law_natural_person) = count(*) THEN sum(child.denied_by_law_natural_person) END AS denied_by_law_natural_person,
        CASE WHEN count(child.denied_by_law_enterprise) = count(*) THEN sum(child.denied_by_law_enterprise) END AS denied_by_law_enterprise,
        CASE WHEN count(child.denied_by_law_research) = count(*) THEN sum(child.denied_by_law_research) END AS denied_by_law_research,
        CASE WHEN count(child.denied_by_law_public_welfare) = count(*) THEN sum(child.denied_by_law_public_welfare) END AS denied_by_law_public_welfare,
        CASE WHEN count(child.denied_by_law_legal_service) = count(*) THEN sum(child.denied_by_law_legal_service) END AS denied_by_law_legal_service,
        CASE WHEN count(child.denied_by_law_other_org) = count(*) THEN sum(child.denied_by_law_other_org) END AS denied_by_law_other_org,
        CASE WHEN count(child.denied_by_law_total) = count(*) THEN sum(child.denied_by_law_total) END AS denied_by_law_total,
        CASE WHEN count(child.denied_security_natural_person) = count(*) THEN sum(child.denied_security_natural_person) END AS denied_security_natural_person,
        CASE WHEN count(child.denied_security_enterprise) = count(*) THEN sum(child.denied_security_enterprise) END AS denied_security_enterprise,
        CASE WHEN count(child.denied_security_research) = count(*) THEN sum(child.denied_security_research) END AS denied_security_research,
        CASE WHEN count(child.denied_security_public_welfare) = count(*) THEN sum(child.denied_security_public_welfare) END AS denied_security_public_welfare,
        CASE WHEN count(child.denied_security_legal_service) = count(*) THEN sum(child.denied_security_legal_service) END AS denied_security_legal_service,
        CASE WHEN count(child.denied_security_other_org) = count(*) THEN sum(child.denied_security_other_org) END AS denied_security_other_org,
        CASE WHEN count(child.denied_security_total) = count(*) THEN sum(child.denied_security_total) END AS denied_security_total,
        CASE WHEN count(child.denied_third_party_natural_person) = count(*) THEN sum(child.denied_third_party_natural_person) END AS denied_third_party_natural_person,
        CASE WHEN count(child.denied_third_party_enterprise) = count(*) THEN sum(child.denied_third_party_enterprise) END AS denied_third_party_enterprise,
        CASE WHEN count(child.denied_third_party_research) = count(*) THEN sum(child.denied_third_party_research) END AS denied_third_party_research,
        CASE WHEN count(child.denied_third_party_public_welfare) = count(*) THEN sum(child.denied_third_party_public_welfare) END AS denied_third_party_public_welfare,
        CASE WHEN count(child.denied_third_party_legal_service) = count(*) THEN sum(child.denied_third_party_legal_service) END AS denied_third_party_legal_service,
        CASE WHEN count(child.denied_third_party_other_org) = count(*) THEN sum(child.denied_third_party_other_org) END AS denied_third_party_other_org,
        CASE WHEN count(child.denied_third_party_total) = count(*) THEN sum(child.denied_third_party_total) END AS denied_third_party_total,
        CASE WHEN count(child.denied_internal_natural_person) = count(*) THEN sum(child.denied_internal_natural_person) END AS denied_internal_natural_person,
        CASE WHEN count(child.denied_internal_enterprise) = count(*) THEN sum(child.denied_internal_enterprise) END AS denied_internal_enterprise,
        CASE WHEN count(child.denied_internal_research) = count(*) THEN sum(child.denied_internal_research) END AS denied_internal_research,
        CASE WHEN count(child.denied_internal_public_welfare) = count(*) THEN sum(child.denied_internal_public_welfare) END AS denied_internal_public_welfare,
        CASE WHEN count(child.denied_internal_legal_service) = count(*) THEN sum(child.denied_internal_legal_service) END AS denied_internal_legal_service,
        CASE WHEN count(child.denied_internal_other_org) = count(*) THEN sum(child.denied_internal_other_org) END AS denied_internal_other_org,
        CASE WHEN count(child.denied_internal_total) = count(*) THEN sum(child.denied_internal_total) END AS denied_internal_total,
        CASE WHEN count(child.denied_process_natural_person) = count(*) THEN sum(child.denied_process_natural_person) END AS denied_process_natural_person,
        CASE WHEN count(child.denied_process_enterprise) = count(*) THEN sum(child.denied_process_enterprise) END AS denied_process_enterprise,
        CASE WHEN count(child.denied_process_research) = count(*) THEN sum(child.denied_process_research) END AS denied_process_research,
        CASE WHEN count(child.denied_process_public_welfare) = count(*) THEN sum(child.denied_process_public_welfare) END AS denied_process_public_welfare,
        CASE WHEN count(child.denied_process_legal_service) = count(*) THEN sum(child.denied_process_legal_service) END AS denied_process_legal_service,
        CASE WHEN count(child.denied_process_other_org) = count(*) THEN sum(child.denied_process_other_org) END AS denied_process_other_org,
        CASE WHEN count(child.denied_process_total) = count(*) THEN sum(child.denied_process_total) END AS denied_process_total,
        CASE WHEN count(child.denied_enforcement_file_natural_person) = count(*) THEN sum(child.denied_enforcement_file_natural_person) END AS denied_enforcement_file_natural_person,
        CASE WHEN count(child.denied_enforcement_file_enterprise) = count(*) THEN sum(child.denied_enforcement_file_enterprise) END AS denied_enforcement_file_enterprise,
        CASE WHEN count(child.denied_enforcement_file_research) = count(*) THEN sum(child.denied_enforcement_file_research) END AS denied_enforcement_file_research,
        CASE WHEN count(child.denied_enforcement_file_public_welfare) = count(*) THEN sum(child.denied_enforcement_file_public_welfare) END AS denied_enforcement_file_public_welfare,
        CASE WHEN count(child.denied_enforcement_file_legal_service) = count(*) THEN sum(child.denied_enforcement_file_legal_service) END AS denied_enforcement_file_legal_service,
        CASE WHEN count(child.denied_enforcement_file_other_org) = count(*) THEN sum(child.denied_enforcement_file_other_org) END AS denied_enforcement_file_other_org,
        CASE WHEN count(child.denied_enforcement_file_total) = count(*) THEN sum(child.denied_enforcement_file_total) END AS denied_enforcement_file_total,
        CASE WHEN count(child.denied_inquiry_natural_person) = count(*) THEN sum(child.denied_inquiry_natural_person) END AS denied_inquiry_natural_person,
        CASE WHEN count(child.denied_inquiry_enterprise) = count(*) THEN sum(child.denied_inquiry_enterprise) END AS denied_inquiry_enterprise,
        CASE WHEN count(child.denied_inquiry_research) = count(*) THEN sum(child.denied_inquiry_research) END AS denied_inquiry_research,
        CASE WHEN count(child.denied_inquiry_public_welfare) = count(*) THEN sum(child.denied_inquiry_public_welfare) END AS denied_inquiry_public_welfare,
        CASE WHEN count(child.denied_inquiry_legal_service) = count(*) THEN sum(child.denied_inquiry_legal_service) END AS denied_inquiry_legal_service,
        CASE WHEN count(child.denied_inquiry_other_org) = count(*) THEN sum(child.denied_inquiry_other_org) END AS denied_inquiry_other_org,
        CASE WHEN count(child.denied_inquiry_total) = count(*) THEN sum(child.denied_inquiry_total) END AS denied_inquiry_total,
        CASE WHEN count(child.unavailable_not_held_natural_person) = count(*) THEN sum(child.unavailable_not_held_natural_person) END AS unavailable_not_held_natural_person,
        CASE WHEN count(child.unavailable_not_held_enterprise) = count(*) THEN sum(child.unavailable_not_held_enterprise) END AS unavailable_not_held_enterprise,
        CASE WHEN count(child.unavailable_not_held_research) = count(*) THEN sum(child.unavailable_not_held_research) END AS unavailable_not_held_research,
        CASE WHEN count(child.unavailable_not_held_public_welfare) = count(*) THEN sum(child.unavailable_not_held_public_welfare) END AS unavailable_not_held_public_welfare,
        CASE WHEN count(child.unavailable_not_held_legal_service) = count(*) THEN sum(child.unavailable_not_held_legal_service) END AS unavailable_not_held_legal_service,
        CASE WHEN count(child.unavailable_not_held_other_org) = count(*) THEN sum(child.unavailable_not_held_other_org) END AS unavailable_not_held_other_org,
        CASE WHEN count(child.unavailable_not_held_total) = count(*) THEN sum(child.unavailable_not_held_total) END AS unavailable_not_held_total,
        CASE WHEN count(child.unavailable_must_create_natural_person) = count(*) THEN sum(child.unavailable_must_create_natural_person) END AS unavailable_must_create_natural_person,
        CASE WHEN count(child.unavailable_must_create_enterprise) = count(*) THEN sum(child.unavailable_must_create_enterprise) END AS unavailable_must_create_enterprise,
        CASE WHEN count(child.unavailable_must_create_research) = count(*) THEN sum(child.unavailable_must_create_research) END AS unavailable_must_create_research,
        CASE WHEN count(child.unavailable_must_create_public_welfare) = count(*) THEN sum(child.unavailable_must_create_public_welfare) END AS unavailable_must_create_public_welfare,
        CASE WHEN count(child.unavailable_must_create_legal_service) = count(*) THEN sum(child.unavailable_must_create_legal_service) END AS unavailable_must_create_legal_service,
        CASE WHEN count(child.unavailable_must_create_other_org) = count(*) THEN sum(child.unavailable_must_create_other_org) END AS unavailable_must_create_other_org,
        CASE WHEN count(child.unavailable_must_create_total) = count(*) THEN sum(child.unavailable_must_create_total) END AS unavailable_must_create_total,
        CASE WHEN count(child.unavailable_unclear_natural_person) = count(*) THEN sum(child.unavailable_unclear_natural_person) END AS unavailable_unclear_natural_person,
        CASE WHEN count(child.unavailable_unclear_enterprise) = count(*) THEN sum(child.unavailable_unclear_enterprise) END AS unavailable_unclear_enterprise,
        CASE WHEN count(child.unavailable_unclear_research) = count(*) THEN sum(child.unavailable_unclear_research) END AS unavailable_unclear_research,
        CASE WHEN count(child.unavailable_unclear_public_welfare) = count(*) THEN sum(child.unavailable_unclear_public_welfare) END AS unavailable_unclear_public_welfare,
        CASE WHEN count(child.unavailable_unclear_legal_service) = count(*) THEN sum(child.unavailable_unclear_legal_service) END AS unavailable_unclear_legal_service,
        CASE WHEN count(child.unavailable_unclear_other_org) = count(*) THEN sum(child.unavailable_unclear_other_org) END AS unavailable_unclear_other_org,
        CASE WHEN count(child.unavailable_unclear_total) = count(*) THEN sum(child.unavailable_unclear_total) END AS unavailable_unclear_total,
        CASE WHEN count(child.rejected_petition_natural_person) = count(*) THEN sum(child.rejected_petition_natural_person) END AS rejected_petition_natural_person,
        CASE WHEN count(child.rejected_petition_enterprise) = count(*) THEN sum(child.rejected_petition_enterprise) END AS rejected_petition_enterprise,
        CASE WHEN count(child.rejected_petition_research) = count(*) THEN sum(child.rejected_petition_research) END AS rejected_petition_research,
        CASE WHEN count(child.rejected_petition_public_welfare) = count(*) THEN sum(child.rejected_petition_public_welfare) END AS rejected_petition_public_welfare,
        CASE WHEN count(child.rejected_petition_legal_service) = count(*) THEN sum(child.rejected_petition_legal_service) END AS rejected_petition_legal_service,
        CASE WHEN count(child.rejected_petition_other_org) = count(*) THEN sum(child.rejected_petition_other_org) END AS rejected_petition_other_org,
        CASE WHEN count(child.rejected_petition_total) = count(*) THEN sum(child.rejected_petition_total) END AS rejected_petition_total,
        CASE WHEN count(child.rejected_repeat_natural_person) = count(*) THEN sum(child.rejected_repeat_natural_person) END AS rejected_repeat_natural_person,
        CASE WHEN count(child.rejected_repeat_enterprise) = count(*) THEN sum(child.rejected_repeat_enterprise) END AS rejected_repeat_enterprise,
        CASE WHEN count(child.rejected_repeat_research) = count(*) THEN sum(child.rejected_repeat_research) END AS rejected_repeat_research,
        CASE WHEN count(child.rejected_repeat_public_welfare) = count(*) THEN sum(child.rejected_repeat_public_welfare) END AS rejected_repeat_public_welfare,
        CASE WHEN count(child.rejected_repeat_legal_service) = count(*) THEN sum(child.rejected_repeat_legal_service) END AS rejected_repeat_legal_service,
        CASE WHEN count(child.rejected_repeat_other_org) = count(*) THEN sum(child.rejected_repeat_other_org) END AS rejected_repeat_other_org,
        CASE WHEN count(child.rejected_repeat_total) = count(*) THEN sum(child.rejected_repeat_total) END AS rejected_repeat_total,
        CASE WHEN count(child.rejected_publication_natural_person) = count(*) THEN sum(child.rejected_publication_natural_person) END AS rejected_publication_natural_person,
        CASE WHEN count(child.rejected_publication_enterprise) = count(*) THEN sum(child.rejected_publication_enterprise) END AS rejected_publication_enterprise,
        CASE WHEN count(child.rejected_publication_research) = count(*) THEN sum(child.rejected_publication_research) END AS rejected_publication_research,
        CASE WHEN count(child.rejected_publication_public_welfare) = count(*) THEN sum(child.rejected_publication_public_welfare) END AS rejected_publication_public_welfare,
        CASE WHEN count(child.rejected_publication_legal_service) = count(*) THEN sum(child.rejected_publication_legal_service) END AS rejected_publication_legal_service,
        CASE WHEN count(child.rejected_publication_other_org) = count(*) THEN sum(child.rejected_publication_other_org) END AS rejected_publication_other_org,
        CASE WHEN count(child.rejected_publication_total) = count(*) THEN sum(child.rejected_publication_total) END AS rejected_publication_total,
        CASE WHEN count(child.rejected_excessive_natural_person) = count(*) THEN sum(child.rejected_excessive_natural_person) END AS rejected_excessive_natural_person,
        CASE WHEN count(child.rejected_excessive_enterprise) = count(*) THEN sum(child.rejected_excessive_enterprise) END AS rejected_excessive_enterprise,
        CASE WHEN count(child.rejected_excessive_research) = count(*) THEN sum(child.rejected_excessive_research) END AS rejected_excessive_research,
        CASE WHEN count(child.rejected_excessive_public_welfare) = count(*) THEN sum(child.rejected_excessive_public_welfare) END AS rejected_excessive_public_welfare,
        CASE WHEN count(child.rejected_excessive_legal_service) = count(*) THEN sum(child.rejected_excessive_legal_service) END AS rejected_excessive_legal_service,
        CASE WHEN count(child.rejected_excessive_other_org) = count(*) THEN sum(child.rejected_excessive_other_org) END AS rejected_excessive_other_org,
        CASE WHEN count(child.rejected_excessive_total) = count(*) THEN sum(child.rejected_excessive_total) END AS rejected_excessive_total,
        CASE WHEN count(child.rejected_reconfirm_natural_person) = count(*) THEN sum(child.rejected_reconfirm_natural_person) END AS rejected_reconfirm_natural_person,
        CASE WHEN count(child.rejected_reconfirm_enterprise) = count(*) THEN sum(child.rejected_reconfirm_enterprise) END AS rejected_reconfirm_enterprise,
        CASE WHEN count(child.rejected_reconfirm_research) = count(*) THEN sum(child.rejected_reconfirm_research) END AS rejected_reconfirm_research,
        CASE WHEN count(child.rejected_reconfirm_public_welfare) = count(*) THEN sum(child.rejected_reconfirm_public_welfare) END AS rejected_reconfirm_public_welfare,
        CASE WHEN count(child.rejected_reconfirm_legal_service) = count(*) THEN sum(child.rejected_reconfirm_legal_service) END AS rejected_reconfirm_legal_service,
        CASE WHEN count(child.rejected_reconfirm_other_org) = count(*) THEN sum(child.rejected_reconfirm_other_org) END AS rejected_reconfirm_other_org,
        CASE WHEN count(child.rejected_reconfirm_total) = count(*) THEN sum(child.rejected_reconfirm_total) END AS rejected_reconfirm_total,
        CASE WHEN count(child.other_uncorrected_natural_person) = count(*) THEN sum(child.other_uncorrected_natural_person) END AS other_uncorrected_natural_person,
        CASE WHEN count(child.other_uncorrected_enterprise) = count(*) THEN sum(child.other_uncorrected_enterprise) END AS other_uncorrected_enterprise,
        CASE WHEN count(child.other_uncorrected_research) = count(*) THEN sum(child.other_uncorrected_research) END AS other_uncorrected_research,
        CASE WHEN count(child.other_uncorrected_public_welfare) = count(*) THEN sum(child.other_uncorrected_public_welfare) END AS other_uncorrected_public_welfare,
        CASE WHEN count(child.other_uncorrected_legal_service) = count(*) THEN sum(child.other_uncorrected_legal_service) END AS other_uncorrected_legal_service,
        CASE WHEN count(child.other_uncorrected_other_org) = count(*) THEN sum(child.other_uncorrected_other_org) END AS other_uncorrected_other_org,
        CASE WHEN count(child.other_uncorrected_total) = count(*) THEN sum(child.other_uncorrected_total) END AS other_uncorrected_total,
        CASE WHEN count(child.other_unpaid_natural_person) = count(*) THEN sum(child.other_unpaid_natural_person) END AS other_unpaid_natural_person,
        CASE WHEN count(child.other_unpaid_enterprise) = count(*) THEN sum(child.other_unpaid_enterprise) END AS other_unpaid_enterprise,
        CASE WHEN count(child.other_unpaid_research) = count(*) THEN sum(child.other_unpaid_research) END AS other_unpaid_research,
        CASE WHEN count(child.other_unpaid_public_welfare) = count(*) THEN sum(child.other_unpaid_public_welfare) END AS other_unpaid_public_welfare,
        CASE WHEN count(child.other_unpaid_legal_service) = count(*) THEN sum(child.other_unpaid_legal_service) END AS other_unpaid_legal_service,
        CASE WHEN count(child.other_unpaid_other_org) = count(*) THEN sum(child.other_unpaid_other_org) END AS other_unpaid_other_org,
        CASE WHEN count(child.other_unpaid_total) = count(*) THEN sum(child.other_unpaid_total) END AS other_unpaid_total,
        CASE WHEN count(child.other_misc_natural_person) = count(*) THEN sum(child.other_misc_natural_person) END AS other_misc_natural_person,
        CASE WHEN count(child.other_misc_enterprise) = count(*) THEN sum(child.other_misc_enterprise) END AS other_misc_enterprise,
        CASE WHEN count(child.other_misc_research) = count(*) THEN sum(child.other_misc_research) END AS other_misc_research,
        CASE WHEN count(child.other_misc_public_welfare) = count(*) THEN sum(child.other_misc_public_welfare) END AS other_misc_public_welfare,
        CASE WHEN count(child.other_misc_legal_service) = count(*) THEN sum(child.other_misc_legal_service) END AS other_misc_legal_service,
        CASE WHEN count(child.other_misc_other_org) = count(*) THEN sum(child.other_misc_other_org) END AS other_misc_other_org,
        CASE WHEN count(child.other_misc_total) = count(*) THEN sum(child.other_misc_total) END AS other_misc_total,
        CASE WHEN count(child.other_natural_person) = count(*) THEN sum(child.other_natural_person) END AS other_natural_person,
        CASE WHEN count(child.other_enterprise) = count(*) THEN sum(child.other_enterprise) END AS other_enterprise,
        CASE WHEN count(child.other_research) = count(*) THEN sum(child.other_research) END AS other_research,
        CASE WHEN count(child.other_public_welfare) = count(*) THEN sum(child.other_public_welfare) END AS other_public_welfare,
        CASE WHEN count(child.other_legal_service) = count(*) THEN sum(child.other_legal_service) END AS other_legal_service,
        CASE WHEN count(child.other_other_org) = count(*) THEN sum(child.other_other_org) END AS other_other_org,
        CASE WHEN count(child.other_total) = count(*) THEN sum(child.other_total) END AS other_total,
        CASE WHEN count(child.concluded_natural_person) = count(*) THEN sum(child.concluded_natural_person) END AS concluded_natural_person,
        CASE WHEN count(child.concluded_enterprise) = count(*) THEN sum(child.concluded_enterprise) END AS concluded_enterprise,
        CASE WHEN count(child.concluded_research) = count(*) THEN sum(child.concluded_research) END AS concluded_research,
        CASE WHEN count(child.concluded_public_welfare) = count(*) THEN sum(child.concluded_public_welfare) END AS concluded_public_welfare,
        CASE WHEN count(child.concluded_legal_service) = count(*) THEN sum(child.concluded_legal_service) END AS concluded_legal_service,
        CASE WHEN count(child.concluded_other_org) = count(*) THEN sum(child.concluded_other_org) END AS concluded_other_org,
        CASE WHEN count(child.concluded_total) = count(*) THEN sum(child.concluded_total) END AS concluded_total,
        CASE WHEN count(child.carried_out_natural_person) = count(*) THEN sum(child.carried_out_natural_person) END AS carried_out_natural_person,
        CASE WHEN count(child.carried_out_enterprise) = count(*) THEN sum(child.carried_out_enterprise) END AS carried_out_enterprise,
        CASE WHEN count(child.carried_out_research) = count(*) THEN sum(child.carried_out_research) END AS carried_out_research,
        CASE WHEN count(child.carried_out_public_welfare) = count(*) THEN sum(child.carried_out_public_welfare) END AS carried_out_public_welfare,
        CASE WHEN count(child.carried_out_legal_service) = count(*) THEN sum(child.carried_out_legal_service) END AS carried_out_legal_service,
        CASE WHEN count(child.carried_out_other_org) = count(*) THEN sum(child.carried_out_other_org) END AS carried_out_other_org,
        CASE WHEN count(child.carried_out_total) = count(*) THEN sum(child.carried_out_total) END AS carried_out_total
    FROM complete
    LEFT JOIN section_3_requests AS child ON child.report_id = complete.child_report_id
    GROUP BY complete.report_id
),

dispute_sum AS (
    SELECT
        complete.report_id AS report_id,
        CASE WHEN count(child.reconsideration_upheld) = count(*) THEN sum(child.reconsideration_upheld) END AS reconsideration_upheld,
        CASE WHEN count(child.reconsideration_corrected) = count(*) THEN sum(child.reconsideration_corrected) END AS reconsideration_corrected,
        CASE WHEN count(child.reconsideration_other) = count(*) THEN sum(child.reconsideration_other) END AS reconsideration_other,
        CASE WHEN count(child.reconsideration_pending) = count(*) THEN sum(child.reconsideration_pending) END AS reconsideration_pending,
        CASE WHEN count(child.reconsideration_total) = count(*) THEN sum(child.reconsideration_total) END AS reconsideration_total,
        CASE WHEN count(child.litigation_direct_upheld) = count(*) THEN sum(child.litigation_direct_upheld) END AS litigation_direct_upheld,
        CASE WHEN count(child.litigation_direct_corrected) = count(*) THEN sum(child.litigation_direct_corrected) END AS litigation_direct_corrected,
        CASE WHEN count(child.litigation_direct_other) = count(*) THEN sum(child.litigation_direct_other) END AS litigation_direct_other,
        CASE WHEN count(child.litigation_direct_pending) = count(*) THEN sum(child.litigation_direct_pending) END AS litigation_direct_pending,
        CASE WHEN count(child.litigation_direct_total) = count(*) THEN sum(child.litigation_direct_total) END AS litigation_direct_total,
        CASE WHEN count(child.litigation_after_reconsideration_upheld) = count(*) THEN sum(child.litigation_after_reconsideration_upheld) END AS litigation_after_reconsideration_upheld,
        CASE WHEN count(child.litigation_after_reconsideration_corrected) = count(*) THEN sum(child.litigation_after_reconsideration_corrected) END AS litigation_after_reconsideration_corrected,
        CASE WHEN count(child.litigation_after_reconsideration_other) = count(*) THEN sum(child.litigation_after_reconsideration_other) END AS litigation_after_reconsideration_other,
        CASE WHEN count(child.litigation_after_reconsideration_pending) = count(*) THEN sum(child.litigation_after_reconsideration_pending) END AS litigation_after_reconsideration_pending,
        CASE WHEN count(child.litigation_after_reconsideration_total) = count(*) THEN sum(child.litigation_after_reconsideration_total) END AS litigation_after_reconsideration_total
    FROM complete
    LEFT JOIN section_4_disputes AS child ON child.report_id = complete.child_report_id
    GROUP BY complete.report_id
),

figure_of_both AS (
    SELECT
        this.report_id AS report_id,
        metric.metric AS metric,
        metric.position AS position,
        CASE metric.position
            WHEN 11 THEN child.rules_made
            WHEN 12 THEN child.rules_disclosed
            WHEN 13 THEN child.rules_disclosed_total
            WHEN 14 THEN child.normative_documents_made
            WHEN 15 THEN child.normative_documents_disclosed
            WHEN 16 THEN child.normative_documents_disclosed_total
            WHEN 17 THEN child.licensing_items_previous
            WHEN 18 THEN child.licensing_items_change
            WHEN 19 THEN child.other_services_items_previous
            WHEN 20 THEN child.other_services_items_change
            WHEN 21 THEN child.other_services_decisions
            WHEN 22 THEN child.penalties_items_previous
            WHEN 23 THEN child.penalties_items_change
            WHEN 24 THEN child.compulsion_items_previous
            WHEN 25 THEN child.compulsion_items_change
            WHEN 26 THEN child.fees_items_previous
            WHEN 27 THEN child.fees_items_change
            WHEN 28 THEN child.procurement_items
            WHEN 29 THEN child.procurement_amount
        END AS expected,
        CASE metric.position
            WHEN 11 THEN this.rules_made
            WHEN 12 THEN this.rules_disclosed
            WHEN 13 THEN this.rules_disclosed_total
            WHEN 14 THEN this.normative_documents_made
            WHEN 15 THEN this.normative_documents_disclosed
            WHEN 16 THEN this.normative_documents_disclosed_total
            WHEN 17 THEN this.licensing_items_previous
            WHEN 18 THEN this.licensing_items_change
            WHEN 19 THEN this.other_services_items_previous
            WHEN 20 THEN this.other_services_items_change
            WHEN 21 THEN this.other_services_decisions
            WHEN 22 THEN this.penalties_items_previous
            WHEN 23 THEN this.penalties_items_change
            WHEN 24 THEN this.compulsion_items_previous
            WHEN 25 THEN this.compulsion_items_change
            WHEN 26 THEN this.fees_items_previous
            WHEN 27 THEN this.fees_items_change
            WHEN 28 THEN this.procurement_items
            WHEN 29 THEN this.procurement_amount
        END AS found
    FROM disclosure_2019_sum AS child
    INNER JOIN section_2_disclosure_2019 AS this ON this.report_id = child.report_id
    INNER JOIN metric ON metric.section = 2 AND metric.forms = '2019'
    UNION ALL
    SELECT
        this.report_id,
        metric.metric,
        metric.position,
        CASE metric.position
            WHEN 1 THEN child.rules_issued
            WHEN 2 THEN child.rules_repealed
            WHEN 3 THEN child.rules_in_force
            WHEN 4 THEN child.normative_documents_issued
            WHEN 5 THEN child.normative_documents_repealed
            WHEN 6 THEN child.normative_documents_in_force
            WHEN 10 THEN child.fees_amount
        END,
        CASE metric.position
            WHEN 1 THEN this.rules_issued
            WHEN 2 THEN this.rules_repealed
            WHEN 3 THEN this.rules_in_force
            WHEN 4 THEN this.normative_documents_issued
            WHEN 5 THEN this.normative_documents_repealed
            WHEN 6 THEN this.normative_documents_in_force
            WHEN 10 THEN this.fees_amount
        END
    FROM disclosure_2021_sum AS child
    INNER JOIN section_2_disclosure_2021 AS this ON this.report_id = child.report_id
    INNER JOIN metric ON metric.section = 2 AND metric.forms = '2021'
    UNION ALL
    SELECT
        this.report_id,
        metric.metric,
        metric.position,
        CASE metric.position
            WHEN 7 THEN child.licensing_decisions
            WHEN 8 THEN child.penalties_decisions
            WHEN 9 THEN child.compulsion_decisions
        END,
        CASE metric.position
            WHEN 7 THEN this.licensing_decisions
            WHEN 8 THEN this.penalties_decisions
            WHEN 9 THEN this.compulsion_decisions
        END
    FROM decision_sum AS child
    INNER JOIN decisions AS this ON this.report_id = child.report_id
    INNER JOIN metric ON metric.section = 2 AND metric.forms = '2019|2021'
    UNION ALL
    SELECT
        this.report_id,
        metric.metric,
        metric.position,
        CASE metric.position
            WHEN 30 THEN child.received_natural_person
            WHEN 31 THEN child.received_enterprise
            WHEN 32 THEN child.received_research
            WHEN 33 THEN child.received_public_welfare
            WHEN 34 THEN child.received_legal_service
            WHEN 35 THEN child.received_other_org
            WHEN 36 THEN child.received_total
            WHEN 37 THEN child.carried_in_natural_person
            WHEN 38 THEN child.carried_in_enterprise
            WHEN 39 THEN child.carried_in_research
            WHEN 40 THEN child.carried_in_public_welfare
            WHEN 41 THEN child.carried_in_legal_service
            WHEN 42 THEN child.carried_in_other_org
            WHEN 43 THEN child.carried_in_total
            WHEN 44 THEN child.granted_natural_person
            WHEN 45 THEN child.granted_enterprise
            WHEN 46 THEN child.granted_research
            WHEN 47 THEN child.granted_public_welfare
            WHEN 48 THEN child.granted_legal_service
            WHEN 49 THEN child.granted_other_org
            WHEN 50 THEN child.granted_total
            WHEN 51 THEN child.partially_granted_natural_person
            WHEN 52 THEN child.partially_granted_enterprise
            WHEN 53 THEN child.partially_granted_research
            WHEN 54 THEN child.partially_granted_public_welfare
            WHEN 55 THEN child.partially_granted_legal_service
            WHEN 56 THEN child.partially_granted_other_org
            WHEN 57 THEN child.partially_granted_total
            WHEN 58 THEN child.denied_state_secret_natural_person
            WHEN 59 THEN child.denied_state_secret_enterprise
            WHEN 60 THEN child.denied_state_secret_research
            WHEN 61 THEN child.denied_state_secret_public_welfare
            WHEN 62 THEN child.denied_state_secret_legal_service
            WHEN 63 THEN child.denied_state_secret_other_org
            WHEN 64 THEN child.denied_state_secret_total
            WHEN 65 THEN child.denied_by_law_natural_person
            WHEN 66 THEN child.denied_by_law_enterprise
            WHEN 67 THEN child.denied_by_law_research
            WHEN 68 THEN child.denied_by_law_public_welfare
            WHEN 69 THEN child.denied_by_law_legal_service
            WHEN 70 THEN child.denied_by_law_other_org
            WHEN 71 THEN child.denied_by_law_total
            WHEN 72 THEN child.denied_security_natural_person
            WHEN 73 THEN child.denied_security_enterprise
            WHEN 74 THEN child.denied_security_research
            WHEN 75 THEN child.denied_security_public_welfare
            WHEN 76 THEN child.denied_security_legal_service
            WHEN 77 THEN child.denied_security_other_org
            WHEN 78 THEN child.denied_security_total
            WHEN 79 THEN child.denied_third_party_natural_person
            WHEN 80 THEN child.denied_third_party_enterprise
            WHEN 81 THEN child.denied_third_party_research
            WHEN 82 THEN child.denied_third_party_public_welfare
            WHEN 83 THEN child.denied_third_party_legal_service
            WHEN 84 THEN child.denied_third_party_other_org
            WHEN 85 THEN child.denied_third_party_total
            WHEN 86 THEN child.denied_internal_natural_person
            WHEN 87 THEN child.denied_internal_enterprise
            WHEN 88 THEN child.denied_internal_research
            WHEN 89 THEN child.denied_internal_public_welfare
            WHEN 90 THEN child.denied_internal_legal_service
            WHEN 91 THEN child.denied_internal_other_org
            WHEN 92 THEN child.denied_internal_total
            WHEN 93 THEN child.denied_process_natural_person
            WHEN 94 THEN child.denied_process_enterprise
            WHEN 95 THEN child.denied_process_research
            WHEN 96 THEN child.denied_process_public_welfare
            WHEN 97 THEN child.denied_process_legal_service
            WHEN 98 THEN child.denied_process_other_org
            WHEN 99 THEN child.denied_process_total
            WHEN 100 THEN child.denied_enforcement_file_natural_person
            WHEN 101 THEN child.denied_enforcement_file_enterprise
            WHEN 102 THEN child.denied_enforcement_file_research
            WHEN 103 THEN child.denied_enforcement_file_public_welfare
            WHEN 104 THEN child.denied_enforcement_file_legal_service
            WHEN 105 THEN child.denied_enforcement_file_other_org
            WHEN 106 THEN child.denied_enforcement_file_total
            WHEN 107 THEN child.denied_inquiry_natural_person
            WHEN 108 THEN child.denied_inquiry_enterprise
            WHEN 109 THEN child.denied_inquiry_research
            WHEN 110 THEN child.denied_inquiry_public_welfare
            WHEN 111 THEN child.denied_inquiry_legal_service
            WHEN 112 THEN child.denied_inquiry_other_org
            WHEN 113 THEN child.denied_inquiry_total
            WHEN 114 THEN child.unavailable_not_held_natural_person
            WHEN 115 THEN child.unavailable_not_held_enterprise
            WHEN 116 THEN child.unavailable_not_held_research
            WHEN 117 THEN child.unavailable_not_held_public_welfare
            WHEN 118 THEN child.unavailable_not_held_legal_service
            WHEN 119 THEN child.unavailable_not_held_other_org
            WHEN 120 THEN child.unavailable_not_held_total
            WHEN 121 THEN child.unavailable_must_create_natural_person
            WHEN 122 THEN child.unavailable_must_create_enterprise
            WHEN 123 THEN child.unavailable_must_create_research
            WHEN 124 THEN child.unavailable_must_create_public_welfare
            WHEN 125 THEN child.unavailable_must_create_legal_service
            WHEN 126 THEN child.unavailable_must_create_other_org
            WHEN 127 THEN child.unavailable_must_create_total
            WHEN 128 THEN child.unavailable_unclear_natural_person
            WHEN 129 THEN child.unavailable_unclear_enterprise
            WHEN 130 THEN child.unavailable_unclear_research
            WHEN 131 THEN child.unavailable_unclear_public_welfare
            WHEN 132 THEN child.unavailable_unclear_legal_service
            WHEN 133 THEN child.unavailable_unclear_other_org
            WHEN 134 THEN child.unavailable_unclear_total
            WHEN 135 THEN child.rejected_petition_natural_person
            WHEN 136 THEN child.rejected_petition_enterprise
            WHEN 137 THEN child.rejected_petition_research
            WHEN 138 THEN child.rejected_petition_public_welfare
            WHEN 139 THEN child.rejected_petition_legal_service
            WHEN 140 THEN child.rejected_petition_other_org
            WHEN 141 THEN child.rejected_petition_total
            WHEN 142 THEN child.rejected_repeat_natural_person
            WHEN 143 THEN child.rejected_repeat_enterprise
            WHEN 144 THEN child.rejected_repeat_research
            WHEN 145 THEN child.rejected_repeat_public_welfare
            WHEN 146 THEN child.rejected_repeat_legal_service
            WHEN 147 THEN child.rejected_repeat_other_org
            WHEN 148 THEN child.rejected_repeat_total
            WHEN 149 THEN child.rejected_publication_natural_person
            WHEN 150 THEN child.rejected_publication_enterprise
            WHEN 151 THEN child.rejected_publication_research
            WHEN 152 THEN child.rejected_publication_public_welfare
            WHEN 153 THEN child.rejected_publication_legal_service
            WHEN 154 THEN child.rejected_publication_other_org
            WHEN 155 THEN child.rejected_publication_total
            WHEN 156 THEN child.rejected_excessive_natural_person
            WHEN 157 THEN child.rejected_excessive_enterprise
            WHEN 158 THEN child.rejected_excessive_research
            WHEN 159 THEN child.rejected_excessive_public_welfare
            WHEN 160 THEN child.rejected_excessive_legal_service
            WHEN 161 THEN child.rejected_excessive_other_org
            WHEN 162 THEN child.rejected_excessive_total
            WHEN 163 THEN child.rejected_reconfirm_natural_person
            WHEN 164 THEN child.rejected_reconfirm_enterprise
            WHEN 165 THEN child.rejected_reconfirm_research
            WHEN 166 THEN child.rejected_reconfirm_public_welfare
            WHEN 167 THEN child.rejected_reconfirm_legal_service
            WHEN 168 THEN child.rejected_reconfirm_other_org
            WHEN 169 THEN child.rejected_reconfirm_total
            WHEN 170 THEN child.other_uncorrected_natural_person
            WHEN 171 THEN child.other_uncorrected_enterprise
            WHEN 172 THEN child.other_uncorrected_research
            WHEN 173 THEN child.other_uncorrected_public_welfare
            WHEN 174 THEN child.other_uncorrected_legal_service
            WHEN 175 THEN child.other_uncorrected_other_org
            WHEN 176 THEN child.other_uncorrected_total
            WHEN 177 THEN child.other_unpaid_natural_person
            WHEN 178 THEN child.other_unpaid_enterprise
            WHEN 179 THEN child.other_unpaid_research
            WHEN 180 THEN child.other_unpaid_public_welfare
            WHEN 181 THEN child.other_unpaid_legal_service
            WHEN 182 THEN child.other_unpaid_other_org
            WHEN 183 THEN child.other_unpaid_total
            WHEN 184 THEN child.other_misc_natural_person
            WHEN 185 THEN child.other_misc_enterprise
            WHEN 186 THEN child.other_misc_research
            WHEN 187 THEN child.other_misc_public_welfare
            WHEN 188 THEN child.other_misc_legal_service
            WHEN 189 THEN child.other_misc_other_org
            WHEN 190 THEN child.other_misc_total
            WHEN 191 THEN child.other_natural_person
            WHEN 192 THEN child.other_enterprise
            WHEN 193 THEN child.other_research
            WHEN 194 THEN child.other_public_welfare
            WHEN 195 THEN child.other_legal_service
            WHEN 196 THEN child.other_other_org
            WHEN 197 THEN child.other_total
            WHEN 198 THEN child.concluded_natural_person
            WHEN 199 THEN child.concluded_enterprise
            WHEN 200 THEN child.concluded_research
            WHEN 201 THEN child.concluded_public_welfare
            WHEN 202 THEN child.concluded_legal_service
            WHEN 203 THEN child.concluded_other_org
            WHEN 204 THEN child.concluded_total
            WHEN 205 THEN child.carried_out_natural_person
            WHEN 206 THEN child.carried_out_enterprise
            WHEN 207 THEN child.carried_out_research
            WHEN 208 THEN child.carried_out_public_welfare
            WHEN 209 THEN child.carried_out_legal_service
            WHEN 210 THEN child.carried_out_other_org
            WHEN 211 THEN child.carried_out_total
        END,
        CASE metric.position
            WHEN 30 THEN this.received_natural_person
            WHEN 31 THEN this.received_enterprise
            WHEN 32 THEN this.received_research
            WHEN 33 THEN this.received_public_welfare
            WHEN 34 THEN this.received_legal_service
            WHEN 35 THEN this.received_other_org
            WHEN 36 THEN this.received_total
            WHEN 37 THEN this.carried_in_natural_person
            WHEN 38 THEN this.carried_in_enterprise
            WHEN 39 THEN this.carried_in_research
            WHEN 40 THEN this.carried_in_public_welfare
            WHEN 41 THEN this.carried_in_legal_service
            WHEN 42 THEN this.carried_in_other_org
            WHEN 43 THEN this.carried_in_total
            WHEN 44 THEN this.granted_natural_person
            WHEN 45 THEN this.granted_enterprise
            WHEN 46 THEN this.granted_research
            WHEN 47 THEN this.granted_public_welfare
            WHEN 48 THEN this.granted_legal_service
            WHEN 49 THEN this.granted_other_org
            WHEN 50 THEN this.granted_total
            WHEN 51 THEN this.partially_granted_natural_person
            WHEN 52 THEN this.partially_granted_enterprise
            WHEN 53 THEN this.partially_granted_research
            WHEN 54 THEN this.partially_granted_public_welfare
            WHEN 55 THEN this.partially_granted_legal_service
            WHEN 56 THEN this.partially_granted_other_org
            WHEN 57 THEN this.partially_granted_total
            WHEN 58 THEN this.denied_state_secret_natural_person
            WHEN 59 THEN this.denied_state_secret_enterprise
            WHEN 60 THEN this.denied_state_secret_research
            WHEN 61 THEN this.denied_state_secret_public_welfare
            WHEN 62 THEN this.denied_state_secret_legal_service
            WHEN 63 THEN this.denied_state_secret_other_org
            WHEN 64 THEN this.denied_state_secret_total
            WHEN 65 THEN this.denied_by_law_natural_person
            WHEN 66 THEN this.denied_by_law_enterprise
            WHEN 67 THEN this.denied_by_law_research
            WHEN 68 THEN this.denied_by_law_public_welfare
            WHEN 69 THEN this.denied_by_law_legal_service
            WHEN 70 THEN this.denied_by_law_other_org
            WHEN 71 THEN this.denied_by_law_total
            WHEN 72 THEN this.denied_security_natural_person
            WHEN 73 THEN this.denied_security_enterprise
            WHEN 74 THEN this.denied_security_research
            WHEN 75 THEN this.denied_security_public_welfare
            WHEN 76 THEN this.denied_security_legal_service
            WHEN 77 THEN this.denied_security_other_org
            WHEN 78 THEN this.denied_security_total
            WHEN 79 THEN this.denied_third_party_natural_person
            WHEN 80 THEN this.denied_third_party_enterprise
            WHEN 81 THEN this.denied_third_party_research
            WHEN 82 THEN this.denied_third_party_public_welfare
            WHEN 83 THEN this.denied_third_party_legal_service
            WHEN 84 THEN this.denied_third_party_other_org
            WHEN 85 THEN this.denied_third_party_total
            WHEN 86 THEN this.denied_internal_natural_person
            WHEN 87 THEN this.denied_internal_enterprise
            WHEN 88 THEN this.denied_internal_research
            WHEN 89 THEN this.denied_internal_public_welfare
            WHEN 90 THEN this.denied_internal_legal_service
            WHEN 91 THEN this.denied_internal_other_org
            WHEN 92 THEN this.denied_internal_total
            WHEN 93 THEN this.denied_process_natural_person
            WHEN 94 THEN this.denied_process_enterprise
            WHEN 95 THEN this.denied_process_research
            WHEN 96 THEN this.denied_process_public_welfare
            WHEN 97 THEN this.denied_process_legal_service
            WHEN 98 THEN this.denied_process_other_org
            WHEN 99 THEN this.denied_process_total
            WHEN 100 THEN this.denied_enforcement_file_natural_person
            WHEN 101 THEN this.denied_enforcement_file_enterprise
            WHEN 102 THEN this.denied_enforcement_file_research
            WHEN 103 THEN this.denied_enforcement_file_public_welfare
            WHEN 104 THEN this.denied_enforcement_file_legal_service
            WHEN 105 THEN this.denied_enforcement_file_other_org
            WHEN 106 THEN this.denied_enforcement_file_total
            WHEN 107 THEN this.denied_inquiry_natural_person
            WHEN 108 THEN this.denied_inquiry_enterprise
            WHEN 109 THEN this.denied_inquiry_research
            WHEN 110 THEN this.denied_inquiry_public_welfare
            WHEN 111 THEN this.denied_inquiry_legal_service
            WHEN 112 THEN this.denied_inquiry_other_org
            WHEN 113 THEN this.denied_inquiry_total
            WHEN 114 THEN this.unavailable_not_held_natural_person
            WHEN 115 THEN this.unavailable_not_held_enterprise
            WHEN 116 THEN this.unavailable_not_held_research
            WHEN 117 THEN this.unavailable_not_held_public_welfare
            WHEN 118 THEN this.unavailable_not_held_legal_service
            WHEN 119 THEN this.unavailable_not_held_other_org
            WHEN 120 THEN this.unavailable_not_held_total
            WHEN 121 THEN this.unavailable_must_create_natural_person
            WHEN 122 THEN this.unavailable_must_create_enterprise
            WHEN 123 THEN this.unavailable_must_create_research
            WHEN 124 THEN this.unavailable_must_create_public_welfare
            WHEN 125 THEN this.unavailable_must_create_legal_service
            WHEN 126 THEN this.unavailable_must_create_other_org
            WHEN 127 THEN this.unavailable_must_create_total
            WHEN 128 THEN this.unavailable_unclear_natural_person
            WHEN 129 THEN this.unavailable_unclear_enterprise
            WHEN 130 THEN this.unavailable_unclear_research
            WHEN 131 THEN this.unavailable_unclear_public_welfare
            WHEN 132 THEN this.unavailable_unclear_legal_service
            WHEN 133 THEN this.unavailable_unclear_other_org
            WHEN 134 THEN this.unavailable_unclear_total
            WHEN 135 THEN this.rejected_petition_natural_person
            WHEN 136 THEN this.rejected_petition_enterprise
            WHEN 137 THEN this.rejected_petition_research
            WHEN 138 THEN this.rejected_petition_public_welfare
            WHEN 139 THEN this.rejected_petition_legal_service
            WHEN 140 THEN this.rejected_petition_other_org
            WHEN 141 THEN this.rejected_petition_total
            WHEN 142 THEN this.rejected_repeat_natural_person
            WHEN 143 THEN this.rejected_repeat_enterprise
            WHEN 144 THEN this.rejected_repeat_research
            WHEN 145 THEN this.rejected_repeat_public_welfare
            WHEN 146 THEN this.rejected_repeat_legal_service
            WHEN 147 THEN this.rejected_repeat_other_org
            WHEN 148 THEN this.rejected_repeat_total
            WHEN 149 THEN this.rejected_publication_natural_person
            WHEN 150 THEN this.rejected_publication_enterprise
            WHEN 151 THEN this.rejected_publication_research
            WHEN 152 THEN this.rejected_publication_public_welfare
            WHEN 153 THEN this.rejected_publication_legal_service
            WHEN 154 THEN this.rejected_publication_other_org
            WHEN 155 THEN this.rejected_publication_total
            WHEN 156 THEN this.rejected_excessive_natural_person
            WHEN 157 THEN this.rejected_excessive_enterprise
            WHEN 158 THEN this.rejected_excessive_research
            WHEN 159 THEN this.rejected_excessive_public_welfare
            WHEN 160 THEN this.rejected_excessive_legal_service
            WHEN 161 THEN this.rejected_excessive_other_org
            WHEN 162 THEN this.rejected_excessive_total
            WHEN 163 THEN this.rejected_reconfirm_natural_person
            WHEN 164 THEN this.rejected_reconfirm_enterprise
            WHEN 165 THEN this.rejected_reconfirm_research
            WHEN 166 THEN this.rejected_reconfirm_public_welfare
            WHEN 167 THEN this.rejected_reconfirm_legal_service
            WHEN 168 THEN this.rejected_reconfirm_other_org
            WHEN 169 THEN this.rejected_reconfirm_total
            WHEN 170 THEN this.other_uncorrected_natural_person
            WHEN 171 THEN this.other_uncorrected_enterprise
            WHEN 172 THEN this.other_uncorrected_research
            WHEN 173 THEN this.other_uncorrected_public_welfare
            WHEN 174 THEN this.other_uncorrected_legal_service
            WHEN 175 THEN this.other_uncorrected_other_org
            WHEN 176 THEN this.other_uncorrected_total
            WHEN 177 THEN this.other_unpaid_natural_person
            WHEN 178 THEN this.other_unpaid_enterprise
            WHEN 179 THEN this.other_unpaid_research
            WHEN 180 THEN this.other_unpaid_public_welfare
            WHEN 181 THEN this.other_unpaid_legal_service
            WHEN 182 THEN this.other_unpaid_other_org
            WHEN 183 THEN this.other_unpaid_total
            WHEN 184 THEN this.other_misc_natural_person
            WHEN 185 THEN this.other_misc_enterprise
            WHEN 186 THEN this.other_misc_research
            WHEN 187 THEN this.other_misc_public_welfare
            WHEN 188 THEN this.other_misc_legal_service
            WHEN 189 THEN this.other_misc_other_org
            WHEN 190 THEN this.other_misc_total
            WHEN 191 THEN this.other_natural_person
            WHEN 192 THEN this.other_enterprise
            WHEN 193 THEN this.other_research
            WHEN 194 THEN this.other_public_welfare
            WHEN 195 THEN this.other_legal_service
            WHEN 196 THEN this.other_other_org
            WHEN 197 THEN this.other_total
            WHEN 198 THEN this.concluded_natural_person
            WHEN 199 THEN this.concluded_enterprise
            WHEN 200 THEN this.concluded_research
            WHEN 201 THEN this.concluded_public_welfare
            WHEN 202 THEN this.concluded_legal_service
            WHEN 203 THEN this.concluded_other_org
            WHEN 204 THEN this.concluded_total
            WHEN 205 THEN this.carried_out_natural_person
            WHEN 206 THEN this.carried_out_enterprise
            WHEN 207 THEN this.carried_out_research
            WHEN 208 THEN this.carried_out_public_welfare
            WHEN 209 THEN this.carried_out_legal_service
            WHEN 210 THEN this.carried_out_other_org
            WHEN 211 THEN this.carried_out_total
        END
    FROM request_sum AS child
    INNER JOIN section_3_requests AS this ON this.report_id = child.report_id
    INNER JOIN metric ON metric.section = 3
    UNION ALL
    SELECT
        this.report_id,
        metric.metric,
        metric.position,
        CASE metric.position
            WHEN 212 THEN child.reconsideration_upheld
            WHEN 213 THEN child.reconsideration_corrected
            WHEN 214 THEN child.reconsideration_other
            WHEN 215 THEN child.reconsideration_pending
            WHEN 216 THEN child.reconsideration_total
            WHEN 217 THEN child.litigation_direct_upheld
            WHEN 218 THEN child.litigation_direct_corrected
            WHEN 219 THEN child.litigation_direct_other
            WHEN 220 THEN child.litigation_direct_pending
            WHEN 221 THEN child.litigation_direct_total
            WHEN 222 THEN child.litigation_after_reconsideration_upheld
            WHEN 223 THEN child.litigation_after_reconsideration_corrected
            WHEN 224 THEN child.litigation_after_reconsideration_other
            WHEN 225 THEN child.litigation_after_reconsideration_pending
            WHEN 226 THEN child.litigation_after_reconsideration_total
        END,
        CASE metric.position
            WHEN 212 THEN this.reconsideration_upheld
            WHEN 213 THEN this.reconsideration_corrected
            WHEN 214 THEN this.reconsideration_other
            WHEN 215 THEN this.reconsideration_pending
            WHEN 216 THEN this.reconsideration_total
            WHEN 217 THEN this.litigation_direct_upheld
            WHEN 218 THEN this.litigation_direct_corrected
            WHEN 219 THEN this.litigation_direct_other
            WHEN 220 THEN this.litigation_direct_pending
            WHEN 221 THEN this.litigation_direct_total
            WHEN 222 THEN this.litigation_after_reconsideration_upheld
            WHEN 223 THEN this.litigation_after_reconsideration_corrected
            WHEN 224 THEN this.litigation_after_reconsideration_other
            WHEN 225 THEN this.litigation_after_reconsideration_pending
            WHEN 226 THEN this.litigation_after_reconsideration_total
        END
    FROM dispute_sum AS child
    INNER JOIN section_4_disputes AS this ON this.report_id = child.report_id
    INNER JOIN metric ON metric.section = 4
)

SELECT
    children.report_id AS report_id,
    NULL AS other_report_id,
    figure_of_both.metric AS metric,
    figure_of_both.expected AS expected,
    figure_of_both.found AS found,
    metric || '=' || found || ' children=' || expected AS figures,
    children.children AS children
FROM figure_of_both
INNER JOIN children ON children.report_id = figure_of_both.report_id
WHERE
    figure_of_both.expected <> figure_of_both.found
    -- Not to a sum with a report that stands under two names.
    AND children.report_id NOT IN (
        SELECT report_child.report_id
        FROM report_twice
        INNER JOIN report_child ON report_child.child_report_id = report_twice.report_id
        WHERE report_twice.is_accepted = 0
    )
ORDER BY children.report_id, figure_of_both.position;
