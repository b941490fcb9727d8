-- rule:       years-digits
-- severity:   warning
-- title:      与上一年的数只差相邻两位对调 | a figure is that of the year before with two neighbouring digits swapped
-- source:     填报中常见的差错：抄写时两位数字对调 | a common slip: two digits swapped in copying
-- explain zh: 一个 1000 以上的数，把相邻两位对调后正好是上一年的数：多半是抄写错误。合并后的部门不看。
-- explain zh: 看第二部分各数、第三部分总计列和第四部分各数。例：现行有效 2022年 1324 件，2023年 1342 件。
-- explain en: A figure of 1,000 or more becomes that of the year before if two neighbouring digits are swapped: most likely a slip in copying. Merged departments are not looked at.
-- explain en: All figures of section 2, the column 总计 of section 3 and all figures of section 4 are. Example: 1324 in force in 2022, 1342 in 2023.
-- message zh: {metric}：{base_year}年 {base_figure}，{year}年 {found}，只差两位数字对调
-- message en: {metric}: {base_figure} in {base_year} and {found} in {year} differ only by two swapped digits

WITH RECURSIVE -- The figures of section 2 that both forms print.
decisions AS (
    SELECT report_id, licensing_decisions, penalties_decisions, compulsion_decisions
    FROM section_2_disclosure_2019
    UNION ALL
    SELECT report_id, licensing_decisions, penalties_decisions, compulsion_decisions
    FROM section_2_disclosure_2021
),

pair AS (
    -- A figure after a merger is another one.
    SELECT
        report_id,
        min(before_id) AS before_id,
        year
    FROM report_before
    GROUP BY report_id, year
    HAVING count(*) = 1 AND min(is_certain) = 1
),


near AS (
    SELECT report_id, before_id, year FROM pair
),

