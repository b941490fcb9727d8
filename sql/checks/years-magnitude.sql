-- rule:       years-magnitude
-- severity:   warning
-- title:      一个数约为上一年的 10 倍、十分之一，或相差万倍 | a figure is about ten times, a tenth or 10,000 times that of the year before
-- source:     填报中常见的差错：多写或少写一位数、把元当作万元 | common slips: a digit too many or too few, 元 taken for 万元
-- explain zh: 一个数是上一年的 7.5 至 12.5 倍（或相应的十分之一），或金额是上一年的 5000 至 20000 倍（或相应的万分之一），可能多写、少写了一位，或填错了单位。
-- explain zh: 如下一年的年报也有，则只在与下一年相比也相差这么多时才列出，即只列出与前后两年都不相称的那一年。两数中较小的不足 10 时不看；合并后的部门不看。
-- explain zh: 看第二部分各数、第三部分总计列和第四部分各数。例：收费 2022年269.7443万元，2023年3058.5675万元，2024年341.9692万元。
-- explain en: A figure is 7.5 to 12.5 times that of the year before, or an amount 5,000 to 20,000 times, or as much smaller: a digit too many or too few, or the wrong unit.
-- explain en: Where the report of the year after is there too, only a figure is listed that differs as much from that one: the year that fits neither its past nor its future. Figures below 10 and merged departments are not looked at.
-- explain en: All figures of section 2, the column 总计 of section 3 and all figures of section 4 are. Example: fees of 269.7443 (万元) in 2022, 3058.5675 in 2023, 341.9692 in 2024.
-- message zh: {metric}：{base_year}年 {base_figure}，{year}年 {found}[，{next_year}年 {next_figure}]：约为 {times} 倍，请核对位数和单位
-- message en: {metric}: {base_figure} in {base_year}, {found} in {year}[, {next_figure} in {next_year}]: about {times} times as much; check digits and unit

WITH -- The figures of section 2 that both forms print.
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
following AS (
    SELECT before_id AS report_id, min(report_id) AS next_id
    FROM report_before
    GROUP BY before_id
),

near AS (
    SELECT
        pair.report_id AS report_id,
        pair.before_id AS before_id,
        following.next_id AS next_id,
        pair.year AS year
    FROM pair
    LEFT JOIN following ON following.report_id = pair.report_id
),

