-- Every cell and the group sums that the form implies (denied.total and so on), one a row.
-- A sum is NULL where one part is. The 2019 form prints other.total itself; in later ones it is the
-- sum of its parts, so that a year of either form compares.

CREATE VIEW figure AS
SELECT report_id, metric, value FROM cell
UNION ALL SELECT report_id, 'denied.total', denied_state_secret_total + denied_by_law_total + denied_security_total + denied_third_party_total + denied_internal_total + denied_process_total + denied_enforcement_file_total + denied_inquiry_total FROM section_3_requests
UNION ALL SELECT report_id, 'unavailable.total', unavailable_not_held_total + unavailable_must_create_total + unavailable_unclear_total FROM section_3_requests
UNION ALL SELECT report_id, 'rejected.total', rejected_petition_total + rejected_repeat_total + rejected_publication_total + rejected_excessive_total + rejected_reconfirm_total FROM section_3_requests
UNION ALL SELECT report_id, 'other.total', other_uncorrected_total + other_unpaid_total + other_misc_total FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2021';
