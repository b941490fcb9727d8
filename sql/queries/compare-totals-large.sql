-- name:   compare-totals-large
-- title:  年度比较：合计（大库） | Two years compared: totals, for very many reports
-- param:  :year        INTEGER  required  要比较的年度 | the year that is compared
-- param:  :base        INTEGER  required  与之比较的年度 | the year that it is compared with
-- param:  :region      TEXT  optional     行政区划名称或代码 | name or code of a division
-- param:  :level       TEXT  optional     层级 | level of government
-- param:  :system      TEXT  optional     条线 | vertical line of departments
-- param:  :department  TEXT  optional     只计该部门（现用名称） | this department alone, by today's name
-- param:  :without     TEXT  optional     不计该部门（现用名称） | all but this department
-- param:  :metrics     TEXT  optional     指标代码，逗号分隔 | codes of metrics between commas
-- sample: year=2021
-- sample: base=2020
-- column: metric          text     代码 | code
-- column: label_zh        text     指标 | metric in Chinese
-- column: label_en        text     英文指标 | metric
-- column: section         count    部分 | section
-- column: unit            text     单位 | unit
-- column: base            measure  基年 | base
-- column: value           measure  本年 | value
-- column: change          measure  增减 | change
-- column: change_percent  percent  增减% | change %
-- column: departments     count    部门数 | departments
-- column: largest         measure  单个部门最大值 | largest of one department
-- column: note            text     说明 | note
--
-- Amounts are in fen. A rate is recomputed from the sums of its parts, its change is in points. A total
-- compares like with like: only departments with a number in both years, and `departments` says how
-- many. A department goes by today's name; after a merger its figure is the sum of the reports, and NULL
-- where one of them does not state it or they do not add up to it (view department_unclear). A department that sums up others of those asked for, of which one
-- reported one of the two years (view department_above), is left out: its figures hold theirs, and would be
-- counted twice. `largest` is the largest figure of the year that is in the total; a rate has none. `note`
-- holds codes:
--   no_report, not_on_form, nothing_to_divide  why there is no value; with base_ before it, no base
--   base_zero, base_negative  why there is no change in per cent
--   form_changed       so many departments are on different editions of the form
--   form_left_out      departments that are left out because only one of their forms has the figure
--   blank_left_out     departments that are left out because a cell is blank or was not read, or because
--                      their reports before a merger do not add up to them
--   sums_up_others     departments that are left out because they sum up others
--   errors             so many departments have reports with errors that the rules chosen and nobody
--                      accepted; with base_ before it, in the base
--
-- The same answer as compare-totals, by another way. Unfolding every figure of 200,000 reports to one a
-- row takes minutes. Nearly every department has one report a year, though: so the steps `wide` sum the
-- columns of the section tables in one pass, and only their few rows are unfolded. Departments with more than
-- one report a year, after a merger, are unfolded by report, as in compare-totals.

WITH member AS (
    SELECT
        department_current.department_id AS department_id,
        today.department_id AS current_id
    FROM department_current
    CROSS JOIN department AS today
    WHERE
        today.department_id = department_current.current_id
        AND (:region IS NULL OR :region IN (today.region, today.region_code))
        AND (:level IS NULL OR today.level = :level)
        AND (:system IS NULL OR today.system = :system)
        AND (:department IS NULL OR today.name = :department)
),

-- DISTINCT makes SQLite keep the list.
chosen AS (
    SELECT DISTINCT
        report.report_id AS report_id,
        report.year AS year,
        report.form AS form,
        member.current_id AS department_id
    FROM member
    CROSS JOIN report
    WHERE
        report.department_id = member.department_id
        AND report.year IN (:year, :base)
),

-- Whose reports are unfolded one by one: with two of a year, or with two departments that became one, of
-- which one may be missing. Of nobody else can the view department_unclear have a year.
merged AS (
    SELECT department_id
    FROM chosen
    GROUP BY department_id, year
    HAVING count(*) > 1
    UNION
    SELECT member.current_id
    FROM department AS former
    INNER JOIN member ON member.department_id = former.successor_id
    GROUP BY former.successor_id, member.current_id
    HAVING count(*) > 1
),

unclear AS (
    SELECT DISTINCT department_id
    FROM department_unclear
    WHERE year IN (:year, :base)
),

reporter AS (
    SELECT
        department_id,
        count(*) FILTER (WHERE year = :base) AS base_reports,
        count(*) FILTER (WHERE year = :year) AS reports,
        count(*) FILTER (
            WHERE year = :base AND EXISTS (
                SELECT 1
                FROM finding
                WHERE
                    finding.report_id = chosen.report_id
                    AND finding.severity = 'error'
                    AND finding.accepted_note IS NULL
            )
        ) > 0 AS has_base_errors,
        count(*) FILTER (
            WHERE year = :year AND EXISTS (
                SELECT 1
                FROM finding
                WHERE
                    finding.report_id = chosen.report_id
                    AND finding.severity = 'error'
                    AND finding.accepted_note IS NULL
            )
        ) > 0 AS has_errors,
        CASE
            WHEN min(form) FILTER (WHERE year = :base) = max(form) FILTER (WHERE year = :base)
                THEN min(form) FILTER (WHERE year = :base)
            WHEN count(*) FILTER (WHERE year = :base) > 0 THEN 'mixed'
        END AS base_form,
        CASE
            WHEN min(form) FILTER (WHERE year = :year) = max(form) FILTER (WHERE year = :year)
                THEN min(form) FILTER (WHERE year = :year)
            WHEN count(*) FILTER (WHERE year = :year) > 0 THEN 'mixed'
        END AS form,
        max(report_id) FILTER (WHERE year = :base) AS base_report_id,
        max(report_id) FILTER (WHERE year = :year) AS report_id
    FROM chosen
    GROUP BY department_id
),

summing_up AS (
    SELECT DISTINCT reporter.department_id AS department_id
    FROM department_above
    INNER JOIN reporter ON reporter.department_id = department_above.above_id
    INNER JOIN reporter AS below ON below.department_id = department_above.department_id
),

reporting AS (
    SELECT
        reporter.*,
        merged.department_id IS NULL AS is_wide
    FROM reporter
    LEFT JOIN summing_up ON summing_up.department_id = reporter.department_id
    LEFT JOIN merged ON merged.department_id = reporter.department_id
    WHERE
        summing_up.department_id IS NULL
        AND (
            :without IS NULL
            OR reporter.department_id NOT IN (SELECT department.department_id FROM department WHERE department.name = :without)
        )
),

-- One row for each way in which departments with one report a year differ, and the same four figures of each
-- cell and sum: how many departments state it in both years (_n), its sums over them in the base (_b) and the
-- year (_t), and the largest of the year (_l). A rate has its denominators (_bd, _td) and no largest. First the
-- main figures and the rates, then all others, which are skipped where none of them is asked for.
wide AS (
    SELECT
        reporting.base_form AS base_form,
        reporting.form AS form,
        reporting.has_base_errors AS has_base_errors,
        reporting.has_errors AS has_errors,
        count(*) AS departments,
        count(base_disclosure_2021.normative_documents_issued + disclosure_2021.normative_documents_issued) AS normative_documents_issued_n, sum(base_disclosure_2021.normative_documents_issued) FILTER (WHERE disclosure_2021.normative_documents_issued IS NOT NULL) AS normative_documents_issued_b, sum(disclosure_2021.normative_documents_issued) FILTER (WHERE base_disclosure_2021.normative_documents_issued IS NOT NULL) AS normative_documents_issued_t, max(disclosure_2021.normative_documents_issued) FILTER (WHERE base_disclosure_2021.normative_documents_issued IS NOT NULL) AS normative_documents_issued_l,
        count(base_disclosure_2021.fees_amount + disclosure_2021.fees_amount) AS fees_amount_n, sum(base_disclosure_2021.fees_amount) FILTER (WHERE disclosure_2021.fees_amount IS NOT NULL) AS fees_amount_b, sum(disclosure_2021.fees_amount) FILTER (WHERE base_disclosure_2021.fees_amount IS NOT NULL) AS fees_amount_t, max(disclosure_2021.fees_amount) FILTER (WHERE base_disclosure_2021.fees_amount IS NOT NULL) AS fees_amount_l,
        count(base_requests.received_total + requests.received_total) AS received_total_n, sum(base_requests.received_total) FILTER (WHERE requests.received_total IS NOT NULL) AS received_total_b, sum(requests.received_total) FILTER (WHERE base_requests.received_total IS NOT NULL) AS received_total_t, max(requests.received_total) FILTER (WHERE base_requests.received_total IS NOT NULL) AS received_total_l,
        count(base_requests.carried_in_total + requests.carried_in_total) AS carried_in_total_n, sum(base_requests.carried_in_total) FILTER (WHERE requests.carried_in_total IS NOT NULL) AS carried_in_total_b, sum(requests.carried_in_total) FILTER (WHERE base_requests.carried_in_total IS NOT NULL) AS carried_in_total_t, max(requests.carried_in_total) FILTER (WHERE base_requests.carried_in_total IS NOT NULL) AS carried_in_total_l,
        count(base_requests.granted_total + requests.granted_total) AS granted_total_n, sum(base_requests.granted_total) FILTER (WHERE requests.granted_total IS NOT NULL) AS granted_total_b, sum(requests.granted_total) FILTER (WHERE base_requests.granted_total IS NOT NULL) AS granted_total_t, max(requests.granted_total) FILTER (WHERE base_requests.granted_total IS NOT NULL) AS granted_total_l,
        count(base_requests.partially_granted_total + requests.partially_granted_total) AS partially_granted_total_n, sum(base_requests.partially_granted_total) FILTER (WHERE requests.partially_granted_total IS NOT NULL) AS partially_granted_total_b, sum(requests.partially_granted_total) FILTER (WHERE base_requests.partially_granted_total IS NOT NULL) AS partially_granted_total_t, max(requests.partially_granted_total) FILTER (WHERE base_requests.partially_granted_total IS NOT NULL) AS partially_granted_total_l,
        count(base_requests.concluded_total + requests.concluded_total) AS concluded_total_n, sum(base_requests.concluded_total) FILTER (WHERE requests.concluded_total IS NOT NULL) AS concluded_total_b, sum(requests.concluded_total) FILTER (WHERE base_requests.concluded_total IS NOT NULL) AS concluded_total_t, max(requests.concluded_total) FILTER (WHERE base_requests.concluded_total IS NOT NULL) AS concluded_total_l,
        count(base_requests.carried_out_total + requests.carried_out_total) AS carried_out_total_n, sum(base_requests.carried_out_total) FILTER (WHERE requests.carried_out_total IS NOT NULL) AS carried_out_total_b, sum(requests.carried_out_total) FILTER (WHERE base_requests.carried_out_total IS NOT NULL) AS carried_out_total_t, max(requests.carried_out_total) FILTER (WHERE base_requests.carried_out_total IS NOT NULL) AS carried_out_total_l,
        count(base_disputes.reconsideration_total + disputes.reconsideration_total) AS reconsideration_total_n, sum(base_disputes.reconsideration_total) FILTER (WHERE disputes.reconsideration_total IS NOT NULL) AS reconsideration_total_b, sum(disputes.reconsideration_total) FILTER (WHERE base_disputes.reconsideration_total IS NOT NULL) AS reconsideration_total_t, max(disputes.reconsideration_total) FILTER (WHERE base_disputes.reconsideration_total IS NOT NULL) AS reconsideration_total_l,
        count(base_disputes.litigation_direct_total + disputes.litigation_direct_total) AS litigation_direct_total_n, sum(base_disputes.litigation_direct_total) FILTER (WHERE disputes.litigation_direct_total IS NOT NULL) AS litigation_direct_total_b, sum(disputes.litigation_direct_total) FILTER (WHERE base_disputes.litigation_direct_total IS NOT NULL) AS litigation_direct_total_t, max(disputes.litigation_direct_total) FILTER (WHERE base_disputes.litigation_direct_total IS NOT NULL) AS litigation_direct_total_l,
        count(base_disputes.litigation_after_reconsideration_total + disputes.litigation_after_reconsideration_total) AS litigation_after_reconsideration_total_n, sum(base_disputes.litigation_after_reconsideration_total) FILTER (WHERE disputes.litigation_after_reconsideration_total IS NOT NULL) AS litigation_after_reconsideration_total_b, sum(disputes.litigation_after_reconsideration_total) FILTER (WHERE base_disputes.litigation_after_reconsideration_total IS NOT NULL) AS litigation_after_reconsideration_total_t, max(disputes.litigation_after_reconsideration_total) FILTER (WHERE base_disputes.litigation_after_reconsideration_total IS NOT NULL) AS litigation_after_reconsideration_total_l,
        count((base_requests.denied_state_secret_total + base_requests.denied_by_law_total + base_requests.denied_security_total + base_requests.denied_third_party_total + base_requests.denied_internal_total + base_requests.denied_process_total + base_requests.denied_enforcement_file_total + base_requests.denied_inquiry_total) + (requests.denied_state_secret_total + requests.denied_by_law_total + requests.denied_security_total + requests.denied_third_party_total + requests.denied_internal_total + requests.denied_process_total + requests.denied_enforcement_file_total + requests.denied_inquiry_total)) AS denied_total_n, sum((base_requests.denied_state_secret_total + base_requests.denied_by_law_total + base_requests.denied_security_total + base_requests.denied_third_party_total + base_requests.denied_internal_total + base_requests.denied_process_total + base_requests.denied_enforcement_file_total + base_requests.denied_inquiry_total)) FILTER (WHERE (requests.denied_state_secret_total + requests.denied_by_law_total + requests.denied_security_total + requests.denied_third_party_total + requests.denied_internal_total + requests.denied_process_total + requests.denied_enforcement_file_total + requests.denied_inquiry_total) IS NOT NULL) AS denied_total_b, sum((requests.denied_state_secret_total + requests.denied_by_law_total + requests.denied_security_total + requests.denied_third_party_total + requests.denied_internal_total + requests.denied_process_total + requests.denied_enforcement_file_total + requests.denied_inquiry_total)) FILTER (WHERE (base_requests.denied_state_secret_total + base_requests.denied_by_law_total + base_requests.denied_security_total + base_requests.denied_third_party_total + base_requests.denied_internal_total + base_requests.denied_process_total + base_requests.denied_enforcement_file_total + base_requests.denied_inquiry_total) IS NOT NULL) AS denied_total_t, max((requests.denied_state_secret_total + requests.denied_by_law_total + requests.denied_security_total + requests.denied_third_party_total + requests.denied_internal_total + requests.denied_process_total + requests.denied_enforcement_file_total + requests.denied_inquiry_total)) FILTER (WHERE (base_requests.denied_state_secret_total + base_requests.denied_by_law_total + base_requests.denied_security_total + base_requests.denied_third_party_total + base_requests.denied_internal_total + base_requests.denied_process_total + base_requests.denied_enforcement_file_total + base_requests.denied_inquiry_total) IS NOT NULL) AS denied_total_l,
        count((base_requests.unavailable_not_held_total + base_requests.unavailable_must_create_total + base_requests.unavailable_unclear_total) + (requests.unavailable_not_held_total + requests.unavailable_must_create_total + requests.unavailable_unclear_total)) AS unavailable_total_n, sum((base_requests.unavailable_not_held_total + base_requests.unavailable_must_create_total + base_requests.unavailable_unclear_total)) FILTER (WHERE (requests.unavailable_not_held_total + requests.unavailable_must_create_total + requests.unavailable_unclear_total) IS NOT NULL) AS unavailable_total_b, sum((requests.unavailable_not_held_total + requests.unavailable_must_create_total + requests.unavailable_unclear_total)) FILTER (WHERE (base_requests.unavailable_not_held_total + base_requests.unavailable_must_create_total + base_requests.unavailable_unclear_total) IS NOT NULL) AS unavailable_total_t, max((requests.unavailable_not_held_total + requests.unavailable_must_create_total + requests.unavailable_unclear_total)) FILTER (WHERE (base_requests.unavailable_not_held_total + base_requests.unavailable_must_create_total + base_requests.unavailable_unclear_total) IS NOT NULL) AS unavailable_total_l,
        count((base_requests.rejected_petition_total + base_requests.rejected_repeat_total + base_requests.rejected_publication_total + base_requests.rejected_excessive_total + base_requests.rejected_reconfirm_total) + (requests.rejected_petition_total + requests.rejected_repeat_total + requests.rejected_publication_total + requests.rejected_excessive_total + requests.rejected_reconfirm_total)) AS rejected_total_n, sum((base_requests.rejected_petition_total + base_requests.rejected_repeat_total + base_requests.rejected_publication_total + base_requests.rejected_excessive_total + base_requests.rejected_reconfirm_total)) FILTER (WHERE (requests.rejected_petition_total + requests.rejected_repeat_total + requests.rejected_publication_total + requests.rejected_excessive_total + requests.rejected_reconfirm_total) IS NOT NULL) AS rejected_total_b, sum((requests.rejected_petition_total + requests.rejected_repeat_total + requests.rejected_publication_total + requests.rejected_excessive_total + requests.rejected_reconfirm_total)) FILTER (WHERE (base_requests.rejected_petition_total + base_requests.rejected_repeat_total + base_requests.rejected_publication_total + base_requests.rejected_excessive_total + base_requests.rejected_reconfirm_total) IS NOT NULL) AS rejected_total_t, max((requests.rejected_petition_total + requests.rejected_repeat_total + requests.rejected_publication_total + requests.rejected_excessive_total + requests.rejected_reconfirm_total)) FILTER (WHERE (base_requests.rejected_petition_total + base_requests.rejected_repeat_total + base_requests.rejected_publication_total + base_requests.rejected_excessive_total + base_requests.rejected_reconfirm_total) IS NOT NULL) AS rejected_total_l,
        count(CASE reporting.base_form WHEN '2021' THEN (base_requests.other_uncorrected_total + base_requests.other_unpaid_total + base_requests.other_misc_total) ELSE base_requests.other_total END + CASE reporting.form WHEN '2021' THEN (requests.other_uncorrected_total + requests.other_unpaid_total + requests.other_misc_total) ELSE requests.other_total END) AS other_total_n, sum(CASE reporting.base_form WHEN '2021' THEN (base_requests.other_uncorrected_total + base_requests.other_unpaid_total + base_requests.other_misc_total) ELSE base_requests.other_total END) FILTER (WHERE CASE reporting.form WHEN '2021' THEN (requests.other_uncorrected_total + requests.other_unpaid_total + requests.other_misc_total) ELSE requests.other_total END IS NOT NULL) AS other_total_b, sum(CASE reporting.form WHEN '2021' THEN (requests.other_uncorrected_total + requests.other_unpaid_total + requests.other_misc_total) ELSE requests.other_total END) FILTER (WHERE CASE reporting.base_form WHEN '2021' THEN (base_requests.other_uncorrected_total + base_requests.other_unpaid_total + base_requests.other_misc_total) ELSE base_requests.other_total END IS NOT NULL) AS other_total_t, max(CASE reporting.form WHEN '2021' THEN (requests.other_uncorrected_total + requests.other_unpaid_total + requests.other_misc_total) ELSE requests.other_total END) FILTER (WHERE CASE reporting.base_form WHEN '2021' THEN (base_requests.other_uncorrected_total + base_requests.other_unpaid_total + base_requests.other_misc_total) ELSE base_requests.other_total END IS NOT NULL) AS other_total_l,
        count(base_requests.granted_total + base_requests.partially_granted_total + base_requests.concluded_total + requests.granted_total + requests.partially_granted_total + requests.concluded_total) AS disclosure_rate_n, sum(base_requests.granted_total + base_requests.partially_granted_total) FILTER (WHERE base_requests.concluded_total + requests.granted_total + requests.partially_granted_total + requests.concluded_total IS NOT NULL) AS disclosure_rate_b, sum(base_requests.concluded_total) FILTER (WHERE base_requests.granted_total + base_requests.partially_granted_total + requests.granted_total + requests.partially_granted_total + requests.concluded_total IS NOT NULL) AS disclosure_rate_bd, sum(requests.granted_total + requests.partially_granted_total) FILTER (WHERE base_requests.granted_total + base_requests.partially_granted_total + base_requests.concluded_total + requests.concluded_total IS NOT NULL) AS disclosure_rate_t, sum(requests.concluded_total) FILTER (WHERE base_requests.granted_total + base_requests.partially_granted_total + base_requests.concluded_total + requests.granted_total + requests.partially_granted_total IS NOT NULL) AS disclosure_rate_td,
        count((base_requests.denied_state_secret_total + base_requests.denied_by_law_total + base_requests.denied_security_total + base_requests.denied_third_party_total + base_requests.denied_internal_total + base_requests.denied_process_total + base_requests.denied_enforcement_file_total + base_requests.denied_inquiry_total) + base_requests.concluded_total + (requests.denied_state_secret_total + requests.denied_by_law_total + requests.denied_security_total + requests.denied_third_party_total + requests.denied_internal_total + requests.denied_process_total + requests.denied_enforcement_file_total + requests.denied_inquiry_total) + requests.concluded_total) AS denial_rate_n, sum((base_requests.denied_state_secret_total + base_requests.denied_by_law_total + base_requests.denied_security_total + base_requests.denied_third_party_total + base_requests.denied_internal_total + base_requests.denied_process_total + base_requests.denied_enforcement_file_total + base_requests.denied_inquiry_total)) FILTER (WHERE base_requests.concluded_total + (requests.denied_state_secret_total + requests.denied_by_law_total + requests.denied_security_total + requests.denied_third_party_total + requests.denied_internal_total + requests.denied_process_total + requests.denied_enforcement_file_total + requests.denied_inquiry_total) + requests.concluded_total IS NOT NULL) AS denial_rate_b, sum(base_requests.concluded_total) FILTER (WHERE (base_requests.denied_state_secret_total + base_requests.denied_by_law_total + base_requests.denied_security_total + base_requests.denied_third_party_total + base_requests.denied_internal_total + base_requests.denied_process_total + base_requests.denied_enforcement_file_total + base_requests.denied_inquiry_total) + (requests.denied_state_secret_total + requests.denied_by_law_total + requests.denied_security_total + requests.denied_third_party_total + requests.denied_internal_total + requests.denied_process_total + requests.denied_enforcement_file_total + requests.denied_inquiry_total) + requests.concluded_total IS NOT NULL) AS denial_rate_bd, sum((requests.denied_state_secret_total + requests.denied_by_law_total + requests.denied_security_total + requests.denied_third_party_total + requests.denied_internal_total + requests.denied_process_total + requests.denied_enforcement_file_total + requests.denied_inquiry_total)) FILTER (WHERE (base_requests.denied_state_secret_total + base_requests.denied_by_law_total + base_requests.denied_security_total + base_requests.denied_third_party_total + base_requests.denied_internal_total + base_requests.denied_process_total + base_requests.denied_enforcement_file_total + base_requests.denied_inquiry_total) + base_requests.concluded_total + requests.concluded_total IS NOT NULL) AS denial_rate_t, sum(requests.concluded_total) FILTER (WHERE (base_requests.denied_state_secret_total + base_requests.denied_by_law_total + base_requests.denied_security_total + base_requests.denied_third_party_total + base_requests.denied_internal_total + base_requests.denied_process_total + base_requests.denied_enforcement_file_total + base_requests.denied_inquiry_total) + base_requests.concluded_total + (requests.denied_state_secret_total + requests.denied_by_law_total + requests.denied_security_total + requests.denied_third_party_total + requests.denied_internal_total + requests.denied_process_total + requests.denied_enforcement_file_total + requests.denied_inquiry_total) IS NOT NULL) AS denial_rate_td,
        count((base_requests.unavailable_not_held_total + base_requests.unavailable_must_create_total + base_requests.unavailable_unclear_total) + base_requests.concluded_total + (requests.unavailable_not_held_total + requests.unavailable_must_create_total + requests.unavailable_unclear_total) + requests.concluded_total) AS unavailable_rate_n, sum((base_requests.unavailable_not_held_total + base_requests.unavailable_must_create_total + base_requests.unavailable_unclear_total)) FILTER (WHERE base_requests.concluded_total + (requests.unavailable_not_held_total + requests.unavailable_must_create_total + requests.unavailable_unclear_total) + requests.concluded_total IS NOT NULL) AS unavailable_rate_b, sum(base_requests.concluded_total) FILTER (WHERE (base_requests.unavailable_not_held_total + base_requests.unavailable_must_create_total + base_requests.unavailable_unclear_total) + (requests.unavailable_not_held_total + requests.unavailable_must_create_total + requests.unavailable_unclear_total) + requests.concluded_total IS NOT NULL) AS unavailable_rate_bd, sum((requests.unavailable_not_held_total + requests.unavailable_must_create_total + requests.unavailable_unclear_total)) FILTER (WHERE (base_requests.unavailable_not_held_total + base_requests.unavailable_must_create_total + base_requests.unavailable_unclear_total) + base_requests.concluded_total + requests.concluded_total IS NOT NULL) AS unavailable_rate_t, sum(requests.concluded_total) FILTER (WHERE (base_requests.unavailable_not_held_total + base_requests.unavailable_must_create_total + base_requests.unavailable_unclear_total) + base_requests.concluded_total + (requests.unavailable_not_held_total + requests.unavailable_must_create_total + requests.unavailable_unclear_total) IS NOT NULL) AS unavailable_rate_td,
        count((base_requests.rejected_petition_total + base_requests.rejected_repeat_total + base_requests.rejected_publication_total + base_requests.rejected_excessive_total + base_requests.rejected_reconfirm_total) + base_requests.concluded_total + (requests.rejected_petition_total + requests.rejected_repeat_total + requests.rejected_publication_total + requests.rejected_excessive_total + requests.rejected_reconfirm_total) + requests.concluded_total) AS rejection_rate_n, sum((base_requests.rejected_petition_total + base_requests.rejected_repeat_total + base_requests.rejected_publication_total + base_requests.rejected_excessive_total + base_requests.rejected_reconfirm_total)) FILTER (WHERE base_requests.concluded_total + (requests.rejected_petition_total + requests.rejected_repeat_total + requests.rejected_publication_total + requests.rejected_excessive_total + requests.rejected_reconfirm_total) + requests.concluded_total IS NOT NULL) AS rejection_rate_b, sum(base_requests.concluded_total) FILTER (WHERE (base_requests.rejected_petition_total + base_requests.rejected_repeat_total + base_requests.rejected_publication_total + base_requests.rejected_excessive_total + base_requests.rejected_reconfirm_total) + (requests.rejected_petition_total + requests.rejected_repeat_total + requests.rejected_publication_total + requests.rejected_excessive_total + requests.rejected_reconfirm_total) + requests.concluded_total IS NOT NULL) AS rejection_rate_bd, sum((requests.rejected_petition_total + requests.rejected_repeat_total + requests.rejected_publication_total + requests.rejected_excessive_total + requests.rejected_reconfirm_total)) FILTER (WHERE (base_requests.rejected_petition_total + base_requests.rejected_repeat_total + base_requests.rejected_publication_total + base_requests.rejected_excessive_total + base_requests.rejected_reconfirm_total) + base_requests.concluded_total + requests.concluded_total IS NOT NULL) AS rejection_rate_t, sum(requests.concluded_total) FILTER (WHERE (base_requests.rejected_petition_total + base_requests.rejected_repeat_total + base_requests.rejected_publication_total + base_requests.rejected_excessive_total + base_requests.rejected_reconfirm_total) + base_requests.concluded_total + (requests.rejected_petition_total + requests.rejected_repeat_total + requests.rejected_publication_total + requests.rejected_excessive_total + requests.rejected_reconfirm_total) IS NOT NULL) AS rejection_rate_td,
        count(base_requests.received_natural_person + base_requests.received_total + requests.received_natural_person + requests.received_total) AS natural_person_share_n, sum(base_requests.received_natural_person) FILTER (WHERE base_requests.received_total + requests.received_natural_person + requests.received_total IS NOT NULL) AS natural_person_share_b, sum(base_requests.received_total) FILTER (WHERE base_requests.received_natural_person + requests.received_natural_person + requests.received_total IS NOT NULL) AS natural_person_share_bd, sum(requests.received_natural_person) FILTER (WHERE base_requests.received_natural_person + base_requests.received_total + requests.received_total IS NOT NULL) AS natural_person_share_t, sum(requests.received_total) FILTER (WHERE base_requests.received_natural_person + base_requests.received_total + requests.received_natural_person IS NOT NULL) AS natural_person_share_td,
        count(base_requests.carried_out_total + base_requests.received_total + base_requests.carried_in_total + requests.carried_out_total + requests.received_total + requests.carried_in_total) AS carry_over_rate_n, sum(base_requests.carried_out_total) FILTER (WHERE base_requests.received_total + base_requests.carried_in_total + requests.carried_out_total + requests.received_total + requests.carried_in_total IS NOT NULL) AS carry_over_rate_b, sum(base_requests.received_total + base_requests.carried_in_total) FILTER (WHERE base_requests.carried_out_total + requests.carried_out_total + requests.received_total + requests.carried_in_total IS NOT NULL) AS carry_over_rate_bd, sum(requests.carried_out_total) FILTER (WHERE base_requests.carried_out_total + base_requests.received_total + base_requests.carried_in_total + requests.received_total + requests.carried_in_total IS NOT NULL) AS carry_over_rate_t, sum(requests.received_total + requests.carried_in_total) FILTER (WHERE base_requests.carried_out_total + base_requests.received_total + base_requests.carried_in_total + requests.carried_out_total IS NOT NULL) AS carry_over_rate_td,
        count(base_disputes.reconsideration_corrected + (base_disputes.reconsideration_total - base_disputes.reconsideration_pending) + disputes.reconsideration_corrected + (disputes.reconsideration_total - disputes.reconsideration_pending)) AS reconsideration_correction_rate_n, sum(base_disputes.reconsideration_corrected) FILTER (WHERE (base_disputes.reconsideration_total - base_disputes.reconsideration_pending) + disputes.reconsideration_corrected + (disputes.reconsideration_total - disputes.reconsideration_pending) IS NOT NULL) AS reconsideration_correction_rate_b, sum(base_disputes.reconsideration_total - base_disputes.reconsideration_pending) FILTER (WHERE base_disputes.reconsideration_corrected + disputes.reconsideration_corrected + (disputes.reconsideration_total - disputes.reconsideration_pending) IS NOT NULL) AS reconsideration_correction_rate_bd, sum(disputes.reconsideration_corrected) FILTER (WHERE base_disputes.reconsideration_corrected + (base_disputes.reconsideration_total - base_disputes.reconsideration_pending) + (disputes.reconsideration_total - disputes.reconsideration_pending) IS NOT NULL) AS reconsideration_correction_rate_t, sum(disputes.reconsideration_total - disputes.reconsideration_pending) FILTER (WHERE base_disputes.reconsideration_corrected + (base_disputes.reconsideration_total - base_disputes.reconsideration_pending) + disputes.reconsideration_corrected IS NOT NULL) AS reconsideration_correction_rate_td,
        count(base_disputes.litigation_direct_corrected + base_disputes.litigation_after_reconsideration_corrected + (base_disputes.litigation_direct_total + base_disputes.litigation_after_reconsideration_total - base_disputes.litigation_direct_pending - base_disputes.litigation_after_reconsideration_pending) + disputes.litigation_direct_corrected + disputes.litigation_after_reconsideration_corrected + (disputes.litigation_direct_total + disputes.litigation_after_reconsideration_total - disputes.litigation_direct_pending - disputes.litigation_after_reconsideration_pending)) AS litigation_correction_rate_n, sum(base_disputes.litigation_direct_corrected + base_disputes.litigation_after_reconsideration_corrected) FILTER (WHERE (base_disputes.litigation_direct_total + base_disputes.litigation_after_reconsideration_total - base_disputes.litigation_direct_pending - base_disputes.litigation_after_reconsideration_pending) + disputes.litigation_direct_corrected + disputes.litigation_after_reconsideration_corrected + (disputes.litigation_direct_total + disputes.litigation_after_reconsideration_total - disputes.litigation_direct_pending - disputes.litigation_after_reconsideration_pending) IS NOT NULL) AS litigation_correction_rate_b, sum(base_disputes.litigation_direct_total + base_disputes.litigation_after_reconsideration_total - base_disputes.litigation_direct_pending - base_disputes.litigation_after_reconsideration_pending) FILTER (WHERE base_disputes.litigation_direct_corrected + base_disputes.litigation_after_reconsideration_corrected + disputes.litigation_direct_corrected + disputes.litigation_after_reconsideration_corrected + (disputes.litigation_direct_total + disputes.litigation_after_reconsideration_total - disputes.litigation_direct_pending - disputes.litigation_after_reconsideration_pending) IS NOT NULL) AS litigation_correction_rate_bd, sum(disputes.litigation_direct_corrected + disputes.litigation_after_reconsideration_corrected) FILTER (WHERE base_disputes.litigation_direct_corrected + base_disputes.litigation_after_reconsideration_corrected + (base_disputes.litigation_direct_total + base_disputes.litigation_after_reconsideration_total - base_disputes.litigation_direct_pending - base_disputes.litigation_after_reconsideration_pending) + (disputes.litigation_direct_total + disputes.litigation_after_reconsideration_total - disputes.litigation_direct_pending - disputes.litigation_after_reconsideration_pending) IS NOT NULL) AS litigation_correction_rate_t, sum(disputes.litigation_direct_total + disputes.litigation_after_reconsideration_total - disputes.litigation_direct_pending - disputes.litigation_after_reconsideration_pending) FILTER (WHERE base_disputes.litigation_direct_corrected + base_disputes.litigation_after_reconsideration_corrected + (base_disputes.litigation_direct_total + base_disputes.litigation_after_reconsideration_total - base_disputes.litigation_direct_pending - base_disputes.litigation_after_reconsideration_pending) + disputes.litigation_direct_corrected + disputes.litigation_after_reconsideration_corrected IS NOT NULL) AS litigation_correction_rate_td,
        count(base_disputes.reconsideration_total + base_disputes.litigation_direct_total + base_disputes.litigation_after_reconsideration_total + base_requests.concluded_total + disputes.reconsideration_total + disputes.litigation_direct_total + disputes.litigation_after_reconsideration_total + requests.concluded_total) AS dispute_rate_n, sum(base_disputes.reconsideration_total + base_disputes.litigation_direct_total + base_disputes.litigation_after_reconsideration_total) FILTER (WHERE base_requests.concluded_total + disputes.reconsideration_total + disputes.litigation_direct_total + disputes.litigation_after_reconsideration_total + requests.concluded_total IS NOT NULL) AS dispute_rate_b, sum(base_requests.concluded_total) FILTER (WHERE base_disputes.reconsideration_total + base_disputes.litigation_direct_total + base_disputes.litigation_after_reconsideration_total + disputes.reconsideration_total + disputes.litigation_direct_total + disputes.litigation_after_reconsideration_total + requests.concluded_total IS NOT NULL) AS dispute_rate_bd, sum(disputes.reconsideration_total + disputes.litigation_direct_total + disputes.litigation_after_reconsideration_total) FILTER (WHERE base_disputes.reconsideration_total + base_disputes.litigation_direct_total + base_disputes.litigation_after_reconsideration_total + base_requests.concluded_total + requests.concluded_total IS NOT NULL) AS dispute_rate_t, sum(requests.concluded_total) FILTER (WHERE base_disputes.reconsideration_total + base_disputes.litigation_direct_total + base_disputes.litigation_after_reconsideration_total + base_requests.concluded_total + disputes.reconsideration_total + disputes.litigation_direct_total + disputes.litigation_after_reconsideration_total IS NOT NULL) AS dispute_rate_td
    FROM reporting
    LEFT JOIN section_2_disclosure_2019 AS base_disclosure_2019 ON base_disclosure_2019.report_id = reporting.base_report_id
    LEFT JOIN section_2_disclosure_2019 AS disclosure_2019 ON disclosure_2019.report_id = reporting.report_id
    LEFT JOIN section_2_disclosure_2021 AS base_disclosure_2021 ON base_disclosure_2021.report_id = reporting.base_report_id
    LEFT JOIN section_2_disclosure_2021 AS disclosure_2021 ON disclosure_2021.report_id = reporting.report_id
    LEFT JOIN section_3_requests AS base_requests ON base_requests.report_id = reporting.base_report_id
    LEFT JOIN section_3_requests AS requests ON requests.report_id = reporting.report_id
    LEFT JOIN section_4_disputes AS base_disputes ON base_disputes.report_id = reporting.base_report_id
    LEFT JOIN section_4_disputes AS disputes ON disputes.report_id = reporting.report_id
    WHERE reporting.is_wide
    GROUP BY 1, 2, 3, 4
),