-- Only reports with such a figure are looked at cell by cell.
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
        END AS found,
        CASE metric.position
            WHEN 11 THEN after.rules_made
            WHEN 12 THEN after.rules_disclosed
            WHEN 13 THEN after.rules_disclosed_total
            WHEN 14 THEN after.normative_documents_made
            WHEN 15 THEN after.normative_documents_disclosed
            WHEN 16 THEN after.normative_documents_disclosed_total
            WHEN 17 THEN after.licensing_items_previous
            WHEN 19 THEN after.other_services_items_previous
            WHEN 21 THEN after.other_services_decisions
            WHEN 22 THEN after.penalties_items_previous
            WHEN 24 THEN after.compulsion_items_previous
            WHEN 26 THEN after.fees_items_previous
            WHEN 28 THEN after.procurement_items
            WHEN 29 THEN after.procurement_amount
        END AS next_figure
    FROM near
    INNER JOIN section_2_disclosure_2019 AS this ON this.report_id = near.report_id
    INNER JOIN section_2_disclosure_2019 AS base ON base.report_id = near.before_id
    LEFT JOIN section_2_disclosure_2019 AS after ON after.report_id = near.next_id
    INNER JOIN metric ON metric.section = 2 AND metric.forms = '2019' AND metric."column" <> 'items_change'
    WHERE
        (this.rules_made >= 7 * base.rules_made AND base.rules_made >= 10) OR (base.rules_made >= 7 * this.rules_made AND this.rules_made >= 10)
        OR (this.rules_disclosed >= 7 * base.rules_disclosed AND base.rules_disclosed >= 10) OR (base.rules_disclosed >= 7 * this.rules_disclosed AND this.rules_disclosed >= 10)
        OR (this.rules_disclosed_total >= 7 * base.rules_disclosed_total AND base.rules_disclosed_total >= 10) OR (base.rules_disclosed_total >= 7 * this.rules_disclosed_total AND this.rules_disclosed_total >= 10)
        OR (this.normative_documents_made >= 7 * base.normative_documents_made AND base.normative_documents_made >= 10) OR (base.normative_documents_made >= 7 * this.normative_documents_made AND this.normative_documents_made >= 10)
        OR (this.normative_documents_disclosed >= 7 * base.normative_documents_disclosed AND base.normative_documents_disclosed >= 10) OR (base.normative_documents_disclosed >= 7 * this.normative_documents_disclosed AND this.normative_documents_disclosed >= 10)
        OR (this.normative_documents_disclosed_total >= 7 * base.normative_documents_disclosed_total AND base.normative_documents_disclosed_total >= 10) OR (base.normative_documents_disclosed_total >= 7 * this.normative_documents_disclosed_total AND this.normative_documents_disclosed_total >= 10)
        OR (this.licensing_items_previous >= 7 * base.licensing_items_previous AND base.licensing_items_previous >= 10) OR (base.licensing_items_previous >= 7 * this.licensing_items_previous AND this.licensing_items_previous >= 10)
        OR (this.other_services_items_previous >= 7 * base.other_services_items_previous AND base.other_services_items_previous >= 10) OR (base.other_services_items_previous >= 7 * this.other_services_items_previous AND this.other_services_items_previous >= 10)
        OR (this.other_services_decisions >= 7 * base.other_services_decisions AND base.other_services_decisions >= 10) OR (base.other_services_decisions >= 7 * this.other_services_decisions AND this.other_services_decisions >= 10)
        OR (this.penalties_items_previous >= 7 * base.penalties_items_previous AND base.penalties_items_previous >= 10) OR (base.penalties_items_previous >= 7 * this.penalties_items_previous AND this.penalties_items_previous >= 10)
        OR (this.compulsion_items_previous >= 7 * base.compulsion_items_previous AND base.compulsion_items_previous >= 10) OR (base.compulsion_items_previous >= 7 * this.compulsion_items_previous AND this.compulsion_items_previous >= 10)
        OR (this.fees_items_previous >= 7 * base.fees_items_previous AND base.fees_items_previous >= 10) OR (base.fees_items_previous >= 7 * this.fees_items_previous AND this.fees_items_previous >= 10)
        OR (this.procurement_items >= 7 * base.procurement_items AND base.procurement_items >= 10) OR (base.procurement_items >= 7 * this.procurement_items AND this.procurement_items >= 10)
        OR (this.procurement_amount >= 7 * base.procurement_amount AND base.procurement_amount >= 10) OR (base.procurement_amount >= 7 * this.procurement_amount AND this.procurement_amount >= 10)
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
        END,
        CASE metric.position
            WHEN 1 THEN after.rules_issued
            WHEN 2 THEN after.rules_repealed
            WHEN 3 THEN after.rules_in_force
            WHEN 4 THEN after.normative_documents_issued
            WHEN 5 THEN after.normative_documents_repealed
            WHEN 6 THEN after.normative_documents_in_force
            WHEN 10 THEN after.fees_amount
        END
    FROM near
    INNER JOIN section_2_disclosure_2021 AS this ON this.report_id = near.report_id
    INNER JOIN section_2_disclosure_2021 AS base ON base.report_id = near.before_id
    LEFT JOIN section_2_disclosure_2021 AS after ON after.report_id = near.next_id
    INNER JOIN metric ON metric.section = 2 AND metric.forms = '2021'
    WHERE
        (this.rules_issued >= 7 * base.rules_issued AND base.rules_issued >= 10) OR (base.rules_issued >= 7 * this.rules_issued AND this.rules_issued >= 10)
        OR (this.rules_repealed >= 7 * base.rules_repealed AND base.rules_repealed >= 10) OR (base.rules_repealed >= 7 * this.rules_repealed AND this.rules_repealed >= 10)
        OR (this.rules_in_force >= 7 * base.rules_in_force AND base.rules_in_force >= 10) OR (base.rules_in_force >= 7 * this.rules_in_force AND this.rules_in_force >= 10)
        OR (this.normative_documents_issued >= 7 * base.normative_documents_issued AND base.normative_documents_issued >= 10) OR (base.normative_documents_issued >= 7 * this.normative_documents_issued AND this.normative_documents_issued >= 10)
        OR (this.normative_documents_repealed >= 7 * base.normative_documents_repealed AND base.normative_documents_repealed >= 10) OR (base.normative_documents_repealed >= 7 * this.normative_documents_repealed AND this.normative_documents_repealed >= 10)
        OR (this.normative_documents_in_force >= 7 * base.normative_documents_in_force AND base.normative_documents_in_force >= 10) OR (base.normative_documents_in_force >= 7 * this.normative_documents_in_force AND this.normative_documents_in_force >= 10)
        OR (this.fees_amount >= 7 * base.fees_amount AND base.fees_amount >= 10) OR (base.fees_amount >= 7 * this.fees_amount AND this.fees_amount >= 10)
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
        END,
        CASE metric.position
            WHEN 36 THEN after.received_total
            WHEN 43 THEN after.carried_in_total
            WHEN 50 THEN after.granted_total
            WHEN 57 THEN after.partially_granted_total
            WHEN 64 THEN after.denied_state_secret_total
            WHEN 71 THEN after.denied_by_law_total
            WHEN 78 THEN after.denied_security_total
            WHEN 85 THEN after.denied_third_party_total
            WHEN 92 THEN after.denied_internal_total
            WHEN 99 THEN after.denied_process_total
            WHEN 106 THEN after.denied_enforcement_file_total
            WHEN 113 THEN after.denied_inquiry_total
            WHEN 120 THEN after.unavailable_not_held_total
            WHEN 127 THEN after.unavailable_must_create_total
            WHEN 134 THEN after.unavailable_unclear_total
            WHEN 141 THEN after.rejected_petition_total
            WHEN 148 THEN after.rejected_repeat_total
            WHEN 155 THEN after.rejected_publication_total
            WHEN 162 THEN after.rejected_excessive_total
            WHEN 169 THEN after.rejected_reconfirm_total
            WHEN 176 THEN after.other_uncorrected_total
            WHEN 183 THEN after.other_unpaid_total
            WHEN 190 THEN after.other_misc_total
            WHEN 197 THEN after.other_total
            WHEN 204 THEN after.concluded_total
            WHEN 211 THEN after.carried_out_total
        END
    FROM near
    INNER JOIN section_3_requests AS this ON this.report_id = near.report_id
    INNER JOIN section_3_requests AS base ON base.report_id = near.before_id
    LEFT JOIN section_3_requests AS after ON after.report_id = near.next_id
    INNER JOIN metric ON metric.section = 3 AND metric."column" = 'total'
    WHERE
        (this.received_total >= 7 * base.received_total AND base.received_total >= 10) OR (base.received_total >= 7 * this.received_total AND this.received_total >= 10)
        OR (this.carried_in_total >= 7 * base.carried_in_total AND base.carried_in_total >= 10) OR (base.carried_in_total >= 7 * this.carried_in_total AND this.carried_in_total >= 10)
        OR (this.granted_total >= 7 * base.granted_total AND base.granted_total >= 10) OR (base.granted_total >= 7 * this.granted_total AND this.granted_total >= 10)
        OR (this.partially_granted_total >= 7 * base.partially_granted_total AND base.partially_granted_total >= 10) OR (base.partially_granted_total >= 7 * this.partially_granted_total AND this.partially_granted_total >= 10)
        OR (this.denied_state_secret_total >= 7 * base.denied_state_secret_total AND base.denied_state_secret_total >= 10) OR (base.denied_state_secret_total >= 7 * this.denied_state_secret_total AND this.denied_state_secret_total >= 10)
        OR (this.denied_by_law_total >= 7 * base.denied_by_law_total AND base.denied_by_law_total >= 10) OR (base.denied_by_law_total >= 7 * this.denied_by_law_total AND this.denied_by_law_total >= 10)
        OR (this.denied_security_total >= 7 * base.denied_security_total AND base.denied_security_total >= 10) OR (base.denied_security_total >= 7 * this.denied_security_total AND this.denied_security_total >= 10)
        OR (this.denied_third_party_total >= 7 * base.denied_third_party_total AND base.denied_third_party_total >= 10) OR (base.denied_third_party_total >= 7 * this.denied_third_party_total AND this.denied_third_party_total >= 10)
        OR (this.denied_internal_total >= 7 * base.denied_internal_total AND base.denied_internal_total >= 10) OR (base.denied_internal_total >= 7 * this.denied_internal_total AND this.denied_internal_total >= 10)
        OR (this.denied_process_total >= 7 * base.denied_process_total AND base.denied_process_total >= 10) OR (base.denied_process_total >= 7 * this.denied_process_total AND this.denied_process_total >= 10)
        OR (this.denied_enforcement_file_total >= 7 * base.denied_enforcement_file_total AND base.denied_enforcement_file_total >= 10) OR (base.denied_enforcement_file_total >= 7 * this.denied_enforcement_file_total AND this.denied_enforcement_file_total >= 10)
        OR (this.denied_inquiry_total >= 7 * base.denied_inquiry_total AND base.denied_inquiry_total >= 10) OR (base.denied_inquiry_total >= 7 * this.denied_inquiry_total AND this.denied_inquiry_total >= 10)
        OR (this.unavailable_not_held_total >= 7 * base.unavailable_not_held_total AND base.unavailable_not_held_total >= 10) OR (base.unavailable_not_held_total >= 7 * this.unavailable_not_held_total AND this.unavailable_not_held_total >= 10)
        OR (this.unavailable_must_create_total >= 7 * base.unavailable_must_create_total AND base.unavailable_must_create_total >= 10) OR (base.unavailable_must_create_total >= 7 * this.unavailable_must_create_total AND this.unavailable_must_create_total >= 10)
        OR (this.unavailable_unclear_total >= 7 * base.unavailable_unclear_total AND base.unavailable_unclear_total >= 10) OR (base.unavailable_unclear_total >= 7 * this.unavailable_unclear_total AND this.unavailable_unclear_total >= 10)
        OR (this.rejected_petition_total >= 7 * base.rejected_petition_total AND base.rejected_petition_total >= 10) OR (base.rejected_petition_total >= 7 * this.rejected_petition_total AND this.rejected_petition_total >= 10)
        OR (this.rejected_repeat_total >= 7 * base.rejected_repeat_total AND base.rejected_repeat_total >= 10) OR (base.rejected_repeat_total >= 7 * this.rejected_repeat_total AND this.rejected_repeat_total >= 10)
        OR (this.rejected_publication_total >= 7 * base.rejected_publication_total AND base.rejected_publication_total >= 10) OR (base.rejected_publication_total >= 7 * this.rejected_publication_total AND this.rejected_publication_total >= 10)
        OR (this.rejected_excessive_total >= 7 * base.rejected_excessive_total AND base.rejected_excessive_total >= 10) OR (base.rejected_excessive_total >= 7 * this.rejected_excessive_total AND this.rejected_excessive_total >= 10)
        OR (this.rejected_reconfirm_total >= 7 * base.rejected_reconfirm_total AND base.rejected_reconfirm_total >= 10) OR (base.rejected_reconfirm_total >= 7 * this.rejected_reconfirm_total AND this.rejected_reconfirm_total >= 10)
        OR (this.other_uncorrected_total >= 7 * base.other_uncorrected_total AND base.other_uncorrected_total >= 10) OR (base.other_uncorrected_total >= 7 * this.other_uncorrected_total AND this.other_uncorrected_total >= 10)
        OR (this.other_unpaid_total >= 7 * base.other_unpaid_total AND base.other_unpaid_total >= 10) OR (base.other_unpaid_total >= 7 * this.other_unpaid_total AND this.other_unpaid_total >= 10)
        OR (this.other_misc_total >= 7 * base.other_misc_total AND base.other_misc_total >= 10) OR (base.other_misc_total >= 7 * this.other_misc_total AND this.other_misc_total >= 10)
        OR (this.other_total >= 7 * base.other_total AND base.other_total >= 10) OR (base.other_total >= 7 * this.other_total AND this.other_total >= 10)
        OR (this.concluded_total >= 7 * base.concluded_total AND base.concluded_total >= 10) OR (base.concluded_total >= 7 * this.concluded_total AND this.concluded_total >= 10)
        OR (this.carried_out_total >= 7 * base.carried_out_total AND base.carried_out_total >= 10) OR (base.carried_out_total >= 7 * this.carried_out_total AND this.carried_out_total >= 10)
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
        END,
        CASE metric.position
            WHEN 212 THEN after.reconsideration_upheld
            WHEN 213 THEN after.reconsideration_corrected
            WHEN 214 THEN after.reconsideration_other
            WHEN 215 THEN after.reconsideration_pending
            WHEN 216 THEN after.reconsideration_total
            WHEN 217 THEN after.litigation_direct_upheld
            WHEN 218 THEN after.litigation_direct_corrected
            WHEN 219 THEN after.litigation_direct_other
            WHEN 220 THEN after.litigation_direct_pending
            WHEN 221 THEN after.litigation_direct_total
            WHEN 222 THEN after.litigation_after_reconsideration_upheld
            WHEN 223 THEN after.litigation_after_reconsideration_corrected
            WHEN 224 THEN after.litigation_after_reconsideration_other
            WHEN 225 THEN after.litigation_after_reconsideration_pending
            WHEN 226 THEN after.litigation_after_reconsideration_total
        END
    FROM near
    INNER JOIN section_4_disputes AS this ON this.report_id = near.report_id
    INNER JOIN section_4_disputes AS base ON base.report_id = near.before_id
    LEFT JOIN section_4_disputes AS after ON after.report_id = near.next_id
    INNER JOIN metric ON metric.section = 4
    WHERE
        (this.reconsideration_upheld >= 7 * base.reconsideration_upheld AND base.reconsideration_upheld >= 10) OR (base.reconsideration_upheld >= 7 * this.reconsideration_upheld AND this.reconsideration_upheld >= 10)
        OR (this.reconsideration_corrected >= 7 * base.reconsideration_corrected AND base.reconsideration_corrected >= 10) OR (base.reconsideration_corrected >= 7 * this.reconsideration_corrected AND this.reconsideration_corrected >= 10)
        OR (this.reconsideration_other >= 7 * base.reconsideration_other AND base.reconsideration_other >= 10) OR (base.reconsideration_other >= 7 * this.reconsideration_other AND this.reconsideration_other >= 10)
        OR (this.reconsideration_pending >= 7 * base.reconsideration_pending AND base.reconsideration_pending >= 10) OR (base.reconsideration_pending >= 7 * this.reconsideration_pending AND this.reconsideration_pending >= 10)
        OR (this.reconsideration_total >= 7 * base.reconsideration_total AND base.reconsideration_total >= 10) OR (base.reconsideration_total >= 7 * this.reconsideration_total AND this.reconsideration_total >= 10)
        OR (this.litigation_direct_upheld >= 7 * base.litigation_direct_upheld AND base.litigation_direct_upheld >= 10) OR (base.litigation_direct_upheld >= 7 * this.litigation_direct_upheld AND this.litigation_direct_upheld >= 10)
        OR (this.litigation_direct_corrected >= 7 * base.litigation_direct_corrected AND base.litigation_direct_corrected >= 10) OR (base.litigation_direct_corrected >= 7 * this.litigation_direct_corrected AND this.litigation_direct_corrected >= 10)
        OR (this.litigation_direct_other >= 7 * base.litigation_direct_other AND base.litigation_direct_other >= 10) OR (base.litigation_direct_other >= 7 * this.litigation_direct_other AND this.litigation_direct_other >= 10)
        OR (this.litigation_direct_pending >= 7 * base.litigation_direct_pending AND base.litigation_direct_pending >= 10) OR (base.litigation_direct_pending >= 7 * this.litigation_direct_pending AND this.litigation_direct_pending >= 10)
        OR (this.litigation_direct_total >= 7 * base.litigation_direct_total AND base.litigation_direct_total >= 10) OR (base.litigation_direct_total >= 7 * this.litigation_direct_total AND this.litigation_direct_total >= 10)
        OR (this.litigation_after_reconsideration_upheld >= 7 * base.litigation_after_reconsideration_upheld AND base.litigation_after_reconsideration_upheld >= 10) OR (base.litigation_after_reconsideration_upheld >= 7 * this.litigation_after_reconsideration_upheld AND this.litigation_after_reconsideration_upheld >= 10)
        OR (this.litigation_after_reconsideration_corrected >= 7 * base.litigation_after_reconsideration_corrected AND base.litigation_after_reconsideration_corrected >= 10) OR (base.litigation_after_reconsideration_corrected >= 7 * this.litigation_after_reconsideration_corrected AND this.litigation_after_reconsideration_corrected >= 10)
        OR (this.litigation_after_reconsideration_other >= 7 * base.litigation_after_reconsideration_other AND base.litigation_after_reconsideration_other >= 10) OR (base.litigation_after_reconsideration_other >= 7 * this.litigation_after_reconsideration_other AND this.litigation_after_reconsideration_other >= 10)
        OR (this.litigation_after_reconsideration_pending >= 7 * base.litigation_after_reconsideration_pending AND base.litigation_after_reconsideration_pending >= 10) OR (base.litigation_after_reconsideration_pending >= 7 * this.litigation_after_reconsideration_pending AND this.litigation_after_reconsideration_pending >= 10)
        OR (this.litigation_after_reconsideration_total >= 7 * base.litigation_after_reconsideration_total AND base.litigation_after_reconsideration_total >= 10) OR (base.litigation_after_reconsideration_total >= 7 * this.litigation_after_reconsideration_total AND this.litigation_after_reconsideration_total >= 10)
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
        END,
        CASE metric.position
            WHEN 7 THEN after.licensing_decisions
            WHEN 8 THEN after.penalties_decisions
            WHEN 9 THEN after.compulsion_decisions
        END
    FROM near
    INNER JOIN decisions AS this ON this.report_id = near.report_id
    INNER JOIN decisions AS base ON base.report_id = near.before_id
    LEFT JOIN decisions AS after ON after.report_id = near.next_id
    INNER JOIN metric ON metric.section = 2 AND metric.forms = '2019|2021'
    WHERE
        (this.licensing_decisions >= 7 * base.licensing_decisions AND base.licensing_decisions >= 10) OR (base.licensing_decisions >= 7 * this.licensing_decisions AND this.licensing_decisions >= 10)
        OR (this.penalties_decisions >= 7 * base.penalties_decisions AND base.penalties_decisions >= 10) OR (base.penalties_decisions >= 7 * this.penalties_decisions AND this.penalties_decisions >= 10)
        OR (this.compulsion_decisions >= 7 * base.compulsion_decisions AND base.compulsion_decisions >= 10) OR (base.compulsion_decisions >= 7 * this.compulsion_decisions AND this.compulsion_decisions >= 10)
),

