-- The two parts of every rate, one row for each report and indicator.
-- Both are NULL where any figure in them is: numerators and denominators may then be summed over
-- any group of reports, each on its own, and still speak of the same reports.

CREATE VIEW indicator_part AS
SELECT
    report_id,
    'disclosure_rate' AS indicator,
    CASE WHEN concluded_total IS NOT NULL THEN granted_total + partially_granted_total END AS numerator,
    CASE WHEN granted_total + partially_granted_total IS NOT NULL THEN concluded_total END AS denominator
FROM section_3_requests
UNION ALL
SELECT
    report_id,
    'denial_rate',
    CASE WHEN concluded_total IS NOT NULL THEN (denied_state_secret_total + denied_by_law_total + denied_security_total + denied_third_party_total + denied_internal_total + denied_process_total + denied_enforcement_file_total + denied_inquiry_total) END,
    CASE WHEN (denied_state_secret_total + denied_by_law_total + denied_security_total + denied_third_party_total + denied_internal_total + denied_process_total + denied_enforcement_file_total + denied_inquiry_total) IS NOT NULL THEN concluded_total END
FROM section_3_requests
UNION ALL
SELECT
    report_id,
    'unavailable_rate',
    CASE WHEN concluded_total IS NOT NULL THEN (unavailable_not_held_total + unavailable_must_create_total + unavailable_unclear_total) END,
    CASE WHEN (unavailable_not_held_total + unavailable_must_create_total + unavailable_unclear_total) IS NOT NULL THEN concluded_total END
FROM section_3_requests
UNION ALL
SELECT
    report_id,
    'rejection_rate',
    CASE WHEN concluded_total IS NOT NULL THEN (rejected_petition_total + rejected_repeat_total + rejected_publication_total + rejected_excessive_total + rejected_reconfirm_total) END,
    CASE WHEN (rejected_petition_total + rejected_repeat_total + rejected_publication_total + rejected_excessive_total + rejected_reconfirm_total) IS NOT NULL THEN concluded_total END
FROM section_3_requests
UNION ALL
SELECT
    report_id,
    'natural_person_share',
    CASE WHEN received_total IS NOT NULL THEN received_natural_person END,
    CASE WHEN received_natural_person IS NOT NULL THEN received_total END
FROM section_3_requests
UNION ALL
SELECT
    report_id,
    'carry_over_rate',
    CASE WHEN received_total + carried_in_total IS NOT NULL THEN carried_out_total END,
    CASE WHEN carried_out_total IS NOT NULL THEN received_total + carried_in_total END
FROM section_3_requests
UNION ALL
SELECT
    report_id,
    'reconsideration_correction_rate',
    CASE WHEN reconsideration_total - reconsideration_pending IS NOT NULL THEN reconsideration_corrected END,
    CASE WHEN reconsideration_corrected IS NOT NULL THEN reconsideration_total - reconsideration_pending END
FROM section_4_disputes
UNION ALL
SELECT
    report_id,
    'litigation_correction_rate',
    CASE WHEN litigation_direct_total + litigation_after_reconsideration_total - litigation_direct_pending - litigation_after_reconsideration_pending IS NOT NULL THEN litigation_direct_corrected + litigation_after_reconsideration_corrected END,
    CASE WHEN litigation_direct_corrected + litigation_after_reconsideration_corrected IS NOT NULL THEN litigation_direct_total + litigation_after_reconsideration_total - litigation_direct_pending - litigation_after_reconsideration_pending END
FROM section_4_disputes
UNION ALL
SELECT
    report_id,
    'dispute_rate',
    CASE WHEN concluded_total IS NOT NULL THEN reconsideration_total + litigation_direct_total + litigation_after_reconsideration_total END,
    CASE WHEN reconsideration_total + litigation_direct_total + litigation_after_reconsideration_total IS NOT NULL THEN concluded_total END
FROM section_3_requests INNER JOIN section_4_disputes USING (report_id);
