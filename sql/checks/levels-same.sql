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

WITH RECURSIVE -- Who each department is today. DISTINCT makes SQLite keep the list, and find in it quickly.
body AS (
    SELECT DISTINCT department_id, current_id FROM department_current
),

-- The figures of section 2 that both forms print.
decisions AS (
    SELECT report_id, licensing_decisions, penalties_decisions, compulsion_decisions
    FROM section_2_disclosure_2019
    UNION ALL
    SELECT report_id, licensing_decisions, penalties_decisions, compulsion_decisions
    FROM section_2_disclosure_2021
),

family AS (
    SELECT DISTINCT
        parent_body.current_id AS parent_id,
        child_body.current_id AS child_id
    FROM department AS child
    INNER JOIN body AS child_body ON child_body.department_id = child.department_id
    LEFT JOIN department AS region ON region.name = child.region
    LEFT JOIN department AS government ON government.name = child.region || '人民政府'
    INNER JOIN body AS parent_body
        ON
            parent_body.department_id
            = coalesce(child.parent_id, government.department_id, region.department_id)
    WHERE child_body.current_id <> parent_body.current_id
),

near AS (
    SELECT DISTINCT
        report.report_id AS report_id,
        child_report.report_id AS before_id,
        report.year AS year
    FROM family
    INNER JOIN body AS parent_body ON parent_body.current_id = family.parent_id
    INNER JOIN report ON report.department_id = parent_body.department_id
    INNER JOIN body AS child_body ON child_body.current_id = family.child_id
    INNER JOIN report AS child_report
        ON
            child_report.department_id = child_body.department_id
            AND child_report.year = report.year
),