wide_rest AS (
    SELECT
        reporting.base_form AS rest_base_form,
        reporting.form AS rest_form,
        reporting.has_base_errors AS rest_has_base_errors,
        reporting.has_errors AS rest_has_errors,
        count(base_disclosure_2021.rules_issued + disclosure_2021.rules_issued) AS rules_issued_n, sum(base_disclosure_2021.rules_issued) FILTER (WHERE disclosure_2021.rules_issued IS NOT NULL) AS rules_issued_b, sum(disclosure_2021.rules_issued) FILTER (WHERE base_disclosure_2021.rules_issued IS NOT NULL) AS rules_issued_t, max(disclosure_2021.rules_issued) FILTER (WHERE base_disclosure_2021.rules_issued IS NOT NULL) AS rules_issued_l,
        count(base_disclosure_2021.rules_repealed + disclosure_2021.rules_repealed) AS rules_repealed_n, sum(base_disclosure_2021.rules_repealed) FILTER (WHERE disclosure_2021.rules_repealed IS NOT NULL) AS rules_repealed_b, sum(disclosure_2021.rules_repealed) FILTER (WHERE base_disclosure_2021.rules_repealed IS NOT NULL) AS rules_repealed_t, max(disclosure_2021.rules_repealed) FILTER (WHERE base_disclosure_2021.rules_repealed IS NOT NULL) AS rules_repealed_l,
        count(base_disclosure_2021.rules_in_force + disclosure_2021.rules_in_force) AS rules_in_force_n, sum(base_disclosure_2021.rules_in_force) FILTER (WHERE disclosure_2021.rules_in_force IS NOT NULL) AS rules_in_force_b, sum(disclosure_2021.rules_in_force) FILTER (WHERE base_disclosure_2021.rules_in_force IS NOT NULL) AS rules_in_force_t, max(disclosure_2021.rules_in_force) FILTER (WHERE base_disclosure_2021.rules_in_force IS NOT NULL) AS rules_in_force_l,
        count(base_disclosure_2021.normative_documents_repealed + disclosure_2021.normative_documents_repealed) AS normative_documents_repealed_n, sum(base_disclosure_2021.normative_documents_repealed) FILTER (WHERE disclosure_2021.normative_documents_repealed IS NOT NULL) AS normative_documents_repealed_b, sum(disclosure_2021.normative_documents_repealed) FILTER (WHERE base_disclosure_2021.normative_documents_repealed IS NOT NULL) AS normative_documents_repealed_t, max(disclosure_2021.normative_documents_repealed) FILTER (WHERE base_disclosure_2021.normative_documents_repealed IS NOT NULL) AS normative_documents_repealed_l,
        count(base_disclosure_2021.normative_documents_in_force + disclosure_2021.normative_documents_in_force) AS normative_documents_in_force_n, sum(base_disclosure_2021.normative_documents_in_force) FILTER (WHERE disclosure_2021.normative_documents_in_force IS NOT NULL) AS normative_documents_in_force_b, sum(disclosure_2021.normative_documents_in_force) FILTER (WHERE base_disclosure_2021.normative_documents_in_force IS NOT NULL) AS normative_documents_in_force_t, max(disclosure_2021.normative_documents_in_force) FILTER (WHERE base_disclosure_2021.normative_documents_in_force IS NOT NULL) AS normative_documents_in_force_l,
        count(coalesce(base_disclosure_2021.licensing_decisions, base_disclosure_2019.licensing_decisions) + coalesce(disclosure_2021.licensing_decisions, disclosure_2019.licensing_decisions)) AS licensing_decisions_n, sum(coalesce(base_disclosure_2021.licensing_decisions, base_disclosure_2019.licensing_decisions)) FILTER (WHERE coalesce(disclosure_2021.licensing_decisions, disclosure_2019.licensing_decisions) IS NOT NULL) AS licensing_decisions_b, sum(coalesce(disclosure_2021.licensing_decisions, disclosure_2019.licensing_decisions)) FILTER (WHERE coalesce(base_disclosure_2021.licensing_decisions, base_disclosure_2019.licensing_decisions) IS NOT NULL) AS licensing_decisions_t, max(coalesce(disclosure_2021.licensing_decisions, disclosure_2019.licensing_decisions)) FILTER (WHERE coalesce(base_disclosure_2021.licensing_decisions, base_disclosure_2019.licensing_decisions) IS NOT NULL) AS licensing_decisions_l,
        count(coalesce(base_disclosure_2021.penalties_decisions, base_disclosure_2019.penalties_decisions) + coalesce(disclosure_2021.penalties_decisions, disclosure_2019.penalties_decisions)) AS penalties_decisions_n, sum(coalesce(base_disclosure_2021.penalties_decisions, base_disclosure_2019.penalties_decisions)) FILTER (WHERE coalesce(disclosure_2021.penalties_decisions, disclosure_2019.penalties_decisions) IS NOT NULL) AS penalties_decisions_b, sum(coalesce(disclosure_2021.penalties_decisions, disclosure_2019.penalties_decisions)) FILTER (WHERE coalesce(base_disclosure_2021.penalties_decisions, base_disclosure_2019.penalties_decisions) IS NOT NULL) AS penalties_decisions_t, max(coalesce(disclosure_2021.penalties_decisions, disclosure_2019.penalties_decisions)) FILTER (WHERE coalesce(base_disclosure_2021.penalties_decisions, base_disclosure_2019.penalties_decisions) IS NOT NULL) AS penalties_decisions_l,
        count(coalesce(base_disclosure_2021.compulsion_decisions, base_disclosure_2019.compulsion_decisions) + coalesce(disclosure_2021.compulsion_decisions, disclosure_2019.compulsion_decisions)) AS compulsion_decisions_n, sum(coalesce(base_disclosure_2021.compulsion_decisions, base_disclosure_2019.compulsion_decisions)) FILTER (WHERE coalesce(disclosure_2021.compulsion_decisions, disclosure_2019.compulsion_decisions) IS NOT NULL) AS compulsion_decisions_b, sum(coalesce(disclosure_2021.compulsion_decisions, disclosure_2019.compulsion_decisions)) FILTER (WHERE coalesce(base_disclosure_2021.compulsion_decisions, base_disclosure_2019.compulsion_decisions) IS NOT NULL) AS compulsion_decisions_t, max(coalesce(disclosure_2021.compulsion_decisions, disclosure_2019.compulsion_decisions)) FILTER (WHERE coalesce(base_disclosure_2021.compulsion_decisions, base_disclosure_2019.compulsion_decisions) IS NOT NULL) AS compulsion_decisions_l,
        count(base_disclosure_2019.rules_made + disclosure_2019.rules_made) AS rules_made_n, sum(base_disclosure_2019.rules_made) FILTER (WHERE disclosure_2019.rules_made IS NOT NULL) AS rules_made_b, sum(disclosure_2019.rules_made) FILTER (WHERE base_disclosure_2019.rules_made IS NOT NULL) AS rules_made_t, max(disclosure_2019.rules_made) FILTER (WHERE base_disclosure_2019.rules_made IS NOT NULL) AS rules_made_l,
        count(base_disclosure_2019.rules_disclosed + disclosure_2019.rules_disclosed) AS rules_disclosed_n, sum(base_disclosure_2019.rules_disclosed) FILTER (WHERE disclosure_2019.rules_disclosed IS NOT NULL) AS rules_disclosed_b, sum(disclosure_2019.rules_disclosed) FILTER (WHERE base_disclosure_2019.rules_disclosed IS NOT NULL) AS rules_disclosed_t, max(disclosure_2019.rules_disclosed) FILTER (WHERE base_disclosure_2019.rules_disclosed IS NOT NULL) AS rules_disclosed_l,
        count(base_disclosure_2019.rules_disclosed_total + disclosure_2019.rules_disclosed_total) AS rules_disclosed_total_n, sum(base_disclosure_2019.rules_disclosed_total) FILTER (WHERE disclosure_2019.rules_disclosed_total IS NOT NULL) AS rules_disclosed_total_b, sum(disclosure_2019.rules_disclosed_total) FILTER (WHERE base_disclosure_2019.rules_disclosed_total IS NOT NULL) AS rules_disclosed_total_t, max(disclosure_2019.rules_disclosed_total) FILTER (WHERE base_disclosure_2019.rules_disclosed_total IS NOT NULL) AS rules_disclosed_total_l,
        count(base_disclosure_2019.normative_documents_made + disclosure_2019.normative_documents_made) AS normative_documents_made_n, sum(base_disclosure_2019.normative_documents_made) FILTER (WHERE disclosure_2019.normative_documents_made IS NOT NULL) AS normative_documents_made_b, sum(disclosure_2019.normative_documents_made) FILTER (WHERE base_disclosure_2019.normative_documents_made IS NOT NULL) AS normative_documents_made_t, max(disclosure_2019.normative_documents_made) FILTER (WHERE base_disclosure_2019.normative_documents_made IS NOT NULL) AS normative_documents_made_l,
        count(base_disclosure_2019.normative_documents_disclosed + disclosure_2019.normative_documents_disclosed) AS normative_documents_disclosed_n, sum(base_disclosure_2019.normative_documents_disclosed) FILTER (WHERE disclosure_2019.normative_documents_disclosed IS NOT NULL) AS normative_documents_disclosed_b, sum(disclosure_2019.normative_documents_disclosed) FILTER (WHERE base_disclosure_2019.normative_documents_disclosed IS NOT NULL) AS normative_documents_disclosed_t, max(disclosure_2019.normative_documents_disclosed) FILTER (WHERE base_disclosure_2019.normative_documents_disclosed IS NOT NULL) AS normative_documents_disclosed_l,
        count(base_disclosure_2019.normative_documents_disclosed_total + disclosure_2019.normative_documents_disclosed_total) AS normative_documents_disclosed_total_n, sum(base_disclosure_2019.normative_documents_disclosed_total) FILTER (WHERE disclosure_2019.normative_documents_disclosed_total IS NOT NULL) AS normative_documents_disclosed_total_b, sum(disclosure_2019.normative_documents_disclosed_total) FILTER (WHERE base_disclosure_2019.normative_documents_disclosed_total IS NOT NULL) AS normative_documents_disclosed_total_t, max(disclosure_2019.normative_documents_disclosed_total) FILTER (WHERE base_disclosure_2019.normative_documents_disclosed_total IS NOT NULL) AS normative_documents_disclosed_total_l,
        count(base_disclosure_2019.licensing_items_previous + disclosure_2019.licensing_items_previous) AS licensing_items_previous_n, sum(base_disclosure_2019.licensing_items_previous) FILTER (WHERE disclosure_2019.licensing_items_previous IS NOT NULL) AS licensing_items_previous_b, sum(disclosure_2019.licensing_items_previous) FILTER (WHERE base_disclosure_2019.licensing_items_previous IS NOT NULL) AS licensing_items_previous_t, max(disclosure_2019.licensing_items_previous) FILTER (WHERE base_disclosure_2019.licensing_items_previous IS NOT NULL) AS licensing_items_previous_l,
        count(base_disclosure_2019.licensing_items_change + disclosure_2019.licensing_items_change) AS licensing_items_change_n, sum(base_disclosure_2019.licensing_items_change) FILTER (WHERE disclosure_2019.licensing_items_change IS NOT NULL) AS licensing_items_change_b, sum(disclosure_2019.licensing_items_change) FILTER (WHERE base_disclosure_2019.licensing_items_change IS NOT NULL) AS licensing_items_change_t, max(disclosure_2019.licensing_items_change) FILTER (WHERE base_disclosure_2019.licensing_items_change IS NOT NULL) AS licensing_items_change_l,
        count(base_disclosure_2019.other_services_items_previous + disclosure_2019.other_services_items_previous) AS other_services_items_previous_n, sum(base_disclosure_2019.other_services_items_previous) FILTER (WHERE disclosure_2019.other_services_items_previous IS NOT NULL) AS other_services_items_previous_b, sum(disclosure_2019.other_services_items_previous) FILTER (WHERE base_disclosure_2019.other_services_items_previous IS NOT NULL) AS other_services_items_previous_t, max(disclosure_2019.other_services_items_previous) FILTER (WHERE base_disclosure_2019.other_services_items_previous IS NOT NULL) AS other_services_items_previous_l,
        count(base_disclosure_2019.other_services_items_change + disclosure_2019.other_services_items_change) AS other_services_items_change_n, sum(base_disclosure_2019.other_services_items_change) FILTER (WHERE disclosure_2019.other_services_items_change IS NOT NULL) AS other_services_items_change_b, sum(disclosure_2019.other_services_items_change) FILTER (WHERE base_disclosure_2019.other_services_items_change IS NOT NULL) AS other_services_items_change_t, max(disclosure_2019.other_services_items_change) FILTER (WHERE base_disclosure_2019.other_services_items_change IS NOT NULL) AS other_services_items_change_l,
        count(base_disclosure_2019.other_services_decisions + disclosure_2019.other_services_decisions) AS other_services_decisions_n, sum(base_disclosure_2019.other_services_decisions) FILTER (WHERE disclosure_2019.other_services_decisions IS NOT NULL) AS other_services_decisions_b, sum(disclosure_2019.other_services_decisions) FILTER (WHERE base_disclosure_2019.other_services_decisions IS NOT NULL) AS other_services_decisions_t, max(disclosure_2019.other_services_decisions) FILTER (WHERE base_disclosure_2019.other_services_decisions IS NOT NULL) AS other_services_decisions_l,
        count(base_disclosure_2019.penalties_items_previous + disclosure_2019.penalties_items_previous) AS penalties_items_previous_n, sum(base_disclosure_2019.penalties_items_previous) FILTER (WHERE disclosure_2019.penalties_items_previous IS NOT NULL) AS penalties_items_previous_b, sum(disclosure_2019.penalties_items_previous) FILTER (WHERE base_disclosure_2019.penalties_items_previous IS NOT NULL) AS penalties_items_previous_t, max(disclosure_2019.penalties_items_previous) FILTER (WHERE base_disclosure_2019.penalties_items_previous IS NOT NULL) AS penalties_items_previous_l,
        count(base_disclosure_2019.penalties_items_change + disclosure_2019.penalties_items_change) AS penalties_items_change_n, sum(base_disclosure_2019.penalties_items_change) FILTER (WHERE disclosure_2019.penalties_items_change IS NOT NULL) AS penalties_items_change_b, sum(disclosure_2019.penalties_items_change) FILTER (WHERE base_disclosure_2019.penalties_items_change IS NOT NULL) AS penalties_items_change_t, max(disclosure_2019.penalties_items_change) FILTER (WHERE base_disclosure_2019.penalties_items_change IS NOT NULL) AS penalties_items_change_l,
        count(base_disclosure_2019.compulsion_items_previous + disclosure_2019.compulsion_items_previous) AS compulsion_items_previous_n, sum(base_disclosure_2019.compulsion_items_previous) FILTER (WHERE disclosure_2019.compulsion_items_previous IS NOT NULL) AS compulsion_items_previous_b, sum(disclosure_2019.compulsion_items_previous) FILTER (WHERE base_disclosure_2019.compulsion_items_previous IS NOT NULL) AS compulsion_items_previous_t, max(disclosure_2019.compulsion_items_previous) FILTER (WHERE base_disclosure_2019.compulsion_items_previous IS NOT NULL) AS compulsion_items_previous_l,
        count(base_disclosure_2019.compulsion_items_change + disclosure_2019.compulsion_items_change) AS compulsion_items_change_n, sum(base_disclosure_2019.compulsion_items_change) FILTER (WHERE disclosure_2019.compulsion_items_change IS NOT NULL) AS compulsion_items_change_b, sum(disclosure_2019.compulsion_items_change) FILTER (WHERE base_disclosure_2019.compulsion_items_change IS NOT NULL) AS compulsion_items_change_t, max(disclosure_2019.compulsion_items_change) FILTER (WHERE base_disclosure_2019.compulsion_items_change IS NOT NULL) AS compulsion_items_change_l,
        count(base_disclosure_2019.fees_items_previous + disclosure_2019.fees_items_previous) AS fees_items_previous_n, sum(base_disclosure_2019.fees_items_previous) FILTER (WHERE disclosure_2019.fees_items_previous IS NOT NULL) AS fees_items_previous_b, sum(disclosure_2019.fees_items_previous) FILTER (WHERE base_disclosure_2019.fees_items_previous IS NOT NULL) AS fees_items_previous_t, max(disclosure_2019.fees_items_previous) FILTER (WHERE base_disclosure_2019.fees_items_previous IS NOT NULL) AS fees_items_previous_l,
        count(base_disclosure_2019.fees_items_change + disclosure_2019.fees_items_change) AS fees_items_change_n, sum(base_disclosure_2019.fees_items_change) FILTER (WHERE disclosure_2019.fees_items_change IS NOT NULL) AS fees_items_change_b, sum(disclosure_2019.fees_items_change) FILTER (WHERE base_disclosure_2019.fees_items_change IS NOT NULL) AS fees_items_change_t, max(disclosure_2019.fees_items_change) FILTER (WHERE base_disclosure_2019.fees_items_change IS NOT NULL) AS fees_items_change_l,
        count(base_disclosure_2019.procurement_items + disclosure_2019.procurement_items) AS procurement_items_n, sum(base_disclosure_2019.procurement_items) FILTER (WHERE disclosure_2019.procurement_items IS NOT NULL) AS procurement_items_b, sum(disclosure_2019.procurement_items) FILTER (WHERE base_disclosure_2019.procurement_items IS NOT NULL) AS procurement_items_t, max(disclosure_2019.procurement_items) FILTER (WHERE base_disclosure_2019.procurement_items IS NOT NULL) AS procurement_items_l,
        count(base_disclosure_2019.procurement_amount + disclosure_2019.procurement_amount) AS procurement_amount_n, sum(base_disclosure_2019.procurement_amount) FILTER (WHERE disclosure_2019.procurement_amount IS NOT NULL) AS procurement_amount_b, sum(disclosure_2019.procurement_amount) FILTER (WHERE base_disclosure_2019.procurement_amount IS NOT NULL) AS procurement_amount_t, max(disclosure_2019.procurement_amount) FILTER (WHERE base_disclosure_2019.procurement_amount IS NOT NULL) AS procurement_amount_l,
        count(base_requests.received_natural_person + requests.received_natural_person) AS received_natural_person_n, sum(base_requests.received_natural_person) FILTER (WHERE requests.received_natural_person IS NOT NULL) AS received_natural_person_b, sum(requests.received_natural_person) FILTER (WHERE base_requests.received_natural_person IS NOT NULL) AS received_natural_person_t, max(requests.received_natural_person) FILTER (WHERE base_requests.received_natural_person IS NOT NULL) AS received_natural_person_l,
        count(base_requests.received_enterprise + requests.received_enterprise) AS received_enterprise_n, sum(base_requests.received_enterprise) FILTER (WHERE requests.received_enterprise IS NOT NULL) AS received_enterprise_b, sum(requests.received_enterprise) FILTER (WHERE base_requests.received_enterprise IS NOT NULL) AS received_enterprise_t, max(requests.received_enterprise) FILTER (WHERE base_requests.received_enterprise IS NOT NULL) AS received_enterprise_l,
        count(base_requests.received_research + requests.received_research) AS received_research_n, sum(base_requests.received_research) FILTER (WHERE requests.received_research IS NOT NULL) AS received_research_b, sum(requests.received_research) FILTER (WHERE base_requests.received_research IS NOT NULL) AS received_research_t, max(requests.received_research) FILTER (WHERE base_requests.received_research IS NOT NULL) AS received_research_l,
        count(base_requests.received_public_welfare + requests.received_public_welfare) AS received_public_welfare_n, sum(base_requests.received_public_welfare) FILTER (WHERE requests.received_public_welfare IS NOT NULL) AS received_public_welfare_b, sum(requests.received_public_welfare) FILTER (WHERE base_requests.received_public_welfare IS NOT NULL) AS received_public_welfare_t, max(requests.received_public_welfare) FILTER (WHERE base_requests.received_public_welfare IS NOT NULL) AS received_public_welfare_l,
        count(base_requests.received_legal_service + requests.received_legal_service) AS received_legal_service_n, sum(base_requests.received_legal_service) FILTER (WHERE requests.received_legal_service IS NOT NULL) AS received_legal_service_b, sum(requests.received_legal_service) FILTER (WHERE base_requests.received_legal_service IS NOT NULL) AS received_legal_service_t, max(requests.received_legal_service) FILTER (WHERE base_requests.received_legal_service IS NOT NULL) AS received_legal_service_l,
        count(base_requests.received_other_org + requests.received_other_org) AS received_other_org_n, sum(base_requests.received_other_org) FILTER (WHERE requests.received_other_org IS NOT NULL) AS received_other_org_b, sum(requests.received_other_org) FILTER (WHERE base_requests.received_other_org IS NOT NULL) AS received_other_org_t, max(requests.received_other_org) FILTER (WHERE base_requests.received_other_org IS NOT NULL) AS received_other_org_l,
        count(base_requests.carried_in_natural_person + requests.carried_in_natural_person) AS carried_in_natural_person_n, sum(base_requests.carried_in_natural_person) FILTER (WHERE requests.carried_in_natural_person IS NOT NULL) AS carried_in_natural_person_b, sum(requests.carried_in_natural_person) FILTER (WHERE base_requests.carried_in_natural_person IS NOT NULL) AS carried_in_natural_person_t, max(requests.carried_in_natural_person) FILTER (WHERE base_requests.carried_in_natural_person IS NOT NULL) AS carried_in_natural_person_l,
        count(base_requests.carried_in_enterprise + requests.carried_in_enterprise) AS carried_in_enterprise_n, sum(base_requests.carried_in_enterprise) FILTER (WHERE requests.carried_in_enterprise IS NOT NULL) AS carried_in_enterprise_b, sum(requests.carried_in_enterprise) FILTER (WHERE base_requests.carried_in_enterprise IS NOT NULL) AS carried_in_enterprise_t, max(requests.carried_in_enterprise) FILTER (WHERE base_requests.carried_in_enterprise IS NOT NULL) AS carried_in_enterprise_l,
        count(base_requests.carried_in_research + requests.carried_in_research) AS carried_in_research_n, sum(base_requests.carried_in_research) FILTER (WHERE requests.carried_in_research IS NOT NULL) AS carried_in_research_b, sum(requests.carried_in_research) FILTER (WHERE base_requests.carried_in_research IS NOT NULL) AS carried_in_research_t, max(requests.carried_in_research) FILTER (WHERE base_requests.carried_in_research IS NOT NULL) AS carried_in_research_l,
        count(base_requests.carried_in_public_welfare + requests.carried_in_public_welfare) AS carried_in_public_welfare_n, sum(base_requests.carried_in_public_welfare) FILTER (WHERE requests.carried_in_public_welfare IS NOT NULL) AS carried_in_public_welfare_b, sum(requests.carried_in_public_welfare) FILTER (WHERE base_requests.carried_in_public_welfare IS NOT NULL) AS carried_in_public_welfare_t, max(requests.carried_in_public_welfare) FILTER (WHERE base_requests.carried_in_public_welfare IS NOT NULL) AS carried_in_public_welfare_l,
        count(base_requests.carried_in_legal_service + requests.carried_in_legal_service) AS carried_in_legal_service_n, sum(base_requests.carried_in_legal_service) FILTER (WHERE requests.carried_in_legal_service IS NOT NULL) AS carried_in_legal_service_b, sum(requests.carried_in_legal_service) FILTER (WHERE base_requests.carried_in_legal_service IS NOT NULL) AS carried_in_legal_service_t, max(requests.carried_in_legal_service) FILTER (WHERE base_requests.carried_in_legal_service IS NOT NULL) AS carried_in_legal_service_l,
        count(base_requests.carried_in_other_org + requests.carried_in_other_org) AS carried_in_other_org_n, sum(base_requests.carried_in_other_org) FILTER (WHERE requests.carried_in_other_org IS NOT NULL) AS carried_in_other_org_b, sum(requests.carried_in_other_org) FILTER (WHERE base_requests.carried_in_other_org IS NOT NULL) AS carried_in_other_org_t, max(requests.carried_in_other_org) FILTER (WHERE base_requests.carried_in_other_org IS NOT NULL) AS carried_in_other_org_l,
        count(base_requests.granted_natural_person + requests.granted_natural_person) AS granted_natural_person_n, sum(base_requests.granted_natural_person) FILTER (WHERE requests.granted_natural_person IS NOT NULL) AS granted_natural_person_b, sum(requests.granted_natural_person) FILTER (WHERE base_requests.granted_natural_person IS NOT NULL) AS granted_natural_person_t, max(requests.granted_natural_person) FILTER (WHERE base_requests.granted_natural_person IS NOT NULL) AS granted_natural_person_l,
        count(base_requests.granted_enterprise + requests.granted_enterprise) AS granted_enterprise_n, sum(base_requests.granted_enterprise) FILTER (WHERE requests.granted_enterprise IS NOT NULL) AS granted_enterprise_b, sum(requests.granted_enterprise) FILTER (WHERE base_requests.granted_enterprise IS NOT NULL) AS granted_enterprise_t, max(requests.granted_enterprise) FILTER (WHERE base_requests.granted_enterprise IS NOT NULL) AS granted_enterprise_l,
        count(base_requests.granted_research + requests.granted_research) AS granted_research_n, sum(base_requests.granted_research) FILTER (WHERE requests.granted_research IS NOT NULL) AS granted_research_b, sum(requests.granted_research) FILTER (WHERE base_requests.granted_research IS NOT NULL) AS granted_research_t, max(requests.granted_research) FILTER (WHERE base_requests.granted_research IS NOT NULL) AS granted_research_l,
        count(base_requests.granted_public_welfare + requests.granted_public_welfare) AS granted_public_welfare_n, sum(base_requests.granted_public_welfare) FILTER (WHERE requests.granted_public_welfare IS NOT NULL) AS granted_public_welfare_b, sum(requests.granted_public_welfare) FILTER (WHERE base_requests.granted_public_welfare IS NOT NULL) AS granted_public_welfare_t, max(requests.granted_public_welfare) FILTER (WHERE base_requests.granted_public_welfare IS NOT NULL) AS granted_public_welfare_l,
        count(base_requests.granted_legal_service + requests.granted_legal_service) AS granted_legal_service_n, sum(base_requests.granted_legal_service) FILTER (WHERE requests.granted_legal_service IS NOT NULL) AS granted_legal_service_b, sum(requests.granted_legal_service) FILTER (WHERE base_requests.granted_legal_service IS NOT NULL) AS granted_legal_service_t, max(requests.granted_legal_service) FILTER (WHERE base_requests.granted_legal_service IS NOT NULL) AS granted_legal_service_l,
        count(base_requests.granted_other_org + requests.granted_other_org) AS granted_other_org_n, sum(base_requests.granted_other_org) FILTER (WHERE requests.granted_other_org IS NOT NULL) AS granted_other_org_b, sum(requests.granted_other_org) FILTER (WHERE base_requests.granted_other_org IS NOT NULL) AS granted_other_org_t, max(requests.granted_other_org) FILTER (WHERE base_requests.granted_other_org IS NOT NULL) AS granted_other_org_l,
        count(base_requests.partially_granted_natural_person + requests.partially_granted_natural_person) AS partially_granted_natural_person_n, sum(base_requests.partially_granted_natural_person) FILTER (WHERE requests.partially_granted_natural_person IS NOT NULL) AS partially_granted_natural_person_b, sum(requests.partially_granted_natural_person) FILTER (WHERE base_requests.partially_granted_natural_person IS NOT NULL) AS partially_granted_natural_person_t, max(requests.partially_granted_natural_person) FILTER (WHERE base_requests.partially_granted_natural_person IS NOT NULL) AS partially_granted_natural_person_l,
        count(base_requests.partially_granted_enterprise + requests.partially_granted_enterprise) AS partially_granted_enterprise_n, sum(base_requests.partially_granted_enterprise) FILTER (WHERE requests.partially_granted_enterprise IS NOT NULL) AS partially_granted_enterprise_b, sum(requests.partially_granted_enterprise) FILTER (WHERE base_requests.partially_granted_enterprise IS NOT NULL) AS partially_granted_enterprise_t, max(requests.partially_granted_enterprise) FILTER (WHERE base_requests.partially_granted_enterprise IS NOT NULL) AS partially_granted_enterprise_l,
        count(base_requests.partially_granted_research + requests.partially_granted_research) AS partially_granted_research_n, sum(base_requests.partially_granted_research) FILTER (WHERE requests.partially_granted_research IS NOT NULL) AS partially_granted_research_b, sum(requests.partially_granted_research) FILTER (WHERE base_requests.partially_granted_research IS NOT NULL) AS partially_granted_research_t, max(requests.partially_granted_research) FILTER (WHERE base_requests.partially_granted_research IS NOT NULL) AS partially_granted_research_l,
        count(base_requests.partially_granted_public_welfare + requests.partially_granted_public_welfare) AS partially_granted_public_welfare_n, sum(base_requests.partially_granted_public_welfare) FILTER (WHERE requests.partially_granted_public_welfare IS NOT NULL) AS partially_granted_public_welfare_b, sum(requests.partially_granted_public_welfare) FILTER (WHERE base_requests.partially_granted_public_welfare IS NOT NULL) AS partially_granted_public_welfare_t, max(requests.partially_granted_public_welfare) FILTER (WHERE base_requests.partially_granted_public_welfare IS NOT NULL) AS partially_granted_public_welfare_l,
        count(base_requests.partially_granted_legal_service + requests.partially_granted_legal_service) AS partially_granted_legal_service_n, sum(base_requests.partially_granted_legal_service) FILTER (WHERE requests.partially_granted_legal_service IS NOT NULL) AS partially_granted_legal_service_b, sum(requests.partially_granted_legal_service) FILTER (WHERE base_requests.partially_granted_legal_service IS NOT NULL) AS partially_granted_legal_service_t, max(requests.partially_granted_legal_service) FILTER (WHERE base_requests.partially_granted_legal_service IS NOT NULL) AS partially_granted_legal_service_l,
        count(base_requests.partially_granted_other_org + requests.partially_granted_other_org) AS partially_granted_other_org_n, sum(base_requests.partially_granted_other_org) FILTER (WHERE requests.partially_granted_other_org IS NOT NULL) AS partially_granted_other_org_b, sum(requests.partially_granted_other_org) FILTER (WHERE base_requests.partially_granted_other_org IS NOT NULL) AS partially_granted_other_org_t, max(requests.partially_granted_other_org) FILTER (WHERE base_requests.partially_granted_other_org IS NOT NULL) AS partially_granted_other_org_l,
        count(base_requests.denied_state_secret_natural_person + requests.denied_state_secret_natural_person) AS denied_state_secret_natural_person_n, sum(base_requests.denied_state_secret_natural_person) FILTER (WHERE requests.denied_state_secret_natural_person IS NOT NULL) AS denied_state_secret_natural_person_b, sum(requests.denied_state_secret_natural_person) FILTER (WHERE base_requests.denied_state_secret_natural_person IS NOT NULL) AS denied_state_secret_natural_person_t, max(requests.denied_state_secret_natural_person) FILTER (WHERE base_requests.denied_state_secret_natural_person IS NOT NULL) AS denied_state_secret_natural_person_l,
        count(base_requests.denied_state_secret_enterprise + requests.denied_state_secret_enterprise) AS denied_state_secret_enterprise_n, sum(base_requests.denied_state_secret_enterprise) FILTER (WHERE requests.denied_state_secret_enterprise IS NOT NULL) AS denied_state_secret_enterprise_b, sum(requests.denied_state_secret_enterprise) FILTER (WHERE base_requests.denied_state_secret_enterprise IS NOT NULL) AS denied_state_secret_enterprise_t, max(requests.denied_state_secret_enterprise) FILTER (WHERE base_requests.denied_state_secret_enterprise IS NOT NULL) AS denied_state_secret_enterprise_l,
        count(base_requests.denied_state_secret_research + requests.denied_state_secret_research) AS denied_state_secret_research_n, sum(base_requests.denied_state_secret_research) FILTER (WHERE requests.denied_state_secret_research IS NOT NULL) AS denied_state_secret_research_b, sum(requests.denied_state_secret_research) FILTER (WHERE base_requests.denied_state_secret_research IS NOT NULL) AS denied_state_secret_research_t, max(requests.denied_state_secret_research) FILTER (WHERE base_requests.denied_state_secret_research IS NOT NULL) AS denied_state_secret_research_l,
        count(base_requests.denied_state_secret_public_welfare + requests.denied_state_secret_public_welfare) AS denied_state_secret_public_welfare_n, sum(base_requests.denied_state_secret_public_welfare) FILTER (WHERE requests.denied_state_secret_public_welfare IS NOT NULL) AS denied_state_secret_public_welfare_b, sum(requests.denied_state_secret_public_welfare) FILTER (WHERE base_requests.denied_state_secret_public_welfare IS NOT NULL) AS denied_state_secret_public_welfare_t, max(requests.denied_state_secret_public_welfare) FILTER (WHERE base_requests.denied_state_secret_public_welfare IS NOT NULL) AS denied_state_secret_public_welfare_l,
        count(base_requests.denied_state_secret_legal_service + requests.denied_state_secret_legal_service) AS denied_state_secret_legal_service_n, sum(base_requests.denied_state_secret_legal_service) FILTER (WHERE requests.denied_state_secret_legal_service IS NOT NULL) AS denied_state_secret_legal_service_b, sum(requests.denied_state_secret_legal_service) FILTER (WHERE base_requests.denied_state_secret_legal_service IS NOT NULL) AS denied_state_secret_legal_service_t, max(requests.denied_state_secret_legal_service) FILTER (WHERE base_requests.denied_state_secret_legal_service IS NOT NULL) AS denied_state_secret_legal_service_l,
        count(base_requests.denied_state_secret_other_org + requests.denied_state_secret_other_org) AS denied_state_secret_other_org_n, sum(base_requests.denied_state_secret_other_org) FILTER (WHERE requests.denied_state_secret_other_org IS NOT NULL) AS denied_state_secret_other_org_b, sum(requests.denied_state_secret_other_org) FILTER (WHERE base_requests.denied_state_secret_other_org IS NOT NULL) AS denied_state_secret_other_org_t, max(requests.denied_state_secret_other_org) FILTER (WHERE base_requests.denied_state_secret_other_org IS NOT NULL) AS denied_state_secret_other_org_l,
        count(base_requests.denied_state_secret_total + requests.denied_state_secret_total) AS denied_state_secret_total_n, sum(base_requests.denied_state_secret_total) FILTER (WHERE requests.denied_state_secret_total IS NOT NULL) AS denied_state_secret_total_b, sum(requests.denied_state_secret_total) FILTER (WHERE base_requests.denied_state_secret_total IS NOT NULL) AS denied_state_secret_total_t, max(requests.denied_state_secret_total) FILTER (WHERE base_requests.denied_state_secret_total IS NOT NULL) AS denied_state_secret_total_l,
        count(base_requests.denied_by_law_natural_person + requests.denied_by_law_natural_person) AS denied_by_law_natural_person_n, sum(base_requests.denied_by_law_natural_person) FILTER (WHERE requests.denied_by_law_natural_person IS NOT NULL) AS denied_by_law_natural_person_b, sum(requests.denied_by_law_natural_person) FILTER (WHERE base_requests.denied_by_law_natural_person IS NOT NULL) AS denied_by_law_natural_person_t, max(requests.denied_by_law_natural_person) FILTER (WHERE base_requests.denied_by_law_natural_person IS NOT NULL) AS denied_by_law_natural_person_l,
        count(base_requests.denied_by_law_enterprise + requests.denied_by_law_enterprise) AS denied_by_law_enterprise_n, sum(base_requests.denied_by_law_enterprise) FILTER (WHERE requests.denied_by_law_enterprise IS NOT NULL) AS denied_by_law_enterprise_b, sum(requests.denied_by_law_enterprise) FILTER (WHERE base_requests.denied_by_law_enterprise IS NOT NULL) AS denied_by_law_enterprise_t, max(requests.denied_by_law_enterprise) FILTER (WHERE base_requests.denied_by_law_enterprise IS NOT NULL) AS denied_by_law_enterprise_l,
        count(base_requests.denied_by_law_research + requests.denied_by_law_research) AS denied_by_law_research_n, sum(base_requests.denied_by_law_research) FILTER (WHERE requests.denied_by_law_research IS NOT NULL) AS denied_by_law_research_b, sum(requests.denied_by_law_research) FILTER (WHERE base_requests.denied_by_law_research IS NOT NULL) AS denied_by_law_research_t, max(requests.denied_by_law_research) FILTER (WHERE base_requests.denied_by_law_research IS NOT NULL) AS denied_by_law_research_l,
        count(base_requests.denied_by_law_public_welfare + requests.denied_by_law_public_welfare) AS denied_by_law_public_welfare_n, sum(base_requests.denied_by_law_public_welfare) FILTER (WHERE requests.denied_by_law_public_welfare IS NOT NULL) AS denied_by_law_public_welfare_b, sum(requests.denied_by_law_public_welfare) FILTER (WHERE base_requests.denied_by_law_public_welfare IS NOT NULL) AS denied_by_law_public_welfare_t, max(requests.denied_by_law_public_welfare) FILTER (WHERE base_requests.denied_by_law_public_welfare IS NOT NULL) AS denied_by_law_public_welfare_l,
        count(base_requests.denied_by_law_legal_service + requests.denied_by_law_legal_service) AS denied_by_law_legal_service_n, sum(base_requests.denied_by_law_legal_service) FILTER (WHERE requests.denied_by_law_legal_service IS NOT NULL) AS denied_by_law_legal_service_b, sum(requests.denied_by_law_legal_service) FILTER (WHERE base_requests.denied_by_law_legal_service IS NOT NULL) AS denied_by_law_legal_service_t, max(requests.denied_by_law_legal_service) FILTER (WHERE base_requests.denied_by_law_legal_service IS NOT NULL) AS denied_by_law_legal_service_l,
        count(base_requests.denied_by_law_other_org + requests.denied_by_law_other_org) AS denied_by_law_other_org_n, sum(base_requests.denied_by_law_other_org) FILTER (WHERE requests.denied_by_law_other_org IS NOT NULL) AS denied_by_law_other_org_b, sum(requests.denied_by_law_other_org) FILTER (WHERE base_requests.denied_by_law_other_org IS NOT NULL) AS denied_by_law_other_org_t, max(requests.denied_by_law_other_org) FILTER (WHERE base_requests.denied_by_law_other_org IS NOT NULL) AS denied_by_law_other_org_l,
        count(base_requests.denied_by_law_total + requests.denied_by_law_total) AS denied_by_law_total_n, sum(base_requests.denied_by_law_total) FILTER (WHERE requests.denied_by_law_total IS NOT NULL) AS denied_by_law_total_b, sum(requests.denied_by_law_total) FILTER (WHERE base_requests.denied_by_law_total IS NOT NULL) AS denied_by_law_total_t, max(requests.denied_by_law_total) FILTER (WHERE base_requests.denied_by_law_total IS NOT NULL) AS denied_by_law_total_l,
        count(base_requests.denied_security_natural_person + requests.denied_security_natural_person) AS denied_security_natural_person_n, sum(base_requests.denied_security_natural_person) FILTER (WHERE requests.denied_security_natural_person IS NOT NULL) AS denied_security_natural_person_b, sum(requests.denied_security_natural_person) FILTER (WHERE base_requests.denied_security_natural_person IS NOT NULL) AS denied_security_natural_person_t, max(requests.denied_security_natural_person) FILTER (WHERE base_requests.denied_security_natural_person IS NOT NULL) AS denied_security_natural_person_l,
        count(base_requests.denied_security_enterprise + requests.denied_security_enterprise) AS denied_security_enterprise_n, sum(base_requests.denied_security_enterprise) FILTER (WHERE requests.denied_security_enterprise IS NOT NULL) AS denied_security_enterprise_b, sum(requests.denied_security_enterprise) FILTER (WHERE base_requests.denied_security_enterprise IS NOT NULL) AS denied_security_enterprise_t, max(requests.denied_security_enterprise) FILTER (WHERE base_requests.denied_security_enterprise IS NOT NULL) AS denied_security_enterprise_l,
        count(base_requests.denied_security_research + requests.denied_security_research) AS denied_security_research_n, sum(base_requests.denied_security_research) FILTER (WHERE requests.denied_security_research IS NOT NULL) AS denied_security_research_b, sum(requests.denied_security_research) FILTER (WHERE base_requests.denied_security_research IS NOT NULL) AS denied_security_research_t, max(requests.denied_security_research) FILTER (WHERE base_requests.denied_security_research IS NOT NULL) AS denied_security_research_l,
        count(base_requests.denied_security_public_welfare + requests.denied_security_public_welfare) AS denied_security_public_welfare_n, sum(base_requests.denied_security_public_welfare) FILTER (WHERE requests.denied_security_public_welfare IS NOT NULL) AS denied_security_public_welfare_b, sum(requests.denied_security_public_welfare) FILTER (WHERE base_requests.denied_security_public_welfare IS NOT NULL) AS denied_security_public_welfare_t, max(requests.denied_security_public_welfare) FILTER (WHERE base_requests.denied_security_public_welfare IS NOT NULL) AS denied_security_public_welfare_l,
        count(base_requests.denied_security_legal_service + requests.denied_security_legal_service) AS denied_security_legal_service_n, sum(base_requests.denied_security_legal_service) FILTER (WHERE requests.denied_security_legal_service IS NOT NULL) AS denied_security_legal_service_b, sum(requests.denied_security_legal_service) FILTER (WHERE base_requests.denied_security_legal_service IS NOT NULL) AS denied_security_legal_service_t, max(requests.denied_security_legal_service) FILTER (WHERE base_requests.denied_security_legal_service IS NOT NULL) AS denied_security_legal_service_l,
        count(base_requests.denied_security_other_org + requests.denied_security_other_org) AS denied_security_other_org_n, sum(base_requests.denied_security_other_org) FILTER (WHERE requests.denied_security_other_org IS NOT NULL) AS denied_security_other_org_b, sum(requests.denied_security_other_org) FILTER (WHERE base_requests.denied_security_other_org IS NOT NULL) AS denied_security_other_org_t, max(requests.denied_security_other_org) FILTER (WHERE base_requests.denied_security_other_org IS NOT NULL) AS denied_security_other_org_l,
        count(base_requests.denied_security_total + requests.denied_security_total) AS denied_security_total_n, sum(base_requests.denied_security_total) FILTER (WHERE requests.denied_security_total IS NOT NULL) AS denied_security_total_b, sum(requests.denied_security_total) FILTER (WHERE base_requests.denied_security_total IS NOT NULL) AS denied_security_total_t, max(requests.denied_security_total) FILTER (WHERE base_requests.denied_security_total IS NOT NULL) AS denied_security_total_l,
        count(base_requests.denied_third_party_natural_person + requests.denied_third_party_natural_person) AS denied_third_party_natural_person_n, sum(base_requests.denied_third_party_natural_person) FILTER (WHERE requests.denied_third_party_natural_person IS NOT NULL) AS denied_third_party_natural_person_b, sum(requests.denied_third_party_natural_person) FILTER (WHERE base_requests.denied_third_party_natural_person IS NOT NULL) AS denied_third_party_natural_person_t, max(requests.denied_third_party_natural_person) FILTER (WHERE base_requests.denied_third_party_natural_person IS NOT NULL) AS denied_third_party_natural_person_l,
        count(base_requests.denied_third_party_enterprise + requests.denied_third_party_enterprise) AS denied_third_party_enterprise_n, sum(base_requests.denied_third_party_enterprise) FILTER (WHERE requests.denied_third_party_enterprise IS NOT NULL) AS denied_third_party_enterprise_b, sum(requests.denied_third_party_enterprise) FILTER (WHERE base_requests.denied_third_party_enterprise IS NOT NULL) AS denied_third_party_enterprise_t, max(requests.denied_third_party_enterprise) FILTER (WHERE base_requests.denied_third_party_enterprise IS NOT NULL) AS denied_third_party_enterprise_l,
        count(base_requests.denied_third_party_research + requests.denied_third_party_research) AS denied_third_party_research_n, sum(base_requests.denied_third_party_research) FILTER (WHERE requests.denied_third_party_research IS NOT NULL) AS denied_third_party_research_b, sum(requests.denied_third_party_research) FILTER (WHERE base_requests.denied_third_party_research IS NOT NULL) AS denied_third_party_research_t, max(requests.denied_third_party_research) FILTER (WHERE base_requests.denied_third_party_research IS NOT NULL) AS denied_third_party_research_l,
        count(base_requests.denied_third_party_public_welfare + requests.denied_third_party_public_welfare) AS denied_third_party_public_welfare_n, sum(base_requests.denied_third_party_public_welfare) FILTER (WHERE requests.denied_third_party_public_welfare IS NOT NULL) AS denied_third_party_public_welfare_b, sum(requests.denied_third_party_public_welfare) FILTER (WHERE base_requests.denied_third_party_public_welfare IS NOT NULL) AS denied_third_party_public_welfare_t, max(requests.denied_third_party_public_welfare) FILTER (WHERE base_requests.denied_third_party_public_welfare IS NOT NULL) AS denied_third_party_public_welfare_l,
        count(base_requests.denied_third_party_legal_service + requests.denied_third_party_legal_service) AS denied_third_party_legal_service_n, sum(base_requests.denied_third_party_legal_service) FILTER (WHERE requests.denied_third_party_legal_service IS NOT NULL) AS denied_third_party_legal_service_b, sum(requests.denied_third_party_legal_service) FILTER (WHERE base_requests.denied_third_party_legal_service IS NOT NULL) AS denied_third_party_legal_service_t, max(requests.denied_third_party_legal_service) FILTER (WHERE base_requests.denied_third_party_legal_service IS NOT NULL) AS denied_third_party_legal_service_l,
        count(base_requests.denied_third_party_other_org + requests.denied_third_party_other_org) AS denied_third_party_other_org_n, sum(base_requests.denied_third_party_other_org) FILTER (WHERE requests.denied_third_party_other_org IS NOT NULL) AS denied_third_party_other_org_b, sum(requests.denied_third_party_other_org) FILTER (WHERE base_requests.denied_third_party_other_org IS NOT NULL) AS denied_third_party_other_org_t, max(requests.denied_third_party_other_org) FILTER (WHERE base_requests.denied_third_party_other_org IS NOT NULL) AS denied_third_party_other_org_l,
        count(base_requests.denied_third_party_total + requests.denied_third_party_total) AS denied_third_party_total_n, sum(base_requests.denied_third_party_total) FILTER (WHERE requests.denied_third_party_total IS NOT NULL) AS denied_third_party_total_b, sum(requests.denied_third_party_total) FILTER (WHERE base_requests.denied_third_party_total IS NOT NULL) AS denied_third_party_total_t, max(requests.denied_third_party_total) FILTER (WHERE base_requests.denied_third_party_total IS NOT NULL) AS denied_third_party_total_l,
        count(base_requests.denied_internal_natural_person + requests.denied_internal_natural_person) AS denied_internal_natural_person_n, sum(base_requests.denied_internal_natural_person) FILTER (WHERE requests.denied_internal_natural_person IS NOT NULL) AS denied_internal_natural_person_b, sum(requests.denied_internal_natural_person) FILTER (WHERE base_requests.denied_internal_natural_person IS NOT NULL) AS denied_internal_natural_person_t, max(requests.denied_internal_natural_person) FILTER (WHERE base_requests.denied_internal_natural_person IS NOT NULL) AS denied_internal_natural_person_l,
        count(base_requests.denied_internal_enterprise + requests.denied_internal_enterprise) AS denied_internal_enterprise_n, sum(base_requests.denied_internal_enterprise) FILTER (WHERE requests.denied_internal_enterprise IS NOT NULL) AS denied_internal_enterprise_b, sum(requests.denied_internal_enterprise) FILTER (WHERE base_requests.denied_internal_enterprise IS NOT NULL) AS denied_internal_enterprise_t, max(requests.denied_internal_enterprise) FILTER (WHERE base_requests.denied_internal_enterprise IS NOT NULL) AS denied_internal_enterprise_l,
        count(base_requests.denied_internal_research + requests.denied_internal_research) AS denied_internal_research_n, sum(base_requests.denied_internal_research) FILTER (WHERE requests.denied_internal_research IS NOT NULL) AS denied_internal_research_b, sum(requests.denied_internal_research) FILTER (WHERE base_requests.denied_internal_research IS NOT NULL) AS denied_internal_research_t, max(requests.denied_internal_research) FILTER (WHERE base_requests.denied_internal_research IS NOT NULL) AS denied_internal_research_l,
        count(base_requests.denied_internal_public_welfare + requests.denied_internal_public_welfare) AS denied_internal_public_welfare_n, sum(base_requests.denied_internal_public_welfare) FILTER (WHERE requests.denied_internal_public_welfare IS NOT NULL) AS denied_internal_public_welfare_b, sum(requests.denied_internal_public_welfare) FILTER (WHERE base_requests.denied_internal_public_welfare IS NOT NULL) AS denied_internal_public_welfare_t, max(requests.denied_internal_public_welfare) FILTER (WHERE base_requests.denied_internal_public_welfare IS NOT NULL) AS denied_internal_public_welfare_l,
        count(base_requests.denied_internal_legal_service + requests.denied_internal_legal_service) AS denied_internal_legal_service_n, sum(base_requests.denied_internal_legal_service) FILTER (WHERE requests.denied_internal_legal_service IS NOT NULL) AS denied_internal_legal_service_b, sum(requests.denied_internal_legal_service) FILTER (WHERE base_requests.denied_internal_legal_service IS NOT NULL) AS denied_internal_legal_service_t, max(requests.denied_internal_legal_service) FILTER (WHERE base_requests.denied_internal_legal_service IS NOT NULL) AS denied_internal_legal_service_l,
        count(base_requests.denied_internal_other_org + requests.denied_internal_other_org) AS denied_internal_other_org_n, sum(base_requests.denied_internal_other_org) FILTER (WHERE requests.denied_internal_other_org IS NOT NULL) AS denied_internal_other_org_b, sum(requests.denied_internal_other_org) FILTER (WHERE base_requests.denied_internal_other_org IS NOT NULL) AS denied_internal_other_org_t, max(requests.denied_internal_other_org) FILTER (WHERE base_requests.denied_internal_other_org IS NOT NULL) AS denied_internal_other_org_l,
        count(base_requests.denied_internal_total + requests.denied_internal_total) AS denied_internal_total_n, sum(base_requests.denied_internal_total) FILTER (WHERE requests.denied_internal_total IS NOT NULL) AS denied_internal_total_b, sum(requests.denied_internal_total) FILTER (WHERE base_requests.denied_internal_total IS NOT NULL) AS denied_internal_total_t, max(requests.denied_internal_total) FILTER (WHERE base_requests.denied_internal_total IS NOT NULL) AS denied_internal_total_l,
        count(base_requests.denied_process_natural_person + requests.denied_process_natural_person) AS denied_process_natural_person_n, sum(base_requests.denied_process_natural_person) FILTER (WHERE requests.denied_process_natural_person IS NOT NULL) AS denied_process_natural_person_b, sum(requests.denied_process_natural_person) FILTER (WHERE base_requests.denied_process_natural_person IS NOT NULL) AS denied_process_natural_person_t, max(requests.denied_process_natural_person) FILTER (WHERE base_requests.denied_process_natural_person IS NOT NULL) AS denied_process_natural_person_l,
        count(base_requests.denied_process_enterprise + requests.denied_process_enterprise) AS denied_process_enterprise_n, sum(base_requests.denied_process_enterprise) FILTER (WHERE requests.denied_process_enterprise IS NOT NULL) AS denied_process_enterprise_b, sum(requests.denied_process_enterprise) FILTER (WHERE base_requests.denied_process_enterprise IS NOT NULL) AS denied_process_enterprise_t, max(requests.denied_process_enterprise) FILTER (WHERE base_requests.denied_process_enterprise IS NOT NULL) AS denied_process_enterprise_l,
        count(base_requests.denied_process_research + requests.denied_process_research) AS denied_process_research_n, sum(base_requests.denied_process_research) FILTER (WHERE requests.denied_process_research IS NOT NULL) AS denied_process_research_b, sum(requests.denied_process_research) FILTER (WHERE base_requests.denied_process_research IS NOT NULL) AS denied_process_research_t, max(requests.denied_process_research) FILTER (WHERE base_requests.denied_process_research IS NOT NULL) AS denied_process_research_l,
        count(base_requests.denied_process_public_welfare + requests.denied_process_public_welfare) AS denied_process_public_welfare_n, sum(base_requests.denied_process_public_welfare) FILTER (WHERE requests.denied_process_public_welfare IS NOT NULL) AS denied_process_public_welfare_b, sum(requests.denied_process_public_welfare) FILTER (WHERE base_requests.denied_process_public_welfare IS NOT NULL) AS denied_process_public_welfare_t, max(requests.denied_process_public_welfare) FILTER (WHERE base_requests.denied_process_public_welfare IS NOT NULL) AS denied_process_public_welfare_l,
        count(base_requests.denied_process_legal_service + requests.denied_process_legal_service) AS denied_process_legal_service_n, sum(base_requests.denied_process_legal_service) FILTER (WHERE requests.denied_process_legal_service IS NOT NULL) AS denied_process_legal_service_b, sum(requests.denied_process_legal_service) FILTER (WHERE base_requests.denied_process_legal_service IS NOT NULL) AS denied_process_legal_service_t, max(requests.denied_process_legal_service) FILTER (WHERE base_requests.denied_process_legal_service IS NOT NULL) AS denied_process_legal_service_l,
        count(base_requests.denied_process_other_org + requests.denied_process_other_org) AS denied_process_other_org_n, sum(base_requests.denied_process_other_org) FILTER (WHERE requests.denied_process_other_org IS NOT NULL) AS denied_process_other_org_b, sum(requests.denied_process_other_org) FILTER (WHERE base_requests.denied_process_other_org IS NOT NULL) AS denied_process_other_org_t, max(requests.denied_process_other_org) FILTER (WHERE base_requests.denied_process_other_org IS NOT NULL) AS denied_process_other_org_l,
        count(base_requests.denied_process_total + requests.denied_process_total) AS denied_process_total_n, sum(base_requests.denied_process_total) FILTER (WHERE requests.denied_process_total IS NOT NULL) AS denied_process_total_b, sum(requests.denied_process_total) FILTER (WHERE base_requests.denied_process_total IS NOT NULL) AS denied_process_total_t, max(requests.denied_process_total) FILTER (WHERE base_requests.denied_process_total IS NOT NULL) AS denied_process_total_l,
        count(base_requests.denied_enforcement_file_natural_person + requests.denied_enforcement_file_natural_person) AS denied_enforcement_file_natural_person_n, sum(base_requests.denied_enforcement_file_natural_person) FILTER (WHERE requests.denied_enforcement_file_natural_person IS NOT NULL) AS denied_enforcement_file_natural_person_b, sum(requests.denied_enforcement_file_natural_person) FILTER (WHERE base_requests.denied_enforcement_file_natural_person IS NOT NULL) AS denied_enforcement_file_natural_person_t, max(requests.denied_enforcement_file_natural_person) FILTER (WHERE base_requests.denied_enforcement_file_natural_person IS NOT NULL) AS denied_enforcement_file_natural_person_l,
        count(base_requests.denied_enforcement_file_enterprise + requests.denied_enforcement_file_enterprise) AS denied_enforcement_file_enterprise_n, sum(base_requests.denied_enforcement_file_enterprise) FILTER (WHERE requests.denied_enforcement_file_enterprise IS NOT NULL) AS denied_enforcement_file_enterprise_b, sum(requests.denied_enforcement_file_enterprise) FILTER (WHERE base_requests.denied_enforcement_file_enterprise IS NOT NULL) AS denied_enforcement_file_enterprise_t, max(requests.denied_enforcement_file_enterprise) FILTER (WHERE base_requests.denied_enforcement_file_enterprise IS NOT NULL) AS denied_enforcement_file_enterprise_l,
        count(base_requests.denied_enforcement_file_research + requests.denied_enforcement_file_research) AS denied_enforcement_file_research_n, sum(base_requests.denied_enforcement_file_research) FILTER (WHERE requests.denied_enforcement_file_research IS NOT NULL) AS denied_enforcement_file_research_b, sum(requests.denied_enforcement_file_research) FILTER (WHERE base_requests.denied_enforcement_file_research IS NOT NULL) AS denied_enforcement_file_research_t, max(requests.denied_enforcement_file_research) FILTER (WHERE base_requests.denied_enforcement_file_research IS NOT NULL) AS denied_enforcement_file_research_l,
        count(base_requests.denied_enforcement_file_public_welfare + requests.denied_enforcement_file_public_welfare) AS denied_enforcement_file_public_welfare_n, sum(base_requests.denied_enforcement_file_public_welfare) FILTER (WHERE requests.denied_enforcement_file_public_welfare IS NOT NULL) AS denied_enforcement_file_public_welfare_b, sum(requests.denied_enforcement_file_public_welfare) FILTER (WHERE base_requests.denied_enforcement_file_public_welfare IS NOT NULL) AS denied_enforcement_file_public_welfare_t, max(requests.denied_enforcement_file_public_welfare) FILTER (WHERE base_requests.denied_enforcement_file_public_welfare IS NOT NULL) AS denied_enforcement_file_public_welfare_l,
        count(base_requests.denied_enforcement_file_legal_service + requests.denied_enforcement_file_legal_service) AS denied_enforcement_file_legal_service_n, sum(base_requests.denied_enforcement_file_legal_service) FILTER (WHERE requests.denied_enforcement_file_legal_service IS NOT NULL) AS denied_enforcement_file_legal_service_b, sum(requests.denied_enforcement_file_legal_service) FILTER (WHERE base_requests.denied_enforcement_file_legal_service IS NOT NULL) AS denied_enforcement_file_legal_service_t, max(requests.denied_enforcement_file_legal_service) FILTER (WHERE base_requests.denied_enforcement_file_legal_service IS NOT NULL) AS denied_enforcement_file_legal_service_l,
        count(base_requests.denied_enforcement_file_other_org + requests.denied_enforcement_file_other_org) AS denied_enforcement_file_other_org_n, sum(base_requests.denied_enforcement_file_other_org) FILTER (WHERE requests.denied_enforcement_file_other_org IS NOT NULL) AS denied_enforcement_file_other_org_b, sum(requests.denied_enforcement_file_other_org) FILTER (WHERE base_requests.denied_enforcement_file_other_org IS NOT NULL) AS denied_enforcement_file_other_org_t, max(requests.denied_enforcement_file_other_org) FILTER (WHERE base_requests.denied_enforcement_file_other_org IS NOT NULL) AS denied_enforcement_file_other_org_l,
        count(base_requests.denied_enforcement_file_total + requests.denied_enforcement_file_total) AS denied_enforcement_file_total_n, sum(base_requests.denied_enforcement_file_total) FILTER (WHERE requests.denied_enforcement_file_total IS NOT NULL) AS denied_enforcement_file_total_b, sum(requests.denied_enforcement_file_total) FILTER (WHERE base_requests.denied_enforcement_file_total IS NOT NULL) AS denied_enforcement_file_total_t, max(requests.denied_enforcement_file_total) FILTER (WHERE base_requests.denied_enforcement_file_total IS NOT NULL) AS denied_enforcement_file_total_l,
        count(base_requests.denied_inquiry_natural_person + requests.denied_inquiry_natural_person) AS denied_inquiry_natural_person_n, sum(base_requests.denied_inquiry_natural_person) FILTER (WHERE requests.denied_inquiry_natural_person IS NOT NULL) AS denied_inquiry_natural_person_b, sum(requests.denied_inquiry_natural_person) FILTER (WHERE base_requests.denied_inquiry_natural_person IS NOT NULL) AS denied_inquiry_natural_person_t, max(requests.denied_inquiry_natural_person) FILTER (WHERE base_requests.denied_inquiry_natural_person IS NOT NULL) AS denied_inquiry_natural_person_l,
        count(base_requests.denied_inquiry_enterprise + requests.denied_inquiry_enterprise) AS denied_inquiry_enterprise_n, sum(base_requests.denied_inquiry_enterprise) FILTER (WHERE requests.denied_inquiry_enterprise IS NOT NULL) AS denied_inquiry_enterprise_b, sum(requests.denied_inquiry_enterprise) FILTER (WHERE base_requests.denied_inquiry_enterprise IS NOT NULL) AS denied_inquiry_enterprise_t, max(requests.denied_inquiry_enterprise) FILTER (WHERE base_requests.denied_inquiry_enterprise IS NOT NULL) AS denied_inquiry_enterprise_l,
        count(base_requests.denied_inquiry_research + requests.denied_inquiry_research) AS denied_inquiry_research_n, sum(base_requests.denied_inquiry_research) FILTER (WHERE requests.denied_inquiry_research IS NOT NULL) AS denied_inquiry_research_b, sum(requests.denied_inquiry_research) FILTER (WHERE base_requests.denied_inquiry_research IS NOT NULL) AS denied_inquiry_research_t, max(requests.denied_inquiry_research) FILTER (WHERE base_requests.denied_inquiry_research IS NOT NULL) AS denied_inquiry_research_l,
        count(base_requests.denied_inquiry_public_welfare + requests.denied_inquiry_public_welfare) AS denied_inquiry_public_welfare_n, sum(base_requests.denied_inquiry_public_welfare) FILTER (WHERE requests.denied_inquiry_public_welfare IS NOT NULL) AS denied_inquiry_public_welfare_b, sum(requests.denied_inquiry_public_welfare) FILTER (WHERE base_requests.denied_inquiry_public_welfare IS NOT NULL) AS denied_inquiry_public_welfare_t, max(requests.denied_inquiry_public_welfare) FILTER (WHERE base_requests.denied_inquiry_public_welfare IS NOT NULL) AS denied_inquiry_public_welfare_l,
        count(base_requests.denied_inquiry_legal_service + requests.denied_inquiry_legal_service) AS denied_inquiry_legal_service_n, sum(base_requests.denied_inquiry_legal_service) FILTER (WHERE requests.denied_inquiry_legal_service IS NOT NULL) AS denied_inquiry_legal_service_b, sum(requests.denied_inquiry_legal_service) FILTER (WHERE base_requests.denied_inquiry_legal_service IS NOT NULL) AS denied_inquiry_legal_service_t, max(requests.denied_inquiry_legal_service) FILTER (WHERE base_requests.denied_inquiry_legal_service IS NOT NULL) AS denied_inquiry_legal_service_l,
        count(base_requests.denied_inquiry_other_org + requests.denied_inquiry_other_org) AS denied_inquiry_other_org_n, sum(base_requests.denied_inquiry_other_org) FILTER (WHERE requests.denied_inquiry_other_org IS NOT NULL) AS denied_inquiry_other_org_b, sum(requests.denied_inquiry_other_org) FILTER (WHERE base_requests.denied_inquiry_other_org IS NOT NULL) AS denied_inquiry_other_org_t, max(requests.denied_inquiry_other_org) FILTER (WHERE base_requests.denied_inquiry_other_org IS NOT NULL) AS denied_inquiry_other_org_l,
        count(base_requests.denied_inquiry_total + requests.denied_inquiry_total) AS denied_inquiry_total_n, sum(base_requests.denied_inquiry_total) FILTER (WHERE requests.denied_inquiry_total IS NOT NULL) AS denied_inquiry_total_b, sum(requests.denied_inquiry_total) FILTER (WHERE base_requests.denied_inquiry_total IS NOT NULL) AS denied_inquiry_total_t, max(requests.denied_inquiry_total) FILTER (WHERE base_requests.denied_inquiry_total IS NOT NULL) AS denied_inquiry_total_l,
        count(base_requests.unavailable_not_held_natural_person + requests.unavailable_not_held_natural_person) AS unavailable_not_held_natural_person_n, sum(base_requests.unavailable_not_held_natural_person) FILTER (WHERE requests.unavailable_not_held_natural_person IS NOT NULL) AS unavailable_not_held_natural_person_b, sum(requests.unavailable_not_held_natural_person) FILTER (WHERE base_requests.unavailable_not_held_natural_person IS NOT NULL) AS unavailable_not_held_natural_person_t, max(requests.unavailable_not_held_natural_person) FILTER (WHERE base_requests.unavailable_not_held_natural_person IS NOT NULL) AS unavailable_not_held_natural_person_l,
        count(base_requests.unavailable_not_held_enterprise + requests.unavailable_not_held_enterprise) AS unavailable_not_held_enterprise_n, sum(base_requests.unavailable_not_held_enterprise) FILTER (WHERE requests.unavailable_not_held_enterprise IS NOT NULL) AS unavailable_not_held_enterprise_b, sum(requests.unavailable_not_held_enterprise) FILTER (WHERE base_requests.unavailable_not_held_enterprise IS NOT NULL) AS unavailable_not_held_enterprise_t, max(requests.unavailable_not_held_enterprise) FILTER (WHERE base_requests.unavailable_not_held_enterprise IS NOT NULL) AS unavailable_not_held_enterprise_l,
        count(base_requests.unavailable_not_held_research + requests.unavailable_not_held_research) AS unavailable_not_held_research_n, sum(base_requests.unavailable_not_held_research) FILTER (WHERE requests.unavailable_not_held_research IS NOT NULL) AS unavailable_not_held_research_b, sum(requests.unavailable_not_held_research) FILTER (WHERE base_requests.unavailable_not_held_research IS NOT NULL) AS unavailable_not_held_research_t, max(requests.unavailable_not_held_research) FILTER (WHERE base_requests.unavailable_not_held_research IS NOT NULL) AS unavailable_not_held_research_l,
        count(base_requests.unavailable_not_held_public_welfare + requests.unavailable_not_held_public_welfare) AS unavailable_not_held_public_welfare_n, sum(base_requests.unavailable_not_held_public_welfare) FILTER (WHERE requests.unavailable_not_held_public_welfare IS NOT NULL) AS unavailable_not_held_public_welfare_b, sum(requests.unavailable_not_held_public_welfare) FILTER (WHERE base_requests.unavailable_not_held_public_welfare IS NOT NULL) AS unavailable_not_held_public_welfare_t, max(requests.unavailable_not_held_public_welfare) FILTER (WHERE base_requests.unavailable_not_held_public_welfare IS NOT NULL) AS unavailable_not_held_public_welfare_l,
        count(base_requests.unavailable_not_held_legal_service + requests.unavailable_not_held_legal_service) AS unavailable_not_held_legal_service_n, sum(base_requests.unavailable_not_held_legal_service) FILTER (WHERE requests.unavailable_not_held_legal_service IS NOT NULL) AS unavailable_not_held_legal_service_b, sum(requests.unavailable_not_held_legal_service) FILTER (WHERE base_requests.unavailable_not_held_legal_service IS NOT NULL) AS unavailable_not_held_legal_service_t, max(requests.unavailable_not_held_legal_service) FILTER (WHERE base_requests.unavailable_not_held_legal_service IS NOT NULL) AS unavailable_not_held_legal_service_l,
        count(base_requests.unavailable_not_held_other_org + requests.unavailable_not_held_other_org) AS unavailable_not_held_other_org_n, sum(base_requests.unavailable_not_held_other_org) FILTER (WHERE requests.unavailable_not_held_other_org IS NOT NULL) AS unavailable_not_held_other_org_b, sum(requests.unavailable_not_held_other_org) FILTER (WHERE base_requests.unavailable_not_held_other_org IS NOT NULL) AS unavailable_not_held_other_org_t, max(requests.unavailable_not_held_other_org) FILTER (WHERE base_requests.unavailable_not_held_other_org IS NOT NULL) AS unavailable_not_held_other_org_l,
        count(base_requests.unavailable_not_held_total + requests.unavailable_not_held_total) AS unavailable_not_held_total_n, sum(base_requests.unavailable_not_held_total) FILTER (WHERE requests.unavailable_not_held_total IS NOT NULL) AS unavailable_not_held_total_b, sum(requests.unavailable_not_held_total) FILTER (WHERE base_requests.unavailable_not_held_total IS NOT NULL) AS unavailable_not_held_total_t, max(requests.unavailable_not_held_total) FILTER (WHERE base_requests.unavailable_not_held_total IS NOT NULL) AS unavailable_not_held_total_l,
        count(base_requests.unavailable_must_create_natural_person + requests.unavailable_must_create_natural_person) AS unavailable_must_create_natural_person_n, sum(base_requests.unavailable_must_create_natural_person) FILTER (WHERE requests.unavailable_must_create_natural_person IS NOT NULL) AS unavailable_must_create_natural_person_b, sum(requests.unavailable_must_create_natural_person) FILTER (WHERE base_requests.unavailable_must_create_natural_person IS NOT NULL) AS unavailable_must_create_natural_person_t, max(requests.unavailable_must_create_natural_person) FILTER (WHERE base_requests.unavailable_must_create_natural_person IS NOT NULL) AS unavailable_must_create_natural_person_l,
        count(base_requests.unavailable_must_create_enterprise + requests.unavailable_must_create_enterprise) AS unavailable_must_create_enterprise_n, sum(base_requests.unavailable_must_create_enterprise) FILTER (WHERE requests.unavailable_must_create_enterprise IS NOT NULL) AS unavailable_must_create_enterprise_b, sum(requests.unavailable_must_create_enterprise) FILTER (WHERE base_requests.unavailable_must_create_enterprise IS NOT NULL) AS unavailable_must_create_enterprise_t, max(requests.unavailable_must_create_enterprise) FILTER (WHERE base_requests.unavailable_must_create_enterprise IS NOT NULL) AS unavailable_must_create_enterprise_l,
        count(base_requests.unavailable_must_create_research + requests.unavailable_must_create_research) AS unavailable_must_create_research_n, sum(base_requests.unavailable_must_create_research) FILTER (WHERE requests.unavailable_must_create_research IS NOT NULL) AS unavailable_must_create_research_b, sum(requests.unavailable_must_create_research) FILTER (WHERE base_requests.unavailable_must_create_research IS NOT NULL) AS unavailable_must_create_research_t, max(requests.unavailable_must_create_research) FILTER (WHERE base_requests.unavailable_must_create_research IS NOT NULL) AS unavailable_must_create_research_l,
        count(base_requests.unavailable_must_create_public_welfare + requests.unavailable_must_create_public_welfare) AS unavailable_must_create_public_welfare_n, sum(base_requests.unavailable_must_create_public_welfare) FILTER (WHERE requests.unavailable_must_create_public_welfare IS NOT NULL) AS unavailable_must_create_public_welfare_b, sum(requests.unavailable_must_create_public_welfare) FILTER (WHERE base_requests.unavailable_must_create_public_welfare IS NOT NULL) AS unavailable_must_create_public_welfare_t, max(requests.unavailable_must_create_public_welfare) FILTER (WHERE base_requests.unavailable_must_create_public_welfare IS NOT NULL) AS unavailable_must_create_public_welfare_l,
        count(base_requests.unavailable_must_create_legal_service + requests.unavailable_must_create_legal_service) AS unavailable_must_create_legal_service_n, sum(base_requests.unavailable_must_create_legal_service) FILTER (WHERE requests.unavailable_must_create_legal_service IS NOT NULL) AS unavailable_must_create_legal_service_b, sum(requests.unavailable_must_create_legal_service) FILTER (WHERE base_requests.unavailable_must_create_legal_service IS NOT NULL) AS unavailable_must_create_legal_service_t, max(requests.unavailable_must_create_legal_service) FILTER (WHERE base_requests.unavailable_must_create_legal_service IS NOT NULL) AS unavailable_must_create_legal_service_l,
        count(base_requests.unavailable_must_create_other_org + requests.unavailable_must_create_other_org) AS unavailable_must_create_other_org_n, sum(base_requests.unavailable_must_create_other_org) FILTER (WHERE requests.unavailable_must_create_other_org IS NOT NULL) AS unavailable_must_create_other_org_b, sum(requests.unavailable_must_create_other_org) FILTER (WHERE base_requests.unavailable_must_create_other_org IS NOT NULL) AS unavailable_must_create_other_org_t, max(requests.unavailable_must_create_other_org) FILTER (WHERE base_requests.unavailable_must_create_other_org IS NOT NULL) AS unavailable_must_create_other_org_l,
        count(base_requests.unavailable_must_create_total + requests.unavailable_must_create_total) AS unavailable_must_create_total_n, sum(base_requests.unavailable_must_create_total) FILTER (WHERE requests.unavailable_must_create_total IS NOT NULL) AS unavailable_must_create_total_b, sum(requests.unavailable_must_create_total) FILTER (WHERE base_requests.unavailable_must_create_total IS NOT NULL) AS unavailable_must_create_total_t, max(requests.unavailable_must_create_total) FILTER (WHERE base_requests.unavailable_must_create_total IS NOT NULL) AS unavailable_must_create_total_l,
        count(base_requests.unavailable_unclear_natural_person + requests.unavailable_unclear_natural_person) AS unavailable_unclear_natural_person_n, sum(base_requests.unavailable_unclear_natural_person) FILTER (WHERE requests.unavailable_unclear_natural_person IS NOT NULL) AS unavailable_unclear_natural_person_b, sum(requests.unavailable_unclear_natural_person) FILTER (WHERE base_requests.unavailable_unclear_natural_person IS NOT NULL) AS unavailable_unclear_natural_person_t, max(requests.unavailable_unclear_natural_person) FILTER (WHERE base_requests.unavailable_unclear_natural_person IS NOT NULL) AS unavailable_unclear_natural_person_l,
        count(base_requests.unavailable_unclear_enterprise + requests.unavailable_unclear_enterprise) AS unavailable_unclear_enterprise_n, sum(base_requests.unavailable_unclear_enterprise) FILTER (WHERE requests.unavailable_unclear_enterprise IS NOT NULL) AS unavailable_unclear_enterprise_b, sum(requests.unavailable_unclear_enterprise) FILTER (WHERE base_requests.unavailable_unclear_enterprise IS NOT NULL) AS unavailable_unclear_enterprise_t, max(requests.unavailable_unclear_enterprise) FILTER (WHERE base_requests.unavailable_unclear_enterprise IS NOT NULL) AS unavailable_unclear_enterprise_l,
        count(base_requests.unavailable_unclear_research + requests.unavailable_unclear_research) AS unavailable_unclear_research_n, sum(base_requests.unavailable_unclear_research) FILTER (WHERE requests.unavailable_unclear_research IS NOT NULL) AS unavailable_unclear_research_b, sum(requests.unavailable_unclear_research) FILTER (WHERE base_requests.unavailable_unclear_research IS NOT NULL) AS unavailable_unclear_research_t, max(requests.unavailable_unclear_research) FILTER (WHERE base_requests.unavailable_unclear_research IS NOT NULL) AS unavailable_unclear_research_l,
        count(base_requests.unavailable_unclear_public_welfare + requests.unavailable_unclear_public_welfare) AS unavailable_unclear_public_welfare_n, sum(base_requests.unavailable_unclear_public_welfare) FILTER (WHERE requests.unavailable_unclear_public_welfare IS NOT NULL) AS unavailable_unclear_public_welfare_b, sum(requests.unavailable_unclear_public_welfare) FILTER (WHERE base_requests.unavailable_unclear_public_welfare IS NOT NULL) AS unavailable_unclear_public_welfare_t, max(requests.unavailable_unclear_public_welfare) FILTER (WHERE base_requests.unavailable_unclear_public_welfare IS NOT NULL) AS unavailable_unclear_public_welfare_l,
        count(base_requests.unavailable_unclear_legal_service + requests.unavailable_unclear_legal_service) AS unavailable_unclear_legal_service_n, sum(base_requests.unavailable_unclear_legal_service) FILTER (WHERE requests.unavailable_unclear_legal_service IS NOT NULL) AS unavailable_unclear_legal_service_b, sum(requests.unavailable_unclear_legal_service) FILTER (WHERE base_requests.unavailable_unclear_legal_service IS NOT NULL) AS unavailable_unclear_legal_service_t, max(requests.unavailable_unclear_legal_service) FILTER (WHERE base_requests.unavailable_unclear_legal_service IS NOT NULL) AS unavailable_unclear_legal_service_l,
        count(base_requests.unavailable_unclear_other_org + requests.unavailable_unclear_other_org) AS unavailable_unclear_other_org_n, sum(base_requests.unavailable_unclear_other_org) FILTER (WHERE requests.unavailable_unclear_other_org IS NOT NULL) AS unavailable_unclear_other_org_b, sum(requests.unavailable_unclear_other_org) FILTER (WHERE base_requests.unavailable_unclear_other_org IS NOT NULL) AS unavailable_unclear_other_org_t, max(requests.unavailable_unclear_other_org) FILTER (WHERE base_requests.unavailable_unclear_other_org IS NOT NULL) AS unavailable_unclear_other_org_l,
        count(base_requests.unavailable_unclear_total + requests.unavailable_unclear_total) AS unavailable_unclear_total_n, sum(base_requests.unavailable_unclear_total) FILTER (WHERE requests.unavailable_unclear_total IS NOT NULL) AS unavailable_unclear_total_b, sum(requests.unavailable_unclear_total) FILTER (WHERE base_requests.unavailable_unclear_total IS NOT NULL) AS unavailable_unclear_total_t, max(requests.unavailable_unclear_total) FILTER (WHERE base_requests.unavailable_unclear_total IS NOT NULL) AS unavailable_unclear_total_l,
        count(base_requests.rejected_petition_natural_person + requests.rejected_petition_natural_person) AS rejected_petition_natural_person_n, sum(base_requests.rejected_petition_natural_person) FILTER (WHERE requests.rejected_petition_natural_person IS NOT NULL) AS rejected_petition_natural_person_b, sum(requests.rejected_petition_natural_person) FILTER (WHERE base_requests.rejected_petition_natural_person IS NOT NULL) AS rejected_petition_natural_person_t, max(requests.rejected_petition_natural_person) FILTER (WHERE base_requests.rejected_petition_natural_person IS NOT NULL) AS rejected_petition_natural_person_l,
        count(base_requests.rejected_petition_enterprise + requests.rejected_petition_enterprise) AS rejected_petition_enterprise_n, sum(base_requests.rejected_petition_enterprise) FILTER (WHERE requests.rejected_petition_enterprise IS NOT NULL) AS rejected_petition_enterprise_b, sum(requests.rejected_petition_enterprise) FILTER (WHERE base_requests.rejected_petition_enterprise IS NOT NULL) AS rejected_petition_enterprise_t, max(requests.rejected_petition_enterprise) FILTER (WHERE base_requests.rejected_petition_enterprise IS NOT NULL) AS rejected_petition_enterprise_l,
        count(base_requests.rejected_petition_research + requests.rejected_petition_research) AS rejected_petition_research_n, sum(base_requests.rejected_petition_research) FILTER (WHERE requests.rejected_petition_research IS NOT NULL) AS rejected_petition_research_b, sum(requests.rejected_petition_research) FILTER (WHERE base_requests.rejected_petition_research IS NOT NULL) AS rejected_petition_research_t, max(requests.rejected_petition_research) FILTER (WHERE base_requests.rejected_petition_research IS NOT NULL) AS rejected_petition_research_l,
        count(base_requests.rejected_petition_public_welfare + requests.rejected_petition_public_welfare) AS rejected_petition_public_welfare_n, sum(base_requests.rejected_petition_public_welfare) FILTER (WHERE requests.rejected_petition_public_welfare IS NOT NULL) AS rejected_petition_public_welfare_b, sum(requests.rejected_petition_public_welfare) FILTER (WHERE base_requests.rejected_petition_public_welfare IS NOT NULL) AS rejected_petition_public_welfare_t, max(requests.rejected_petition_public_welfare) FILTER (WHERE base_requests.rejected_petition_public_welfare IS NOT NULL) AS rejected_petition_public_welfare_l,
        count(base_requests.rejected_petition_legal_service + requests.rejected_petition_legal_service) AS rejected_petition_legal_service_n, sum(base_requests.rejected_petition_legal_service) FILTER (WHERE requests.rejected_petition_legal_service IS NOT NULL) AS rejected_petition_legal_service_b, sum(requests.rejected_petition_legal_service) FILTER (WHERE base_requests.rejected_petition_legal_service IS NOT NULL) AS rejected_petition_legal_service_t, max(requests.rejected_petition_legal_service) FILTER (WHERE base_requests.rejected_petition_legal_service IS NOT NULL) AS rejected_petition_legal_service_l,
        count(base_requests.rejected_petition_other_org + requests.rejected_petition_other_org) AS rejected_petition_other_org_n, sum(base_requests.rejected_petition_other_org) FILTER (WHERE requests.rejected_petition_other_org IS NOT NULL) AS rejected_petition_other_org_b, sum(requests.rejected_petition_other_org) FILTER (WHERE base_requests.rejected_petition_other_org IS NOT NULL) AS rejected_petition_other_org_t, max(requests.rejected_petition_other_org) FILTER (WHERE base_requests.rejected_petition_other_org IS NOT NULL) AS rejected_petition_other_org_l,
        count(base_requests.rejected_petition_total + requests.rejected_petition_total) AS rejected_petition_total_n, sum(base_requests.rejected_petition_total) FILTER (WHERE requests.rejected_petition_total IS NOT NULL) AS rejected_petition_total_b, sum(requests.rejected_petition_total) FILTER (WHERE base_requests.rejected_petition_total IS NOT NULL) AS rejected_petition_total_t, max(requests.rejected_petition_total) FILTER (WHERE base_requests.rejected_petition_total IS NOT NULL) AS rejected_petition_total_l,
        count(base_requests.rejected_repeat_natural_person + requests.rejected_repeat_natural_person) AS rejected_repeat_natural_person_n, sum(base_requests.rejected_repeat_natural_person) FILTER (WHERE requests.rejected_repeat_natural_person IS NOT NULL) AS rejected_repeat_natural_person_b, sum(requests.rejected_repeat_natural_person) FILTER (WHERE base_requests.rejected_repeat_natural_person IS NOT NULL) AS rejected_repeat_natural_person_t, max(requests.rejected_repeat_natural_person) FILTER (WHERE base_requests.rejected_repeat_natural_person IS NOT NULL) AS rejected_repeat_natural_person_l,
        count(base_requests.rejected_repeat_enterprise + requests.rejected_repeat_enterprise) AS rejected_repeat_enterprise_n, sum(base_requests.rejected_repeat_enterprise) FILTER (WHERE requests.rejected_repeat_enterprise IS NOT NULL) AS rejected_repeat_enterprise_b, sum(requests.rejected_repeat_enterprise) FILTER (WHERE base_requests.rejected_repeat_enterprise IS NOT NULL) AS rejected_repeat_enterprise_t, max(requests.rejected_repeat_enterprise) FILTER (WHERE base_requests.rejected_repeat_enterprise IS NOT NULL) AS rejected_repeat_enterprise_l,
        count(base_requests.rejected_repeat_research + requests.rejected_repeat_research) AS rejected_repeat_research_n, sum(base_requests.rejected_repeat_research) FILTER (WHERE requests.rejected_repeat_research IS NOT NULL) AS rejected_repeat_research_b, sum(requests.rejected_repeat_research) FILTER (WHERE base_requests.rejected_repeat_research IS NOT NULL) AS rejected_repeat_research_t, max(requests.rejected_repeat_research) FILTER (WHERE base_requests.rejected_repeat_research IS NOT NULL) AS rejected_repeat_research_l,
        count(base_requests.rejected_repeat_public_welfare + requests.rejected_repeat_public_welfare) AS rejected_repeat_public_welfare_n, sum(base_requests.rejected_repeat_public_welfare) FILTER (WHERE requests.rejected_repeat_public_welfare IS NOT NULL) AS rejected_repeat_public_welfare_b, sum(requests.rejected_repeat_public_welfare) FILTER (WHERE base_requests.rejected_repeat_public_welfare IS NOT NULL) AS rejected_repeat_public_welfare_t, max(requests.rejected_repeat_public_welfare) FILTER (WHERE base_requests.rejected_repeat_public_welfare IS NOT NULL) AS rejected_repeat_public_welfare_l,
        count(base_requests.rejected_repeat_legal_service + requests.rejected_repeat_legal_service) AS rejected_repeat_legal_service_n, sum(base_requests.rejected_repeat_legal_service) FILTER (WHERE requests.rejected_repeat_legal_service IS NOT NULL) AS rejected_repeat_legal_service_b, sum(requests.rejected_repeat_legal_service) FILTER (WHERE base_requests.rejected_repeat_legal_service IS NOT NULL) AS rejected_repeat_legal_service_t, max(requests.rejected_repeat_legal_service) FILTER (WHERE base_requests.rejected_repeat_legal_service IS NOT NULL) AS rejected_repeat_legal_service_l,
        count(base_requests.rejected_repeat_other_org + requests.rejected_repeat_other_org) AS rejected_repeat_other_org_n, sum(base_requests.rejected_repeat_other_org) FILTER (WHERE requests.rejected_repeat_other_org IS NOT NULL) AS rejected_repeat_other_org_b, sum(requests.rejected_repeat_other_org) FILTER (WHERE base_requests.rejected_repeat_other_org IS NOT NULL) AS rejected_repeat_other_org_t, max(requests.rejected_repeat_other_org) FILTER (WHERE base_requests.rejected_repeat_other_org IS NOT NULL) AS rejected_repeat_other_org_l,
        count(base_requests.rejected_repeat_total + requests.rejected_repeat_total) AS rejected_repeat_total_n, sum(base_requests.rejected_repeat_total) FILTER (WHERE requests.rejected_repeat_total IS NOT NULL) AS rejected_repeat_total_b, sum(requests.rejected_repeat_total) FILTER (WHERE base_requests.rejected_repeat_total IS NOT NULL) AS rejected_repeat_total_t, max(requests.rejected_repeat_total) FILTER (WHERE base_requests.rejected_repeat_total IS NOT NULL) AS rejected_repeat_total_l,
        count(base_requests.rejected_publication_natural_person + requests.rejected_publication_natural_person) AS rejected_publication_natural_person_n, sum(base_requests.rejected_publication_natural_person) FILTER (WHERE requests.rejected_publication_natural_person IS NOT NULL) AS rejected_publication_natural_person_b, sum(requests.rejected_publication_natural_person) FILTER (WHERE base_requests.rejected_publication_natural_person IS NOT NULL) AS rejected_publication_natural_person_t, max(requests.rejected_publication_natural_person) FILTER (WHERE base_requests.rejected_publication_natural_person IS NOT NULL) AS rejected_publication_natural_person_l,
        count(base_requests.rejected_publication_enterprise + requests.rejected_publication_enterprise) AS rejected_publication_enterprise_n, sum(base_requests.rejected_publication_enterprise) FILTER (WHERE requests.rejected_publication_enterprise IS NOT NULL) AS rejected_publication_enterprise_b, sum(requests.rejected_publication_enterprise) FILTER (WHERE base_requests.rejected_publication_enterprise IS NOT NULL) AS rejected_publication_enterprise_t, max(requests.rejected_publication_enterprise) FILTER (WHERE base_requests.rejected_publication_enterprise IS NOT NULL) AS rejected_publication_enterprise_l,
        count(base_requests.rejected_publication_research + requests.rejected_publication_research) AS rejected_publication_research_n, sum(base_requests.rejected_publication_research) FILTER (WHERE requests.rejected_publication_research IS NOT NULL) AS rejected_publication_research_b, sum(requests.rejected_publication_research) FILTER (WHERE base_requests.rejected_publication_research IS NOT NULL) AS rejected_publication_research_t, max(requests.rejected_publication_research) FILTER (WHERE base_requests.rejected_publication_research IS NOT NULL) AS rejected_publication_research_l,
        count(base_requests.rejected_publication_public_welfare + requests.rejected_publication_public_welfare) AS rejected_publication_public_welfare_n, sum(base_requests.rejected_publication_public_welfare) FILTER (WHERE requests.rejected_publication_public_welfare IS NOT NULL) AS rejected_publication_public_welfare_b, sum(requests.rejected_publication_public_welfare) FILTER (WHERE base_requests.rejected_publication_public_welfare IS NOT NULL) AS rejected_publication_public_welfare_t, max(requests.rejected_publication_public_welfare) FILTER (WHERE base_requests.rejected_publication_public_welfare IS NOT NULL) AS rejected_publication_public_welfare_l,
        count(base_requests.rejected_publication_legal_service + requests.rejected_publication_legal_service) AS rejected_publication_legal_service_n, sum(base_requests.rejected_publication_legal_service) FILTER (WHERE requests.rejected_publication_legal_service IS NOT NULL) AS rejected_publication_legal_service_b, sum(requests.rejected_publication_legal_service) FILTER (WHERE base_requests.rejected_publication_legal_service IS NOT NULL) AS rejected_publication_legal_service_t, max(requests.rejected_publication_legal_service) FILTER (WHERE base_requests.rejected_publication_legal_service IS NOT NULL) AS rejected_publication_legal_service_l,
        count(base_requests.rejected_publication_other_org + requests.rejected_publication_other_org) AS rejected_publication_other_org_n, sum(base_requests.rejected_publication_other_org) FILTER (WHERE requests.rejected_publication_other_org IS NOT NULL) AS rejected_publication_other_org_b, sum(requests.rejected_publication_other_org) FILTER (WHERE base_requests.rejected_publication_other_org IS NOT NULL) AS rejected_publication_other_org_t, max(requests.rejected_publication_other_org) FILTER (WHERE base_requests.rejected_publication_other_org IS NOT NULL) AS rejected_publication_other_org_l,
        count(base_requests.rejected_publication_total + requests.rejected_publication_total) AS rejected_publication_total_n, sum(base_requests.rejected_publication_total) FILTER (WHERE requests.rejected_publication_total IS NOT NULL) AS rejected_publication_total_b, sum(requests.rejected_publication_total) FILTER (WHERE base_requests.rejected_publication_total IS NOT NULL) AS rejected_publication_total_t, max(requests.rejected_publication_total) FILTER (WHERE base_requests.rejected_publication_total IS NOT NULL) AS rejected_publication_total_l,
        count(base_requests.rejected_excessive_natural_person + requests.rejected_excessive_natural_person) AS rejected_excessive_natural_person_n, sum(base_requests.rejected_excessive_natural_person) FILTER (WHERE requests.rejected_excessive_natural_person IS NOT NULL) AS rejected_excessive_natural_person_b, sum(requests.rejected_excessive_natural_person) FILTER (WHERE base_requests.rejected_excessive_natural_person IS NOT NULL) AS rejected_excessive_natural_person_t, max(requests.rejected_excessive_natural_person) FILTER (WHERE base_requests.rejected_excessive_natural_person IS NOT NULL) AS rejected_excessive_natural_person_l,
        count(base_requests.rejected_excessive_enterprise + requests.rejected_excessive_enterprise) AS rejected_excessive_enterprise_n, sum(base_requests.rejected_excessive_enterprise) FILTER (WHERE requests.rejected_excessive_enterprise IS NOT NULL) AS rejected_excessive_enterprise_b, sum(requests.rejected_excessive_enterprise) FILTER (WHERE base_requests.rejected_excessive_enterprise IS NOT NULL) AS rejected_excessive_enterprise_t, max(requests.rejected_excessive_enterprise) FILTER (WHERE base_requests.rejected_excessive_enterprise IS NOT NULL) AS rejected_excessive_enterprise_l,
        count(base_requests.rejected_excessive_research + requests.rejected_excessive_research) AS rejected_excessive_research_n, sum(base_requests.rejected_excessive_research) FILTER (WHERE requests.rejected_excessive_research IS NOT NULL) AS rejected_excessive_research_b, sum(requests.rejected_excessive_research) FILTER (WHERE base_requests.rejected_excessive_research IS NOT NULL) AS rejected_excessive_research_t, max(requests.rejected_excessive_research) FILTER (WHERE base_requests.rejected_excessive_research IS NOT NULL) AS rejected_excessive_research_l,
        count(base_requests.rejected_excessive_public_welfare + requests.rejected_excessive_public_welfare) AS rejected_excessive_public_welfare_n, sum(base_requests.rejected_excessive_public_welfare) FILTER (WHERE requests.rejected_excessive_public_welfare IS NOT NULL) AS rejected_excessive_public_welfare_b, sum(requests.rejected_excessive_public_welfare) FILTER (WHERE base_requests.rejected_excessive_public_welfare IS NOT NULL) AS rejected_excessive_public_welfare_t, max(requests.rejected_excessive_public_welfare) FILTER (WHERE base_requests.rejected_excessive_public_welfare IS NOT NULL) AS rejected_excessive_public_welfare_l,
        count(base_requests.rejected_excessive_legal_service + requests.rejected_excessive_legal_service) AS rejected_excessive_legal_service_n, sum(base_requests.rejected_excessive_legal_service) FILTER (WHERE requests.rejected_excessive_legal_service IS NOT NULL) AS rejected_excessive_legal_service_b, sum(requests.rejected_excessive_legal_service) FILTER (WHERE base_requests.rejected_excessive_legal_service IS NOT NULL) AS rejected_excessive_legal_service_t, max(requests.rejected_excessive_legal_service) FILTER (WHERE base_requests.rejected_excessive_legal_service IS NOT NULL) AS rejected_excessive_legal_service_l,
        count(base_requests.rejected_excessive_other_org + requests.rejected_excessive_other_org) AS rejected_excessive_other_org_n, sum(base_requests.rejected_excessive_other_org) FILTER (WHERE requests.rejected_excessive_other_org IS NOT NULL) AS rejected_excessive_other_org_b, sum(requests.rejected_excessive_other_org) FILTER (WHERE base_requests.rejected_excessive_other_org IS NOT NULL) AS rejected_excessive_other_org_t, max(requests.rejected_excessive_other_org) FILTER (WHERE base_requests.rejected_excessive_other_org IS NOT NULL) AS rejected_excessive_other_org_l,
        count(base_requests.rejected_excessive_total + requests.rejected_excessive_total) AS rejected_excessive_total_n, sum(base_requests.rejected_excessive_total) FILTER (WHERE requests.rejected_excessive_total IS NOT NULL) AS rejected_excessive_total_b, sum(requests.rejected_excessive_total) FILTER (WHERE base_requests.rejected_excessive_total IS NOT NULL) AS rejected_excessive_total_t, max(requests.rejected_excessive_total) FILTER (WHERE base_requests.rejected_excessive_total IS NOT NULL) AS rejected_excessive_total_l,
        count(base_requests.rejected_reconfirm_natural_person + requests.rejected_reconfirm_natural_person) AS rejected_reconfirm_natural_person_n, sum(base_requests.rejected_reconfirm_natural_person) FILTER (WHERE requests.rejected_reconfirm_natural_person IS NOT NULL) AS rejected_reconfirm_natural_person_b, sum(requests.rejected_reconfirm_natural_person) FILTER (WHERE base_requests.rejected_reconfirm_natural_person IS NOT NULL) AS rejected_reconfirm_natural_person_t, max(requests.rejected_reconfirm_natural_person) FILTER (WHERE base_requests.rejected_reconfirm_natural_person IS NOT NULL) AS rejected_reconfirm_natural_person_l,
        count(base_requests.rejected_reconfirm_enterprise + requests.rejected_reconfirm_enterprise) AS rejected_reconfirm_enterprise_n, sum(base_requests.rejected_reconfirm_enterprise) FILTER (WHERE requests.rejected_reconfirm_enterprise IS NOT NULL) AS rejected_reconfirm_enterprise_b, sum(requests.rejected_reconfirm_enterprise) FILTER (WHERE base_requests.rejected_reconfirm_enterprise IS NOT NULL) AS rejected_reconfirm_enterprise_t, max(requests.rejected_reconfirm_enterprise) FILTER (WHERE base_requests.rejected_reconfirm_enterprise IS NOT NULL) AS rejected_reconfirm_enterprise_l,
        count(base_requests.rejected_reconfirm_research + requests.rejected_reconfirm_research) AS rejected_reconfirm_research_n, sum(base_requests.rejected_reconfirm_research) FILTER (WHERE requests.rejected_reconfirm_research IS NOT NULL) AS rejected_reconfirm_research_b, sum(requests.rejected_reconfirm_research) FILTER (WHERE base_requests.rejected_reconfirm_research IS NOT NULL) AS rejected_reconfirm_research_t, max(requests.rejected_reconfirm_research) FILTER (WHERE base_requests.rejected_reconfirm_research IS NOT NULL) AS rejected_reconfirm_research_l,
        count(base_requests.rejected_reconfirm_public_welfare + requests.rejected_reconfirm_public_welfare) AS rejected_reconfirm_public_welfare_n, sum(base_requests.rejected_reconfirm_public_welfare) FILTER (WHERE requests.rejected_reconfirm_public_welfare IS NOT NULL) AS rejected_reconfirm_public_welfare_b, sum(requests.rejected_reconfirm_public_welfare) FILTER (WHERE base_requests.rejected_reconfirm_public_welfare IS NOT NULL) AS rejected_reconfirm_public_welfare_t, max(requests.rejected_reconfirm_public_welfare) FILTER (WHERE base_requests.rejected_reconfirm_public_welfare IS NOT NULL) AS rejected_reconfirm_public_welfare_l,
        count(base_requests.rejected_reconfirm_legal_service + requests.rejected_reconfirm_legal_service) AS rejected_reconfirm_legal_service_n, sum(base_requests.rejected_reconfirm_legal_service) FILTER (WHERE requests.rejected_reconfirm_legal_service IS NOT NULL) AS rejected_reconfirm_legal_service_b, sum(requests.rejected_reconfirm_legal_service) FILTER (WHERE base_requests.rejected_reconfirm_legal_service IS NOT NULL) AS rejected_reconfirm_legal_service_t, max(requests.rejected_reconfirm_legal_service) FILTER (WHERE base_requests.rejected_reconfirm_legal_service IS NOT NULL) AS rejected_reconfirm_legal_service_l,
        count(base_requests.rejected_reconfirm_other_org + requests.rejected_reconfirm_other_org) AS rejected_reconfirm_other_org_n, sum(base_requests.rejected_reconfirm_other_org) FILTER (WHERE requests.rejected_reconfirm_other_org IS NOT NULL) AS rejected_reconfirm_other_org_b, sum(requests.rejected_reconfirm_other_org) FILTER (WHERE base_requests.rejected_reconfirm_other_org IS NOT NULL) AS rejected_reconfirm_other_org_t, max(requests.rejected_reconfirm_other_org) FILTER (WHERE base_requests.rejected_reconfirm_other_org IS NOT NULL) AS rejected_reconfirm_other_org_l,
        count(base_requests.rejected_reconfirm_total + requests.rejected_reconfirm_total) AS rejected_reconfirm_total_n, sum(base_requests.rejected_reconfirm_total) FILTER (WHERE requests.rejected_reconfirm_total IS NOT NULL) AS rejected_reconfirm_total_b, sum(requests.rejected_reconfirm_total) FILTER (WHERE base_requests.rejected_reconfirm_total IS NOT NULL) AS rejected_reconfirm_total_t, max(requests.rejected_reconfirm_total) FILTER (WHERE base_requests.rejected_reconfirm_total IS NOT NULL) AS rejected_reconfirm_total_l,
        count(base_requests.other_uncorrected_natural_person + requests.other_uncorrected_natural_person) AS other_uncorrected_natural_person_n, sum(base_requests.other_uncorrected_natural_person) FILTER (WHERE requests.other_uncorrected_natural_person IS NOT NULL) AS other_uncorrected_natural_person_b, sum(requests.other_uncorrected_natural_person) FILTER (WHERE base_requests.other_uncorrected_natural_person IS NOT NULL) AS other_uncorrected_natural_person_t, max(requests.other_uncorrected_natural_person) FILTER (WHERE base_requests.other_uncorrected_natural_person IS NOT NULL) AS other_uncorrected_natural_person_l,
        count(base_requests.other_uncorrected_enterprise + requests.other_uncorrected_enterprise) AS other_uncorrected_enterprise_n, sum(base_requests.other_uncorrected_enterprise) FILTER (WHERE requests.other_uncorrected_enterprise IS NOT NULL) AS other_uncorrected_enterprise_b, sum(requests.other_uncorrected_enterprise) FILTER (WHERE base_requests.other_uncorrected_enterprise IS NOT NULL) AS other_uncorrected_enterprise_t, max(requests.other_uncorrected_enterprise) FILTER (WHERE base_requests.other_uncorrected_enterprise IS NOT NULL) AS other_uncorrected_enterprise_l,
        count(base_requests.other_uncorrected_research + requests.other_uncorrected_research) AS other_uncorrected_research_n, sum(base_requests.other_uncorrected_research) FILTER (WHERE requests.other_uncorrected_research IS NOT NULL) AS other_uncorrected_research_b, sum(requests.other_uncorrected_research) FILTER (WHERE base_requests.other_uncorrected_research IS NOT NULL) AS other_uncorrected_research_t, max(requests.other_uncorrected_research) FILTER (WHERE base_requests.other_uncorrected_research IS NOT NULL) AS other_uncorrected_research_l,
        count(base_requests.other_uncorrected_public_welfare + requests.other_uncorrected_public_welfare) AS other_uncorrected_public_welfare_n, sum(base_requests.other_uncorrected_public_welfare) FILTER (WHERE requests.other_uncorrected_public_welfare IS NOT NULL) AS other_uncorrected_public_welfare_b, sum(requests.other_uncorrected_public_welfare) FILTER (WHERE base_requests.other_uncorrected_public_welfare IS NOT NULL) AS other_uncorrected_public_welfare_t, max(requests.other_uncorrected_public_welfare) FILTER (WHERE base_requests.other_uncorrected_public_welfare IS NOT NULL) AS other_uncorrected_public_welfare_l,
        count(base_requests.other_uncorrected_legal_service + requests.other_uncorrected_legal_service) AS other_uncorrected_legal_service_n, sum(base_requests.other_uncorrected_legal_service) FILTER (WHERE requests.other_uncorrected_legal_service IS NOT NULL) AS other_uncorrected_legal_service_b, sum(requests.other_uncorrected_legal_service) FILTER (WHERE base_requests.other_uncorrected_legal_service IS NOT NULL) AS other_uncorrected_legal_service_t, max(requests.other_uncorrected_legal_service) FILTER (WHERE base_requests.other_uncorrected_legal_service IS NOT NULL) AS other_uncorrected_legal_service_l,
        count(base_requests.other_uncorrected_other_org + requests.other_uncorrected_other_org) AS other_uncorrected_other_org_n, sum(base_requests.other_uncorrected_other_org) FILTER (WHERE requests.other_uncorrected_other_org IS NOT NULL) AS other_uncorrected_other_org_b, sum(requests.other_uncorrected_other_org) FILTER (WHERE base_requests.other_uncorrected_other_org IS NOT NULL) AS other_uncorrected_other_org_t, max(requests.other_uncorrected_other_org) FILTER (WHERE base_requests.other_uncorrected_other_org IS NOT NULL) AS other_uncorrected_other_org_l,
        count(base_requests.other_uncorrected_total + requests.other_uncorrected_total) AS other_uncorrected_total_n, sum(base_requests.other_uncorrected_total) FILTER (WHERE requests.other_uncorrected_total IS NOT NULL) AS other_uncorrected_total_b, sum(requests.other_uncorrected_total) FILTER (WHERE base_requests.other_uncorrected_total IS NOT NULL) AS other_uncorrected_total_t, max(requests.other_uncorrected_total) FILTER (WHERE base_requests.other_uncorrected_total IS NOT NULL) AS other_uncorrected_total_l,
        count(base_requests.other_unpaid_natural_person + requests.other_unpaid_natural_person) AS other_unpaid_natural_person_n, sum(base_requests.other_unpaid_natural_person) FILTER (WHERE requests.other_unpaid_natural_person IS NOT NULL) AS other_unpaid_natural_person_b, sum(requests.other_unpaid_natural_person) FILTER (WHERE base_requests.other_unpaid_natural_person IS NOT NULL) AS other_unpaid_natural_person_t, max(requests.other_unpaid_natural_person) FILTER (WHERE base_requests.other_unpaid_natural_person IS NOT NULL) AS other_unpaid_natural_person_l,
        count(base_requests.other_unpaid_enterprise + requests.other_unpaid_enterprise) AS other_unpaid_enterprise_n, sum(base_requests.other_unpaid_enterprise) FILTER (WHERE requests.other_unpaid_enterprise IS NOT NULL) AS other_unpaid_enterprise_b, sum(requests.other_unpaid_enterprise) FILTER (WHERE base_requests.other_unpaid_enterprise IS NOT NULL) AS other_unpaid_enterprise_t, max(requests.other_unpaid_enterprise) FILTER (WHERE base_requests.other_unpaid_enterprise IS NOT NULL) AS other_unpaid_enterprise_l,
        count(base_requests.other_unpaid_research + requests.other_unpaid_research) AS other_unpaid_research_n, sum(base_requests.other_unpaid_research) FILTER (WHERE requests.other_unpaid_research IS NOT NULL) AS other_unpaid_research_b, sum(requests.other_unpaid_research) FILTER (WHERE base_requests.other_unpaid_research IS NOT NULL) AS other_unpaid_research_t, max(requests.other_unpaid_research) FILTER (WHERE base_requests.other_unpaid_research IS NOT NULL) AS other_unpaid_research_l,
        count(base_requests.other_unpaid_public_welfare + requests.other_unpaid_public_welfare) AS other_unpaid_public_welfare_n, sum(base_requests.other_unpaid_public_welfare) FILTER (WHERE requests.other_unpaid_public_welfare IS NOT NULL) AS other_unpaid_public_welfare_b, sum(requests.other_unpaid_public_welfare) FILTER (WHERE base_requests.other_unpaid_public_welfare IS NOT NULL) AS other_unpaid_public_welfare_t, max(requests.other_unpaid_public_welfare) FILTER (WHERE base_requests.other_unpaid_public_welfare IS NOT NULL) AS other_unpaid_public_welfare_l,
        count(base_requests.other_unpaid_legal_service + requests.other_unpaid_legal_service) AS other_unpaid_legal_service_n, sum(base_requests.other_unpaid_legal_service) FILTER (WHERE requests.other_unpaid_legal_service IS NOT NULL) AS other_unpaid_legal_service_b, sum(requests.other_unpaid_legal_service) FILTER (WHERE base_requests.other_unpaid_legal_service IS NOT NULL) AS other_unpaid_legal_service_t, max(requests.other_unpaid_legal_service) FILTER (WHERE base_requests.other_unpaid_legal_service IS NOT NULL) AS other_unpaid_legal_service_l,
        count(base_requests.other_unpaid_other_org + requests.other_unpaid_other_org) AS other_unpaid_other_org_n, sum(base_requests.other_unpaid_other_org) FILTER (WHERE requests.other_unpaid_other_org IS NOT NULL) AS other_unpaid_other_org_b, sum(requests.other_unpaid_other_org) FILTER (WHERE base_requests.other_unpaid_other_org IS NOT NULL) AS other_unpaid_other_org_t, max(requests.other_unpaid_other_org) FILTER (WHERE base_requests.other_unpaid_other_org IS NOT NULL) AS other_unpaid_other_org_l,
        count(base_requests.other_unpaid_total + requests.other_unpaid_total) AS other_unpaid_total_n, sum(base_requests.other_unpaid_total) FILTER (WHERE requests.other_unpaid_total IS NOT NULL) AS other_unpaid_total_b, sum(requests.other_unpaid_total) FILTER (WHERE base_requests.other_unpaid_total IS NOT NULL) AS other_unpaid_total_t, max(requests.other_unpaid_total) FILTER (WHERE base_requests.other_unpaid_total IS NOT NULL) AS other_unpaid_total_l,
        count(base_requests.other_misc_natural_person + requests.other_misc_natural_person) AS other_misc_natural_person_n, sum(base_requests.other_misc_natural_person) FILTER (WHERE requests.other_misc_natural_person IS NOT NULL) AS other_misc_natural_person_b, sum(requests.other_misc_natural_person) FILTER (WHERE base_requests.other_misc_natural_person IS NOT NULL) AS other_misc_natural_person_t, max(requests.other_misc_natural_person) FILTER (WHERE base_requests.other_misc_natural_person IS NOT NULL) AS other_misc_natural_person_l,
        count(base_requests.other_misc_enterprise + requests.other_misc_enterprise) AS other_misc_enterprise_n, sum(base_requests.other_misc_enterprise) FILTER (WHERE requests.other_misc_enterprise IS NOT NULL) AS other_misc_enterprise_b, sum(requests.other_misc_enterprise) FILTER (WHERE base_requests.other_misc_enterprise IS NOT NULL) AS other_misc_enterprise_t, max(requests.other_misc_enterprise) FILTER (WHERE base_requests.other_misc_enterprise IS NOT NULL) AS other_misc_enterprise_l,
        count(base_requests.other_misc_research + requests.other_misc_research) AS other_misc_research_n, sum(base_requests.other_misc_research) FILTER (WHERE requests.other_misc_research IS NOT NULL) AS other_misc_research_b, sum(requests.other_misc_research) FILTER (WHERE base_requests.other_misc_research IS NOT NULL) AS other_misc_research_t, max(requests.other_misc_research) FILTER (WHERE base_requests.other_misc_research IS NOT NULL) AS other_misc_research_l,
        count(base_requests.other_misc_public_welfare + requests.other_misc_public_welfare) AS other_misc_public_welfare_n, sum(base_requests.other_misc_public_welfare) FILTER (WHERE requests.other_misc_public_welfare IS NOT NULL) AS other_misc_public_welfare_b, sum(requests.other_misc_public_welfare) FILTER (WHERE base_requests.other_misc_public_welfare IS NOT NULL) AS other_misc_public_welfare_t, max(requests.other_misc_public_welfare) FILTER (WHERE base_requests.other_misc_public_welfare IS NOT NULL) AS other_misc_public_welfare_l,
        count(base_requests.other_misc_legal_service + requests.other_misc_legal_service) AS other_misc_legal_service_n, sum(base_requests.other_misc_legal_service) FILTER (WHERE requests.other_misc_legal_service IS NOT NULL) AS other_misc_legal_service_b, sum(requests.other_misc_legal_service) FILTER (WHERE base_requests.other_misc_legal_service IS NOT NULL) AS other_misc_legal_service_t, max(requests.other_misc_legal_service) FILTER (WHERE base_requests.other_misc_legal_service IS NOT NULL) AS other_misc_legal_service_l,
        count(base_requests.other_misc_other_org + requests.other_misc_other_org) AS other_misc_other_org_n, sum(base_requests.other_misc_other_org) FILTER (WHERE requests.other_misc_other_org IS NOT NULL) AS other_misc_other_org_b, sum(requests.other_misc_other_org) FILTER (WHERE base_requests.other_misc_other_org IS NOT NULL) AS other_misc_other_org_t, max(requests.other_misc_other_org) FILTER (WHERE base_requests.other_misc_other_org IS NOT NULL) AS other_misc_other_org_l,
        count(base_requests.other_misc_total + requests.other_misc_total) AS other_misc_total_n, sum(base_requests.other_misc_total) FILTER (WHERE requests.other_misc_total IS NOT NULL) AS other_misc_total_b, sum(requests.other_misc_total) FILTER (WHERE base_requests.other_misc_total IS NOT NULL) AS other_misc_total_t, max(requests.other_misc_total) FILTER (WHERE base_requests.other_misc_total IS NOT NULL) AS other_misc_total_l,
        count(base_requests.other_natural_person + requests.other_natural_person) AS other_natural_person_n, sum(base_requests.other_natural_person) FILTER (WHERE requests.other_natural_person IS NOT NULL) AS other_natural_person_b, sum(requests.other_natural_person) FILTER (WHERE base_requests.other_natural_person IS NOT NULL) AS other_natural_person_t, max(requests.other_natural_person) FILTER (WHERE base_requests.other_natural_person IS NOT NULL) AS other_natural_person_l,
        count(base_requests.other_enterprise + requests.other_enterprise) AS other_enterprise_n, sum(base_requests.other_enterprise) FILTER (WHERE requests.other_enterprise IS NOT NULL) AS other_enterprise_b, sum(requests.other_enterprise) FILTER (WHERE base_requests.other_enterprise IS NOT NULL) AS other_enterprise_t, max(requests.other_enterprise) FILTER (WHERE base_requests.other_enterprise IS NOT NULL) AS other_enterprise_l,
        count(base_requests.other_research + requests.other_research) AS other_research_n, sum(base_requests.other_research) FILTER (WHERE requests.other_research IS NOT NULL) AS other_research_b, sum(requests.other_research) FILTER (WHERE base_requests.other_research IS NOT NULL) AS other_research_t, max(requests.other_research) FILTER (WHERE base_requests.other_research IS NOT NULL) AS other_research_l,
        count(base_requests.other_public_welfare + requests.other_public_welfare) AS other_public_welfare_n, sum(base_requests.other_public_welfare) FILTER (WHERE requests.other_public_welfare IS NOT NULL) AS other_public_welfare_b, sum(requests.other_public_welfare) FILTER (WHERE base_requests.other_public_welfare IS NOT NULL) AS other_public_welfare_t, max(requests.other_public_welfare) FILTER (WHERE base_requests.other_public_welfare IS NOT NULL) AS other_public_welfare_l,
        count(base_requests.other_legal_service + requests.other_legal_service) AS other_legal_service_n, sum(base_requests.other_legal_service) FILTER (WHERE requests.other_legal_service IS NOT NULL) AS other_legal_service_b, sum(requests.other_legal_service) FILTER (WHERE base_requests.other_legal_service IS NOT NULL) AS other_legal_service_t, max(requests.other_legal_service) FILTER (WHERE base_requests.other_legal_service IS NOT NULL) AS other_legal_service_l,
        count(base_requests.other_other_org + requests.other_other_org) AS other_other_org_n, sum(base_requests.other_other_org) FILTER (WHERE requests.other_other_org IS NOT NULL) AS other_other_org_b, sum(requests.other_other_org) FILTER (WHERE base_requests.other_other_org IS NOT NULL) AS other_other_org_t, max(requests.other_other_org) FILTER (WHERE base_requests.other_other_org IS NOT NULL) AS other_other_org_l,
        count(base_requests.concluded_natural_person + requests.concluded_natural_person) AS concluded_natural_person_n, sum(base_requests.concluded_natural_person) FILTER (WHERE requests.concluded_natural_person IS NOT NULL) AS concluded_natural_person_b, sum(requests.concluded_natural_person) FILTER (WHERE base_requests.concluded_natural_person IS NOT NULL) AS concluded_natural_person_t, max(requests.concluded_natural_person) FILTER (WHERE base_requests.concluded_natural_person IS NOT NULL) AS concluded_natural_person_l,
        count(base_requests.concluded_enterprise + requests.concluded_enterprise) AS concluded_enterprise_n, sum(base_requests.concluded_enterprise) FILTER (WHERE requests.concluded_enterprise IS NOT NULL) AS concluded_enterprise_b, sum(requests.concluded_enterprise) FILTER (WHERE base_requests.concluded_enterprise IS NOT NULL) AS concluded_enterprise_t, max(requests.concluded_enterprise) FILTER (WHERE base_requests.concluded_enterprise IS NOT NULL) AS concluded_enterprise_l,
        count(base_requests.concluded_research + requests.concluded_research) AS concluded_research_n, sum(base_requests.concluded_research) FILTER (WHERE requests.concluded_research IS NOT NULL) AS concluded_research_b, sum(requests.concluded_research) FILTER (WHERE base_requests.concluded_research IS NOT NULL) AS concluded_research_t, max(requests.concluded_research) FILTER (WHERE base_requests.concluded_research IS NOT NULL) AS concluded_research_l,
        count(base_requests.concluded_public_welfare + requests.concluded_public_welfare) AS concluded_public_welfare_n, sum(base_requests.concluded_public_welfare) FILTER (WHERE requests.concluded_public_welfare IS NOT NULL) AS concluded_public_welfare_b, sum(requests.concluded_public_welfare) FILTER (WHERE base_requests.concluded_public_welfare IS NOT NULL) AS concluded_public_welfare_t, max(requests.concluded_public_welfare) FILTER (WHERE base_requests.concluded_public_welfare IS NOT NULL) AS concluded_public_welfare_l,
        count(base_requests.concluded_legal_service + requests.concluded_legal_service) AS concluded_legal_service_n, sum(base_requests.concluded_legal_service) FILTER (WHERE requests.concluded_legal_service IS NOT NULL) AS concluded_legal_service_b, sum(requests.concluded_legal_service) FILTER (WHERE base_requests.concluded_legal_service IS NOT NULL) AS concluded_legal_service_t, max(requests.concluded_legal_service) FILTER (WHERE base_requests.concluded_legal_service IS NOT NULL) AS concluded_legal_service_l,
        count(base_requests.concluded_other_org + requests.concluded_other_org) AS concluded_other_org_n, sum(base_requests.concluded_other_org) FILTER (WHERE requests.concluded_other_org IS NOT NULL) AS concluded_other_org_b, sum(requests.concluded_other_org) FILTER (WHERE base_requests.concluded_other_org IS NOT NULL) AS concluded_other_org_t, max(requests.concluded_other_org) FILTER (WHERE base_requests.concluded_other_org IS NOT NULL) AS concluded_other_org_l,
        count(base_requests.carried_out_natural_person + requests.carried_out_natural_person) AS carried_out_natural_person_n, sum(base_requests.carried_out_natural_person) FILTER (WHERE requests.carried_out_natural_person IS NOT NULL) AS carried_out_natural_person_b, sum(requests.carried_out_natural_person) FILTER (WHERE base_requests.carried_out_natural_person IS NOT NULL) AS carried_out_natural_person_t, max(requests.carried_out_natural_person) FILTER (WHERE base_requests.carried_out_natural_person IS NOT NULL) AS carried_out_natural_person_l,
        count(base_requests.carried_out_enterprise + requests.carried_out_enterprise) AS carried_out_enterprise_n, sum(base_requests.carried_out_enterprise) FILTER (WHERE requests.carried_out_enterprise IS NOT NULL) AS carried_out_enterprise_b, sum(requests.carried_out_enterprise) FILTER (WHERE base_requests.carried_out_enterprise IS NOT NULL) AS carried_out_enterprise_t, max(requests.carried_out_enterprise) FILTER (WHERE base_requests.carried_out_enterprise IS NOT NULL) AS carried_out_enterprise_l,
        count(base_requests.carried_out_research + requests.carried_out_research) AS carried_out_research_n, sum(base_requests.carried_out_research) FILTER (WHERE requests.carried_out_research IS NOT NULL) AS carried_out_research_b, sum(requests.carried_out_research) FILTER (WHERE base_requests.carried_out_research IS NOT NULL) AS carried_out_research_t, max(requests.carried_out_research) FILTER (WHERE base_requests.carried_out_research IS NOT NULL) AS carried_out_research_l,
        count(base_requests.carried_out_public_welfare + requests.carried_out_public_welfare) AS carried_out_public_welfare_n, sum(base_requests.carried_out_public_welfare) FILTER (WHERE requests.carried_out_public_welfare IS NOT NULL) AS carried_out_public_welfare_b, sum(requests.carried_out_public_welfare) FILTER (WHERE base_requests.carried_out_public_welfare IS NOT NULL) AS carried_out_public_welfare_t, max(requests.carried_out_public_welfare) FILTER (WHERE base_requests.carried_out_public_welfare IS NOT NULL) AS carried_out_public_welfare_l,
        count(base_requests.carried_out_legal_service + requests.carried_out_legal_service) AS carried_out_legal_service_n, sum(base_requests.carried_out_legal_service) FILTER (WHERE requests.carried_out_legal_service IS NOT NULL) AS carried_out_legal_service_b, sum(requests.carried_out_legal_service) FILTER (WHERE base_requests.carried_out_legal_service IS NOT NULL) AS carried_out_legal_service_t, max(requests.carried_out_legal_service) FILTER (WHERE base_requests.carried_out_legal_service IS NOT NULL) AS carried_out_legal_service_l,
        count(base_requests.carried_out_other_org + requests.carried_out_other_org) AS carried_out_other_org_n, sum(base_requests.carried_out_other_org) FILTER (WHERE requests.carried_out_other_org IS NOT NULL) AS carried_out_other_org_b, sum(requests.carried_out_other_org) FILTER (WHERE base_requests.carried_out_other_org IS NOT NULL) AS carried_out_other_org_t, max(requests.carried_out_other_org) FILTER (WHERE base_requests.carried_out_other_org IS NOT NULL) AS carried_out_other_org_l,
        count(base_disputes.reconsideration_upheld + disputes.reconsideration_upheld) AS reconsideration_upheld_n, sum(base_disputes.reconsideration_upheld) FILTER (WHERE disputes.reconsideration_upheld IS NOT NULL) AS reconsideration_upheld_b, sum(disputes.reconsideration_upheld) FILTER (WHERE base_disputes.reconsideration_upheld IS NOT NULL) AS reconsideration_upheld_t, max(disputes.reconsideration_upheld) FILTER (WHERE base_disputes.reconsideration_upheld IS NOT NULL) AS reconsideration_upheld_l,
        count(base_disputes.reconsideration_corrected + disputes.reconsideration_corrected) AS reconsideration_corrected_n, sum(base_disputes.reconsideration_corrected) FILTER (WHERE disputes.reconsideration_corrected IS NOT NULL) AS reconsideration_corrected_b, sum(disputes.reconsideration_corrected) FILTER (WHERE base_disputes.reconsideration_corrected IS NOT NULL) AS reconsideration_corrected_t, max(disputes.reconsideration_corrected) FILTER (WHERE base_disputes.reconsideration_corrected IS NOT NULL) AS reconsideration_corrected_l,
        count(base_disputes.reconsideration_other + disputes.reconsideration_other) AS reconsideration_other_n, sum(base_disputes.reconsideration_other) FILTER (WHERE disputes.reconsideration_other IS NOT NULL) AS reconsideration_other_b, sum(disputes.reconsideration_other) FILTER (WHERE base_disputes.reconsideration_other IS NOT NULL) AS reconsideration_other_t, max(disputes.reconsideration_other) FILTER (WHERE base_disputes.reconsideration_other IS NOT NULL) AS reconsideration_other_l,
        count(base_disputes.reconsideration_pending + disputes.reconsideration_pending) AS reconsideration_pending_n, sum(base_disputes.reconsideration_pending) FILTER (WHERE disputes.reconsideration_pending IS NOT NULL) AS reconsideration_pending_b, sum(disputes.reconsideration_pending) FILTER (WHERE base_disputes.reconsideration_pending IS NOT NULL) AS reconsideration_pending_t, max(disputes.reconsideration_pending) FILTER (WHERE base_disputes.reconsideration_pending IS NOT NULL) AS reconsideration_pending_l,
        count(base_disputes.litigation_direct_upheld + disputes.litigation_direct_upheld) AS litigation_direct_upheld_n, sum(base_disputes.litigation_direct_upheld) FILTER (WHERE disputes.litigation_direct_upheld IS NOT NULL) AS litigation_direct_upheld_b, sum(disputes.litigation_direct_upheld) FILTER (WHERE base_disputes.litigation_direct_upheld IS NOT NULL) AS litigation_direct_upheld_t, max(disputes.litigation_direct_upheld) FILTER (WHERE base_disputes.litigation_direct_upheld IS NOT NULL) AS litigation_direct_upheld_l,
        count(base_disputes.litigation_direct_corrected + disputes.litigation_direct_corrected) AS litigation_direct_corrected_n, sum(base_disputes.litigation_direct_corrected) FILTER (WHERE disputes.litigation_direct_corrected IS NOT NULL) AS litigation_direct_corrected_b, sum(disputes.litigation_direct_corrected) FILTER (WHERE base_disputes.litigation_direct_corrected IS NOT NULL) AS litigation_direct_corrected_t, max(disputes.litigation_direct_corrected) FILTER (WHERE base_disputes.litigation_direct_corrected IS NOT NULL) AS litigation_direct_corrected_l,
        count(base_disputes.litigation_direct_other + disputes.litigation_direct_other) AS litigation_direct_other_n, sum(base_disputes.litigation_direct_other) FILTER (WHERE disputes.litigation_direct_other IS NOT NULL) AS litigation_direct_other_b, sum(disputes.litigation_direct_other) FILTER (WHERE base_disputes.litigation_direct_other IS NOT NULL) AS litigation_direct_other_t, max(disputes.litigation_direct_other) FILTER (WHERE base_disputes.litigation_direct_other IS NOT NULL) AS litigation_direct_other_l,
        count(base_disputes.litigation_direct_pending + disputes.litigation_direct_pending) AS litigation_direct_pending_n, sum(base_disputes.litigation_direct_pending) FILTER (WHERE disputes.litigation_direct_pending IS NOT NULL) AS litigation_direct_pending_b, sum(disputes.litigation_direct_pending) FILTER (WHERE base_disputes.litigation_direct_pending IS NOT NULL) AS litigation_direct_pending_t, max(disputes.litigation_direct_pending) FILTER (WHERE base_disputes.litigation_direct_pending IS NOT NULL) AS litigation_direct_pending_l,
        count(base_disputes.litigation_after_reconsideration_upheld + disputes.litigation_after_reconsideration_upheld) AS litigation_after_reconsideration_upheld_n, sum(base_disputes.litigation_after_reconsideration_upheld) FILTER (WHERE disputes.litigation_after_reconsideration_upheld IS NOT NULL) AS litigation_after_reconsideration_upheld_b, sum(disputes.litigation_after_reconsideration_upheld) FILTER (WHERE base_disputes.litigation_after_reconsideration_upheld IS NOT NULL) AS litigation_after_reconsideration_upheld_t, max(disputes.litigation_after_reconsideration_upheld) FILTER (WHERE base_disputes.litigation_after_reconsideration_upheld IS NOT NULL) AS litigation_after_reconsideration_upheld_l,
        count(base_disputes.litigation_after_reconsideration_corrected + disputes.litigation_after_reconsideration_corrected) AS litigation_after_reconsideration_corrected_n, sum(base_disputes.litigation_after_reconsideration_corrected) FILTER (WHERE disputes.litigation_after_reconsideration_corrected IS NOT NULL) AS litigation_after_reconsideration_corrected_b, sum(disputes.litigation_after_reconsideration_corrected) FILTER (WHERE base_disputes.litigation_after_reconsideration_corrected IS NOT NULL) AS litigation_after_reconsideration_corrected_t, max(disputes.litigation_after_reconsideration_corrected) FILTER (WHERE base_disputes.litigation_after_reconsideration_corrected IS NOT NULL) AS litigation_after_reconsideration_corrected_l,
        count(base_disputes.litigation_after_reconsideration_other + disputes.litigation_after_reconsideration_other) AS litigation_after_reconsideration_other_n, sum(base_disputes.litigation_after_reconsideration_other) FILTER (WHERE disputes.litigation_after_reconsideration_other IS NOT NULL) AS litigation_after_reconsideration_other_b, sum(disputes.litigation_after_reconsideration_other) FILTER (WHERE base_disputes.litigation_after_reconsideration_other IS NOT NULL) AS litigation_after_reconsideration_other_t, max(disputes.litigation_after_reconsideration_other) FILTER (WHERE base_disputes.litigation_after_reconsideration_other IS NOT NULL) AS litigation_after_reconsideration_other_l,
        count(base_disputes.litigation_after_reconsideration_pending + disputes.litigation_after_reconsideration_pending) AS litigation_after_reconsideration_pending_n, sum(base_disputes.litigation_after_reconsideration_pending) FILTER (WHERE disputes.litigation_after_reconsideration_pending IS NOT NULL) AS litigation_after_reconsideration_pending_b, sum(disputes.litigation_after_reconsideration_pending) FILTER (WHERE base_disputes.litigation_after_reconsideration_pending IS NOT NULL) AS litigation_after_reconsideration_pending_t, max(disputes.litigation_after_reconsideration_pending) FILTER (WHERE base_disputes.litigation_after_reconsideration_pending IS NOT NULL) AS litigation_after_reconsideration_pending_l
    FROM reporting
    LEFT JOIN section_2_disclosure_2019 AS base_disclosure_2019 ON base_disclosure_2019.report_id = reporting.base_report_id
    LEFT JOIN section_2_disclosure_2019 AS disclosure_2019 ON disclosure_2019.report_id = reporting.report_id
    LEFT JOIN section_2_disclosure_2021 AS base_disclosure_2021 ON base_disclosure_2021.report_id = reporting.base_report_id
    LEFT JOIN section_2_disclosure_2021 AS disclosure_2021 ON disclosure_2021.report_id = reporting.report_id
    LEFT JOIN section_3_requests AS base_requests ON base_requests.report_id = reporting.base_report_id
    LEFT JOIN section_3_requests AS requests ON requests.report_id = reporting.report_id
    LEFT JOIN section_4_disputes AS base_disputes ON base_disputes.report_id = reporting.base_report_id
    LEFT JOIN section_4_disputes AS disputes ON disputes.report_id = reporting.report_id
    WHERE
        reporting.is_wide
        AND (
            :metrics IS NULL
            OR EXISTS (
                SELECT 1
                FROM measure AS asked
                WHERE
                    ',' || :metrics || ',' LIKE '%,' || asked.metric || ',%'
                    AND asked.unit <> 'percent'
                    AND asked.metric NOT IN (
                        'normative_documents.issued',
                        'fees.amount',
                        'received.total',
                        'carried_in.total',
                        'granted.total',
                        'partially_granted.total',
                        'denied.total',
                        'unavailable.total',
                        'rejected.total',
                        'other.total',
                        'concluded.total',
                        'carried_out.total',
                        'reconsideration.total',
                        'litigation_direct.total',
                        'litigation_after_reconsideration.total'
                    )
            )
        )
    GROUP BY 1, 2, 3, 4
),