scaled AS (
    SELECT
        figure_in_time.*,
        -- By which power of ten it is off: up or down, on the year before and on the year after.
        CASE
            WHEN 2 * found BETWEEN 15 * base_figure AND 25 * base_figure THEN 10
            WHEN 2 * base_figure BETWEEN 15 * found AND 25 * found THEN -10
            WHEN unit = 'fen' AND found BETWEEN 5000 * base_figure AND 20000 * base_figure THEN 10000
            WHEN unit = 'fen' AND base_figure BETWEEN 5000 * found AND 20000 * found THEN -10000
        END AS factor,
        CASE
            WHEN next_figure IS NULL THEN NULL
            WHEN next_figure < 10 THEN 0
            WHEN 2 * found BETWEEN 15 * next_figure AND 25 * next_figure THEN 10
            WHEN 2 * next_figure BETWEEN 15 * found AND 25 * found THEN -10
            WHEN unit = 'fen' AND found BETWEEN 5000 * next_figure AND 20000 * next_figure THEN 10000
            WHEN unit = 'fen' AND next_figure BETWEEN 5000 * found AND 20000 * found THEN -10000
            ELSE 0
        END AS next_factor
    FROM figure_in_time
    WHERE base_figure >= 10 AND found >= 10
)

SELECT
    scaled.report_id AS report_id,
    scaled.before_id AS other_report_id,
    scaled.metric AS metric,
    NULL AS expected,
    scaled.found AS found,
    -- Not the figure of the year after: a note stands when next year's report comes in.
    scaled.metric || '=' || scaled.found || ' before=' || scaled.base_figure AS figures,
    scaled.year AS year,
    scaled.year - 1 AS base_year,
    scaled.base_figure AS base_figure,
    CASE WHEN scaled.next_figure IS NOT NULL THEN scaled.year + 1 END AS next_year,
    scaled.next_figure AS next_figure,
    CASE scaled.factor WHEN -10 THEN '1/10' WHEN -10000 THEN '1/10000' ELSE scaled.factor END AS times
FROM scaled
-- The way back from a slip of the year before is none.
LEFT JOIN scaled AS earlier
    ON
        earlier.report_id = scaled.before_id
        AND earlier.metric = scaled.metric
        AND earlier.factor = -scaled.factor
WHERE
    scaled.factor IS NOT NULL
    AND (scaled.next_factor IS NULL OR scaled.next_factor = scaled.factor)
    AND earlier.report_id IS NULL
ORDER BY scaled.report_id, scaled.position;
