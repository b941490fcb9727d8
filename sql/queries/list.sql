-- name:   list
-- title:  已有年报 | The reports present
-- param:  :year        INTEGER  optional  年度 | only this year
-- param:  :department  TEXT     optional  部门名称 | only this department
-- sample: year=2021
-- column: department      text     部门 | department
-- column: year            year     年度 | year
-- column: form            text     表式 | form
-- column: figures         count    已填数字 | figures
-- column: blank           count    空白或未读出 | blank or unread
-- column: findings        count    校验问题 | findings
-- column: source          text     来源 | source
--
-- A department goes by the name that its reports are stored under. figures counts the cells of the
-- form that have a number. They are counted where they stand: the view cell would be made for every report.

WITH form AS (
    SELECT
        edition.form AS form,
        count(*) AS cells
    FROM (SELECT DISTINCT form FROM report) AS edition
    INNER JOIN metric ON metric.forms LIKE '%' || edition.form || '%'
    GROUP BY edition.form
),

counted AS (
    SELECT
        report.report_id AS report_id,
        CASE WHEN disclosure_2021.rules_issued IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2021.rules_repealed IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2021.rules_in_force IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2021.normative_documents_issued IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2021.normative_documents_repealed IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2021.normative_documents_in_force IS NULL THEN 0 ELSE 1 END
        + CASE WHEN coalesce(disclosure_2019.licensing_decisions, disclosure_2021.licensing_decisions) IS NULL THEN 0 ELSE 1 END
        + CASE WHEN coalesce(disclosure_2019.penalties_decisions, disclosure_2021.penalties_decisions) IS NULL THEN 0 ELSE 1 END
        + CASE WHEN coalesce(disclosure_2019.compulsion_decisions, disclosure_2021.compulsion_decisions) IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2021.fees_amount IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2019.rules_made IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2019.rules_disclosed IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2019.rules_disclosed_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2019.normative_documents_made IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2019.normative_documents_disclosed IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2019.normative_documents_disclosed_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2019.licensing_items_previous IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2019.licensing_items_change IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2019.other_services_items_previous IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2019.other_services_items_change IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2019.other_services_decisions IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2019.penalties_items_previous IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2019.penalties_items_change IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2019.compulsion_items_previous IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2019.compulsion_items_change IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2019.fees_items_previous IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2019.fees_items_change IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2019.procurement_items IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disclosure_2019.procurement_amount IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.received_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.received_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.received_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.received_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.received_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.received_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.received_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.carried_in_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.carried_in_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.carried_in_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.carried_in_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.carried_in_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.carried_in_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.carried_in_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.granted_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.granted_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.granted_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.granted_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.granted_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.granted_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.granted_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.partially_granted_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.partially_granted_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.partially_granted_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.partially_granted_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.partially_granted_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.partially_granted_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.partially_granted_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_state_secret_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_state_secret_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_state_secret_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_state_secret_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_state_secret_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_state_secret_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_state_secret_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_by_law_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_by_law_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_by_law_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_by_law_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_by_law_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_by_law_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_by_law_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_security_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_security_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_security_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_security_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_security_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_security_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_security_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_third_party_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_third_party_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_third_party_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_third_party_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_third_party_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_third_party_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_third_party_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_internal_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_internal_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_internal_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_internal_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_internal_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_internal_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_internal_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_process_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_process_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_process_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_process_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_process_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_process_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_process_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_enforcement_file_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_enforcement_file_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_enforcement_file_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_enforcement_file_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_enforcement_file_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_enforcement_file_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_enforcement_file_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_inquiry_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_inquiry_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_inquiry_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_inquiry_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_inquiry_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_inquiry_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.denied_inquiry_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.unavailable_not_held_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.unavailable_not_held_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.unavailable_not_held_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.unavailable_not_held_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.unavailable_not_held_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.unavailable_not_held_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.unavailable_not_held_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.unavailable_must_create_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.unavailable_must_create_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.unavailable_must_create_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.unavailable_must_create_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.unavailable_must_create_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.unavailable_must_create_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.unavailable_must_create_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.unavailable_unclear_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.unavailable_unclear_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.unavailable_unclear_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.unavailable_unclear_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.unavailable_unclear_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.unavailable_unclear_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.unavailable_unclear_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_petition_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_petition_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_petition_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_petition_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_petition_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_petition_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_petition_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_repeat_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_repeat_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_repeat_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_repeat_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_repeat_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_repeat_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_repeat_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_publication_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_publication_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_publication_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_publication_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_publication_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_publication_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_publication_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_excessive_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_excessive_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_excessive_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_excessive_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_excessive_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_excessive_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_excessive_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_reconfirm_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_reconfirm_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_reconfirm_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_reconfirm_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_reconfirm_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_reconfirm_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.rejected_reconfirm_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_uncorrected_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_uncorrected_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_uncorrected_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_uncorrected_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_uncorrected_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_uncorrected_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_uncorrected_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_unpaid_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_unpaid_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_unpaid_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_unpaid_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_unpaid_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_unpaid_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_unpaid_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_misc_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_misc_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_misc_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_misc_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_misc_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_misc_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_misc_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.other_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.concluded_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.concluded_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.concluded_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.concluded_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.concluded_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.concluded_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.concluded_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.carried_out_natural_person IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.carried_out_enterprise IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.carried_out_research IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.carried_out_public_welfare IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.carried_out_legal_service IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.carried_out_other_org IS NULL THEN 0 ELSE 1 END
        + CASE WHEN requests.carried_out_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disputes.reconsideration_upheld IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disputes.reconsideration_corrected IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disputes.reconsideration_other IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disputes.reconsideration_pending IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disputes.reconsideration_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disputes.litigation_direct_upheld IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disputes.litigation_direct_corrected IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disputes.litigation_direct_other IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disputes.litigation_direct_pending IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disputes.litigation_direct_total IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disputes.litigation_after_reconsideration_upheld IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disputes.litigation_after_reconsideration_corrected IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disputes.litigation_after_reconsideration_other IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disputes.litigation_after_reconsideration_pending IS NULL THEN 0 ELSE 1 END
        + CASE WHEN disputes.litigation_after_reconsideration_total IS NULL THEN 0 ELSE 1 END AS figures
    FROM report
    LEFT JOIN section_2_disclosure_2019 AS disclosure_2019 ON disclosure_2019.report_id = report.report_id
    LEFT JOIN section_2_disclosure_2021 AS disclosure_2021 ON disclosure_2021.report_id = report.report_id
    LEFT JOIN section_3_requests AS requests ON requests.report_id = report.report_id
    LEFT JOIN section_4_disputes AS disputes ON disputes.report_id = report.report_id
)

SELECT
    department.name AS department,
    report.year AS year,
    report.form AS form,
    counted.figures AS figures,
    form.cells - counted.figures AS blank,
    (
        SELECT count(*)
        FROM finding
        WHERE finding.report_id = report.report_id AND finding.accepted_note IS NULL
            AND finding.severity <> 'note'
    ) AS findings,
    source_file.path AS source
FROM report
INNER JOIN counted ON counted.report_id = report.report_id
INNER JOIN form ON form.form = report.form
INNER JOIN department ON department.department_id = report.department_id
INNER JOIN source_file ON source_file.source_id = report.source_id
WHERE
    (:year IS NULL OR report.year = :year)
    AND (:department IS NULL OR department.name = :department)
ORDER BY department.name, report.year;