folded AS (
    SELECT
        wide.base_form AS base_form,
        wide.form AS form,
        wide.has_base_errors AS has_base_errors,
        wide.has_errors AS has_errors,
        wide.departments AS departments,
        measure.metric AS metric,
        CASE WHEN measure.metric = 'other.total' THEN '2019|2021' ELSE coalesce(metric.forms, '2019|2021') END AS forms,
        CASE measure.metric
            WHEN 'rules.issued' THEN rules_issued_n
            WHEN 'rules.repealed' THEN rules_repealed_n
            WHEN 'rules.in_force' THEN rules_in_force_n
            WHEN 'normative_documents.issued' THEN normative_documents_issued_n
            WHEN 'normative_documents.repealed' THEN normative_documents_repealed_n
            WHEN 'normative_documents.in_force' THEN normative_documents_in_force_n
            WHEN 'licensing.decisions' THEN licensing_decisions_n
            WHEN 'penalties.decisions' THEN penalties_decisions_n
            WHEN 'compulsion.decisions' THEN compulsion_decisions_n
            WHEN 'fees.amount' THEN fees_amount_n
            WHEN 'rules.made' THEN rules_made_n
            WHEN 'rules.disclosed' THEN rules_disclosed_n
            WHEN 'rules.disclosed_total' THEN rules_disclosed_total_n
            WHEN 'normative_documents.made' THEN normative_documents_made_n
            WHEN 'normative_documents.disclosed' THEN normative_documents_disclosed_n
            WHEN 'normative_documents.disclosed_total' THEN normative_documents_disclosed_total_n
            WHEN 'licensing.items_previous' THEN licensing_items_previous_n
            WHEN 'licensing.items_change' THEN licensing_items_change_n
            WHEN 'other_services.items_previous' THEN other_services_items_previous_n
            WHEN 'other_services.items_change' THEN other_services_items_change_n
            WHEN 'other_services.decisions' THEN other_services_decisions_n
            WHEN 'penalties.items_previous' THEN penalties_items_previous_n
            WHEN 'penalties.items_change' THEN penalties_items_change_n
            WHEN 'compulsion.items_previous' THEN compulsion_items_previous_n
            WHEN 'compulsion.items_change' THEN compulsion_items_change_n
            WHEN 'fees.items_previous' THEN fees_items_previous_n
            WHEN 'fees.items_change' THEN fees_items_change_n
            WHEN 'procurement.items' THEN procurement_items_n
            WHEN 'procurement.amount' THEN procurement_amount_n
            WHEN 'received.natural_person' THEN received_natural_person_n
            WHEN 'received.enterprise' THEN received_enterprise_n
            WHEN 'received.research' THEN received_research_n
            WHEN 'received.public_welfare' THEN received_public_welfare_n
            WHEN 'received.legal_service' THEN received_legal_service_n
            WHEN 'received.other_org' THEN received_other_org_n
            WHEN 'received.total' THEN received_total_n
            WHEN 'carried_in.natural_person' THEN carried_in_natural_person_n
            WHEN 'carried_in.enterprise' THEN carried_in_enterprise_n
            WHEN 'carried_in.research' THEN carried_in_research_n
            WHEN 'carried_in.public_welfare' THEN carried_in_public_welfare_n
            WHEN 'carried_in.legal_service' THEN carried_in_legal_service_n
            WHEN 'carried_in.other_org' THEN carried_in_other_org_n
            WHEN 'carried_in.total' THEN carried_in_total_n
            WHEN 'granted.natural_person' THEN granted_natural_person_n
            WHEN 'granted.enterprise' THEN granted_enterprise_n
            WHEN 'granted.research' THEN granted_research_n
            WHEN 'granted.public_welfare' THEN granted_public_welfare_n
            WHEN 'granted.legal_service' THEN granted_legal_service_n
            WHEN 'granted.other_org' THEN granted_other_org_n
            WHEN 'granted.total' THEN granted_total_n
            WHEN 'partially_granted.natural_person' THEN partially_granted_natural_person_n
            WHEN 'partially_granted.enterprise' THEN partially_granted_enterprise_n
            WHEN 'partially_granted.research' THEN partially_granted_research_n
            WHEN 'partially_granted.public_welfare' THEN partially_granted_public_welfare_n
            WHEN 'partially_granted.legal_service' THEN partially_granted_legal_service_n
            WHEN 'partially_granted.other_org' THEN partially_granted_other_org_n
            WHEN 'partially_granted.total' THEN partially_granted_total_n
            WHEN 'denied_state_secret.natural_person' THEN denied_state_secret_natural_person_n
            WHEN 'denied_state_secret.enterprise' THEN denied_state_secret_enterprise_n
            WHEN 'denied_state_secret.research' THEN denied_state_secret_research_n
            WHEN 'denied_state_secret.public_welfare' THEN denied_state_secret_public_welfare_n
            WHEN 'denied_state_secret.legal_service' THEN denied_state_secret_legal_service_n
            WHEN 'denied_state_secret.other_org' THEN denied_state_secret_other_org_n
            WHEN 'denied_state_secret.total' THEN denied_state_secret_total_n
            WHEN 'denied_by_law.natural_person' THEN denied_by_law_natural_person_n
            WHEN 'denied_by_law.enterprise' THEN denied_by_law_enterprise_n
            WHEN 'denied_by_law.research' THEN denied_by_law_research_n
            WHEN 'denied_by_law.public_welfare' THEN denied_by_law_public_welfare_n
            WHEN 'denied_by_law.legal_service' THEN denied_by_law_legal_service_n
            WHEN 'denied_by_law.other_org' THEN denied_by_law_other_org_n
            WHEN 'denied_by_law.total' THEN denied_by_law_total_n
            WHEN 'denied_security.natural_person' THEN denied_security_natural_person_n
            WHEN 'denied_security.enterprise' THEN denied_security_enterprise_n
            WHEN 'denied_security.research' THEN denied_security_research_n
            WHEN 'denied_security.public_welfare' THEN denied_security_public_welfare_n
            WHEN 'denied_security.legal_service' THEN denied_security_legal_service_n
            WHEN 'denied_security.other_org' THEN denied_security_other_org_n
            WHEN 'denied_security.total' THEN denied_security_total_n
            WHEN 'denied_third_party.natural_person' THEN denied_third_party_natural_person_n
            WHEN 'denied_third_party.enterprise' THEN denied_third_party_enterprise_n
            WHEN 'denied_third_party.research' THEN denied_third_party_research_n
            WHEN 'denied_third_party.public_welfare' THEN denied_third_party_public_welfare_n
            WHEN 'denied_third_party.legal_service' THEN denied_third_party_legal_service_n
            WHEN 'denied_third_party.other_org' THEN denied_third_party_other_org_n
            WHEN 'denied_third_party.total' THEN denied_third_party_total_n
            WHEN 'denied_internal.natural_person' THEN denied_internal_natural_person_n
            WHEN 'denied_internal.enterprise' THEN denied_internal_enterprise_n
            WHEN 'denied_internal.research' THEN denied_internal_research_n
            WHEN 'denied_internal.public_welfare' THEN denied_internal_public_welfare_n
            WHEN 'denied_internal.legal_service' THEN denied_internal_legal_service_n
            WHEN 'denied_internal.other_org' THEN denied_internal_other_org_n
            WHEN 'denied_internal.total' THEN denied_internal_total_n
            WHEN 'denied_process.natural_person' THEN denied_process_natural_person_n
            WHEN 'denied_process.enterprise' THEN denied_process_enterprise_n
            WHEN 'denied_process.research' THEN denied_process_research_n
            WHEN 'denied_process.public_welfare' THEN denied_process_public_welfare_n
            WHEN 'denied_process.legal_service' THEN denied_process_legal_service_n
            WHEN 'denied_process.other_org' THEN denied_process_other_org_n
            WHEN 'denied_process.total' THEN denied_process_total_n
            WHEN 'denied_enforcement_file.natural_person' THEN denied_enforcement_file_natural_person_n
            WHEN 'denied_enforcement_file.enterprise' THEN denied_enforcement_file_enterprise_n
            WHEN 'denied_enforcement_file.research' THEN denied_enforcement_file_research_n
            WHEN 'denied_enforcement_file.public_welfare' THEN denied_enforcement_file_public_welfare_n
            WHEN 'denied_enforcement_file.legal_service' THEN denied_enforcement_file_legal_service_n
            WHEN 'denied_enforcement_file.other_org' THEN denied_enforcement_file_other_org_n
            WHEN 'denied_enforcement_file.total' THEN denied_enforcement_file_total_n
            WHEN 'denied_inquiry.natural_person' THEN denied_inquiry_natural_person_n
            WHEN 'denied_inquiry.enterprise' THEN denied_inquiry_enterprise_n
            WHEN 'denied_inquiry.research' THEN denied_inquiry_research_n
            WHEN 'denied_inquiry.public_welfare' THEN denied_inquiry_public_welfare_n
            WHEN 'denied_inquiry.legal_service' THEN denied_inquiry_legal_service_n
            WHEN 'denied_inquiry.other_org' THEN denied_inquiry_other_org_n
            WHEN 'denied_inquiry.total' THEN denied_inquiry_total_n
            WHEN 'unavailable_not_held.natural_person' THEN unavailable_not_held_natural_person_n
            WHEN 'unavailable_not_held.enterprise' THEN unavailable_not_held_enterprise_n
            WHEN 'unavailable_not_held.research' THEN unavailable_not_held_research_n
            WHEN 'unavailable_not_held.public_welfare' THEN unavailable_not_held_public_welfare_n
            WHEN 'unavailable_not_held.legal_service' THEN unavailable_not_held_legal_service_n
            WHEN 'unavailable_not_held.other_org' THEN unavailable_not_held_other_org_n
            WHEN 'unavailable_not_held.total' THEN unavailable_not_held_total_n
            WHEN 'unavailable_must_create.natural_person' THEN unavailable_must_create_natural_person_n
            WHEN 'unavailable_must_create.enterprise' THEN unavailable_must_create_enterprise_n
            WHEN 'unavailable_must_create.research' THEN unavailable_must_create_research_n
            WHEN 'unavailable_must_create.public_welfare' THEN unavailable_must_create_public_welfare_n
            WHEN 'unavailable_must_create.legal_service' THEN unavailable_must_create_legal_service_n
            WHEN 'unavailable_must_create.other_org' THEN unavailable_must_create_other_org_n
            WHEN 'unavailable_must_create.total' THEN unavailable_must_create_total_n
            WHEN 'unavailable_unclear.natural_person' THEN unavailable_unclear_natural_person_n
            WHEN 'unavailable_unclear.enterprise' THEN unavailable_unclear_enterprise_n
            WHEN 'unavailable_unclear.research' THEN unavailable_unclear_research_n
            WHEN 'unavailable_unclear.public_welfare' THEN unavailable_unclear_public_welfare_n
            WHEN 'unavailable_unclear.legal_service' THEN unavailable_unclear_legal_service_n
            WHEN 'unavailable_unclear.other_org' THEN unavailable_unclear_other_org_n
            WHEN 'unavailable_unclear.total' THEN unavailable_unclear_total_n
            WHEN 'rejected_petition.natural_person' THEN rejected_petition_natural_person_n
            WHEN 'rejected_petition.enterprise' THEN rejected_petition_enterprise_n
            WHEN 'rejected_petition.research' THEN rejected_petition_research_n
            WHEN 'rejected_petition.public_welfare' THEN rejected_petition_public_welfare_n
            WHEN 'rejected_petition.legal_service' THEN rejected_petition_legal_service_n
            WHEN 'rejected_petition.other_org' THEN rejected_petition_other_org_n
            WHEN 'rejected_petition.total' THEN rejected_petition_total_n
            WHEN 'rejected_repeat.natural_person' THEN rejected_repeat_natural_person_n
            WHEN 'rejected_repeat.enterprise' THEN rejected_repeat_enterprise_n
            WHEN 'rejected_repeat.research' THEN rejected_repeat_research_n
            WHEN 'rejected_repeat.public_welfare' THEN rejected_repeat_public_welfare_n
            WHEN 'rejected_repeat.legal_service' THEN rejected_repeat_legal_service_n
            WHEN 'rejected_repeat.other_org' THEN rejected_repeat_other_org_n
            WHEN 'rejected_repeat.total' THEN rejected_repeat_total_n
            WHEN 'rejected_publication.natural_person' THEN rejected_publication_natural_person_n
            WHEN 'rejected_publication.enterprise' THEN rejected_publication_enterprise_n
            WHEN 'rejected_publication.research' THEN rejected_publication_research_n
            WHEN 'rejected_publication.public_welfare' THEN rejected_publication_public_welfare_n
            WHEN 'rejected_publication.legal_service' THEN rejected_publication_legal_service_n
            WHEN 'rejected_publication.other_org' THEN rejected_publication_other_org_n
            WHEN 'rejected_publication.total' THEN rejected_publication_total_n
            WHEN 'rejected_excessive.natural_person' THEN rejected_excessive_natural_person_n
            WHEN 'rejected_excessive.enterprise' THEN rejected_excessive_enterprise_n
            WHEN 'rejected_excessive.research' THEN rejected_excessive_research_n
            WHEN 'rejected_excessive.public_welfare' THEN rejected_excessive_public_welfare_n
            WHEN 'rejected_excessive.legal_service' THEN rejected_excessive_legal_service_n
            WHEN 'rejected_excessive.other_org' THEN rejected_excessive_other_org_n
            WHEN 'rejected_excessive.total' THEN rejected_excessive_total_n
            WHEN 'rejected_reconfirm.natural_person' THEN rejected_reconfirm_natural_person_n
            WHEN 'rejected_reconfirm.enterprise' THEN rejected_reconfirm_enterprise_n
            WHEN 'rejected_reconfirm.research' THEN rejected_reconfirm_research_n
            WHEN 'rejected_reconfirm.public_welfare' THEN rejected_reconfirm_public_welfare_n
            WHEN 'rejected_reconfirm.legal_service' THEN rejected_reconfirm_legal_service_n
            WHEN 'rejected_reconfirm.other_org' THEN rejected_reconfirm_other_org_n
            WHEN 'rejected_reconfirm.total' THEN rejected_reconfirm_total_n
            WHEN 'other_uncorrected.natural_person' THEN other_uncorrected_natural_person_n
            WHEN 'other_uncorrected.enterprise' THEN other_uncorrected_enterprise_n
            WHEN 'other_uncorrected.research' THEN other_uncorrected_research_n
            WHEN 'other_uncorrected.public_welfare' THEN other_uncorrected_public_welfare_n
            WHEN 'other_uncorrected.legal_service' THEN other_uncorrected_legal_service_n
            WHEN 'other_uncorrected.other_org' THEN other_uncorrected_other_org_n
            WHEN 'other_uncorrected.total' THEN other_uncorrected_total_n
            WHEN 'other_unpaid.natural_person' THEN other_unpaid_natural_person_n
            WHEN 'other_unpaid.enterprise' THEN other_unpaid_enterprise_n
            WHEN 'other_unpaid.research' THEN other_unpaid_research_n
            WHEN 'other_unpaid.public_welfare' THEN other_unpaid_public_welfare_n
            WHEN 'other_unpaid.legal_service' THEN other_unpaid_legal_service_n
            WHEN 'other_unpaid.other_org' THEN other_unpaid_other_org_n
            WHEN 'other_unpaid.total' THEN other_unpaid_total_n
            WHEN 'other_misc.natural_person' THEN other_misc_natural_person_n
            WHEN 'other_misc.enterprise' THEN other_misc_enterprise_n
            WHEN 'other_misc.research' THEN other_misc_research_n
            WHEN 'other_misc.public_welfare' THEN other_misc_public_welfare_n
            WHEN 'other_misc.legal_service' THEN other_misc_legal_service_n
            WHEN 'other_misc.other_org' THEN other_misc_other_org_n
            WHEN 'other_misc.total' THEN other_misc_total_n
            WHEN 'other.natural_person' THEN other_natural_person_n
            WHEN 'other.enterprise' THEN other_enterprise_n
            WHEN 'other.research' THEN other_research_n
            WHEN 'other.public_welfare' THEN other_public_welfare_n
            WHEN 'other.legal_service' THEN other_legal_service_n
            WHEN 'other.other_org' THEN other_other_org_n
            WHEN 'concluded.natural_person' THEN concluded_natural_person_n
            WHEN 'concluded.enterprise' THEN concluded_enterprise_n
            WHEN 'concluded.research' THEN concluded_research_n
            WHEN 'concluded.public_welfare' THEN concluded_public_welfare_n
            WHEN 'concluded.legal_service' THEN concluded_legal_service_n
            WHEN 'concluded.other_org' THEN concluded_other_org_n
            WHEN 'concluded.total' THEN concluded_total_n
            WHEN 'carried_out.natural_person' THEN carried_out_natural_person_n
            WHEN 'carried_out.enterprise' THEN carried_out_enterprise_n
            WHEN 'carried_out.research' THEN carried_out_research_n
            WHEN 'carried_out.public_welfare' THEN carried_out_public_welfare_n
            WHEN 'carried_out.legal_service' THEN carried_out_legal_service_n
            WHEN 'carried_out.other_org' THEN carried_out_other_org_n
            WHEN 'carried_out.total' THEN carried_out_total_n
            WHEN 'reconsideration.upheld' THEN reconsideration_upheld_n
            WHEN 'reconsideration.corrected' THEN reconsideration_corrected_n
            WHEN 'reconsideration.other' THEN reconsideration_other_n
            WHEN 'reconsideration.pending' THEN reconsideration_pending_n
            WHEN 'reconsideration.total' THEN reconsideration_total_n
            WHEN 'litigation_direct.upheld' THEN litigation_direct_upheld_n
            WHEN 'litigation_direct.corrected' THEN litigation_direct_corrected_n
            WHEN 'litigation_direct.other' THEN litigation_direct_other_n
            WHEN 'litigation_direct.pending' THEN litigation_direct_pending_n
            WHEN 'litigation_direct.total' THEN litigation_direct_total_n
            WHEN 'litigation_after_reconsideration.upheld' THEN litigation_after_reconsideration_upheld_n
            WHEN 'litigation_after_reconsideration.corrected' THEN litigation_after_reconsideration_corrected_n
            WHEN 'litigation_after_reconsideration.other' THEN litigation_after_reconsideration_other_n
            WHEN 'litigation_after_reconsideration.pending' THEN litigation_after_reconsideration_pending_n
            WHEN 'litigation_after_reconsideration.total' THEN litigation_after_reconsideration_total_n
            WHEN 'denied.total' THEN denied_total_n
            WHEN 'unavailable.total' THEN unavailable_total_n
            WHEN 'rejected.total' THEN rejected_total_n
            WHEN 'other.total' THEN other_total_n
            WHEN 'disclosure_rate' THEN disclosure_rate_n
            WHEN 'denial_rate' THEN denial_rate_n
            WHEN 'unavailable_rate' THEN unavailable_rate_n
            WHEN 'rejection_rate' THEN rejection_rate_n
            WHEN 'natural_person_share' THEN natural_person_share_n
            WHEN 'carry_over_rate' THEN carry_over_rate_n
            WHEN 'reconsideration_correction_rate' THEN reconsideration_correction_rate_n
            WHEN 'litigation_correction_rate' THEN litigation_correction_rate_n
            WHEN 'dispute_rate' THEN dispute_rate_n
        END AS in_both,
        CASE measure.metric
            WHEN 'rules.issued' THEN rules_issued_b
            WHEN 'rules.repealed' THEN rules_repealed_b
            WHEN 'rules.in_force' THEN rules_in_force_b
            WHEN 'normative_documents.issued' THEN normative_documents_issued_b
            WHEN 'normative_documents.repealed' THEN normative_documents_repealed_b
            WHEN 'normative_documents.in_force' THEN normative_documents_in_force_b
            WHEN 'licensing.decisions' THEN licensing_decisions_b
            WHEN 'penalties.decisions' THEN penalties_decisions_b
            WHEN 'compulsion.decisions' THEN compulsion_decisions_b
            WHEN 'fees.amount' THEN fees_amount_b
            WHEN 'rules.made' THEN rules_made_b
            WHEN 'rules.disclosed' THEN rules_disclosed_b
            WHEN 'rules.disclosed_total' THEN rules_disclosed_total_b
            WHEN 'normative_documents.made' THEN normative_documents_made_b
            WHEN 'normative_documents.disclosed' THEN normative_documents_disclosed_b
            WHEN 'normative_documents.disclosed_total' THEN normative_documents_disclosed_total_b
            WHEN 'licensing.items_previous' THEN licensing_items_previous_b
            WHEN 'licensing.items_change' THEN licensing_items_change_b
            WHEN 'other_services.items_previous' THEN other_services_items_previous_b
            WHEN 'other_services.items_change' THEN other_services_items_change_b
            WHEN 'other_services.decisions' THEN other_services_decisions_b
            WHEN 'penalties.items_previous' THEN penalties_items_previous_b
            WHEN 'penalties.items_change' THEN penalties_items_change_b
            WHEN 'compulsion.items_previous' THEN compulsion_items_previous_b
            WHEN 'compulsion.items_change' THEN compulsion_items_change_b
            WHEN 'fees.items_previous' THEN fees_items_previous_b
            WHEN 'fees.items_change' THEN fees_items_change_b
            WHEN 'procurement.items' THEN procurement_items_b
            WHEN 'procurement.amount' THEN procurement_amount_b
            WHEN 'received.natural_person' THEN received_natural_person_b
            WHEN 'received.enterprise' THEN received_enterprise_b
            WHEN 'received.research' THEN received_research_b
            WHEN 'received.public_welfare' THEN received_public_welfare_b
            WHEN 'received.legal_service' THEN received_legal_service_b
            WHEN 'received.other_org' THEN received_other_org_b
            WHEN 'received.total' THEN received_total_b
            WHEN 'carried_in.natural_person' THEN carried_in_natural_person_b
            WHEN 'carried_in.enterprise' THEN carried_in_enterprise_b
            WHEN 'carried_in.research' THEN carried_in_research_b
            WHEN 'carried_in.public_welfare' THEN carried_in_public_welfare_b
            WHEN 'carried_in.legal_service' THEN carried_in_legal_service_b
            WHEN 'carried_in.other_org' THEN carried_in_other_org_b
            WHEN 'carried_in.total' THEN carried_in_total_b
            WHEN 'granted.natural_person' THEN granted_natural_person_b
            WHEN 'granted.enterprise' THEN granted_enterprise_b
            WHEN 'granted.research' THEN granted_research_b
            WHEN 'granted.public_welfare' THEN granted_public_welfare_b
            WHEN 'granted.legal_service' THEN granted_legal_service_b
            WHEN 'granted.other_org' THEN granted_other_org_b
            WHEN 'granted.total' THEN granted_total_b
            WHEN 'partially_granted.natural_person' THEN partially_granted_natural_person_b
            WHEN 'partially_granted.enterprise' THEN partially_granted_enterprise_b
            WHEN 'partially_granted.research' THEN partially_granted_research_b
            WHEN 'partially_granted.public_welfare' THEN partially_granted_public_welfare_b
            WHEN 'partially_granted.legal_service' THEN partially_granted_legal_service_b
            WHEN 'partially_granted.other_org' THEN partially_granted_other_org_b
            WHEN 'partially_granted.total' THEN partially_granted_total_b
            WHEN 'denied_state_secret.natural_person' THEN denied_state_secret_natural_person_b
            WHEN 'denied_state_secret.enterprise' THEN denied_state_secret_enterprise_b
            WHEN 'denied_state_secret.research' THEN denied_state_secret_research_b
            WHEN 'denied_state_secret.public_welfare' THEN denied_state_secret_public_welfare_b
            WHEN 'denied_state_secret.legal_service' THEN denied_state_secret_legal_service_b
            WHEN 'denied_state_secret.other_org' THEN denied_state_secret_other_org_b
            WHEN 'denied_state_secret.total' THEN denied_state_secret_total_b
            WHEN 'denied_by_law.natural_person' THEN denied_by_law_natural_person_b
            WHEN 'denied_by_law.enterprise' THEN denied_by_law_enterprise_b
            WHEN 'denied_by_law.research' THEN denied_by_law_research_b
            WHEN 'denied_by_law.public_welfare' THEN denied_by_law_public_welfare_b
            WHEN 'denied_by_law.legal_service' THEN denied_by_law_legal_service_b
            WHEN 'denied_by_law.other_org' THEN denied_by_law_other_org_b
            WHEN 'denied_by_law.total' THEN denied_by_law_total_b
            WHEN 'denied_security.natural_person' THEN denied_security_natural_person_b
            WHEN 'denied_security.enterprise' THEN denied_security_enterprise_b
            WHEN 'denied_security.research' THEN denied_security_research_b
            WHEN 'denied_security.public_welfare' THEN denied_security_public_welfare_b
            WHEN 'denied_security.legal_service' THEN denied_security_legal_service_b
            WHEN 'denied_security.other_org' THEN denied_security_other_org_b
            WHEN 'denied_security.total' THEN denied_security_total_b
            WHEN 'denied_third_party.natural_person' THEN denied_third_party_natural_person_b
            WHEN 'denied_third_party.enterprise' THEN denied_third_party_enterprise_b
            WHEN 'denied_third_party.research' THEN denied_third_party_research_b
            WHEN 'denied_third_party.public_welfare' THEN denied_third_party_public_welfare_b
            WHEN 'denied_third_party.legal_service' THEN denied_third_party_legal_service_b
            WHEN 'denied_third_party.other_org' THEN denied_third_party_other_org_b
            WHEN 'denied_third_party.total' THEN denied_third_party_total_b
            WHEN 'denied_internal.natural_person' THEN denied_internal_natural_person_b
            WHEN 'denied_internal.enterprise' THEN denied_internal_enterprise_b
            WHEN 'denied_internal.research' THEN denied_internal_research_b
            WHEN 'denied_internal.public_welfare' THEN denied_internal_public_welfare_b
            WHEN 'denied_internal.legal_service' THEN denied_internal_legal_service_b
            WHEN 'denied_internal.other_org' THEN denied_internal_other_org_b
            WHEN 'denied_internal.total' THEN denied_internal_total_b
            WHEN 'denied_process.natural_person' THEN denied_process_natural_person_b
            WHEN 'denied_process.enterprise' THEN denied_process_enterprise_b
            WHEN 'denied_process.research' THEN denied_process_research_b
            WHEN 'denied_process.public_welfare' THEN denied_process_public_welfare_b
            WHEN 'denied_process.legal_service' THEN denied_process_legal_service_b
            WHEN 'denied_process.other_org' THEN denied_process_other_org_b
            WHEN 'denied_process.total' THEN denied_process_total_b
            WHEN 'denied_enforcement_file.natural_person' THEN denied_enforcement_file_natural_person_b
            WHEN 'denied_enforcement_file.enterprise' THEN denied_enforcement_file_enterprise_b
            WHEN 'denied_enforcement_file.research' THEN denied_enforcement_file_research_b
            WHEN 'denied_enforcement_file.public_welfare' THEN denied_enforcement_file_public_welfare_b
            WHEN 'denied_enforcement_file.legal_service' THEN denied_enforcement_file_legal_service_b
            WHEN 'denied_enforcement_file.other_org' THEN denied_enforcement_file_other_org_b
            WHEN 'denied_enforcement_file.total' THEN denied_enforcement_file_total_b
            WHEN 'denied_inquiry.natural_person' THEN denied_inquiry_natural_person_b
            WHEN 'denied_inquiry.enterprise' THEN denied_inquiry_enterprise_b
            WHEN 'denied_inquiry.research' THEN denied_inquiry_research_b
            WHEN 'denied_inquiry.public_welfare' THEN denied_inquiry_public_welfare_b
            WHEN 'denied_inquiry.legal_service' THEN denied_inquiry_legal_service_b
            WHEN 'denied_inquiry.other_org' THEN denied_inquiry_other_org_b
            WHEN 'denied_inquiry.total' THEN denied_inquiry_total_b
            WHEN 'unavailable_not_held.natural_person' THEN unavailable_not_held_natural_person_b
            WHEN 'unavailable_not_held.enterprise' THEN unavailable_not_held_enterprise_b
            WHEN 'unavailable_not_held.research' THEN unavailable_not_held_research_b
            WHEN 'unavailable_not_held.public_welfare' THEN unavailable_not_held_public_welfare_b
            WHEN 'unavailable_not_held.legal_service' THEN unavailable_not_held_legal_service_b
            WHEN 'unavailable_not_held.other_org' THEN unavailable_not_held_other_org_b
            WHEN 'unavailable_not_held.total' THEN unavailable_not_held_total_b
            WHEN 'unavailable_must_create.natural_person' THEN unavailable_must_create_natural_person_b
            WHEN 'unavailable_must_create.enterprise' THEN unavailable_must_create_enterprise_b
            WHEN 'unavailable_must_create.research' THEN unavailable_must_create_research_b
            WHEN 'unavailable_must_create.public_welfare' THEN unavailable_must_create_public_welfare_b
            WHEN 'unavailable_must_create.legal_service' THEN unavailable_must_create_legal_service_b
            WHEN 'unavailable_must_create.other_org' THEN unavailable_must_create_other_org_b
            WHEN 'unavailable_must_create.total' THEN unavailable_must_create_total_b
            WHEN 'unavailable_unclear.natural_person' THEN unavailable_unclear_natural_person_b
            WHEN 'unavailable_unclear.enterprise' THEN unavailable_unclear_enterprise_b
            WHEN 'unavailable_unclear.research' THEN unavailable_unclear_research_b
            WHEN 'unavailable_unclear.public_welfare' THEN unavailable_unclear_public_welfare_b
            WHEN 'unavailable_unclear.legal_service' THEN unavailable_unclear_legal_service_b
            WHEN 'unavailable_unclear.other_org' THEN unavailable_unclear_other_org_b
            WHEN 'unavailable_unclear.total' THEN unavailable_unclear_total_b
            WHEN 'rejected_petition.natural_person' THEN rejected_petition_natural_person_b
            WHEN 'rejected_petition.enterprise' THEN rejected_petition_enterprise_b
            WHEN 'rejected_petition.research' THEN rejected_petition_research_b
            WHEN 'rejected_petition.public_welfare' THEN rejected_petition_public_welfare_b
            WHEN 'rejected_petition.legal_service' THEN rejected_petition_legal_service_b
            WHEN 'rejected_petition.other_org' THEN rejected_petition_other_org_b
            WHEN 'rejected_petition.total' THEN rejected_petition_total_b
            WHEN 'rejected_repeat.natural_person' THEN rejected_repeat_natural_person_b
            WHEN 'rejected_repeat.enterprise' THEN rejected_repeat_enterprise_b
            WHEN 'rejected_repeat.research' THEN rejected_repeat_research_b
            WHEN 'rejected_repeat.public_welfare' THEN rejected_repeat_public_welfare_b
            WHEN 'rejected_repeat.legal_service' THEN rejected_repeat_legal_service_b
            WHEN 'rejected_repeat.other_org' THEN rejected_repeat_other_org_b
            WHEN 'rejected_repeat.total' THEN rejected_repeat_total_b
            WHEN 'rejected_publication.natural_person' THEN rejected_publication_natural_person_b
            WHEN 'rejected_publication.enterprise' THEN rejected_publication_enterprise_b
            WHEN 'rejected_publication.research' THEN rejected_publication_research_b
            WHEN 'rejected_publication.public_welfare' THEN rejected_publication_public_welfare_b
            WHEN 'rejected_publication.legal_service' THEN rejected_publication_legal_service_b
            WHEN 'rejected_publication.other_org' THEN rejected_publication_other_org_b
            WHEN 'rejected_publication.total' THEN rejected_publication_total_b
            WHEN 'rejected_excessive.natural_person' THEN rejected_excessive_natural_person_b
            WHEN 'rejected_excessive.enterprise' THEN rejected_excessive_enterprise_b
            WHEN 'rejected_excessive.research' THEN rejected_excessive_research_b
            WHEN 'rejected_excessive.public_welfare' THEN rejected_excessive_public_welfare_b
            WHEN 'rejected_excessive.legal_service' THEN rejected_excessive_legal_service_b
            WHEN 'rejected_excessive.other_org' THEN rejected_excessive_other_org_b
            WHEN 'rejected_excessive.total' THEN rejected_excessive_total_b
            WHEN 'rejected_reconfirm.natural_person' THEN rejected_reconfirm_natural_person_b
            WHEN 'rejected_reconfirm.enterprise' THEN rejected_reconfirm_enterprise_b
            WHEN 'rejected_reconfirm.research' THEN rejected_reconfirm_research_b
            WHEN 'rejected_reconfirm.public_welfare' THEN rejected_reconfirm_public_welfare_b
            WHEN 'rejected_reconfirm.legal_service' THEN rejected_reconfirm_legal_service_b
            WHEN 'rejected_reconfirm.other_org' THEN rejected_reconfirm_other_org_b
            WHEN 'rejected_reconfirm.total' THEN rejected_reconfirm_total_b
            WHEN 'other_uncorrected.natural_person' THEN other_uncorrected_natural_person_b
            WHEN 'other_uncorrected.enterprise' THEN other_uncorrected_enterprise_b
            WHEN 'other_uncorrected.research' THEN other_uncorrected_research_b
            WHEN 'other_uncorrected.public_welfare' THEN other_uncorrected_public_welfare_b
            WHEN 'other_uncorrected.legal_service' THEN other_uncorrected_legal_service_b
            WHEN 'other_uncorrected.other_org' THEN other_uncorrected_other_org_b
            WHEN 'other_uncorrected.total' THEN other_uncorrected_total_b
            WHEN 'other_unpaid.natural_person' THEN other_unpaid_natural_person_b
            WHEN 'other_unpaid.enterprise' THEN other_unpaid_enterprise_b
            WHEN 'other_unpaid.research' THEN other_unpaid_research_b
            WHEN 'other_unpaid.public_welfare' THEN other_unpaid_public_welfare_b
            WHEN 'other_unpaid.legal_service' THEN other_unpaid_legal_service_b
            WHEN 'other_unpaid.other_org' THEN other_unpaid_other_org_b
            WHEN 'other_unpaid.total' THEN other_unpaid_total_b
            WHEN 'other_misc.natural_person' THEN other_misc_natural_person_b
            WHEN 'other_misc.enterprise' THEN other_misc_enterprise_b
            WHEN 'other_misc.research' THEN other_misc_research_b
            WHEN 'other_misc.public_welfare' THEN other_misc_public_welfare_b
            WHEN 'other_misc.legal_service' THEN other_misc_legal_service_b
            WHEN 'other_misc.other_org' THEN other_misc_other_org_b
            WHEN 'other_misc.total' THEN other_misc_total_b
            WHEN 'other.natural_person' THEN other_natural_person_b
            WHEN 'other.enterprise' THEN other_enterprise_b
            WHEN 'other.research' THEN other_research_b
            WHEN 'other.public_welfare' THEN other_public_welfare_b
            WHEN 'other.legal_service' THEN other_legal_service_b
            WHEN 'other.other_org' THEN other_other_org_b
            WHEN 'concluded.natural_person' THEN concluded_natural_person_b
            WHEN 'concluded.enterprise' THEN concluded_enterprise_b
            WHEN 'concluded.research' THEN concluded_research_b
            WHEN 'concluded.public_welfare' THEN concluded_public_welfare_b
            WHEN 'concluded.legal_service' THEN concluded_legal_service_b
            WHEN 'concluded.other_org' THEN concluded_other_org_b
            WHEN 'concluded.total' THEN concluded_total_b
            WHEN 'carried_out.natural_person' THEN carried_out_natural_person_b
            WHEN 'carried_out.enterprise' THEN carried_out_enterprise_b
            WHEN 'carried_out.research' THEN carried_out_research_b
            WHEN 'carried_out.public_welfare' THEN carried_out_public_welfare_b
            WHEN 'carried_out.legal_service' THEN carried_out_legal_service_b
            WHEN 'carried_out.other_org' THEN carried_out_other_org_b
            WHEN 'carried_out.total' THEN carried_out_total_b
            WHEN 'reconsideration.upheld' THEN reconsideration_upheld_b
            WHEN 'reconsideration.corrected' THEN reconsideration_corrected_b
            WHEN 'reconsideration.other' THEN reconsideration_other_b
            WHEN 'reconsideration.pending' THEN reconsideration_pending_b
            WHEN 'reconsideration.total' THEN reconsideration_total_b
            WHEN 'litigation_direct.upheld' THEN litigation_direct_upheld_b
            WHEN 'litigation_direct.corrected' THEN litigation_direct_corrected_b
            WHEN 'litigation_direct.other' THEN litigation_direct_other_b
            WHEN 'litigation_direct.pending' THEN litigation_direct_pending_b
            WHEN 'litigation_direct.total' THEN litigation_direct_total_b
            WHEN 'litigation_after_reconsideration.upheld' THEN litigation_after_reconsideration_upheld_b
            WHEN 'litigation_after_reconsideration.corrected' THEN litigation_after_reconsideration_corrected_b
            WHEN 'litigation_after_reconsideration.other' THEN litigation_after_reconsideration_other_b
            WHEN 'litigation_after_reconsideration.pending' THEN litigation_after_reconsideration_pending_b
            WHEN 'litigation_after_reconsideration.total' THEN litigation_after_reconsideration_total_b
            WHEN 'denied.total' THEN denied_total_b
            WHEN 'unavailable.total' THEN unavailable_total_b
            WHEN 'rejected.total' THEN rejected_total_b
            WHEN 'other.total' THEN other_total_b
            WHEN 'disclosure_rate' THEN disclosure_rate_b
            WHEN 'denial_rate' THEN denial_rate_b
            WHEN 'unavailable_rate' THEN unavailable_rate_b
            WHEN 'rejection_rate' THEN rejection_rate_b
            WHEN 'natural_person_share' THEN natural_person_share_b
            WHEN 'carry_over_rate' THEN carry_over_rate_b
            WHEN 'reconsideration_correction_rate' THEN reconsideration_correction_rate_b
            WHEN 'litigation_correction_rate' THEN litigation_correction_rate_b
            WHEN 'dispute_rate' THEN dispute_rate_b
        END AS base_numerator,
        CASE measure.metric
            WHEN 'disclosure_rate' THEN disclosure_rate_bd
            WHEN 'denial_rate' THEN denial_rate_bd
            WHEN 'unavailable_rate' THEN unavailable_rate_bd
            WHEN 'rejection_rate' THEN rejection_rate_bd
            WHEN 'natural_person_share' THEN natural_person_share_bd
            WHEN 'carry_over_rate' THEN carry_over_rate_bd
            WHEN 'reconsideration_correction_rate' THEN reconsideration_correction_rate_bd
            WHEN 'litigation_correction_rate' THEN litigation_correction_rate_bd
            WHEN 'dispute_rate' THEN dispute_rate_bd
        END AS base_denominator,
        CASE measure.metric
            WHEN 'rules.issued' THEN rules_issued_t
            WHEN 'rules.repealed' THEN rules_repealed_t
            WHEN 'rules.in_force' THEN rules_in_force_t
            WHEN 'normative_documents.issued' THEN normative_documents_issued_t
            WHEN 'normative_documents.repealed' THEN normative_documents_repealed_t
            WHEN 'normative_documents.in_force' THEN normative_documents_in_force_t
            WHEN 'licensing.decisions' THEN licensing_decisions_t
            WHEN 'penalties.decisions' THEN penalties_decisions_t
            WHEN 'compulsion.decisions' THEN compulsion_decisions_t
            WHEN 'fees.amount' THEN fees_amount_t
            WHEN 'rules.made' THEN rules_made_t
            WHEN 'rules.disclosed' THEN rules_disclosed_t
            WHEN 'rules.disclosed_total' THEN rules_disclosed_total_t
            WHEN 'normative_documents.made' THEN normative_documents_made_t
            WHEN 'normative_documents.disclosed' THEN normative_documents_disclosed_t
            WHEN 'normative_documents.disclosed_total' THEN normative_documents_disclosed_total_t
            WHEN 'licensing.items_previous' THEN licensing_items_previous_t
            WHEN 'licensing.items_change' THEN licensing_items_change_t
            WHEN 'other_services.items_previous' THEN other_services_items_previous_t
            WHEN 'other_services.items_change' THEN other_services_items_change_t
            WHEN 'other_services.decisions' THEN other_services_decisions_t
            WHEN 'penalties.items_previous' THEN penalties_items_previous_t
            WHEN 'penalties.items_change' THEN penalties_items_change_t
            WHEN 'compulsion.items_previous' THEN compulsion_items_previous_t
            WHEN 'compulsion.items_change' THEN compulsion_items_change_t
            WHEN 'fees.items_previous' THEN fees_items_previous_t
            WHEN 'fees.items_change' THEN fees_items_change_t
            WHEN 'procurement.items' THEN procurement_items_t
            WHEN 'procurement.amount' THEN procurement_amount_t
            WHEN 'received.natural_person' THEN received_natural_person_t
            WHEN 'received.enterprise' THEN received_enterprise_t
            WHEN 'received.research' THEN received_research_t
            WHEN 'received.public_welfare' THEN received_public_welfare_t
            WHEN 'received.legal_service' THEN received_legal_service_t
            WHEN 'received.other_org' THEN received_other_org_t
            WHEN 'received.total' THEN received_total_t
            WHEN 'carried_in.natural_person' THEN carried_in_natural_person_t
            WHEN 'carried_in.enterprise' THEN carried_in_enterprise_t
            WHEN 'carried_in.research' THEN carried_in_research_t
            WHEN 'carried_in.public_welfare' THEN carried_in_public_welfare_t
            WHEN 'carried_in.legal_service' THEN carried_in_legal_service_t
            WHEN 'carried_in.other_org' THEN carried_in_other_org_t
            WHEN 'carried_in.total' THEN carried_in_total_t
            WHEN 'granted.natural_person' THEN granted_natural_person_t
            WHEN 'granted.enterprise' THEN granted_enterprise_t
            WHEN 'granted.research' THEN granted_research_t
            WHEN 'granted.public_welfare' THEN granted_public_welfare_t
            WHEN 'granted.legal_service' THEN granted_legal_service_t
            WHEN 'granted.other_org' THEN granted_other_org_t
            WHEN 'granted.total' THEN granted_total_t
            WHEN 'partially_granted.natural_person' THEN partially_granted_natural_person_t
            WHEN 'partially_granted.enterprise' THEN partially_granted_enterprise_t
            WHEN 'partially_granted.research' THEN partially_granted_research_t
            WHEN 'partially_granted.public_welfare' THEN partially_granted_public_welfare_t
            WHEN 'partially_granted.legal_service' THEN partially_granted_legal_service_t
            WHEN 'partially_granted.other_org' THEN partially_granted_other_org_t
            WHEN 'partially_granted.total' THEN partially_granted_total_t
            WHEN 'denied_state_secret.natural_person' THEN denied_state_secret_natural_person_t
            WHEN 'denied_state_secret.enterprise' THEN denied_state_secret_enterprise_t
            WHEN 'denied_state_secret.research' THEN denied_state_secret_research_t
            WHEN 'denied_state_secret.public_welfare' THEN denied_state_secret_public_welfare_t
            WHEN 'denied_state_secret.legal_service' THEN denied_state_secret_legal_service_t
            WHEN 'denied_state_secret.other_org' THEN denied_state_secret_other_org_t
            WHEN 'denied_state_secret.total' THEN denied_state_secret_total_t
            WHEN 'denied_by_law.natural_person' THEN denied_by_law_natural_person_t
            WHEN 'denied_by_law.enterprise' THEN denied_by_law_enterprise_t
            WHEN 'denied_by_law.research' THEN denied_by_law_research_t
            WHEN 'denied_by_law.public_welfare' THEN denied_by_law_public_welfare_t
            WHEN 'denied_by_law.legal_service' THEN denied_by_law_legal_service_t
            WHEN 'denied_by_law.other_org' THEN denied_by_law_other_org_t
            WHEN 'denied_by_law.total' THEN denied_by_law_total_t
            WHEN 'denied_security.natural_person' THEN denied_security_natural_person_t
            WHEN 'denied_security.enterprise' THEN denied_security_enterprise_t
            WHEN 'denied_security.research' THEN denied_security_research_t
            WHEN 'denied_security.public_welfare' THEN denied_security_public_welfare_t
            WHEN 'denied_security.legal_service' THEN denied_security_legal_service_t
            WHEN 'denied_security.other_org' THEN denied_security_other_org_t
            WHEN 'denied_security.total' THEN denied_security_total_t
            WHEN 'denied_third_party.natural_person' THEN denied_third_party_natural_person_t
            WHEN 'denied_third_party.enterprise' THEN denied_third_party_enterprise_t
            WHEN 'denied_third_party.research' THEN denied_third_party_research_t
            WHEN 'denied_third_party.public_welfare' THEN denied_third_party_public_welfare_t
            WHEN 'denied_third_party.legal_service' THEN denied_third_party_legal_service_t
            WHEN 'denied_third_party.other_org' THEN denied_third_party_other_org_t
            WHEN 'denied_third_party.total' THEN denied_third_party_total_t
            WHEN 'denied_internal.natural_person' THEN denied_internal_natural_person_t
            WHEN 'denied_internal.enterprise' THEN denied_internal_enterprise_t
            WHEN 'denied_internal.research' THEN denied_internal_research_t
            WHEN 'denied_internal.public_welfare' THEN denied_internal_public_welfare_t
            WHEN 'denied_internal.legal_service' THEN denied_internal_legal_service_t
            WHEN 'denied_internal.other_org' THEN denied_internal_other_org_t
            WHEN 'denied_internal.total' THEN denied_internal_total_t
            WHEN 'denied_process.natural_person' THEN denied_process_natural_person_t
            WHEN 'denied_process.enterprise' THEN denied_process_enterprise_t
            WHEN 'denied_process.research' THEN denied_process_research_t
            WHEN 'denied_process.public_welfare' THEN denied_process_public_welfare_t
            WHEN 'denied_process.legal_service' THEN denied_process_legal_service_t
            WHEN 'denied_process.other_org' THEN denied_process_other_org_t
            WHEN 'denied_process.total' THEN denied_process_total_t
            WHEN 'denied_enforcement_file.natural_person' THEN denied_enforcement_file_natural_person_t
            WHEN 'denied_enforcement_file.enterprise' THEN denied_enforcement_file_enterprise_t
            WHEN 'denied_enforcement_file.research' THEN denied_enforcement_file_research_t
            WHEN 'denied_enforcement_file.public_welfare' THEN denied_enforcement_file_public_welfare_t
            WHEN 'denied_enforcement_file.legal_service' THEN denied_enforcement_file_legal_service_t
            WHEN 'denied_enforcement_file.other_org' THEN denied_enforcement_file_other_org_t
            WHEN 'denied_enforcement_file.total' THEN denied_enforcement_file_total_t
            WHEN 'denied_inquiry.natural_person' THEN denied_inquiry_natural_person_t
            WHEN 'denied_inquiry.enterprise' THEN denied_inquiry_enterprise_t
            WHEN 'denied_inquiry.research' THEN denied_inquiry_research_t
            WHEN 'denied_inquiry.public_welfare' THEN denied_inquiry_public_welfare_t
            WHEN 'denied_inquiry.legal_service' THEN denied_inquiry_legal_service_t
            WHEN 'denied_inquiry.other_org' THEN denied_inquiry_other_org_t
            WHEN 'denied_inquiry.total' THEN denied_inquiry_total_t
            WHEN 'unavailable_not_held.natural_person' THEN unavailable_not_held_natural_person_t
            WHEN 'unavailable_not_held.enterprise' THEN unavailable_not_held_enterprise_t
            WHEN 'unavailable_not_held.research' THEN unavailable_not_held_research_t
            WHEN 'unavailable_not_held.public_welfare' THEN unavailable_not_held_public_welfare_t
            WHEN 'unavailable_not_held.legal_service' THEN unavailable_not_held_legal_service_t
            WHEN 'unavailable_not_held.other_org' THEN unavailable_not_held_other_org_t
            WHEN 'unavailable_not_held.total' THEN unavailable_not_held_total_t
            WHEN 'unavailable_must_create.natural_person' THEN unavailable_must_create_natural_person_t
            WHEN 'unavailable_must_create.enterprise' THEN unavailable_must_create_enterprise_t
            WHEN 'unavailable_must_create.research' THEN unavailable_must_create_research_t
            WHEN 'unavailable_must_create.public_welfare' THEN unavailable_must_create_public_welfare_t
            WHEN 'unavailable_must_create.legal_service' THEN unavailable_must_create_legal_service_t
            WHEN 'unavailable_must_create.other_org' THEN unavailable_must_create_other_org_t
            WHEN 'unavailable_must_create.total' THEN unavailable_must_create_total_t
            WHEN 'unavailable_unclear.natural_person' THEN unavailable_unclear_natural_person_t
            WHEN 'unavailable_unclear.enterprise' THEN unavailable_unclear_enterprise_t
            WHEN 'unavailable_unclear.research' THEN unavailable_unclear_research_t
            WHEN 'unavailable_unclear.public_welfare' THEN unavailable_unclear_public_welfare_t
            WHEN 'unavailable_unclear.legal_service' THEN unavailable_unclear_legal_service_t
            WHEN 'unavailable_unclear.other_org' THEN unavailable_unclear_other_org_t
            WHEN 'unavailable_unclear.total' THEN unavailable_unclear_total_t
            WHEN 'rejected_petition.natural_person' THEN rejected_petition_natural_person_t
            WHEN 'rejected_petition.enterprise' THEN rejected_petition_enterprise_t
            WHEN 'rejected_petition.research' THEN rejected_petition_research_t
            WHEN 'rejected_petition.public_welfare' THEN rejected_petition_public_welfare_t
            WHEN 'rejected_petition.legal_service' THEN rejected_petition_legal_service_t
            WHEN 'rejected_petition.other_org' THEN rejected_petition_other_org_t
            WHEN 'rejected_petition.total' THEN rejected_petition_total_t
            WHEN 'rejected_repeat.natural_person' THEN rejected_repeat_natural_person_t
            WHEN 'rejected_repeat.enterprise' THEN rejected_repeat_enterprise_t
            WHEN 'rejected_repeat.research' THEN rejected_repeat_research_t
            WHEN 'rejected_repeat.public_welfare' THEN rejected_repeat_public_welfare_t
            WHEN 'rejected_repeat.legal_service' THEN rejected_repeat_legal_service_t
            WHEN 'rejected_repeat.other_org' THEN rejected_repeat_other_org_t
            WHEN 'rejected_repeat.total' THEN rejected_repeat_total_t
            WHEN 'rejected_publication.natural_person' THEN rejected_publication_natural_person_t
            WHEN 'rejected_publication.enterprise' THEN rejected_publication_enterprise_t
            WHEN 'rejected_publication.research' THEN rejected_publication_research_t
            WHEN 'rejected_publication.public_welfare' THEN rejected_publication_public_welfare_t
            WHEN 'rejected_publication.legal_service' THEN rejected_publication_legal_service_t
            WHEN 'rejected_publication.other_org' THEN rejected_publication_other_org_t
            WHEN 'rejected_publication.total' THEN rejected_publication_total_t
            WHEN 'rejected_excessive.natural_person' THEN rejected_excessive_natural_person_t
            WHEN 'rejected_excessive.enterprise' THEN rejected_excessive_enterprise_t
            WHEN 'rejected_excessive.research' THEN rejected_excessive_research_t
            WHEN 'rejected_excessive.public_welfare' THEN rejected_excessive_public_welfare_t
            WHEN 'rejected_excessive.legal_service' THEN rejected_excessive_legal_service_t
            WHEN 'rejected_excessive.other_org' THEN rejected_excessive_other_org_t
            WHEN 'rejected_excessive.total' THEN rejected_excessive_total_t
            WHEN 'rejected_reconfirm.natural_person' THEN rejected_reconfirm_natural_person_t
            WHEN 'rejected_reconfirm.enterprise' THEN rejected_reconfirm_enterprise_t
            WHEN 'rejected_reconfirm.research' THEN rejected_reconfirm_research_t
            WHEN 'rejected_reconfirm.public_welfare' THEN rejected_reconfirm_public_welfare_t
            WHEN 'rejected_reconfirm.legal_service' THEN rejected_reconfirm_legal_service_t
            WHEN 'rejected_reconfirm.other_org' THEN rejected_reconfirm_other_org_t
            WHEN 'rejected_reconfirm.total' THEN rejected_reconfirm_total_t
            WHEN 'other_uncorrected.natural_person' THEN other_uncorrected_natural_person_t
            WHEN 'other_uncorrected.enterprise' THEN other_uncorrected_enterprise_t
            WHEN 'other_uncorrected.research' THEN other_uncorrected_research_t
            WHEN 'other_uncorrected.public_welfare' THEN other_uncorrected_public_welfare_t
            WHEN 'other_uncorrected.legal_service' THEN other_uncorrected_legal_service_t
            WHEN 'other_uncorrected.other_org' THEN other_uncorrected_other_org_t
            WHEN 'other_uncorrected.total' THEN other_uncorrected_total_t
            WHEN 'other_unpaid.natural_person' THEN other_unpaid_natural_person_t
            WHEN 'other_unpaid.enterprise' THEN other_unpaid_enterprise_t
            WHEN 'other_unpaid.research' THEN other_unpaid_research_t
            WHEN 'other_unpaid.public_welfare' THEN other_unpaid_public_welfare_t
            WHEN 'other_unpaid.legal_service' THEN other_unpaid_legal_service_t
            WHEN 'other_unpaid.other_org' THEN other_unpaid_other_org_t
            WHEN 'other_unpaid.total' THEN other_unpaid_total_t
            WHEN 'other_misc.natural_person' THEN other_misc_natural_person_t
            WHEN 'other_misc.enterprise' THEN other_misc_enterprise_t
            WHEN 'other_misc.research' THEN other_misc_research_t
            WHEN 'other_misc.public_welfare' THEN other_misc_public_welfare_t
            WHEN 'other_misc.legal_service' THEN other_misc_legal_service_t
            WHEN 'other_misc.other_org' THEN other_misc_other_org_t
            WHEN 'other_misc.total' THEN other_misc_total_t
            WHEN 'other.natural_person' THEN other_natural_person_t
            WHEN 'other.enterprise' THEN other_enterprise_t
            WHEN 'other.research' THEN other_research_t
            WHEN 'other.public_welfare' THEN other_public_welfare_t
            WHEN 'other.legal_service' THEN other_legal_service_t
            WHEN 'other.other_org' THEN other_other_org_t
            WHEN 'concluded.natural_person' THEN concluded_natural_person_t
            WHEN 'concluded.enterprise' THEN concluded_enterprise_t
            WHEN 'concluded.research' THEN concluded_research_t
            WHEN 'concluded.public_welfare' THEN concluded_public_welfare_t
            WHEN 'concluded.legal_service' THEN concluded_legal_service_t
            WHEN 'concluded.other_org' THEN concluded_other_org_t
            WHEN 'concluded.total' THEN concluded_total_t
            WHEN 'carried_out.natural_person' THEN carried_out_natural_person_t
            WHEN 'carried_out.enterprise' THEN carried_out_enterprise_t
            WHEN 'carried_out.research' THEN carried_out_research_t
            WHEN 'carried_out.public_welfare' THEN carried_out_public_welfare_t
            WHEN 'carried_out.legal_service' THEN carried_out_legal_service_t
            WHEN 'carried_out.other_org' THEN carried_out_other_org_t
            WHEN 'carried_out.total' THEN carried_out_total_t
            WHEN 'reconsideration.upheld' THEN reconsideration_upheld_t
            WHEN 'reconsideration.corrected' THEN reconsideration_corrected_t
            WHEN 'reconsideration.other' THEN reconsideration_other_t
            WHEN 'reconsideration.pending' THEN reconsideration_pending_t
            WHEN 'reconsideration.total' THEN reconsideration_total_t
            WHEN 'litigation_direct.upheld' THEN litigation_direct_upheld_t
            WHEN 'litigation_direct.corrected' THEN litigation_direct_corrected_t
            WHEN 'litigation_direct.other' THEN litigation_direct_other_t
            WHEN 'litigation_direct.pending' THEN litigation_direct_pending_t
            WHEN 'litigation_direct.total' THEN litigation_direct_total_t
            WHEN 'litigation_after_reconsideration.upheld' THEN litigation_after_reconsideration_upheld_t
            WHEN 'litigation_after_reconsideration.corrected' THEN litigation_after_reconsideration_corrected_t
            WHEN 'litigation_after_reconsideration.other' THEN litigation_after_reconsideration_other_t
            WHEN 'litigation_after_reconsideration.pending' THEN litigation_after_reconsideration_pending_t
            WHEN 'litigation_after_reconsideration.total' THEN litigation_after_reconsideration_total_t
            WHEN 'denied.total' THEN denied_total_t
            WHEN 'unavailable.total' THEN unavailable_total_t
            WHEN 'rejected.total' THEN rejected_total_t
            WHEN 'other.total' THEN other_total_t
            WHEN 'disclosure_rate' THEN disclosure_rate_t
            WHEN 'denial_rate' THEN denial_rate_t
            WHEN 'unavailable_rate' THEN unavailable_rate_t
            WHEN 'rejection_rate' THEN rejection_rate_t
            WHEN 'natural_person_share' THEN natural_person_share_t
            WHEN 'carry_over_rate' THEN carry_over_rate_t
            WHEN 'reconsideration_correction_rate' THEN reconsideration_correction_rate_t
            WHEN 'litigation_correction_rate' THEN litigation_correction_rate_t
            WHEN 'dispute_rate' THEN dispute_rate_t
        END AS numerator,
        CASE measure.metric
            WHEN 'disclosure_rate' THEN disclosure_rate_td
            WHEN 'denial_rate' THEN denial_rate_td
            WHEN 'unavailable_rate' THEN unavailable_rate_td
            WHEN 'rejection_rate' THEN rejection_rate_td
            WHEN 'natural_person_share' THEN natural_person_share_td
            WHEN 'carry_over_rate' THEN carry_over_rate_td
            WHEN 'reconsideration_correction_rate' THEN reconsideration_correction_rate_td
            WHEN 'litigation_correction_rate' THEN litigation_correction_rate_td
            WHEN 'dispute_rate' THEN dispute_rate_td
        END AS denominator,
        CASE measure.metric
            WHEN 'rules.issued' THEN rules_issued_l
            WHEN 'rules.repealed' THEN rules_repealed_l
            WHEN 'rules.in_force' THEN rules_in_force_l
            WHEN 'normative_documents.issued' THEN normative_documents_issued_l
            WHEN 'normative_documents.repealed' THEN normative_documents_repealed_l
            WHEN 'normative_documents.in_force' THEN normative_documents_in_force_l
            WHEN 'licensing.decisions' THEN licensing_decisions_l
            WHEN 'penalties.decisions' THEN penalties_decisions_l
            WHEN 'compulsion.decisions' THEN compulsion_decisions_l
            WHEN 'fees.amount' THEN fees_amount_l
            WHEN 'rules.made' THEN rules_made_l
            WHEN 'rules.disclosed' THEN rules_disclosed_l
            WHEN 'rules.disclosed_total' THEN rules_disclosed_total_l
            WHEN 'normative_documents.made' THEN normative_documents_made_l
            WHEN 'normative_documents.disclosed' THEN normative_documents_disclosed_l
            WHEN 'normative_documents.disclosed_total' THEN normative_documents_disclosed_total_l
            WHEN 'licensing.items_previous' THEN licensing_items_previous_l
            WHEN 'licensing.items_change' THEN licensing_items_change_l
            WHEN 'other_services.items_previous' THEN other_services_items_previous_l
            WHEN 'other_services.items_change' THEN other_services_items_change_l
            WHEN 'other_services.decisions' THEN other_services_decisions_l
            WHEN 'penalties.items_previous' THEN penalties_items_previous_l
            WHEN 'penalties.items_change' THEN penalties_items_change_l
            WHEN 'compulsion.items_previous' THEN compulsion_items_previous_l
            WHEN 'compulsion.items_change' THEN compulsion_items_change_l
            WHEN 'fees.items_previous' THEN fees_items_previous_l
            WHEN 'fees.items_change' THEN fees_items_change_l
            WHEN 'procurement.items' THEN procurement_items_l
            WHEN 'procurement.amount' THEN procurement_amount_l
            WHEN 'received.natural_person' THEN received_natural_person_l
            WHEN 'received.enterprise' THEN received_enterprise_l
            WHEN 'received.research' THEN received_research_l
            WHEN 'received.public_welfare' THEN received_public_welfare_l
            WHEN 'received.legal_service' THEN received_legal_service_l
            WHEN 'received.other_org' THEN received_other_org_l
            WHEN 'received.total' THEN received_total_l
            WHEN 'carried_in.natural_person' THEN carried_in_natural_person_l
            WHEN 'carried_in.enterprise' THEN carried_in_enterprise_l
            WHEN 'carried_in.research' THEN carried_in_research_l
            WHEN 'carried_in.public_welfare' THEN carried_in_public_welfare_l
            WHEN 'carried_in.legal_service' THEN carried_in_legal_service_l
            WHEN 'carried_in.other_org' THEN carried_in_other_org_l
            WHEN 'carried_in.total' THEN carried_in_total_l
            WHEN 'granted.natural_person' THEN granted_natural_person_l
            WHEN 'granted.enterprise' THEN granted_enterprise_l
            WHEN 'granted.research' THEN granted_research_l
            WHEN 'granted.public_welfare' THEN granted_public_welfare_l
            WHEN 'granted.legal_service' THEN granted_legal_service_l
            WHEN 'granted.other_org' THEN granted_other_org_l
            WHEN 'granted.total' THEN granted_total_l
            WHEN 'partially_granted.natural_person' THEN partially_granted_natural_person_l
            WHEN 'partially_granted.enterprise' THEN partially_granted_enterprise_l
            WHEN 'partially_granted.research' THEN partially_granted_research_l
            WHEN 'partially_granted.public_welfare' THEN partially_granted_public_welfare_l
            WHEN 'partially_granted.legal_service' THEN partially_granted_legal_service_l
            WHEN 'partially_granted.other_org' THEN partially_granted_other_org_l
            WHEN 'partially_granted.total' THEN partially_granted_total_l
            WHEN 'denied_state_secret.natural_person' THEN denied_state_secret_natural_person_l
            WHEN 'denied_state_secret.enterprise' THEN denied_state_secret_enterprise_l
            WHEN 'denied_state_secret.research' THEN denied_state_secret_research_l
            WHEN 'denied_state_secret.public_welfare' THEN denied_state_secret_public_welfare_l
            WHEN 'denied_state_secret.legal_service' THEN denied_state_secret_legal_service_l
            WHEN 'denied_state_secret.other_org' THEN denied_state_secret_other_org_l
            WHEN 'denied_state_secret.total' THEN denied_state_secret_total_l
            WHEN 'denied_by_law.natural_person' THEN denied_by_law_natural_person_l
            WHEN 'denied_by_law.enterprise' THEN denied_by_law_enterprise_l
            WHEN 'denied_by_law.research' THEN denied_by_law_research_l
            WHEN 'denied_by_law.public_welfare' THEN denied_by_law_public_welfare_l
            WHEN 'denied_by_law.legal_service' THEN denied_by_law_legal_service_l
            WHEN 'denied_by_law.other_org' THEN denied_by_law_other_org_l
            WHEN 'denied_by_law.total' THEN denied_by_law_total_l
            WHEN 'denied_security.natural_person' THEN denied_security_natural_person_l
            WHEN 'denied_security.enterprise' THEN denied_security_enterprise_l
            WHEN 'denied_security.research' THEN denied_security_research_l
            WHEN 'denied_security.public_welfare' THEN denied_security_public_welfare_l
            WHEN 'denied_security.legal_service' THEN denied_security_legal_service_l
            WHEN 'denied_security.other_org' THEN denied_security_other_org_l
            WHEN 'denied_security.total' THEN denied_security_total_l
            WHEN 'denied_third_party.natural_person' THEN denied_third_party_natural_person_l
            WHEN 'denied_third_party.enterprise' THEN denied_third_party_enterprise_l
            WHEN 'denied_third_party.research' THEN denied_third_party_research_l
            WHEN 'denied_third_party.public_welfare' THEN denied_third_party_public_welfare_l
            WHEN 'denied_third_party.legal_service' THEN denied_third_party_legal_service_l
            WHEN 'denied_third_party.other_org' THEN denied_third_party_other_org_l
            WHEN 'denied_third_party.total' THEN denied_third_party_total_l
            WHEN 'denied_internal.natural_person' THEN denied_internal_natural_person_l
            WHEN 'denied_internal.enterprise' THEN denied_internal_enterprise_l
            WHEN 'denied_internal.research' THEN denied_internal_research_l
            WHEN 'denied_internal.public_welfare' THEN denied_internal_public_welfare_l
            WHEN 'denied_internal.legal_service' THEN denied_internal_legal_service_l
            WHEN 'denied_internal.other_org' THEN denied_internal_other_org_l
            WHEN 'denied_internal.total' THEN denied_internal_total_l
            WHEN 'denied_process.natural_person' THEN denied_process_natural_person_l
            WHEN 'denied_process.enterprise' THEN denied_process_enterprise_l
            WHEN 'denied_process.research' THEN denied_process_research_l
            WHEN 'denied_process.public_welfare' THEN denied_process_public_welfare_l
            WHEN 'denied_process.legal_service' THEN denied_process_legal_service_l
            WHEN 'denied_process.other_org' THEN denied_process_other_org_l
            WHEN 'denied_process.total' THEN denied_process_total_l
            WHEN 'denied_enforcement_file.natural_person' THEN denied_enforcement_file_natural_person_l
            WHEN 'denied_enforcement_file.enterprise' THEN denied_enforcement_file_enterprise_l
            WHEN 'denied_enforcement_file.research' THEN denied_enforcement_file_research_l
            WHEN 'denied_enforcement_file.public_welfare' THEN denied_enforcement_file_public_welfare_l
            WHEN 'denied_enforcement_file.legal_service' THEN denied_enforcement_file_legal_service_l
            WHEN 'denied_enforcement_file.other_org' THEN denied_enforcement_file_other_org_l
            WHEN 'denied_enforcement_file.total' THEN denied_enforcement_file_total_l
            WHEN 'denied_inquiry.natural_person' THEN denied_inquiry_natural_person_l
            WHEN 'denied_inquiry.enterprise' THEN denied_inquiry_enterprise_l
            WHEN 'denied_inquiry.research' THEN denied_inquiry_research_l
            WHEN 'denied_inquiry.public_welfare' THEN denied_inquiry_public_welfare_l
            WHEN 'denied_inquiry.legal_service' THEN denied_inquiry_legal_service_l
            WHEN 'denied_inquiry.other_org' THEN denied_inquiry_other_org_l
            WHEN 'denied_inquiry.total' THEN denied_inquiry_total_l
            WHEN 'unavailable_not_held.natural_person' THEN unavailable_not_held_natural_person_l
            WHEN 'unavailable_not_held.enterprise' THEN unavailable_not_held_enterprise_l
            WHEN 'unavailable_not_held.research' THEN unavailable_not_held_research_l
            WHEN 'unavailable_not_held.public_welfare' THEN unavailable_not_held_public_welfare_l
            WHEN 'unavailable_not_held.legal_service' THEN unavailable_not_held_legal_service_l
            WHEN 'unavailable_not_held.other_org' THEN unavailable_not_held_other_org_l
            WHEN 'unavailable_not_held.total' THEN unavailable_not_held_total_l
            WHEN 'unavailable_must_create.natural_person' THEN unavailable_must_create_natural_person_l
            WHEN 'unavailable_must_create.enterprise' THEN unavailable_must_create_enterprise_l
            WHEN 'unavailable_must_create.research' THEN unavailable_must_create_research_l
            WHEN 'unavailable_must_create.public_welfare' THEN unavailable_must_create_public_welfare_l
            WHEN 'unavailable_must_create.legal_service' THEN unavailable_must_create_legal_service_l
            WHEN 'unavailable_must_create.other_org' THEN unavailable_must_create_other_org_l
            WHEN 'unavailable_must_create.total' THEN unavailable_must_create_total_l
            WHEN 'unavailable_unclear.natural_person' THEN unavailable_unclear_natural_person_l
            WHEN 'unavailable_unclear.enterprise' THEN unavailable_unclear_enterprise_l
            WHEN 'unavailable_unclear.research' THEN unavailable_unclear_research_l
            WHEN 'unavailable_unclear.public_welfare' THEN unavailable_unclear_public_welfare_l
            WHEN 'unavailable_unclear.legal_service' THEN unavailable_unclear_legal_service_l
            WHEN 'unavailable_unclear.other_org' THEN unavailable_unclear_other_org_l
            WHEN 'unavailable_unclear.total' THEN unavailable_unclear_total_l
            WHEN 'rejected_petition.natural_person' THEN rejected_petition_natural_person_l
            WHEN 'rejected_petition.enterprise' THEN rejected_petition_enterprise_l
            WHEN 'rejected_petition.research' THEN rejected_petition_research_l
            WHEN 'rejected_petition.public_welfare' THEN rejected_petition_public_welfare_l
            WHEN 'rejected_petition.legal_service' THEN rejected_petition_legal_service_l
            WHEN 'rejected_petition.other_org' THEN rejected_petition_other_org_l
            WHEN 'rejected_petition.total' THEN rejected_petition_total_l
            WHEN 'rejected_repeat.natural_person' THEN rejected_repeat_natural_person_l
            WHEN 'rejected_repeat.enterprise' THEN rejected_repeat_enterprise_l
            WHEN 'rejected_repeat.research' THEN rejected_repeat_research_l
            WHEN 'rejected_repeat.public_welfare' THEN rejected_repeat_public_welfare_l
            WHEN 'rejected_repeat.legal_service' THEN rejected_repeat_legal_service_l
            WHEN 'rejected_repeat.other_org' THEN rejected_repeat_other_org_l
            WHEN 'rejected_repeat.total' THEN rejected_repeat_total_l
            WHEN 'rejected_publication.natural_person' THEN rejected_publication_natural_person_l
            WHEN 'rejected_publication.enterprise' THEN rejected_publication_enterprise_l
            WHEN 'rejected_publication.research' THEN rejected_publication_research_l
            WHEN 'rejected_publication.public_welfare' THEN rejected_publication_public_welfare_l
            WHEN 'rejected_publication.legal_service' THEN rejected_publication_legal_service_l
            WHEN 'rejected_publication.other_org' THEN rejected_publication_other_org_l
            WHEN 'rejected_publication.total' THEN rejected_publication_total_l
            WHEN 'rejected_excessive.natural_person' THEN rejected_excessive_natural_person_l
            WHEN 'rejected_excessive.enterprise' THEN rejected_excessive_enterprise_l
            WHEN 'rejected_excessive.research' THEN rejected_excessive_research_l
            WHEN 'rejected_excessive.public_welfare' THEN rejected_excessive_public_welfare_l
            WHEN 'rejected_excessive.legal_service' THEN rejected_excessive_legal_service_l
            WHEN 'rejected_excessive.other_org' THEN rejected_excessive_other_org_l
            WHEN 'rejected_excessive.total' THEN rejected_excessive_total_l
            WHEN 'rejected_reconfirm.natural_person' THEN rejected_reconfirm_natural_person_l
            WHEN 'rejected_reconfirm.enterprise' THEN rejected_reconfirm_enterprise_l
            WHEN 'rejected_reconfirm.research' THEN rejected_reconfirm_research_l
            WHEN 'rejected_reconfirm.public_welfare' THEN rejected_reconfirm_public_welfare_l
            WHEN 'rejected_reconfirm.legal_service' THEN rejected_reconfirm_legal_service_l
            WHEN 'rejected_reconfirm.other_org' THEN rejected_reconfirm_other_org_l
            WHEN 'rejected_reconfirm.total' THEN rejected_reconfirm_total_l
            WHEN 'other_uncorrected.natural_person' THEN other_uncorrected_natural_person_l
            WHEN 'other_uncorrected.enterprise' THEN other_uncorrected_enterprise_l
            WHEN 'other_uncorrected.research' THEN other_uncorrected_research_l
            WHEN 'other_uncorrected.public_welfare' THEN other_uncorrected_public_welfare_l
            WHEN 'other_uncorrected.legal_service' THEN other_uncorrected_legal_service_l
            WHEN 'other_uncorrected.other_org' THEN other_uncorrected_other_org_l
            WHEN 'other_uncorrected.total' THEN other_uncorrected_total_l
            WHEN 'other_unpaid.natural_person' THEN other_unpaid_natural_person_l
            WHEN 'other_unpaid.enterprise' THEN other_unpaid_enterprise_l
            WHEN 'other_unpaid.research' THEN other_unpaid_research_l
            WHEN 'other_unpaid.public_welfare' THEN other_unpaid_public_welfare_l
            WHEN 'other_unpaid.legal_service' THEN other_unpaid_legal_service_l
            WHEN 'other_unpaid.other_org' THEN other_unpaid_other_org_l
            WHEN 'other_unpaid.total' THEN other_unpaid_total_l
            WHEN 'other_misc.natural_person' THEN other_misc_natural_person_l
            WHEN 'other_misc.enterprise' THEN other_misc_enterprise_l
            WHEN 'other_misc.research' THEN other_misc_research_l
            WHEN 'other_misc.public_welfare' THEN other_misc_public_welfare_l
            WHEN 'other_misc.legal_service' THEN other_misc_legal_service_l
            WHEN 'other_misc.other_org' THEN other_misc_other_org_l
            WHEN 'other_misc.total' THEN other_misc_total_l
            WHEN 'other.natural_person' THEN other_natural_person_l
            WHEN 'other.enterprise' THEN other_enterprise_l
            WHEN 'other.research' THEN other_research_l
            WHEN 'other.public_welfare' THEN other_public_welfare_l
            WHEN 'other.legal_service' THEN other_legal_service_l
            WHEN 'other.other_org' THEN other_other_org_l
            WHEN 'concluded.natural_person' THEN concluded_natural_person_l
            WHEN 'concluded.enterprise' THEN concluded_enterprise_l
            WHEN 'concluded.research' THEN concluded_research_l
            WHEN 'concluded.public_welfare' THEN concluded_public_welfare_l
            WHEN 'concluded.legal_service' THEN concluded_legal_service_l
            WHEN 'concluded.other_org' THEN concluded_other_org_l
            WHEN 'concluded.total' THEN concluded_total_l
            WHEN 'carried_out.natural_person' THEN carried_out_natural_person_l
            WHEN 'carried_out.enterprise' THEN carried_out_enterprise_l
            WHEN 'carried_out.research' THEN carried_out_research_l
            WHEN 'carried_out.public_welfare' THEN carried_out_public_welfare_l
            WHEN 'carried_out.legal_service' THEN carried_out_legal_service_l
            WHEN 'carried_out.other_org' THEN carried_out_other_org_l
            WHEN 'carried_out.total' THEN carried_out_total_l
            WHEN 'reconsideration.upheld' THEN reconsideration_upheld_l
            WHEN 'reconsideration.corrected' THEN reconsideration_corrected_l
            WHEN 'reconsideration.other' THEN reconsideration_other_l
            WHEN 'reconsideration.pending' THEN reconsideration_pending_l
            WHEN 'reconsideration.total' THEN reconsideration_total_l
            WHEN 'litigation_direct.upheld' THEN litigation_direct_upheld_l
            WHEN 'litigation_direct.corrected' THEN litigation_direct_corrected_l
            WHEN 'litigation_direct.other' THEN litigation_direct_other_l
            WHEN 'litigation_direct.pending' THEN litigation_direct_pending_l
            WHEN 'litigation_direct.total' THEN litigation_direct_total_l
            WHEN 'litigation_after_reconsideration.upheld' THEN litigation_after_reconsideration_upheld_l
            WHEN 'litigation_after_reconsideration.corrected' THEN litigation_after_reconsideration_corrected_l
            WHEN 'litigation_after_reconsideration.other' THEN litigation_after_reconsideration_other_l
            WHEN 'litigation_after_reconsideration.pending' THEN litigation_after_reconsideration_pending_l
            WHEN 'litigation_after_reconsideration.total' THEN litigation_after_reconsideration_total_l
            WHEN 'denied.total' THEN denied_total_l
            WHEN 'unavailable.total' THEN unavailable_total_l
            WHEN 'rejected.total' THEN rejected_total_l
            WHEN 'other.total' THEN other_total_l
        END AS largest
    FROM wide
    LEFT JOIN wide_rest
        ON coalesce(wide_rest.rest_base_form, '') = coalesce(wide.base_form, '')
        AND coalesce(wide_rest.rest_form, '') = coalesce(wide.form, '')
        AND wide_rest.rest_has_base_errors = wide.has_base_errors
        AND wide_rest.rest_has_errors = wide.has_errors
    CROSS JOIN measure
    LEFT JOIN metric ON metric.metric = measure.metric
    WHERE :metrics IS NULL OR ',' || :metrics || ',' LIKE '%,' || measure.metric || ',%'
),