-- base is the child here.
figure_of_both AS (
    SELECT
        near.report_id AS report_id,
        near.before_id AS before_id,
        near.year AS year,
        metric.metric AS metric,
        metric.position AS position,
        metric.unit AS unit,
        CASE metric.position
            WHEN 11 THEN base.rules_made
            WHEN 12 THEN base.rules_disclosed
            WHEN 13 THEN base.rules_disclosed_total
            WHEN 14 THEN base.normative_documents_made
            WHEN 15 THEN base.normative_documents_disclosed
            WHEN 16 THEN base.normative_documents_disclosed_total
            WHEN 17 THEN base.licensing_items_previous
            WHEN 19 THEN base.other_services_items_previous
            WHEN 21 THEN base.other_services_decisions
            WHEN 22 THEN base.penalties_items_previous
            WHEN 24 THEN base.compulsion_items_previous
            WHEN 26 THEN base.fees_items_previous
            WHEN 28 THEN base.procurement_items
            WHEN 29 THEN base.procurement_amount
        END AS base_figure,
        CASE metric.position
            WHEN 11 THEN this.rules_made
            WHEN 12 THEN this.rules_disclosed
            WHEN 13 THEN this.rules_disclosed_total
            WHEN 14 THEN this.normative_documents_made
            WHEN 15 THEN this.normative_documents_disclosed
            WHEN 16 THEN this.normative_documents_disclosed_total
            WHEN 17 THEN this.licensing_items_previous
            WHEN 19 THEN this.other_services_items_previous
            WHEN 21 THEN this.other_services_decisions
            WHEN 22 THEN this.penalties_items_previous
            WHEN 24 THEN this.compulsion_items_previous
            WHEN 26 THEN this.fees_items_previous
            WHEN 28 THEN this.procurement_items
            WHEN 29 THEN this.procurement_amount
        END AS found
    FROM near
    INNER JOIN section_2_disclosure_2019 AS this ON this.report_id = near.report_id
    INNER JOIN section_2_disclosure_2019 AS base ON base.report_id = near.before_id
    INNER JOIN metric ON metric.section = 2 AND metric.forms = '2019' AND metric."column" <> 'items_change'
    WHERE
        (this.rules_made >= 10 AND base.rules_made = this.rules_made) OR (base.rules_made >= 1000 AND this.rules_made < 10 * base.rules_made AND this.rules_made <> base.rules_made AND (this.rules_made - base.rules_made) % 9 = 0)
        OR (this.rules_disclosed >= 10 AND base.rules_disclosed = this.rules_disclosed) OR (base.rules_disclosed >= 1000 AND this.rules_disclosed < 10 * base.rules_disclosed AND this.rules_disclosed <> base.rules_disclosed AND (this.rules_disclosed - base.rules_disclosed) % 9 = 0)
        OR (this.rules_disclosed_total >= 10 AND base.rules_disclosed_total = this.rules_disclosed_total) OR (base.rules_disclosed_total >= 1000 AND this.rules_disclosed_total < 10 * base.rules_disclosed_total AND this.rules_disclosed_total <> base.rules_disclosed_total AND (this.rules_disclosed_total - base.rules_disclosed_total) % 9 = 0)
        OR (this.normative_documents_made >= 10 AND base.normative_documents_made = this.normative_documents_made) OR (base.normative_documents_made >= 1000 AND this.normative_documents_made < 10 * base.normative_documents_made AND this.normative_documents_made <> base.normative_documents_made AND (this.normative_documents_made - base.normative_documents_made) % 9 = 0)
        OR (this.normative_documents_disclosed >= 10 AND base.normative_documents_disclosed = this.normative_documents_disclosed) OR (base.normative_documents_disclosed >= 1000 AND this.normative_documents_disclosed < 10 * base.normative_documents_disclosed AND this.normative_documents_disclosed <> base.normative_documents_disclosed AND (this.normative_documents_disclosed - base.normative_documents_disclosed) % 9 = 0)
        OR (this.normative_documents_disclosed_total >= 10 AND base.normative_documents_disclosed_total = this.normative_documents_disclosed_total) OR (base.normative_documents_disclosed_total >= 1000 AND this.normative_documents_disclosed_total < 10 * base.normative_documents_disclosed_total AND this.normative_documents_disclosed_total <> base.normative_documents_disclosed_total AND (this.normative_documents_disclosed_total - base.normative_documents_disclosed_total) % 9 = 0)
        OR (this.licensing_items_previous >= 10 AND base.licensing_items_previous = this.licensing_items_previous) OR (base.licensing_items_previous >= 1000 AND this.licensing_items_previous < 10 * base.licensing_items_previous AND this.licensing_items_previous <> base.licensing_items_previous AND (this.licensing_items_previous - base.licensing_items_previous) % 9 = 0)
        OR (this.other_services_items_previous >= 10 AND base.other_services_items_previous = this.other_services_items_previous) OR (base.other_services_items_previous >= 1000 AND this.other_services_items_previous < 10 * base.other_services_items_previous AND this.other_services_items_previous <> base.other_services_items_previous AND (this.other_services_items_previous - base.other_services_items_previous) % 9 = 0)
        OR (this.other_services_decisions >= 10 AND base.other_services_decisions = this.other_services_decisions) OR (base.other_services_decisions >= 1000 AND this.other_services_decisions < 10 * base.other_services_decisions AND this.other_services_decisions <> base.other_services_decisions AND (this.other_services_decisions - base.other_services_decisions) % 9 = 0)
        OR (this.penalties_items_previous >= 10 AND base.penalties_items_previous = this.penalties_items_previous) OR (base.penalties_items_previous >= 1000 AND this.penalties_items_previous < 10 * base.penalties_items_previous AND this.penalties_items_previous <> base.penalties_items_previous AND (this.penalties_items_previous - base.penalties_items_previous) % 9 = 0)
        OR (this.compulsion_items_previous >= 10 AND base.compulsion_items_previous = this.compulsion_items_previous) OR (base.compulsion_items_previous >= 1000 AND this.compulsion_items_previous < 10 * base.compulsion_items_previous AND this.compulsion_items_previous <> base.compulsion_items_previous AND (this.compulsion_items_previous - base.compulsion_items_previous) % 9 = 0)
        OR (this.fees_items_previous >= 10 AND base.fees_items_previous = this.fees_items_previous) OR (base.fees_items_previous >= 1000 AND this.fees_items_previous < 10 * base.fees_items_previous AND this.fees_items_previous <> base.fees_items_previous AND (this.fees_items_previous - base.fees_items_previous) % 9 = 0)
        OR (this.procurement_items >= 10 AND base.procurement_items = this.procurement_items) OR (base.procurement_items >= 1000 AND this.procurement_items < 10 * base.procurement_items AND this.procurement_items <> base.procurement_items AND (this.procurement_items - base.procurement_items) % 9 = 0)
        OR (this.procurement_amount >= 10 AND base.procurement_amount = this.procurement_amount) OR (base.procurement_amount >= 1000 AND this.procurement_amount < 10 * base.procurement_amount AND this.procurement_amount <> base.procurement_amount AND (this.procurement_amount - base.procurement_amount) % 9 = 0)
    UNION ALL
    SELECT
        near.report_id,
        near.before_id,
        near.year,
        metric.metric,
        metric.position,
        metric.unit,
        CASE metric.position
            WHEN 1 THEN base.rules_issued
            WHEN 2 THEN base.rules_repealed
            WHEN 3 THEN base.rules_in_force
            WHEN 4 THEN base.normative_documents_issued
            WHEN 5 THEN base.normative_documents_repealed
            WHEN 6 THEN base.normative_documents_in_force
            WHEN 10 THEN base.fees_amount
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
    FROM near
    INNER JOIN section_2_disclosure_2021 AS this ON this.report_id = near.report_id
    INNER JOIN section_2_disclosure_2021 AS base ON base.report_id = near.before_id
    INNER JOIN metric ON metric.section = 2 AND metric.forms = '2021'
    WHERE
        (this.rules_issued >= 10 AND base.rules_issued = this.rules_issued) OR (base.rules_issued >= 1000 AND this.rules_issued < 10 * base.rules_issued AND this.rules_issued <> base.rules_issued AND (this.rules_issued - base.rules_issued) % 9 = 0)
        OR (this.rules_repealed >= 10 AND base.rules_repealed = this.rules_repealed) OR (base.rules_repealed >= 1000 AND this.rules_repealed < 10 * base.rules_repealed AND this.rules_repealed <> base.rules_repealed AND (this.rules_repealed - base.rules_repealed) % 9 = 0)
        OR (this.rules_in_force >= 10 AND base.rules_in_force = this.rules_in_force) OR (base.rules_in_force >= 1000 AND this.rules_in_force < 10 * base.rules_in_force AND this.rules_in_force <> base.rules_in_force AND (this.rules_in_force - base.rules_in_force) % 9 = 0)
        OR (this.normative_documents_issued >= 10 AND base.normative_documents_issued = this.normative_documents_issued) OR (base.normative_documents_issued >= 1000 AND this.normative_documents_issued < 10 * base.normative_documents_issued AND this.normative_documents_issued <> base.normative_documents_issued AND (this.normative_documents_issued - base.normative_documents_issued) % 9 = 0)
        OR (this.normative_documents_repealed >= 10 AND base.normative_documents_repealed = this.normative_documents_repealed) OR (base.normative_documents_repealed >= 1000 AND this.normative_documents_repealed < 10 * base.normative_documents_repealed AND this.normative_documents_repealed <> base.normative_documents_repealed AND (this.normative_documents_repealed - base.normative_documents_repealed) % 9 = 0)
        OR (this.normative_documents_in_force >= 10 AND base.normative_documents_in_force = this.normative_documents_in_force) OR (base.normative_documents_in_force >= 1000 AND this.normative_documents_in_force < 10 * base.normative_documents_in_force AND this.normative_documents_in_force <> base.normative_documents_in_force AND (this.normative_documents_in_force - base.normative_documents_in_force) % 9 = 0)
        OR (this.fees_amount >= 10 AND base.fees_amount = this.fees_amount) OR (base.fees_amount >= 1000 AND this.fees_amount < 10 * base.fees_amount AND this.fees_amount <> base.fees_amount AND (this.fees_amount - base.fees_amount) % 9 = 0)
    UNION ALL
    SELECT
        near.report_id,
        near.before_id,
        near.year,
        metric.metric,
        metric.position,
        metric.unit,
        CASE metric.position
            WHEN 36 THEN base.received_total
            WHEN 43 THEN base.carried_in_total
            WHEN 50 THEN base.granted_total
            WHEN 57 THEN base.partially_granted_total
            WHEN 64 THEN base.denied_state_secret_total
            WHEN 71 THEN base.denied_by_law_total
            WHEN 78 THEN base.denied_security_total
            WHEN 85 THEN base.denied_third_party_total
            WHEN 92 THEN base.denied_internal_total
            WHEN 99 THEN base.denied_process_total
            WHEN 106 THEN base.denied_enforcement_file_total
            WHEN 113 THEN base.denied_inquiry_total
            WHEN 120 THEN base.unavailable_not_held_total
            WHEN 127 THEN base.unavailable_must_create_total
            WHEN 134 THEN base.unavailable_unclear_total
            WHEN 141 THEN base.rejected_petition_total
            WHEN 148 THEN base.rejected_repeat_total
            WHEN 155 THEN base.rejected_publication_total
            WHEN 162 THEN base.rejected_excessive_total
            WHEN 169 THEN base.rejected_reconfirm_total
            WHEN 176 THEN base.other_uncorrected_total
            WHEN 183 THEN base.other_unpaid_total
            WHEN 190 THEN base.other_misc_total
            WHEN 197 THEN base.other_total
            WHEN 204 THEN base.concluded_total
            WHEN 211 THEN base.carried_out_total
        END,
        CASE metric.position
            WHEN 36 THEN this.received_total
            WHEN 43 THEN this.carried_in_total
            WHEN 50 THEN this.granted_total
            WHEN 57 THEN this.partially_granted_total
            WHEN 64 THEN this.denied_state_secret_total
            WHEN 71 THEN this.denied_by_law_total
            WHEN 78 THEN this.denied_security_total
            WHEN 85 THEN this.denied_third_party_total
            WHEN 92 THEN this.denied_internal_total
            WHEN 99 THEN this.denied_process_total
            WHEN 106 THEN this.denied_enforcement_file_total
            WHEN 113 THEN this.denied_inquiry_total
            WHEN 120 THEN this.unavailable_not_held_total
            WHEN 127 THEN this.unavailable_must_create_total
            WHEN 134 THEN this.unavailable_unclear_total
            WHEN 141 THEN this.rejected_petition_total
            WHEN 148 THEN this.rejected_repeat_total
            WHEN 155 THEN this.rejected_publication_total
            WHEN 162 THEN this.rejected_excessive_total
            WHEN 169 THEN this.rejected_reconfirm_total
            WHEN 176 THEN this.other_uncorrected_total
            WHEN 183 THEN this.other_unpaid_total
            WHEN 190 THEN this.other_misc_total
            WHEN 197 THEN this.other_total
            WHEN 204 THEN this.concluded_total
            WHEN 211 THEN this.carried_out_total
        END
    FROM near
    INNER JOIN section_3_requests AS this ON this.report_id = near.report_id
    INNER JOIN section_3_requests AS base ON base.report_id = near.before_id
    INNER JOIN metric ON metric.section = 3 AND metric."column" = 'total'
    WHERE
        (this.received_total >= 10 AND base.received_total = this.received_total) OR (base.received_total >= 1000 AND this.received_total < 10 * base.received_total AND this.received_total <> base.received_total AND (this.received_total - base.received_total) % 9 = 0)
        OR (this.carried_in_total >= 10 AND base.carried_in_total = this.carried_in_total) OR (base.carried_in_total >= 1000 AND this.carried_in_total < 10 * base.carried_in_total AND this.carried_in_total <> base.carried_in_total AND (this.carried_in_total - base.carried_in_total) % 9 = 0)
        OR (this.granted_total >= 10 AND base.granted_total = this.granted_total) OR (base.granted_total >= 1000 AND this.granted_total < 10 * base.granted_total AND this.granted_total <> base.granted_total AND (this.granted_total - base.granted_total) % 9 = 0)
        OR (this.partially_granted_total >= 10 AND base.partially_granted_total = this.partially_granted_total) OR (base.partially_granted_total >= 1000 AND this.partially_granted_total < 10 * base.partially_granted_total AND this.partially_granted_total <> base.partially_granted_total AND (this.partially_granted_total - base.partially_granted_total) % 9 = 0)
        OR (this.denied_state_secret_total >= 10 AND base.denied_state_secret_total = this.denied_state_secret_total) OR (base.denied_state_secret_total >= 1000 AND this.denied_state_secret_total < 10 * base.denied_state_secret_total AND this.denied_state_secret_total <> base.denied_state_secret_total AND (this.denied_state_secret_total - base.denied_state_secret_total) % 9 = 0)
        OR (this.denied_by_law_total >= 10 AND base.denied_by_law_total = this.denied_by_law_total) OR (base.denied_by_law_total >= 1000 AND this.denied_by_law_total < 10 * base.denied_by_law_total AND this.denied_by_law_total <> base.denied_by_law_total AND (this.denied_by_law_total - base.denied_by_law_total) % 9 = 0)
        OR (this.denied_security_total >= 10 AND base.denied_security_total = this.denied_security_total) OR (base.denied_security_total >= 1000 AND this.denied_security_total < 10 * base.denied_security_total AND this.denied_security_total <> base.denied_security_total AND (this.denied_security_total - base.denied_security_total) % 9 = 0)
        OR (this.denied_third_party_total >= 10 AND base.denied_third_party_total = this.denied_third_party_total) OR (base.denied_third_party_total >= 1000 AND this.denied_third_party_total < 10 * base.denied_third_party_total AND this.denied_third_party_total <> base.denied_third_party_total AND (this.denied_third_party_total - base.denied_third_party_total) % 9 = 0)
        OR (this.denied_internal_total >= 10 AND base.denied_internal_total = this.denied_internal_total) OR (base.denied_internal_total >= 1000 AND this.denied_internal_total < 10 * base.denied_internal_total AND this.denied_internal_total <> base.denied_internal_total AND (this.denied_internal_total - base.denied_internal_total) % 9 = 0)
        OR (this.denied_process_total >= 10 AND base.denied_process_total = this.denied_process_total) OR (base.denied_process_total >= 1000 AND this.denied_process_total < 10 * base.denied_process_total AND this.denied_process_total <> base.denied_process_total AND (this.denied_process_total - base.denied_process_total) % 9 = 0)
        OR (this.denied_enforcement_file_total >= 10 AND base.denied_enforcement_file_total = this.denied_enforcement_file_total) OR (base.denied_enforcement_file_total >= 1000 AND this.denied_enforcement_file_total < 10 * base.denied_enforcement_file_total AND this.denied_enforcement_file_total <> base.denied_enforcement_file_total AND (this.denied_enforcement_file_total - base.denied_enforcement_file_total) % 9 = 0)
        OR (this.denied_inquiry_total >= 10 AND base.denied_inquiry_total = this.denied_inquiry_total) OR (base.denied_inquiry_total >= 1000 AND this.denied_inquiry_total < 10 * base.denied_inquiry_total AND this.denied_inquiry_total <> base.denied_inquiry_total AND (this.denied_inquiry_total - base.denied_inquiry_total) % 9 = 0)
        OR (this.unavailable_not_held_total >= 10 AND base.unavailable_not_held_total = this.unavailable_not_held_total) OR (base.unavailable_not_held_total >= 1000 AND this.unavailable_not_held_total < 10 * base.unavailable_not_held_total AND this.unavailable_not_held_total <> base.unavailable_not_held_total AND (this.unavailable_not_held_total - base.unavailable_not_held_total) % 9 = 0)
        OR (this.unavailable_must_create_total >= 10 AND base.unavailable_must_create_total = this.unavailable_must_create_total) OR (base.unavailable_must_create_total >= 1000 AND this.unavailable_must_create_total < 10 * base.unavailable_must_create_total AND this.unavailable_must_create_total <> base.unavailable_must_create_total AND (this.unavailable_must_create_total - base.unavailable_must_create_total) % 9 = 0)
        OR (this.unavailable_unclear_total >= 10 AND base.unavailable_unclear_total = this.unavailable_unclear_total) OR (base.unavailable_unclear_total >= 1000 AND this.unavailable_unclear_total < 10 * base.unavailable_unclear_total AND this.unavailable_unclear_total <> base.unavailable_unclear_total AND (this.unavailable_unclear_total - base.unavailable_unclear_total) % 9 = 0)
        OR (this.rejected_petition_total >= 10 AND base.rejected_petition_total = this.rejected_petition_total) OR (base.rejected_petition_total >= 1000 AND this.rejected_petition_total < 10 * base.rejected_petition_total AND this.rejected_petition_total <> base.rejected_petition_total AND (this.rejected_petition_total - base.rejected_petition_total) % 9 = 0)
        OR (this.rejected_repeat_total >= 10 AND base.rejected_repeat_total = this.rejected_repeat_total) OR (base.rejected_repeat_total >= 1000 AND this.rejected_repeat_total < 10 * base.rejected_repeat_total AND this.rejected_repeat_total <> base.rejected_repeat_total AND (this.rejected_repeat_total - base.rejected_repeat_total) % 9 = 0)
        OR (this.rejected_publication_total >= 10 AND base.rejected_publication_total = this.rejected_publication_total) OR (base.rejected_publication_total >= 1000 AND this.rejected_publication_total < 10 * base.rejected_publication_total AND this.rejected_publication_total <> base.rejected_publication_total AND (this.rejected_publication_total - base.rejected_publication_total) % 9 = 0)
        OR (this.rejected_excessive_total >= 10 AND base.rejected_excessive_total = this.rejected_excessive_total) OR (base.rejected_excessive_total >= 1000 AND this.rejected_excessive_total < 10 * base.rejected_excessive_total AND this.rejected_excessive_total <> base.rejected_excessive_total AND (this.rejected_excessive_total - base.rejected_excessive_total) % 9 = 0)
        OR (this.rejected_reconfirm_total >= 10 AND base.rejected_reconfirm_total = this.rejected_reconfirm_total) OR (base.rejected_reconfirm_total >= 1000 AND this.rejected_reconfirm_total < 10 * base.rejected_reconfirm_total AND this.rejected_reconfirm_total <> base.rejected_reconfirm_total AND (this.rejected_reconfirm_total - base.rejected_reconfirm_total) % 9 = 0)
        OR (this.other_uncorrected_total >= 10 AND base.other_uncorrected_total = this.other_uncorrected_total) OR (base.other_uncorrected_total >= 1000 AND this.other_uncorrected_total < 10 * base.other_uncorrected_total AND this.other_uncorrected_total <> base.other_uncorrected_total AND (this.other_uncorrected_total - base.other_uncorrected_total) % 9 = 0)
        OR (this.other_unpaid_total >= 10 AND base.other_unpaid_total = this.other_unpaid_total) OR (base.other_unpaid_total >= 1000 AND this.other_unpaid_total < 10 * base.other_unpaid_total AND this.other_unpaid_total <> base.other_unpaid_total AND (this.other_unpaid_total - base.other_unpaid_total) % 9 = 0)
        OR (this.other_misc_total >= 10 AND base.other_misc_total = this.other_misc_total) OR (base.other_misc_total >= 1000 AND this.other_misc_total < 10 * base.other_misc_total AND this.other_misc_total <> base.other_misc_total AND (this.other_misc_total - base.other_misc_total) % 9 = 0)
        OR (this.other_total >= 10 AND base.other_total = this.other_total) OR (base.other_total >= 1000 AND this.other_total < 10 * base.other_total AND this.other_total <> base.other_total AND (this.other_total - base.other_total) % 9 = 0)
        OR (this.concluded_total >= 10 AND base.concluded_total = this.concluded_total) OR (base.concluded_total >= 1000 AND this.concluded_total < 10 * base.concluded_total AND this.concluded_total <> base.concluded_total AND (this.concluded_total - base.concluded_total) % 9 = 0)
        OR (this.carried_out_total >= 10 AND base.carried_out_total = this.carried_out_total) OR (base.carried_out_total >= 1000 AND this.carried_out_total < 10 * base.carried_out_total AND this.carried_out_total <> base.carried_out_total AND (this.carried_out_total - base.carried_out_total) % 9 = 0)
    UNION ALL
    SELECT
        near.report_id,
        near.before_id,
        near.year,
        metric.metric,
        metric.position,
        metric.unit,
        CASE metric.position
            WHEN 212 THEN base.reconsideration_upheld
            WHEN 213 THEN base.reconsideration_corrected
            WHEN 214 THEN base.reconsideration_other
            WHEN 215 THEN base.reconsideration_pending
            WHEN 216 THEN base.reconsideration_total
            WHEN 217 THEN base.litigation_direct_upheld
            WHEN 218 THEN base.litigation_direct_corrected
            WHEN 219 THEN base.litigation_direct_other
            WHEN 220 THEN base.litigation_direct_pending
            WHEN 221 THEN base.litigation_direct_total
            WHEN 222 THEN base.litigation_after_reconsideration_upheld
            WHEN 223 THEN base.litigation_after_reconsideration_corrected
            WHEN 224 THEN base.litigation_after_reconsideration_other
            WHEN 225 THEN base.litigation_after_reconsideration_pending
            WHEN 226 THEN base.litigation_after_reconsideration_total
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
    FROM near
    INNER JOIN section_4_disputes AS this ON this.report_id = near.report_id
    INNER JOIN section_4_disputes AS base ON base.report_id = near.before_id
    INNER JOIN metric ON metric.section = 4
    WHERE
        (this.reconsideration_upheld >= 10 AND base.reconsideration_upheld = this.reconsideration_upheld) OR (base.reconsideration_upheld >= 1000 AND this.reconsideration_upheld < 10 * base.reconsideration_upheld AND this.reconsideration_upheld <> base.reconsideration_upheld AND (this.reconsideration_upheld - base.reconsideration_upheld) % 9 = 0)
        OR (this.reconsideration_corrected >= 10 AND base.reconsideration_corrected = this.reconsideration_corrected) OR (base.reconsideration_corrected >= 1000 AND this.reconsideration_corrected < 10 * base.reconsideration_corrected AND this.reconsideration_corrected <> base.reconsideration_corrected AND (this.reconsideration_corrected - base.reconsideration_corrected) % 9 = 0)
        OR (this.reconsideration_other >= 10 AND base.reconsideration_other = this.reconsideration_other) OR (base.reconsideration_other >= 1000 AND this.reconsideration_other < 10 * base.reconsideration_other AND this.reconsideration_other <> base.reconsideration_other AND (this.reconsideration_other - base.reconsideration_other) % 9 = 0)
        OR (this.reconsideration_pending >= 10 AND base.reconsideration_pending = this.reconsideration_pending) OR (base.reconsideration_pending >= 1000 AND this.reconsideration_pending < 10 * base.reconsideration_pending AND this.reconsideration_pending <> base.reconsideration_pending AND (this.reconsideration_pending - base.reconsideration_pending) % 9 = 0)
        OR (this.reconsideration_total >= 10 AND base.reconsideration_total = this.reconsideration_total) OR (base.reconsideration_total >= 1000 AND this.reconsideration_total < 10 * base.reconsideration_total AND this.reconsideration_total <> base.reconsideration_total AND (this.reconsideration_total - base.reconsideration_total) % 9 = 0)
        OR (this.litigation_direct_upheld >= 10 AND base.litigation_direct_upheld = this.litigation_direct_upheld) OR (base.litigation_direct_upheld >= 1000 AND this.litigation_direct_upheld < 10 * base.litigation_direct_upheld AND this.litigation_direct_upheld <> base.litigation_direct_upheld AND (this.litigation_direct_upheld - base.litigation_direct_upheld) % 9 = 0)
        OR (this.litigation_direct_corrected >= 10 AND base.litigation_direct_corrected = this.litigation_direct_corrected) OR (base.litigation_direct_corrected >= 1000 AND this.litigation_direct_corrected < 10 * base.litigation_direct_corrected AND this.litigation_direct_corrected <> base.litigation_direct_corrected AND (this.litigation_direct_corrected - base.litigation_direct_corrected) % 9 = 0)
        OR (this.litigation_direct_other >= 10 AND base.litigation_direct_other = this.litigation_direct_other) OR (base.litigation_direct_other >= 1000 AND this.litigation_direct_other < 10 * base.litigation_direct_other AND this.litigation_direct_other <> base.litigation_direct_other AND (this.litigation_direct_other - base.litigation_direct_other) % 9 = 0)
        OR (this.litigation_direct_pending >= 10 AND base.litigation_direct_pending = this.litigation_direct_pending) OR (base.litigation_direct_pending >= 1000 AND this.litigation_direct_pending < 10 * base.litigation_direct_pending AND this.litigation_direct_pending <> base.litigation_direct_pending AND (this.litigation_direct_pending - base.litigation_direct_pending) % 9 = 0)
        OR (this.litigation_direct_total >= 10 AND base.litigation_direct_total = this.litigation_direct_total) OR (base.litigation_direct_total >= 1000 AND this.litigation_direct_total < 10 * base.litigation_direct_total AND this.litigation_direct_total <> base.litigation_direct_total AND (this.litigation_direct_total - base.litigation_direct_total) % 9 = 0)
        OR (this.litigation_after_reconsideration_upheld >= 10 AND base.litigation_after_reconsideration_upheld = this.litigation_after_reconsideration_upheld) OR (base.litigation_after_reconsideration_upheld >= 1000 AND this.litigation_after_reconsideration_upheld < 10 * base.litigation_after_reconsideration_upheld AND this.litigation_after_reconsideration_upheld <> base.litigation_after_reconsideration_upheld AND (this.litigation_after_reconsideration_upheld - base.litigation_after_reconsideration_upheld) % 9 = 0)
        OR (this.litigation_after_reconsideration_corrected >= 10 AND base.litigation_after_reconsideration_corrected = this.litigation_after_reconsideration_corrected) OR (base.litigation_after_reconsideration_corrected >= 1000 AND this.litigation_after_reconsideration_corrected < 10 * base.litigation_after_reconsideration_corrected AND this.litigation_after_reconsideration_corrected <> base.litigation_after_reconsideration_corrected AND (this.litigation_after_reconsideration_corrected - base.litigation_after_reconsideration_corrected) % 9 = 0)
        OR (this.litigation_after_reconsideration_other >= 10 AND base.litigation_after_reconsideration_other = this.litigation_after_reconsideration_other) OR (base.litigation_after_reconsideration_other >= 1000 AND this.litigation_after_reconsideration_other < 10 * base.litigation_after_reconsideration_other AND this.litigation_after_reconsideration_other <> base.litigation_after_reconsideration_other AND (this.litigation_after_reconsideration_other - base.litigation_after_reconsideration_other) % 9 = 0)
        OR (this.litigation_after_reconsideration_pending >= 10 AND base.litigation_after_reconsideration_pending = this.litigation_after_reconsideration_pending) OR (base.litigation_after_reconsideration_pending >= 1000 AND this.litigation_after_reconsideration_pending < 10 * base.litigation_after_reconsideration_pending AND this.litigation_after_reconsideration_pending <> base.litigation_after_reconsideration_pending AND (this.litigation_after_reconsideration_pending - base.litigation_after_reconsideration_pending) % 9 = 0)
        OR (this.litigation_after_reconsideration_total >= 10 AND base.litigation_after_reconsideration_total = this.litigation_after_reconsideration_total) OR (base.litigation_after_reconsideration_total >= 1000 AND this.litigation_after_reconsideration_total < 10 * base.litigation_after_reconsideration_total AND this.litigation_after_reconsideration_total <> base.litigation_after_reconsideration_total AND (this.litigation_after_reconsideration_total - base.litigation_after_reconsideration_total) % 9 = 0)
    UNION ALL
    SELECT
        near.report_id,
        near.before_id,
        near.year,
        metric.metric,
        metric.position,
        metric.unit,
        CASE metric.position
            WHEN 7 THEN base.licensing_decisions
            WHEN 8 THEN base.penalties_decisions
            WHEN 9 THEN base.compulsion_decisions
        END,
        CASE metric.position
            WHEN 7 THEN this.licensing_decisions
            WHEN 8 THEN this.penalties_decisions
            WHEN 9 THEN this.compulsion_decisions
        END
    FROM near
    INNER JOIN decisions AS this ON this.report_id = near.report_id
    INNER JOIN decisions AS base ON base.report_id = near.before_id
    INNER JOIN metric ON metric.section = 2 AND metric.forms = '2019|2021'
    WHERE
        (this.licensing_decisions >= 10 AND base.licensing_decisions = this.licensing_decisions) OR (base.licensing_decisions >= 1000 AND this.licensing_decisions < 10 * base.licensing_decisions AND this.licensing_decisions <> base.licensing_decisions AND (this.licensing_decisions - base.licensing_decisions) % 9 = 0)
        OR (this.penalties_decisions >= 10 AND base.penalties_decisions = this.penalties_decisions) OR (base.penalties_decisions >= 1000 AND this.penalties_decisions < 10 * base.penalties_decisions AND this.penalties_decisions <> base.penalties_decisions AND (this.penalties_decisions - base.penalties_decisions) % 9 = 0)
        OR (this.compulsion_decisions >= 10 AND base.compulsion_decisions = this.compulsion_decisions) OR (base.compulsion_decisions >= 1000 AND this.compulsion_decisions < 10 * base.compulsion_decisions AND this.compulsion_decisions <> base.compulsion_decisions AND (this.compulsion_decisions - base.compulsion_decisions) % 9 = 0)
),