figure_in_time AS (
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
        (this.rules_made >= 1000 AND this.rules_made <> base.rules_made AND (this.rules_made - base.rules_made) % 9 = 0)
        OR (this.rules_disclosed >= 1000 AND this.rules_disclosed <> base.rules_disclosed AND (this.rules_disclosed - base.rules_disclosed) % 9 = 0)
        OR (this.rules_disclosed_total >= 1000 AND this.rules_disclosed_total <> base.rules_disclosed_total AND (this.rules_disclosed_total - base.rules_disclosed_total) % 9 = 0)
        OR (this.normative_documents_made >= 1000 AND this.normative_documents_made <> base.normative_documents_made AND (this.normative_documents_made - base.normative_documents_made) % 9 = 0)
        OR (this.normative_documents_disclosed >= 1000 AND this.normative_documents_disclosed <> base.normative_documents_disclosed AND (this.normative_documents_disclosed - base.normative_documents_disclosed) % 9 = 0)
        OR (this.normative_documents_disclosed_total >= 1000 AND this.normative_documents_disclosed_total <> base.normative_documents_disclosed_total AND (this.normative_documents_disclosed_total - base.normative_documents_disclosed_total) % 9 = 0)
        OR (this.licensing_items_previous >= 1000 AND this.licensing_items_previous <> base.licensing_items_previous AND (this.licensing_items_previous - base.licensing_items_previous) % 9 = 0)
        OR (this.other_services_items_previous >= 1000 AND this.other_services_items_previous <> base.other_services_items_previous AND (this.other_services_items_previous - base.other_services_items_previous) % 9 = 0)
        OR (this.other_services_decisions >= 1000 AND this.other_services_decisions <> base.other_services_decisions AND (this.other_services_decisions - base.other_services_decisions) % 9 = 0)
        OR (this.penalties_items_previous >= 1000 AND this.penalties_items_previous <> base.penalties_items_previous AND (this.penalties_items_previous - base.penalties_items_previous) % 9 = 0)
        OR (this.compulsion_items_previous >= 1000 AND this.compulsion_items_previous <> base.compulsion_items_previous AND (this.compulsion_items_previous - base.compulsion_items_previous) % 9 = 0)
        OR (this.fees_items_previous >= 1000 AND this.fees_items_previous <> base.fees_items_previous AND (this.fees_items_previous - base.fees_items_previous) % 9 = 0)
        OR (this.procurement_items >= 1000 AND this.procurement_items <> base.procurement_items AND (this.procurement_items - base.procurement_items) % 9 = 0)
        OR (this.procurement_amount >= 1000 AND this.procurement_amount <> base.procurement_amount AND (this.procurement_amount - base.procurement_amount) % 9 = 0)
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
        (this.rules_issued >= 1000 AND this.rules_issued <> base.rules_issued AND (this.rules_issued - base.rules_issued) % 9 = 0)
        OR (this.rules_repealed >= 1000 AND this.rules_repealed <> base.rules_repealed AND (this.rules_repealed - base.rules_repealed) % 9 = 0)
        OR (this.rules_in_force >= 1000 AND this.rules_in_force <> base.rules_in_force AND (this.rules_in_force - base.rules_in_force) % 9 = 0)
        OR (this.normative_documents_issued >= 1000 AND this.normative_documents_issued <> base.normative_documents_issued AND (this.normative_documents_issued - base.normative_documents_issued) % 9 = 0)
        OR (this.normative_documents_repealed >= 1000 AND this.normative_documents_repealed <> base.normative_documents_repealed AND (this.normative_documents_repealed - base.normative_documents_repealed) % 9 = 0)
        OR (this.normative_documents_in_force >= 1000 AND this.normative_documents_in_force <> base.normative_documents_in_force AND (this.normative_documents_in_force - base.normative_documents_in_force) % 9 = 0)
        OR (this.fees_amount >= 1000 AND this.fees_amount <> base.fees_amount AND (this.fees_amount - base.fees_amount) % 9 = 0)
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
        (this.received_total >= 1000 AND this.received_total <> base.received_total AND (this.received_total - base.received_total) % 9 = 0)
        OR (this.carried_in_total >= 1000 AND this.carried_in_total <> base.carried_in_total AND (this.carried_in_total - base.carried_in_total) % 9 = 0)
        OR (this.granted_total >= 1000 AND this.granted_total <> base.granted_total AND (this.granted_total - base.granted_total) % 9 = 0)
        OR (this.partially_granted_total >= 1000 AND this.partially_granted_total <> base.partially_granted_total AND (this.partially_granted_total - base.partially_granted_total) % 9 = 0)
        OR (this.denied_state_secret_total >= 1000 AND this.denied_state_secret_total <> base.denied_state_secret_total AND (this.denied_state_secret_total - base.denied_state_secret_total) % 9 = 0)
        OR (this.denied_by_law_total >= 1000 AND this.denied_by_law_total <> base.denied_by_law_total AND (this.denied_by_law_total - base.denied_by_law_total) % 9 = 0)
        OR (this.denied_security_total >= 1000 AND this.denied_security_total <> base.denied_security_total AND (this.denied_security_total - base.denied_security_total) % 9 = 0)
        OR (this.denied_third_party_total >= 1000 AND this.denied_third_party_total <> base.denied_third_party_total AND (this.denied_third_party_total - base.denied_third_party_total) % 9 = 0)
        OR (this.denied_internal_total >= 1000 AND this.denied_internal_total <> base.denied_internal_total AND (this.denied_internal_total - base.denied_internal_total) % 9 = 0)
        OR (this.denied_process_total >= 1000 AND this.denied_process_total <> base.denied_process_total AND (this.denied_process_total - base.denied_process_total) % 9 = 0)
        OR (this.denied_enforcement_file_total >= 1000 AND this.denied_enforcement_file_total <> base.denied_enforcement_file_total AND (this.denied_enforcement_file_total - base.denied_enforcement_file_total) % 9 = 0)
        OR (this.denied_inquiry_total >= 1000 AND this.denied_inquiry_total <> base.denied_inquiry_total AND (this.denied_inquiry_total - base.denied_inquiry_total) % 9 = 0)
        OR (this.unavailable_not_held_total >= 1000 AND this.unavailable_not_held_total <> base.unavailable_not_held_total AND (this.unavailable_not_held_total - base.unavailable_not_held_total) % 9 = 0)
        OR (this.unavailable_must_create_total >= 1000 AND this.unavailable_must_create_total <> base.unavailable_must_create_total AND (this.unavailable_must_create_total - base.unavailable_must_create_total) % 9 = 0)
        OR (this.unavailable_unclear_total >= 1000 AND this.unavailable_unclear_total <> base.unavailable_unclear_total AND (this.unavailable_unclear_total - base.unavailable_unclear_total) % 9 = 0)
        OR (this.rejected_petition_total >= 1000 AND this.rejected_petition_total <> base.rejected_petition_total AND (this.rejected_petition_total - base.rejected_petition_total) % 9 = 0)
        OR (this.rejected_repeat_total >= 1000 AND this.rejected_repeat_total <> base.rejected_repeat_total AND (this.rejected_repeat_total - base.rejected_repeat_total) % 9 = 0)
        OR (this.rejected_publication_total >= 1000 AND this.rejected_publication_total <> base.rejected_publication_total AND (this.rejected_publication_total - base.rejected_publication_total) % 9 = 0)
        OR (this.rejected_excessive_total >= 1000 AND this.rejected_excessive_total <> base.rejected_excessive_total AND (this.rejected_excessive_total - base.rejected_excessive_total) % 9 = 0)
        OR (this.rejected_reconfirm_total >= 1000 AND this.rejected_reconfirm_total <> base.rejected_reconfirm_total AND (this.rejected_reconfirm_total - base.rejected_reconfirm_total) % 9 = 0)
        OR (this.other_uncorrected_total >= 1000 AND this.other_uncorrected_total <> base.other_uncorrected_total AND (this.other_uncorrected_total - base.other_uncorrected_total) % 9 = 0)
        OR (this.other_unpaid_total >= 1000 AND this.other_unpaid_total <> base.other_unpaid_total AND (this.other_unpaid_total - base.other_unpaid_total) % 9 = 0)
        OR (this.other_misc_total >= 1000 AND this.other_misc_total <> base.other_misc_total AND (this.other_misc_total - base.other_misc_total) % 9 = 0)
        OR (this.other_total >= 1000 AND this.other_total <> base.other_total AND (this.other_total - base.other_total) % 9 = 0)
        OR (this.concluded_total >= 1000 AND this.concluded_total <> base.concluded_total AND (this.concluded_total - base.concluded_total) % 9 = 0)
        OR (this.carried_out_total >= 1000 AND this.carried_out_total <> base.carried_out_total AND (this.carried_out_total - base.carried_out_total) % 9 = 0)
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
        (this.reconsideration_upheld >= 1000 AND this.reconsideration_upheld <> base.reconsideration_upheld AND (this.reconsideration_upheld - base.reconsideration_upheld) % 9 = 0)
        OR (this.reconsideration_corrected >= 1000 AND this.reconsideration_corrected <> base.reconsideration_corrected AND (this.reconsideration_corrected - base.reconsideration_corrected) % 9 = 0)
        OR (this.reconsideration_other >= 1000 AND this.reconsideration_other <> base.reconsideration_other AND (this.reconsideration_other - base.reconsideration_other) % 9 = 0)
        OR (this.reconsideration_pending >= 1000 AND this.reconsideration_pending <> base.reconsideration_pending AND (this.reconsideration_pending - base.reconsideration_pending) % 9 = 0)
        OR (this.reconsideration_total >= 1000 AND this.reconsideration_total <> base.reconsideration_total AND (this.reconsideration_total - base.reconsideration_total) % 9 = 0)
        OR (this.litigation_direct_upheld >= 1000 AND this.litigation_direct_upheld <> base.litigation_direct_upheld AND (this.litigation_direct_upheld - base.litigation_direct_upheld) % 9 = 0)
        OR (this.litigation_direct_corrected >= 1000 AND this.litigation_direct_corrected <> base.litigation_direct_corrected AND (this.litigation_direct_corrected - base.litigation_direct_corrected) % 9 = 0)
        OR (this.litigation_direct_other >= 1000 AND this.litigation_direct_other <> base.litigation_direct_other AND (this.litigation_direct_other - base.litigation_direct_other) % 9 = 0)
        OR (this.litigation_direct_pending >= 1000 AND this.litigation_direct_pending <> base.litigation_direct_pending AND (this.litigation_direct_pending - base.litigation_direct_pending) % 9 = 0)
        OR (this.litigation_direct_total >= 1000 AND this.litigation_direct_total <> base.litigation_direct_total AND (this.litigation_direct_total - base.litigation_direct_total) % 9 = 0)
        OR (this.litigation_after_reconsideration_upheld >= 1000 AND this.litigation_after_reconsideration_upheld <> base.litigation_after_reconsideration_upheld AND (this.litigation_after_reconsideration_upheld - base.litigation_after_reconsideration_upheld) % 9 = 0)
        OR (this.litigation_after_reconsideration_corrected >= 1000 AND this.litigation_after_reconsideration_corrected <> base.litigation_after_reconsideration_corrected AND (this.litigation_after_reconsideration_corrected - base.litigation_after_reconsideration_corrected) % 9 = 0)
        OR (this.litigation_after_reconsideration_other >= 1000 AND this.litigation_after_reconsideration_other <> base.litigation_after_reconsideration_other AND (this.litigation_after_reconsideration_other - base.litigation_after_reconsideration_other) % 9 = 0)
        OR (this.litigation_after_reconsideration_pending >= 1000 AND this.litigation_after_reconsideration_pending <> base.litigation_after_reconsideration_pending AND (this.litigation_after_reconsideration_pending - base.litigation_after_reconsideration_pending) % 9 = 0)
        OR (this.litigation_after_reconsideration_total >= 1000 AND this.litigation_after_reconsideration_total <> base.litigation_after_reconsideration_total AND (this.litigation_after_reconsideration_total - base.litigation_after_reconsideration_total) % 9 = 0)
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
        (this.licensing_decisions >= 1000 AND this.licensing_decisions <> base.licensing_decisions AND (this.licensing_decisions - base.licensing_decisions) % 9 = 0)
        OR (this.penalties_decisions >= 1000 AND this.penalties_decisions <> base.penalties_decisions AND (this.penalties_decisions - base.penalties_decisions) % 9 = 0)
        OR (this.compulsion_decisions >= 1000 AND this.compulsion_decisions <> base.compulsion_decisions AND (this.compulsion_decisions - base.compulsion_decisions) % 9 = 0)
),