part (report_id, metric, numerator, denominator) AS (
    SELECT report_id, metric, value, NULL FROM figure
    UNION ALL
    SELECT report_id, indicator, numerator, denominator FROM indicator_part
),

stated AS (
    SELECT
        part.report_id AS report_id,
        part.metric AS metric,
        part.numerator AS numerator,
        part.denominator AS denominator
    FROM part
    WHERE
        part.report_id IN (
            SELECT chosen.report_id
            FROM chosen
            INNER JOIN merged ON merged.department_id = chosen.department_id
        )
        AND (:metrics IS NULL OR ',' || :metrics || ',' LIKE '%,' || part.metric || ',%')
),

pair AS (
    SELECT
        chosen.department_id AS department_id,
        stated.metric AS metric,
        count(*) FILTER (WHERE chosen.year = :base) AS base_cells,
        count(stated.numerator) FILTER (WHERE chosen.year = :base) AS base_stated,
        sum(stated.numerator) FILTER (WHERE chosen.year = :base) AS base_numerator,
        sum(stated.denominator) FILTER (WHERE chosen.year = :base) AS base_denominator,
        count(*) FILTER (WHERE chosen.year = :year) AS cells,
        count(stated.numerator) FILTER (WHERE chosen.year = :year) AS stated,
        sum(stated.numerator) FILTER (WHERE chosen.year = :year) AS numerator,
        sum(stated.denominator) FILTER (WHERE chosen.year = :year) AS denominator
    FROM stated
    INNER JOIN chosen ON chosen.report_id = stated.report_id
    GROUP BY chosen.department_id, stated.metric
),

