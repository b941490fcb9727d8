-- Every cell of every report, one a row: report_id, metric, value.
-- value is NULL for a cell that is blank or could not be read. A report has the metrics of its own
-- form only. Amounts are in fen.
--
-- One arm a metric (two where both editions' tables have it): `WHERE metric = '...'` is false in all
-- arms but one before a row of them is read, so one metric costs one scan of one narrow table.

CREATE VIEW cell AS
SELECT report_id, 'rules.issued' AS metric, rules_issued AS value FROM section_2_disclosure_2021
UNION ALL SELECT report_id, 'rules.repealed', rules_repealed FROM section_2_disclosure_2021
UNION ALL SELECT report_id, 'rules.in_force', rules_in_force FROM section_2_disclosure_2021
UNION ALL SELECT report_id, 'normative_documents.issued', normative_documents_issued FROM section_2_disclosure_2021
UNION ALL SELECT report_id, 'normative_documents.repealed', normative_documents_repealed FROM section_2_disclosure_2021
UNION ALL SELECT report_id, 'normative_documents.in_force', normative_documents_in_force FROM section_2_disclosure_2021
UNION ALL SELECT report_id, 'licensing.decisions', licensing_decisions FROM section_2_disclosure_2019
UNION ALL SELECT report_id, 'licensing.decisions', licensing_decisions FROM section_2_disclosure_2021
UNION ALL SELECT report_id, 'penalties.decisions', penalties_decisions FROM section_2_disclosure_2019
UNION ALL SELECT report_id, 'penalties.decisions', penalties_decisions FROM section_2_disclosure_2021
UNION ALL SELECT report_id, 'compulsion.decisions', compulsion_decisions FROM section_2_disclosure_2019
UNION ALL SELECT report_id, 'compulsion.decisions', compulsion_decisions FROM section_2_disclosure_2021
UNION ALL SELECT report_id, 'fees.amount', fees_amount FROM section_2_disclosure_2021
UNION ALL SELECT report_id, 'rules.made', rules_made FROM section_2_disclosure_2019
UNION ALL SELECT report_id, 'rules.disclosed', rules_disclosed FROM section_2_disclosure_2019
UNION ALL SELECT report_id, 'rules.disclosed_total', rules_disclosed_total FROM section_2_disclosure_2019
UNION ALL SELECT report_id, 'normative_documents.made', normative_documents_made FROM section_2_disclosure_2019
UNION ALL SELECT report_id, 'normative_documents.disclosed', normative_documents_disclosed FROM section_2_disclosure_2019
UNION ALL SELECT report_id, 'normative_documents.disclosed_total', normative_documents_disclosed_total FROM section_2_disclosure_2019
UNION ALL SELECT report_id, 'licensing.items_previous', licensing_items_previous FROM section_2_disclosure_2019
UNION ALL SELECT report_id, 'licensing.items_change', licensing_items_change FROM section_2_disclosure_2019
UNION ALL SELECT report_id, 'other_services.items_previous', other_services_items_previous FROM section_2_disclosure_2019
UNION ALL SELECT report_id, 'other_services.items_change', other_services_items_change FROM section_2_disclosure_2019
UNION ALL SELECT report_id, 'other_services.decisions', other_services_decisions FROM section_2_disclosure_2019
UNION ALL SELECT report_id, 'penalties.items_previous', penalties_items_previous FROM section_2_disclosure_2019
UNION ALL SELECT report_id, 'penalties.items_change', penalties_items_change FROM section_2_disclosure_2019
UNION ALL SELECT report_id, 'compulsion.items_previous', compulsion_items_previous FROM section_2_disclosure_2019
UNION ALL SELECT report_id, 'compulsion.items_change', compulsion_items_change FROM section_2_disclosure_2019
UNION ALL SELECT report_id, 'fees.items_previous', fees_items_previous FROM section_2_disclosure_2019
UNION ALL SELECT report_id, 'fees.items_change', fees_items_change FROM section_2_disclosure_2019
UNION ALL SELECT report_id, 'procurement.items', procurement_items FROM section_2_disclosure_2019
UNION ALL SELECT report_id, 'procurement.amount', procurement_amount FROM section_2_disclosure_2019
UNION ALL SELECT report_id, 'received.natural_person', received_natural_person FROM section_3_requests
UNION ALL SELECT report_id, 'received.enterprise', received_enterprise FROM section_3_requests
UNION ALL SELECT report_id, 'received.research', received_research FROM section_3_requests
UNION ALL SELECT report_id, 'received.public_welfare', received_public_welfare FROM section_3_requests
UNION ALL SELECT report_id, 'received.legal_service', received_legal_service FROM section_3_requests
UNION ALL SELECT report_id, 'received.other_org', received_other_org FROM section_3_requests
UNION ALL SELECT report_id, 'received.total', received_total FROM section_3_requests
UNION ALL SELECT report_id, 'carried_in.natural_person', carried_in_natural_person FROM section_3_requests
UNION ALL SELECT report_id, 'carried_in.enterprise', carried_in_enterprise FROM section_3_requests
UNION ALL SELECT report_id, 'carried_in.research', carried_in_research FROM section_3_requests
UNION ALL SELECT report_id, 'carried_in.public_welfare', carried_in_public_welfare FROM section_3_requests
UNION ALL SELECT report_id, 'carried_in.legal_service', carried_in_legal_service FROM section_3_requests
UNION ALL SELECT report_id, 'carried_in.other_org', carried_in_other_org FROM section_3_requests
UNION ALL SELECT report_id, 'carried_in.total', carried_in_total FROM section_3_requests
UNION ALL SELECT report_id, 'granted.natural_person', granted_natural_person FROM section_3_requests
UNION ALL SELECT report_id, 'granted.enterprise', granted_enterprise FROM section_3_requests
UNION ALL SELECT report_id, 'granted.research', granted_research FROM section_3_requests
UNION ALL SELECT report_id, 'granted.public_welfare', granted_public_welfare FROM section_3_requests
UNION ALL SELECT report_id, 'granted.legal_service', granted_legal_service FROM section_3_requests
UNION ALL SELECT report_id, 'granted.other_org', granted_other_org FROM section_3_requests
UNION ALL SELECT report_id, 'granted.total', granted_total FROM section_3_requests
UNION ALL SELECT report_id, 'partially_granted.natural_person', partially_granted_natural_person FROM section_3_requests
UNION ALL SELECT report_id, 'partially_granted.enterprise', partially_granted_enterprise FROM section_3_requests
UNION ALL SELECT report_id, 'partially_granted.research', partially_granted_research FROM section_3_requests
UNION ALL SELECT report_id, 'partially_granted.public_welfare', partially_granted_public_welfare FROM section_3_requests
UNION ALL SELECT report_id, 'partially_granted.legal_service', partially_granted_legal_service FROM section_3_requests
UNION ALL SELECT report_id, 'partially_granted.other_org', partially_granted_other_org FROM section_3_requests
UNION ALL SELECT report_id, 'partially_granted.total', partially_granted_total FROM section_3_requests
UNION ALL SELECT report_id, 'denied_state_secret.natural_person', denied_state_secret_natural_person FROM section_3_requests
UNION ALL SELECT report_id, 'denied_state_secret.enterprise', denied_state_secret_enterprise FROM section_3_requests
UNION ALL SELECT report_id, 'denied_state_secret.research', denied_state_secret_research FROM section_3_requests
UNION ALL SELECT report_id, 'denied_state_secret.public_welfare', denied_state_secret_public_welfare FROM section_3_requests
UNION ALL SELECT report_id, 'denied_state_secret.legal_service', denied_state_secret_legal_service FROM section_3_requests
UNION ALL SELECT report_id, 'denied_state_secret.other_org', denied_state_secret_other_org FROM section_3_requests
UNION ALL SELECT report_id, 'denied_state_secret.total', denied_state_secret_total FROM section_3_requests
UNION ALL SELECT report_id, 'denied_by_law.natural_person', denied_by_law_natural_person FROM section_3_requests
UNION ALL SELECT report_id, 'denied_by_law.enterprise', denied_by_law_enterprise FROM section_3_requests
UNION ALL SELECT report_id, 'denied_by_law.research', denied_by_law_research FROM section_3_requests
UNION ALL SELECT report_id, 'denied_by_law.public_welfare', denied_by_law_public_welfare FROM section_3_requests
UNION ALL SELECT report_id, 'denied_by_law.legal_service', denied_by_law_legal_service FROM section_3_requests
UNION ALL SELECT report_id, 'denied_by_law.other_org', denied_by_law_other_org FROM section_3_requests
UNION ALL SELECT report_id, 'denied_by_law.total', denied_by_law_total FROM section_3_requests
UNION ALL SELECT report_id, 'denied_security.natural_person', denied_security_natural_person FROM section_3_requests
UNION ALL SELECT report_id, 'denied_security.enterprise', denied_security_enterprise FROM section_3_requests
UNION ALL SELECT report_id, 'denied_security.research', denied_security_research FROM section_3_requests
UNION ALL SELECT report_id, 'denied_security.public_welfare', denied_security_public_welfare FROM section_3_requests
UNION ALL SELECT report_id, 'denied_security.legal_service', denied_security_legal_service FROM section_3_requests
UNION ALL SELECT report_id, 'denied_security.other_org', denied_security_other_org FROM section_3_requests
UNION ALL SELECT report_id, 'denied_security.total', denied_security_total FROM section_3_requests
UNION ALL SELECT report_id, 'denied_third_party.natural_person', denied_third_party_natural_person FROM section_3_requests
UNION ALL SELECT report_id, 'denied_third_party.enterprise', denied_third_party_enterprise FROM section_3_requests
UNION ALL SELECT report_id, 'denied_third_party.research', denied_third_party_research FROM section_3_requests
UNION ALL SELECT report_id, 'denied_third_party.public_welfare', denied_third_party_public_welfare FROM section_3_requests
UNION ALL SELECT report_id, 'denied_third_party.legal_service', denied_third_party_legal_service FROM section_3_requests
UNION ALL SELECT report_id, 'denied_third_party.other_org', denied_third_party_other_org FROM section_3_requests
UNION ALL SELECT report_id, 'denied_third_party.total', denied_third_party_total FROM section_3_requests
UNION ALL SELECT report_id, 'denied_internal.natural_person', denied_internal_natural_person FROM section_3_requests
UNION ALL SELECT report_id, 'denied_internal.enterprise', denied_internal_enterprise FROM section_3_requests
UNION ALL SELECT report_id, 'denied_internal.research', denied_internal_research FROM section_3_requests
UNION ALL SELECT report_id, 'denied_internal.public_welfare', denied_internal_public_welfare FROM section_3_requests
UNION ALL SELECT report_id, 'denied_internal.legal_service', denied_internal_legal_service FROM section_3_requests
UNION ALL SELECT report_id, 'denied_internal.other_org', denied_internal_other_org FROM section_3_requests
UNION ALL SELECT report_id, 'denied_internal.total', denied_internal_total FROM section_3_requests
UNION ALL SELECT report_id, 'denied_process.natural_person', denied_process_natural_person FROM section_3_requests
UNION ALL SELECT report_id, 'denied_process.enterprise', denied_process_enterprise FROM section_3_requests
UNION ALL SELECT report_id, 'denied_process.research', denied_process_research FROM section_3_requests
UNION ALL SELECT report_id, 'denied_process.public_welfare', denied_process_public_welfare FROM section_3_requests
UNION ALL SELECT report_id, 'denied_process.legal_service', denied_process_legal_service FROM section_3_requests
UNION ALL SELECT report_id, 'denied_process.other_org', denied_process_other_org FROM section_3_requests
UNION ALL SELECT report_id, 'denied_process.total', denied_process_total FROM section_3_requests
UNION ALL SELECT report_id, 'denied_enforcement_file.natural_person', denied_enforcement_file_natural_person FROM section_3_requests
UNION ALL SELECT report_id, 'denied_enforcement_file.enterprise', denied_enforcement_file_enterprise FROM section_3_requests
UNION ALL SELECT report_id, 'denied_enforcement_file.research', denied_enforcement_file_research FROM section_3_requests
UNION ALL SELECT report_id, 'denied_enforcement_file.public_welfare', denied_enforcement_file_public_welfare FROM section_3_requests
UNION ALL SELECT report_id, 'denied_enforcement_file.legal_service', denied_enforcement_file_legal_service FROM section_3_requests
UNION ALL SELECT report_id, 'denied_enforcement_file.other_org', denied_enforcement_file_other_org FROM section_3_requests
UNION ALL SELECT report_id, 'denied_enforcement_file.total', denied_enforcement_file_total FROM section_3_requests
UNION ALL SELECT report_id, 'denied_inquiry.natural_person', denied_inquiry_natural_person FROM section_3_requests
UNION ALL SELECT report_id, 'denied_inquiry.enterprise', denied_inquiry_enterprise FROM section_3_requests
UNION ALL SELECT report_id, 'denied_inquiry.research', denied_inquiry_research FROM section_3_requests
UNION ALL SELECT report_id, 'denied_inquiry.public_welfare', denied_inquiry_public_welfare FROM section_3_requests
UNION ALL SELECT report_id, 'denied_inquiry.legal_service', denied_inquiry_legal_service FROM section_3_requests
UNION ALL SELECT report_id, 'denied_inquiry.other_org', denied_inquiry_other_org FROM section_3_requests
UNION ALL SELECT report_id, 'denied_inquiry.total', denied_inquiry_total FROM section_3_requests
UNION ALL SELECT report_id, 'unavailable_not_held.natural_person', unavailable_not_held_natural_person FROM section_3_requests
UNION ALL SELECT report_id, 'unavailable_not_held.enterprise', unavailable_not_held_enterprise FROM section_3_requests
UNION ALL SELECT report_id, 'unavailable_not_held.research', unavailable_not_held_research FROM section_3_requests
UNION ALL SELECT report_id, 'unavailable_not_held.public_welfare', unavailable_not_held_public_welfare FROM section_3_requests
UNION ALL SELECT report_id, 'unavailable_not_held.legal_service', unavailable_not_held_legal_service FROM section_3_requests
UNION ALL SELECT report_id, 'unavailable_not_held.other_org', unavailable_not_held_other_org FROM section_3_requests
UNION ALL SELECT report_id, 'unavailable_not_held.total', unavailable_not_held_total FROM section_3_requests
UNION ALL SELECT report_id, 'unavailable_must_create.natural_person', unavailable_must_create_natural_person FROM section_3_requests
UNION ALL SELECT report_id, 'unavailable_must_create.enterprise', unavailable_must_create_enterprise FROM section_3_requests
UNION ALL SELECT report_id, 'unavailable_must_create.research', unavailable_must_create_research FROM section_3_requests
UNION ALL SELECT report_id, 'unavailable_must_create.public_welfare', unavailable_must_create_public_welfare FROM section_3_requests
UNION ALL SELECT report_id, 'unavailable_must_create.legal_service', unavailable_must_create_legal_service FROM section_3_requests
UNION ALL SELECT report_id, 'unavailable_must_create.other_org', unavailable_must_create_other_org FROM section_3_requests
UNION ALL SELECT report_id, 'unavailable_must_create.total', unavailable_must_create_total FROM section_3_requests
UNION ALL SELECT report_id, 'unavailable_unclear.natural_person', unavailable_unclear_natural_person FROM section_3_requests
UNION ALL SELECT report_id, 'unavailable_unclear.enterprise', unavailable_unclear_enterprise FROM section_3_requests
UNION ALL SELECT report_id, 'unavailable_unclear.research', unavailable_unclear_research FROM section_3_requests
UNION ALL SELECT report_id, 'unavailable_unclear.public_welfare', unavailable_unclear_public_welfare FROM section_3_requests
UNION ALL SELECT report_id, 'unavailable_unclear.legal_service', unavailable_unclear_legal_service FROM section_3_requests
UNION ALL SELECT report_id, 'unavailable_unclear.other_org', unavailable_unclear_other_org FROM section_3_requests
UNION ALL SELECT report_id, 'unavailable_unclear.total', unavailable_unclear_total FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_petition.natural_person', rejected_petition_natural_person FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_petition.enterprise', rejected_petition_enterprise FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_petition.research', rejected_petition_research FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_petition.public_welfare', rejected_petition_public_welfare FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_petition.legal_service', rejected_petition_legal_service FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_petition.other_org', rejected_petition_other_org FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_petition.total', rejected_petition_total FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_repeat.natural_person', rejected_repeat_natural_person FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_repeat.enterprise', rejected_repeat_enterprise FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_repeat.research', rejected_repeat_research FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_repeat.public_welfare', rejected_repeat_public_welfare FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_repeat.legal_service', rejected_repeat_legal_service FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_repeat.other_org', rejected_repeat_other_org FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_repeat.total', rejected_repeat_total FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_publication.natural_person', rejected_publication_natural_person FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_publication.enterprise', rejected_publication_enterprise FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_publication.research', rejected_publication_research FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_publication.public_welfare', rejected_publication_public_welfare FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_publication.legal_service', rejected_publication_legal_service FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_publication.other_org', rejected_publication_other_org FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_publication.total', rejected_publication_total FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_excessive.natural_person', rejected_excessive_natural_person FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_excessive.enterprise', rejected_excessive_enterprise FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_excessive.research', rejected_excessive_research FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_excessive.public_welfare', rejected_excessive_public_welfare FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_excessive.legal_service', rejected_excessive_legal_service FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_excessive.other_org', rejected_excessive_other_org FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_excessive.total', rejected_excessive_total FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_reconfirm.natural_person', rejected_reconfirm_natural_person FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_reconfirm.enterprise', rejected_reconfirm_enterprise FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_reconfirm.research', rejected_reconfirm_research FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_reconfirm.public_welfare', rejected_reconfirm_public_welfare FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_reconfirm.legal_service', rejected_reconfirm_legal_service FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_reconfirm.other_org', rejected_reconfirm_other_org FROM section_3_requests
UNION ALL SELECT report_id, 'rejected_reconfirm.total', rejected_reconfirm_total FROM section_3_requests
UNION ALL SELECT report_id, 'other_uncorrected.natural_person', other_uncorrected_natural_person FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2021'
UNION ALL SELECT report_id, 'other_uncorrected.enterprise', other_uncorrected_enterprise FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2021'
UNION ALL SELECT report_id, 'other_uncorrected.research', other_uncorrected_research FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2021'
UNION ALL SELECT report_id, 'other_uncorrected.public_welfare', other_uncorrected_public_welfare FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2021'
UNION ALL SELECT report_id, 'other_uncorrected.legal_service', other_uncorrected_legal_service FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2021'
UNION ALL SELECT report_id, 'other_uncorrected.other_org', other_uncorrected_other_org FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2021'
UNION ALL SELECT report_id, 'other_uncorrected.total', other_uncorrected_total FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2021'
UNION ALL SELECT report_id, 'other_unpaid.natural_person', other_unpaid_natural_person FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2021'
UNION ALL SELECT report_id, 'other_unpaid.enterprise', other_unpaid_enterprise FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2021'
UNION ALL SELECT report_id, 'other_unpaid.research', other_unpaid_research FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2021'
UNION ALL SELECT report_id, 'other_unpaid.public_welfare', other_unpaid_public_welfare FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2021'
UNION ALL SELECT report_id, 'other_unpaid.legal_service', other_unpaid_legal_service FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2021'
UNION ALL SELECT report_id, 'other_unpaid.other_org', other_unpaid_other_org FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2021'
UNION ALL SELECT report_id, 'other_unpaid.total', other_unpaid_total FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2021'
UNION ALL SELECT report_id, 'other_misc.natural_person', other_misc_natural_person FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2021'
UNION ALL SELECT report_id, 'other_misc.enterprise', other_misc_enterprise FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2021'
UNION ALL SELECT report_id, 'other_misc.research', other_misc_research FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2021'
UNION ALL SELECT report_id, 'other_misc.public_welfare', other_misc_public_welfare FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2021'
UNION ALL SELECT report_id, 'other_misc.legal_service', other_misc_legal_service FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2021'
UNION ALL SELECT report_id, 'other_misc.other_org', other_misc_other_org FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2021'
UNION ALL SELECT report_id, 'other_misc.total', other_misc_total FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2021'
UNION ALL SELECT report_id, 'other.natural_person', other_natural_person FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2019'
UNION ALL SELECT report_id, 'other.enterprise', other_enterprise FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2019'
UNION ALL SELECT report_id, 'other.research', other_research FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2019'
UNION ALL SELECT report_id, 'other.public_welfare', other_public_welfare FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2019'
UNION ALL SELECT report_id, 'other.legal_service', other_legal_service FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2019'
UNION ALL SELECT report_id, 'other.other_org', other_other_org FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2019'
UNION ALL SELECT report_id, 'other.total', other_total FROM section_3_requests INNER JOIN report USING (report_id) WHERE form = '2019'
UNION ALL SELECT report_id, 'concluded.natural_person', concluded_natural_person FROM section_3_requests
UNION ALL SELECT report_id, 'concluded.enterprise', concluded_enterprise FROM section_3_requests
UNION ALL SELECT report_id, 'concluded.research', concluded_research FROM section_3_requests
UNION ALL SELECT report_id, 'concluded.public_welfare', concluded_public_welfare FROM section_3_requests
UNION ALL SELECT report_id, 'concluded.legal_service', concluded_legal_service FROM section_3_requests
UNION ALL SELECT report_id, 'concluded.other_org', concluded_other_org FROM section_3_requests
UNION ALL SELECT report_id, 'concluded.total', concluded_total FROM section_3_requests
UNION ALL SELECT report_id, 'carried_out.natural_person', carried_out_natural_person FROM section_3_requests
UNION ALL SELECT report_id, 'carried_out.enterprise', carried_out_enterprise FROM section_3_requests
UNION ALL SELECT report_id, 'carried_out.research', carried_out_research FROM section_3_requests
UNION ALL SELECT report_id, 'carried_out.public_welfare', carried_out_public_welfare FROM section_3_requests
UNION ALL SELECT report_id, 'carried_out.legal_service', carried_out_legal_service FROM section_3_requests
UNION ALL SELECT report_id, 'carried_out.other_org', carried_out_other_org FROM section_3_requests
UNION ALL SELECT report_id, 'carried_out.total', carried_out_total FROM section_3_requests
UNION ALL SELECT report_id, 'reconsideration.upheld', reconsideration_upheld FROM section_4_disputes
UNION ALL SELECT report_id, 'reconsideration.corrected', reconsideration_corrected FROM section_4_disputes
UNION ALL SELECT report_id, 'reconsideration.other', reconsideration_other FROM section_4_disputes
UNION ALL SELECT report_id, 'reconsideration.pending', reconsideration_pending FROM section_4_disputes
UNION ALL SELECT report_id, 'reconsideration.total', reconsideration_total FROM section_4_disputes
UNION ALL SELECT report_id, 'litigation_direct.upheld', litigation_direct_upheld FROM section_4_disputes
UNION ALL SELECT report_id, 'litigation_direct.corrected', litigation_direct_corrected FROM section_4_disputes
UNION ALL SELECT report_id, 'litigation_direct.other', litigation_direct_other FROM section_4_disputes
UNION ALL SELECT report_id, 'litigation_direct.pending', litigation_direct_pending FROM section_4_disputes
UNION ALL SELECT report_id, 'litigation_direct.total', litigation_direct_total FROM section_4_disputes
UNION ALL SELECT report_id, 'litigation_after_reconsideration.upheld', litigation_after_reconsideration_upheld FROM section_4_disputes
UNION ALL SELECT report_id, 'litigation_after_reconsideration.corrected', litigation_after_reconsideration_corrected FROM section_4_disputes
UNION ALL SELECT report_id, 'litigation_after_reconsideration.other', litigation_after_reconsideration_other FROM section_4_disputes
UNION ALL SELECT report_id, 'litigation_after_reconsideration.pending', litigation_after_reconsideration_pending FROM section_4_disputes
UNION ALL SELECT report_id, 'litigation_after_reconsideration.total', litigation_after_reconsideration_total FROM section_4_disputes;