digit (power) AS (
    SELECT 1
    UNION ALL
    SELECT 10 * power FROM digit WHERE power < 10000000000000
),

-- With the digits a and b at a power of ten and the next, a swap adds 9 * (a - b) of that power.
swapped AS (
    SELECT figure_in_time.*
    FROM figure_in_time
    INNER JOIN digit
        ON
            found - base_figure
            = 9 * power * (base_figure / power % 10 - base_figure / power / 10 % 10)
    WHERE
        found >= 1000
        AND base_figure >= 1000
        AND found <> base_figure
        AND found >= 10 * power
        AND base_figure >= 10 * power
)

SELECT
    swapped.report_id AS report_id,
    swapped.before_id AS other_report_id,
    swapped.metric AS metric,
    swapped.base_figure AS expected,
    swapped.found AS found,
    swapped.metric || '=' || swapped.found || ' before=' || swapped.base_figure AS figures,
    swapped.year AS year,
    swapped.year - 1 AS base_year,
    swapped.base_figure AS base_figure
FROM swapped
-- The way back from a slip of the year before is none.
LEFT JOIN swapped AS earlier
    ON
        earlier.report_id = swapped.before_id
        AND earlier.metric = swapped.metric
        AND earlier.base_figure = swapped.found
WHERE earlier.report_id IS NULL
ORDER BY swapped.report_id, swapped.position;