reported AS (
    SELECT
        pair.*,
        reporting.base_form AS base_form,
        reporting.form AS form,
        reporting.has_base_errors AS has_base_errors,
        reporting.has_errors AS has_errors,
        reporting.base_reports > 0
        AND reporting.reports > 0
        AND unclear.department_id IS NULL
        AND pair.base_stated = reporting.base_reports
        AND pair.stated = reporting.reports AS is_in_both
    FROM pair
    INNER JOIN reporting ON reporting.department_id = pair.department_id
    LEFT JOIN unclear ON unclear.department_id = pair.department_id
),

counted AS (
    SELECT
        metric,
        base_form,
        form,
        has_base_errors,
        has_errors,
        departments,
        in_both,
        base_numerator,
        base_denominator,
        numerator,
        denominator,
        largest,
        coalesce(forms LIKE '%' || base_form || '%', FALSE) AS is_base_printed,
        coalesce(forms LIKE '%' || form || '%', FALSE) AS is_printed
    FROM folded
    UNION ALL
    SELECT
        metric,
        base_form,
        form,
        has_base_errors,
        has_errors,
        1,
        CASE WHEN is_in_both THEN 1 ELSE 0 END,
        CASE WHEN is_in_both THEN base_numerator END,
        CASE WHEN is_in_both THEN base_denominator END,
        CASE WHEN is_in_both THEN numerator END,
        CASE WHEN is_in_both THEN denominator END,
        CASE WHEN is_in_both AND denominator IS NULL THEN numerator END,
        base_cells > 0,
        cells > 0
    FROM reported
),