digit (power) AS (
    SELECT 1
    UNION ALL
    SELECT 10 * power FROM digit WHERE power < 10000000000000
),

alike AS (
    SELECT figure_of_both.*, '' AS same, NULL AS swapped
    FROM figure_of_both
    WHERE found >= 10 AND base_figure = found
    UNION ALL
    SELECT figure_of_both.*, NULL, ''
    FROM figure_of_both
    INNER JOIN digit
        ON
            found - base_figure
            = 9 * power * (base_figure / power % 10 - base_figure / power / 10 % 10)
    WHERE
        -- Amounts and decisions; other figures are too short to tell.
        unit IN ('fen', 'decisions')
        AND found <> base_figure
        AND base_figure >= 1000
        AND found >= 10 * power
        AND base_figure >= 10 * power
),

with_others AS (
    SELECT
        alike.report_id AS report_id,
        alike.before_id AS child_report_id,
        alike.metric AS metric,
        alike.position AS position,
        alike.found AS found,
        alike.base_figure AS child_figure,
        alike.same AS same,
        alike.swapped AS swapped,
        sum(other.value) AS others_figure
    FROM alike
    INNER JOIN near ON near.report_id = alike.report_id AND near.before_id <> alike.before_id
    INNER JOIN cell_by_report AS other
        ON other.report_id = near.before_id AND other.metric = alike.metric
    GROUP BY
        alike.report_id, alike.before_id, alike.metric, alike.position, alike.found,
        alike.base_figure, alike.same, alike.swapped
)

SELECT
    with_others.report_id AS report_id,
    with_others.child_report_id AS other_report_id,
    metric,
    NULL AS expected,
    found,
    metric || '=' || found || ' child=' || child_figure || ' others=' || others_figure AS figures,
    department.name AS child,
    child_figure,
    others_figure,
    same,
    swapped
FROM with_others
INNER JOIN report AS child_report ON child_report.report_id = with_others.child_report_id
INNER JOIN department ON department.department_id = child_report.department_id
WHERE others_figure > 0
ORDER BY with_others.report_id, position, child_report_id;