summed AS (
    SELECT
        metric,
        sum(in_both) AS departments,
        sum(base_numerator) AS base_numerator,
        sum(base_denominator) AS base_denominator,
        sum(numerator) AS numerator,
        sum(denominator) AS denominator,
        max(largest) AS largest,
        coalesce(sum(departments) FILTER (WHERE base_form IS NOT NULL), 0) AS base_reports,
        coalesce(sum(departments) FILTER (WHERE is_base_printed), 0) AS base_printed,
        coalesce(sum(departments) FILTER (WHERE is_printed), 0) AS printed,
        coalesce(sum(in_both) FILTER (WHERE base_form <> form), 0) AS form_changed,
        coalesce(
            sum(departments) FILTER (
                WHERE
                    base_form <> form
                    AND NOT (is_base_printed AND is_printed)
            ),
            0
        ) AS form_left_out,
        coalesce(
            sum(departments - in_both) FILTER (
                WHERE is_base_printed AND is_printed
            ),
            0
        ) AS blank_left_out,
        coalesce(sum(in_both) FILTER (WHERE has_base_errors), 0) AS base_errors,
        coalesce(sum(in_both) FILTER (WHERE has_errors), 0) AS errors
    FROM counted
    WHERE is_base_printed OR is_printed
    GROUP BY metric
),

total AS (
    SELECT
        summed.*,
        measure.position AS position,
        measure.section AS section,
        measure.label_zh AS label_zh,
        measure.label_en AS label_en,
        measure.unit AS unit,
        CASE measure.unit
            WHEN 'percent' THEN round(100.0 * base_numerator / CASE WHEN base_denominator > 0 THEN base_denominator END, 1)
            ELSE base_numerator
        END AS base,
        CASE measure.unit
            WHEN 'percent' THEN round(100.0 * numerator / CASE WHEN denominator > 0 THEN denominator END, 1)
            ELSE numerator
        END AS value,
        (
            CASE
                WHEN base_reports = 0 THEN ' base_no_report'
                WHEN base_printed = 0 THEN ' base_not_on_form'
                ELSE ''
            END
            || CASE WHEN printed = 0 THEN ' not_on_form' ELSE '' END
            || CASE WHEN base_denominator <= 0 THEN ' base_nothing_to_divide' ELSE '' END
            || CASE WHEN denominator <= 0 THEN ' nothing_to_divide' ELSE '' END
            || CASE
                WHEN measure.unit = 'percent' OR numerator = base_numerator OR numerator IS NULL THEN ''
                WHEN base_numerator = 0 THEN ' base_zero'
                WHEN base_numerator < 0 THEN ' base_negative'
                ELSE ''
            END
            || CASE WHEN form_changed > 0 THEN ' form_changed:' || form_changed ELSE '' END
            || CASE
                WHEN form_left_out > 0 AND base_printed > 0 AND printed > 0
                    THEN ' form_left_out:' || form_left_out
                ELSE ''
            END
            || CASE WHEN blank_left_out > 0 THEN ' blank_left_out:' || blank_left_out ELSE '' END
            || coalesce(' sums_up_others:' || (SELECT nullif(count(*), 0) FROM summing_up), '')
            || CASE WHEN base_errors > 0 THEN ' base_errors:' || base_errors ELSE '' END
            || CASE WHEN errors > 0 THEN ' errors:' || errors ELSE '' END
        ) AS note
    FROM summed
    INNER JOIN measure ON measure.metric = summed.metric
)

SELECT
    metric,
    label_zh,
    label_en,
    section,
    unit,
    base,
    value,
    CASE unit WHEN 'percent' THEN round(value - base, 1) ELSE value - base END AS change,
    CASE WHEN unit <> 'percent' AND base > 0 THEN round(100.0 * (value - base) / base, 1) END AS change_percent,
    departments,
    largest,
    nullif(trim(note), '') AS note
FROM total
ORDER BY position;
