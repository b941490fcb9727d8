-- Which two reports of one year, under different names of what is one department today, are the same one: an
-- office that was only renamed is filed under both names, or one document under two. Their sum would
-- count everything twice. A row for each pair, the report under the name of today first: the department of
-- today, how many figures that are not zero both state alike (same), how many they state differently
-- (different), what a person's note on it stands on (figures), and whether there is one with the same figures
-- as now (is_accepted): then they are two reports after all.
--
-- Of an office that took another in during the year, the reports differ; those of two offices that
-- received nothing are alike, and their sum is not wrong. So some figure that is not zero must be the
-- same, and for each that differs, as in a version that was corrected later, ten. A cell that one of the
-- two leaves blank, or does not print, says nothing. Reports are left alone before their other cells are read
-- where 办理结果总计 differs and 本年新收 does by more than a tenth and one.
--
-- Every step is named once or twice only: SQLite writes it out for each time, and refuses a statement that
-- grows too long. Departments that wrongly succeed each other in a circle are on the way to none.

CREATE VIEW report_twice AS
WITH RECURSIVE body (department_id, current_id) AS (
    SELECT department_id, department_id
    FROM department
    WHERE
        successor_id IS NULL
        AND department_id IN (SELECT successor_id FROM department WHERE successor_id IS NOT NULL)
    UNION
    SELECT department.department_id, body.current_id
    FROM body
    INNER JOIN department ON department.successor_id = body.department_id
    -- Then SQLite makes its index of these alone.
    WHERE department.successor_id IS NOT NULL
),

pair AS (
    SELECT
        this_body.current_id AS department_id,
        this.year AS year,
        this.report_id AS report_id,
        that.report_id AS other_report_id
    FROM body AS this_body
    INNER JOIN body AS that_body ON that_body.current_id = this_body.current_id
    INNER JOIN report AS this ON this.department_id = this_body.department_id
    INNER JOIN report AS that ON that.department_id = that_body.department_id AND that.year = this.year
    WHERE
        that_body.department_id <> this_body.current_id
        AND (this_body.department_id = this_body.current_id OR this_body.department_id < that_body.department_id)
),

compared AS (
    SELECT
        pair.department_id AS department_id,
        pair.year AS year,
        pair.report_id AS report_id,
        pair.other_report_id AS other_report_id,
        -- A thousand for each figure that differs, one for each that is the same.
        CASE WHEN this_2021.rules_issued <> that_2021.rules_issued THEN 1000 WHEN this_2021.rules_issued <> 0 AND that_2021.rules_issued <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2021.rules_repealed <> that_2021.rules_repealed THEN 1000 WHEN this_2021.rules_repealed <> 0 AND that_2021.rules_repealed <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2021.rules_in_force <> that_2021.rules_in_force THEN 1000 WHEN this_2021.rules_in_force <> 0 AND that_2021.rules_in_force <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2021.normative_documents_issued <> that_2021.normative_documents_issued THEN 1000 WHEN this_2021.normative_documents_issued <> 0 AND that_2021.normative_documents_issued <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2021.normative_documents_repealed <> that_2021.normative_documents_repealed THEN 1000 WHEN this_2021.normative_documents_repealed <> 0 AND that_2021.normative_documents_repealed <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2021.normative_documents_in_force <> that_2021.normative_documents_in_force THEN 1000 WHEN this_2021.normative_documents_in_force <> 0 AND that_2021.normative_documents_in_force <> 0 THEN 1 ELSE 0 END
        + CASE WHEN coalesce(this_2019.licensing_decisions, this_2021.licensing_decisions) <> coalesce(that_2019.licensing_decisions, that_2021.licensing_decisions) THEN 1000 WHEN coalesce(this_2019.licensing_decisions, this_2021.licensing_decisions) <> 0 AND coalesce(that_2019.licensing_decisions, that_2021.licensing_decisions) <> 0 THEN 1 ELSE 0 END
        + CASE WHEN coalesce(this_2019.penalties_decisions, this_2021.penalties_decisions) <> coalesce(that_2019.penalties_decisions, that_2021.penalties_decisions) THEN 1000 WHEN coalesce(this_2019.penalties_decisions, this_2021.penalties_decisions) <> 0 AND coalesce(that_2019.penalties_decisions, that_2021.penalties_decisions) <> 0 THEN 1 ELSE 0 END
        + CASE WHEN coalesce(this_2019.compulsion_decisions, this_2021.compulsion_decisions) <> coalesce(that_2019.compulsion_decisions, that_2021.compulsion_decisions) THEN 1000 WHEN coalesce(this_2019.compulsion_decisions, this_2021.compulsion_decisions) <> 0 AND coalesce(that_2019.compulsion_decisions, that_2021.compulsion_decisions) <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2021.fees_amount <> that_2021.fees_amount THEN 1000 WHEN this_2021.fees_amount <> 0 AND that_2021.fees_amount <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2019.rules_made <> that_2019.rules_made THEN 1000 WHEN this_2019.rules_made <> 0 AND that_2019.rules_made <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2019.rules_disclosed <> that_2019.rules_disclosed THEN 1000 WHEN this_2019.rules_disclosed <> 0 AND that_2019.rules_disclosed <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2019.rules_disclosed_total <> that_2019.rules_disclosed_total THEN 1000 WHEN this_2019.rules_disclosed_total <> 0 AND that_2019.rules_disclosed_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2019.normative_documents_made <> that_2019.normative_documents_made THEN 1000 WHEN this_2019.normative_documents_made <> 0 AND that_2019.normative_documents_made <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2019.normative_documents_disclosed <> that_2019.normative_documents_disclosed THEN 1000 WHEN this_2019.normative_documents_disclosed <> 0 AND that_2019.normative_documents_disclosed <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2019.normative_documents_disclosed_total <> that_2019.normative_documents_disclosed_total THEN 1000 WHEN this_2019.normative_documents_disclosed_total <> 0 AND that_2019.normative_documents_disclosed_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2019.licensing_items_previous <> that_2019.licensing_items_previous THEN 1000 WHEN this_2019.licensing_items_previous <> 0 AND that_2019.licensing_items_previous <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2019.licensing_items_change <> that_2019.licensing_items_change THEN 1000 WHEN this_2019.licensing_items_change <> 0 AND that_2019.licensing_items_change <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2019.other_services_items_previous <> that_2019.other_services_items_previous THEN 1000 WHEN this_2019.other_services_items_previous <> 0 AND that_2019.other_services_items_previous <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2019.other_services_items_change <> that_2019.other_services_items_change THEN 1000 WHEN this_2019.other_services_items_change <> 0 AND that_2019.other_services_items_change <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2019.other_services_decisions <> that_2019.other_services_decisions THEN 1000 WHEN this_2019.other_services_decisions <> 0 AND that_2019.other_services_decisions <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2019.penalties_items_previous <> that_2019.penalties_items_previous THEN 1000 WHEN this_2019.penalties_items_previous <> 0 AND that_2019.penalties_items_previous <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2019.penalties_items_change <> that_2019.penalties_items_change THEN 1000 WHEN this_2019.penalties_items_change <> 0 AND that_2019.penalties_items_change <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2019.compulsion_items_previous <> that_2019.compulsion_items_previous THEN 1000 WHEN this_2019.compulsion_items_previous <> 0 AND that_2019.compulsion_items_previous <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2019.compulsion_items_change <> that_2019.compulsion_items_change THEN 1000 WHEN this_2019.compulsion_items_change <> 0 AND that_2019.compulsion_items_change <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2019.fees_items_previous <> that_2019.fees_items_previous THEN 1000 WHEN this_2019.fees_items_previous <> 0 AND that_2019.fees_items_previous <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2019.fees_items_change <> that_2019.fees_items_change THEN 1000 WHEN this_2019.fees_items_change <> 0 AND that_2019.fees_items_change <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2019.procurement_items <> that_2019.procurement_items THEN 1000 WHEN this_2019.procurement_items <> 0 AND that_2019.procurement_items <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_2019.procurement_amount <> that_2019.procurement_amount THEN 1000 WHEN this_2019.procurement_amount <> 0 AND that_2019.procurement_amount <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.received_natural_person <> that_requests.received_natural_person THEN 1000 WHEN this_requests.received_natural_person <> 0 AND that_requests.received_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.received_enterprise <> that_requests.received_enterprise THEN 1000 WHEN this_requests.received_enterprise <> 0 AND that_requests.received_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.received_research <> that_requests.received_research THEN 1000 WHEN this_requests.received_research <> 0 AND that_requests.received_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.received_public_welfare <> that_requests.received_public_welfare THEN 1000 WHEN this_requests.received_public_welfare <> 0 AND that_requests.received_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.received_legal_service <> that_requests.received_legal_service THEN 1000 WHEN this_requests.received_legal_service <> 0 AND that_requests.received_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.received_other_org <> that_requests.received_other_org THEN 1000 WHEN this_requests.received_other_org <> 0 AND that_requests.received_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.received_total <> that_requests.received_total THEN 1000 WHEN this_requests.received_total <> 0 AND that_requests.received_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.carried_in_natural_person <> that_requests.carried_in_natural_person THEN 1000 WHEN this_requests.carried_in_natural_person <> 0 AND that_requests.carried_in_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.carried_in_enterprise <> that_requests.carried_in_enterprise THEN 1000 WHEN this_requests.carried_in_enterprise <> 0 AND that_requests.carried_in_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.carried_in_research <> that_requests.carried_in_research THEN 1000 WHEN this_requests.carried_in_research <> 0 AND that_requests.carried_in_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.carried_in_public_welfare <> that_requests.carried_in_public_welfare THEN 1000 WHEN this_requests.carried_in_public_welfare <> 0 AND that_requests.carried_in_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.carried_in_legal_service <> that_requests.carried_in_legal_service THEN 1000 WHEN this_requests.carried_in_legal_service <> 0 AND that_requests.carried_in_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.carried_in_other_org <> that_requests.carried_in_other_org THEN 1000 WHEN this_requests.carried_in_other_org <> 0 AND that_requests.carried_in_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.carried_in_total <> that_requests.carried_in_total THEN 1000 WHEN this_requests.carried_in_total <> 0 AND that_requests.carried_in_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.granted_natural_person <> that_requests.granted_natural_person THEN 1000 WHEN this_requests.granted_natural_person <> 0 AND that_requests.granted_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.granted_enterprise <> that_requests.granted_enterprise THEN 1000 WHEN this_requests.granted_enterprise <> 0 AND that_requests.granted_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.granted_research <> that_requests.granted_research THEN 1000 WHEN this_requests.granted_research <> 0 AND that_requests.granted_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.granted_public_welfare <> that_requests.granted_public_welfare THEN 1000 WHEN this_requests.granted_public_welfare <> 0 AND that_requests.granted_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.granted_legal_service <> that_requests.granted_legal_service THEN 1000 WHEN this_requests.granted_legal_service <> 0 AND that_requests.granted_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.granted_other_org <> that_requests.granted_other_org THEN 1000 WHEN this_requests.granted_other_org <> 0 AND that_requests.granted_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.granted_total <> that_requests.granted_total THEN 1000 WHEN this_requests.granted_total <> 0 AND that_requests.granted_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.partially_granted_natural_person <> that_requests.partially_granted_natural_person THEN 1000 WHEN this_requests.partially_granted_natural_person <> 0 AND that_requests.partially_granted_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.partially_granted_enterprise <> that_requests.partially_granted_enterprise THEN 1000 WHEN this_requests.partially_granted_enterprise <> 0 AND that_requests.partially_granted_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.partially_granted_research <> that_requests.partially_granted_research THEN 1000 WHEN this_requests.partially_granted_research <> 0 AND that_requests.partially_granted_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.partially_granted_public_welfare <> that_requests.partially_granted_public_welfare THEN 1000 WHEN this_requests.partially_granted_public_welfare <> 0 AND that_requests.partially_granted_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.partially_granted_legal_service <> that_requests.partially_granted_legal_service THEN 1000 WHEN this_requests.partially_granted_legal_service <> 0 AND that_requests.partially_granted_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.partially_granted_other_org <> that_requests.partially_granted_other_org THEN 1000 WHEN this_requests.partially_granted_other_org <> 0 AND that_requests.partially_granted_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.partially_granted_total <> that_requests.partially_granted_total THEN 1000 WHEN this_requests.partially_granted_total <> 0 AND that_requests.partially_granted_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_state_secret_natural_person <> that_requests.denied_state_secret_natural_person THEN 1000 WHEN this_requests.denied_state_secret_natural_person <> 0 AND that_requests.denied_state_secret_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_state_secret_enterprise <> that_requests.denied_state_secret_enterprise THEN 1000 WHEN this_requests.denied_state_secret_enterprise <> 0 AND that_requests.denied_state_secret_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_state_secret_research <> that_requests.denied_state_secret_research THEN 1000 WHEN this_requests.denied_state_secret_research <> 0 AND that_requests.denied_state_secret_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_state_secret_public_welfare <> that_requests.denied_state_secret_public_welfare THEN 1000 WHEN this_requests.denied_state_secret_public_welfare <> 0 AND that_requests.denied_state_secret_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_state_secret_legal_service <> that_requests.denied_state_secret_legal_service THEN 1000 WHEN this_requests.denied_state_secret_legal_service <> 0 AND that_requests.denied_state_secret_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_state_secret_other_org <> that_requests.denied_state_secret_other_org THEN 1000 WHEN this_requests.denied_state_secret_other_org <> 0 AND that_requests.denied_state_secret_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_state_secret_total <> that_requests.denied_state_secret_total THEN 1000 WHEN this_requests.denied_state_secret_total <> 0 AND that_requests.denied_state_secret_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_by_law_natural_person <> that_requests.denied_by_law_natural_person THEN 1000 WHEN this_requests.denied_by_law_natural_person <> 0 AND that_requests.denied_by_law_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_by_law_enterprise <> that_requests.denied_by_law_enterprise THEN 1000 WHEN this_requests.denied_by_law_enterprise <> 0 AND that_requests.denied_by_law_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_by_law_research <> that_requests.denied_by_law_research THEN 1000 WHEN this_requests.denied_by_law_research <> 0 AND that_requests.denied_by_law_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_by_law_public_welfare <> that_requests.denied_by_law_public_welfare THEN 1000 WHEN this_requests.denied_by_law_public_welfare <> 0 AND that_requests.denied_by_law_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_by_law_legal_service <> that_requests.denied_by_law_legal_service THEN 1000 WHEN this_requests.denied_by_law_legal_service <> 0 AND that_requests.denied_by_law_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_by_law_other_org <> that_requests.denied_by_law_other_org THEN 1000 WHEN this_requests.denied_by_law_other_org <> 0 AND that_requests.denied_by_law_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_by_law_total <> that_requests.denied_by_law_total THEN 1000 WHEN this_requests.denied_by_law_total <> 0 AND that_requests.denied_by_law_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_security_natural_person <> that_requests.denied_security_natural_person THEN 1000 WHEN this_requests.denied_security_natural_person <> 0 AND that_requests.denied_security_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_security_enterprise <> that_requests.denied_security_enterprise THEN 1000 WHEN this_requests.denied_security_enterprise <> 0 AND that_requests.denied_security_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_security_research <> that_requests.denied_security_research THEN 1000 WHEN this_requests.denied_security_research <> 0 AND that_requests.denied_security_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_security_public_welfare <> that_requests.denied_security_public_welfare THEN 1000 WHEN this_requests.denied_security_public_welfare <> 0 AND that_requests.denied_security_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_security_legal_service <> that_requests.denied_security_legal_service THEN 1000 WHEN this_requests.denied_security_legal_service <> 0 AND that_requests.denied_security_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_security_other_org <> that_requests.denied_security_other_org THEN 1000 WHEN this_requests.denied_security_other_org <> 0 AND that_requests.denied_security_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_security_total <> that_requests.denied_security_total THEN 1000 WHEN this_requests.denied_security_total <> 0 AND that_requests.denied_security_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_third_party_natural_person <> that_requests.denied_third_party_natural_person THEN 1000 WHEN this_requests.denied_third_party_natural_person <> 0 AND that_requests.denied_third_party_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_third_party_enterprise <> that_requests.denied_third_party_enterprise THEN 1000 WHEN this_requests.denied_third_party_enterprise <> 0 AND that_requests.denied_third_party_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_third_party_research <> that_requests.denied_third_party_research THEN 1000 WHEN this_requests.denied_third_party_research <> 0 AND that_requests.denied_third_party_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_third_party_public_welfare <> that_requests.denied_third_party_public_welfare THEN 1000 WHEN this_requests.denied_third_party_public_welfare <> 0 AND that_requests.denied_third_party_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_third_party_legal_service <> that_requests.denied_third_party_legal_service THEN 1000 WHEN this_requests.denied_third_party_legal_service <> 0 AND that_requests.denied_third_party_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_third_party_other_org <> that_requests.denied_third_party_other_org THEN 1000 WHEN this_requests.denied_third_party_other_org <> 0 AND that_requests.denied_third_party_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_third_party_total <> that_requests.denied_third_party_total THEN 1000 WHEN this_requests.denied_third_party_total <> 0 AND that_requests.denied_third_party_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_internal_natural_person <> that_requests.denied_internal_natural_person THEN 1000 WHEN this_requests.denied_internal_natural_person <> 0 AND that_requests.denied_internal_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_internal_enterprise <> that_requests.denied_internal_enterprise THEN 1000 WHEN this_requests.denied_internal_enterprise <> 0 AND that_requests.denied_internal_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_internal_research <> that_requests.denied_internal_research THEN 1000 WHEN this_requests.denied_internal_research <> 0 AND that_requests.denied_internal_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_internal_public_welfare <> that_requests.denied_internal_public_welfare THEN 1000 WHEN this_requests.denied_internal_public_welfare <> 0 AND that_requests.denied_internal_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_internal_legal_service <> that_requests.denied_internal_legal_service THEN 1000 WHEN this_requests.denied_internal_legal_service <> 0 AND that_requests.denied_internal_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_internal_other_org <> that_requests.denied_internal_other_org THEN 1000 WHEN this_requests.denied_internal_other_org <> 0 AND that_requests.denied_internal_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_internal_total <> that_requests.denied_internal_total THEN 1000 WHEN this_requests.denied_internal_total <> 0 AND that_requests.denied_internal_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_process_natural_person <> that_requests.denied_process_natural_person THEN 1000 WHEN this_requests.denied_process_natural_person <> 0 AND that_requests.denied_process_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_process_enterprise <> that_requests.denied_process_enterprise THEN 1000 WHEN this_requests.denied_process_enterprise <> 0 AND that_requests.denied_process_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_process_research <> that_requests.denied_process_research THEN 1000 WHEN this_requests.denied_process_research <> 0 AND that_requests.denied_process_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_process_public_welfare <> that_requests.denied_process_public_welfare THEN 1000 WHEN this_requests.denied_process_public_welfare <> 0 AND that_requests.denied_process_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_process_legal_service <> that_requests.denied_process_legal_service THEN 1000 WHEN this_requests.denied_process_legal_service <> 0 AND that_requests.denied_process_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_process_other_org <> that_requests.denied_process_other_org THEN 1000 WHEN this_requests.denied_process_other_org <> 0 AND that_requests.denied_process_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_process_total <> that_requests.denied_process_total THEN 1000 WHEN this_requests.denied_process_total <> 0 AND that_requests.denied_process_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_enforcement_file_natural_person <> that_requests.denied_enforcement_file_natural_person THEN 1000 WHEN this_requests.denied_enforcement_file_natural_person <> 0 AND that_requests.denied_enforcement_file_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_enforcement_file_enterprise <> that_requests.denied_enforcement_file_enterprise THEN 1000 WHEN this_requests.denied_enforcement_file_enterprise <> 0 AND that_requests.denied_enforcement_file_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_enforcement_file_research <> that_requests.denied_enforcement_file_research THEN 1000 WHEN this_requests.denied_enforcement_file_research <> 0 AND that_requests.denied_enforcement_file_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_enforcement_file_public_welfare <> that_requests.denied_enforcement_file_public_welfare THEN 1000 WHEN this_requests.denied_enforcement_file_public_welfare <> 0 AND that_requests.denied_enforcement_file_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_enforcement_file_legal_service <> that_requests.denied_enforcement_file_legal_service THEN 1000 WHEN this_requests.denied_enforcement_file_legal_service <> 0 AND that_requests.denied_enforcement_file_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_enforcement_file_other_org <> that_requests.denied_enforcement_file_other_org THEN 1000 WHEN this_requests.denied_enforcement_file_other_org <> 0 AND that_requests.denied_enforcement_file_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_enforcement_file_total <> that_requests.denied_enforcement_file_total THEN 1000 WHEN this_requests.denied_enforcement_file_total <> 0 AND that_requests.denied_enforcement_file_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_inquiry_natural_person <> that_requests.denied_inquiry_natural_person THEN 1000 WHEN this_requests.denied_inquiry_natural_person <> 0 AND that_requests.denied_inquiry_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_inquiry_enterprise <> that_requests.denied_inquiry_enterprise THEN 1000 WHEN this_requests.denied_inquiry_enterprise <> 0 AND that_requests.denied_inquiry_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_inquiry_research <> that_requests.denied_inquiry_research THEN 1000 WHEN this_requests.denied_inquiry_research <> 0 AND that_requests.denied_inquiry_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_inquiry_public_welfare <> that_requests.denied_inquiry_public_welfare THEN 1000 WHEN this_requests.denied_inquiry_public_welfare <> 0 AND that_requests.denied_inquiry_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_inquiry_legal_service <> that_requests.denied_inquiry_legal_service THEN 1000 WHEN this_requests.denied_inquiry_legal_service <> 0 AND that_requests.denied_inquiry_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_inquiry_other_org <> that_requests.denied_inquiry_other_org THEN 1000 WHEN this_requests.denied_inquiry_other_org <> 0 AND that_requests.denied_inquiry_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.denied_inquiry_total <> that_requests.denied_inquiry_total THEN 1000 WHEN this_requests.denied_inquiry_total <> 0 AND that_requests.denied_inquiry_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.unavailable_not_held_natural_person <> that_requests.unavailable_not_held_natural_person THEN 1000 WHEN this_requests.unavailable_not_held_natural_person <> 0 AND that_requests.unavailable_not_held_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.unavailable_not_held_enterprise <> that_requests.unavailable_not_held_enterprise THEN 1000 WHEN this_requests.unavailable_not_held_enterprise <> 0 AND that_requests.unavailable_not_held_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.unavailable_not_held_research <> that_requests.unavailable_not_held_research THEN 1000 WHEN this_requests.unavailable_not_held_research <> 0 AND that_requests.unavailable_not_held_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.unavailable_not_held_public_welfare <> that_requests.unavailable_not_held_public_welfare THEN 1000 WHEN this_requests.unavailable_not_held_public_welfare <> 0 AND that_requests.unavailable_not_held_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.unavailable_not_held_legal_service <> that_requests.unavailable_not_held_legal_service THEN 1000 WHEN this_requests.unavailable_not_held_legal_service <> 0 AND that_requests.unavailable_not_held_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.unavailable_not_held_other_org <> that_requests.unavailable_not_held_other_org THEN 1000 WHEN this_requests.unavailable_not_held_other_org <> 0 AND that_requests.unavailable_not_held_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.unavailable_not_held_total <> that_requests.unavailable_not_held_total THEN 1000 WHEN this_requests.unavailable_not_held_total <> 0 AND that_requests.unavailable_not_held_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.unavailable_must_create_natural_person <> that_requests.unavailable_must_create_natural_person THEN 1000 WHEN this_requests.unavailable_must_create_natural_person <> 0 AND that_requests.unavailable_must_create_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.unavailable_must_create_enterprise <> that_requests.unavailable_must_create_enterprise THEN 1000 WHEN this_requests.unavailable_must_create_enterprise <> 0 AND that_requests.unavailable_must_create_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.unavailable_must_create_research <> that_requests.unavailable_must_create_research THEN 1000 WHEN this_requests.unavailable_must_create_research <> 0 AND that_requests.unavailable_must_create_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.unavailable_must_create_public_welfare <> that_requests.unavailable_must_create_public_welfare THEN 1000 WHEN this_requests.unavailable_must_create_public_welfare <> 0 AND that_requests.unavailable_must_create_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.unavailable_must_create_legal_service <> that_requests.unavailable_must_create_legal_service THEN 1000 WHEN this_requests.unavailable_must_create_legal_service <> 0 AND that_requests.unavailable_must_create_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.unavailable_must_create_other_org <> that_requests.unavailable_must_create_other_org THEN 1000 WHEN this_requests.unavailable_must_create_other_org <> 0 AND that_requests.unavailable_must_create_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.unavailable_must_create_total <> that_requests.unavailable_must_create_total THEN 1000 WHEN this_requests.unavailable_must_create_total <> 0 AND that_requests.unavailable_must_create_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.unavailable_unclear_natural_person <> that_requests.unavailable_unclear_natural_person THEN 1000 WHEN this_requests.unavailable_unclear_natural_person <> 0 AND that_requests.unavailable_unclear_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.unavailable_unclear_enterprise <> that_requests.unavailable_unclear_enterprise THEN 1000 WHEN this_requests.unavailable_unclear_enterprise <> 0 AND that_requests.unavailable_unclear_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.unavailable_unclear_research <> that_requests.unavailable_unclear_research THEN 1000 WHEN this_requests.unavailable_unclear_research <> 0 AND that_requests.unavailable_unclear_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.unavailable_unclear_public_welfare <> that_requests.unavailable_unclear_public_welfare THEN 1000 WHEN this_requests.unavailable_unclear_public_welfare <> 0 AND that_requests.unavailable_unclear_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.unavailable_unclear_legal_service <> that_requests.unavailable_unclear_legal_service THEN 1000 WHEN this_requests.unavailable_unclear_legal_service <> 0 AND that_requests.unavailable_unclear_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.unavailable_unclear_other_org <> that_requests.unavailable_unclear_other_org THEN 1000 WHEN this_requests.unavailable_unclear_other_org <> 0 AND that_requests.unavailable_unclear_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.unavailable_unclear_total <> that_requests.unavailable_unclear_total THEN 1000 WHEN this_requests.unavailable_unclear_total <> 0 AND that_requests.unavailable_unclear_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_petition_natural_person <> that_requests.rejected_petition_natural_person THEN 1000 WHEN this_requests.rejected_petition_natural_person <> 0 AND that_requests.rejected_petition_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_petition_enterprise <> that_requests.rejected_petition_enterprise THEN 1000 WHEN this_requests.rejected_petition_enterprise <> 0 AND that_requests.rejected_petition_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_petition_research <> that_requests.rejected_petition_research THEN 1000 WHEN this_requests.rejected_petition_research <> 0 AND that_requests.rejected_petition_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_petition_public_welfare <> that_requests.rejected_petition_public_welfare THEN 1000 WHEN this_requests.rejected_petition_public_welfare <> 0 AND that_requests.rejected_petition_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_petition_legal_service <> that_requests.rejected_petition_legal_service THEN 1000 WHEN this_requests.rejected_petition_legal_service <> 0 AND that_requests.rejected_petition_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_petition_other_org <> that_requests.rejected_petition_other_org THEN 1000 WHEN this_requests.rejected_petition_other_org <> 0 AND that_requests.rejected_petition_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_petition_total <> that_requests.rejected_petition_total THEN 1000 WHEN this_requests.rejected_petition_total <> 0 AND that_requests.rejected_petition_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_repeat_natural_person <> that_requests.rejected_repeat_natural_person THEN 1000 WHEN this_requests.rejected_repeat_natural_person <> 0 AND that_requests.rejected_repeat_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_repeat_enterprise <> that_requests.rejected_repeat_enterprise THEN 1000 WHEN this_requests.rejected_repeat_enterprise <> 0 AND that_requests.rejected_repeat_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_repeat_research <> that_requests.rejected_repeat_research THEN 1000 WHEN this_requests.rejected_repeat_research <> 0 AND that_requests.rejected_repeat_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_repeat_public_welfare <> that_requests.rejected_repeat_public_welfare THEN 1000 WHEN this_requests.rejected_repeat_public_welfare <> 0 AND that_requests.rejected_repeat_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_repeat_legal_service <> that_requests.rejected_repeat_legal_service THEN 1000 WHEN this_requests.rejected_repeat_legal_service <> 0 AND that_requests.rejected_repeat_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_repeat_other_org <> that_requests.rejected_repeat_other_org THEN 1000 WHEN this_requests.rejected_repeat_other_org <> 0 AND that_requests.rejected_repeat_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_repeat_total <> that_requests.rejected_repeat_total THEN 1000 WHEN this_requests.rejected_repeat_total <> 0 AND that_requests.rejected_repeat_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_publication_natural_person <> that_requests.rejected_publication_natural_person THEN 1000 WHEN this_requests.rejected_publication_natural_person <> 0 AND that_requests.rejected_publication_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_publication_enterprise <> that_requests.rejected_publication_enterprise THEN 1000 WHEN this_requests.rejected_publication_enterprise <> 0 AND that_requests.rejected_publication_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_publication_research <> that_requests.rejected_publication_research THEN 1000 WHEN this_requests.rejected_publication_research <> 0 AND that_requests.rejected_publication_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_publication_public_welfare <> that_requests.rejected_publication_public_welfare THEN 1000 WHEN this_requests.rejected_publication_public_welfare <> 0 AND that_requests.rejected_publication_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_publication_legal_service <> that_requests.rejected_publication_legal_service THEN 1000 WHEN this_requests.rejected_publication_legal_service <> 0 AND that_requests.rejected_publication_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_publication_other_org <> that_requests.rejected_publication_other_org THEN 1000 WHEN this_requests.rejected_publication_other_org <> 0 AND that_requests.rejected_publication_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_publication_total <> that_requests.rejected_publication_total THEN 1000 WHEN this_requests.rejected_publication_total <> 0 AND that_requests.rejected_publication_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_excessive_natural_person <> that_requests.rejected_excessive_natural_person THEN 1000 WHEN this_requests.rejected_excessive_natural_person <> 0 AND that_requests.rejected_excessive_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_excessive_enterprise <> that_requests.rejected_excessive_enterprise THEN 1000 WHEN this_requests.rejected_excessive_enterprise <> 0 AND that_requests.rejected_excessive_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_excessive_research <> that_requests.rejected_excessive_research THEN 1000 WHEN this_requests.rejected_excessive_research <> 0 AND that_requests.rejected_excessive_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_excessive_public_welfare <> that_requests.rejected_excessive_public_welfare THEN 1000 WHEN this_requests.rejected_excessive_public_welfare <> 0 AND that_requests.rejected_excessive_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_excessive_legal_service <> that_requests.rejected_excessive_legal_service THEN 1000 WHEN this_requests.rejected_excessive_legal_service <> 0 AND that_requests.rejected_excessive_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_excessive_other_org <> that_requests.rejected_excessive_other_org THEN 1000 WHEN this_requests.rejected_excessive_other_org <> 0 AND that_requests.rejected_excessive_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_excessive_total <> that_requests.rejected_excessive_total THEN 1000 WHEN this_requests.rejected_excessive_total <> 0 AND that_requests.rejected_excessive_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_reconfirm_natural_person <> that_requests.rejected_reconfirm_natural_person THEN 1000 WHEN this_requests.rejected_reconfirm_natural_person <> 0 AND that_requests.rejected_reconfirm_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_reconfirm_enterprise <> that_requests.rejected_reconfirm_enterprise THEN 1000 WHEN this_requests.rejected_reconfirm_enterprise <> 0 AND that_requests.rejected_reconfirm_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_reconfirm_research <> that_requests.rejected_reconfirm_research THEN 1000 WHEN this_requests.rejected_reconfirm_research <> 0 AND that_requests.rejected_reconfirm_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_reconfirm_public_welfare <> that_requests.rejected_reconfirm_public_welfare THEN 1000 WHEN this_requests.rejected_reconfirm_public_welfare <> 0 AND that_requests.rejected_reconfirm_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_reconfirm_legal_service <> that_requests.rejected_reconfirm_legal_service THEN 1000 WHEN this_requests.rejected_reconfirm_legal_service <> 0 AND that_requests.rejected_reconfirm_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_reconfirm_other_org <> that_requests.rejected_reconfirm_other_org THEN 1000 WHEN this_requests.rejected_reconfirm_other_org <> 0 AND that_requests.rejected_reconfirm_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.rejected_reconfirm_total <> that_requests.rejected_reconfirm_total THEN 1000 WHEN this_requests.rejected_reconfirm_total <> 0 AND that_requests.rejected_reconfirm_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_uncorrected_natural_person <> that_requests.other_uncorrected_natural_person THEN 1000 WHEN this_requests.other_uncorrected_natural_person <> 0 AND that_requests.other_uncorrected_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_uncorrected_enterprise <> that_requests.other_uncorrected_enterprise THEN 1000 WHEN this_requests.other_uncorrected_enterprise <> 0 AND that_requests.other_uncorrected_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_uncorrected_research <> that_requests.other_uncorrected_research THEN 1000 WHEN this_requests.other_uncorrected_research <> 0 AND that_requests.other_uncorrected_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_uncorrected_public_welfare <> that_requests.other_uncorrected_public_welfare THEN 1000 WHEN this_requests.other_uncorrected_public_welfare <> 0 AND that_requests.other_uncorrected_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_uncorrected_legal_service <> that_requests.other_uncorrected_legal_service THEN 1000 WHEN this_requests.other_uncorrected_legal_service <> 0 AND that_requests.other_uncorrected_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_uncorrected_other_org <> that_requests.other_uncorrected_other_org THEN 1000 WHEN this_requests.other_uncorrected_other_org <> 0 AND that_requests.other_uncorrected_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_uncorrected_total <> that_requests.other_uncorrected_total THEN 1000 WHEN this_requests.other_uncorrected_total <> 0 AND that_requests.other_uncorrected_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_unpaid_natural_person <> that_requests.other_unpaid_natural_person THEN 1000 WHEN this_requests.other_unpaid_natural_person <> 0 AND that_requests.other_unpaid_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_unpaid_enterprise <> that_requests.other_unpaid_enterprise THEN 1000 WHEN this_requests.other_unpaid_enterprise <> 0 AND that_requests.other_unpaid_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_unpaid_research <> that_requests.other_unpaid_research THEN 1000 WHEN this_requests.other_unpaid_research <> 0 AND that_requests.other_unpaid_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_unpaid_public_welfare <> that_requests.other_unpaid_public_welfare THEN 1000 WHEN this_requests.other_unpaid_public_welfare <> 0 AND that_requests.other_unpaid_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_unpaid_legal_service <> that_requests.other_unpaid_legal_service THEN 1000 WHEN this_requests.other_unpaid_legal_service <> 0 AND that_requests.other_unpaid_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_unpaid_other_org <> that_requests.other_unpaid_other_org THEN 1000 WHEN this_requests.other_unpaid_other_org <> 0 AND that_requests.other_unpaid_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_unpaid_total <> that_requests.other_unpaid_total THEN 1000 WHEN this_requests.other_unpaid_total <> 0 AND that_requests.other_unpaid_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_misc_natural_person <> that_requests.other_misc_natural_person THEN 1000 WHEN this_requests.other_misc_natural_person <> 0 AND that_requests.other_misc_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_misc_enterprise <> that_requests.other_misc_enterprise THEN 1000 WHEN this_requests.other_misc_enterprise <> 0 AND that_requests.other_misc_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_misc_research <> that_requests.other_misc_research THEN 1000 WHEN this_requests.other_misc_research <> 0 AND that_requests.other_misc_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_misc_public_welfare <> that_requests.other_misc_public_welfare THEN 1000 WHEN this_requests.other_misc_public_welfare <> 0 AND that_requests.other_misc_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_misc_legal_service <> that_requests.other_misc_legal_service THEN 1000 WHEN this_requests.other_misc_legal_service <> 0 AND that_requests.other_misc_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_misc_other_org <> that_requests.other_misc_other_org THEN 1000 WHEN this_requests.other_misc_other_org <> 0 AND that_requests.other_misc_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_misc_total <> that_requests.other_misc_total THEN 1000 WHEN this_requests.other_misc_total <> 0 AND that_requests.other_misc_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_natural_person <> that_requests.other_natural_person THEN 1000 WHEN this_requests.other_natural_person <> 0 AND that_requests.other_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_enterprise <> that_requests.other_enterprise THEN 1000 WHEN this_requests.other_enterprise <> 0 AND that_requests.other_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_research <> that_requests.other_research THEN 1000 WHEN this_requests.other_research <> 0 AND that_requests.other_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_public_welfare <> that_requests.other_public_welfare THEN 1000 WHEN this_requests.other_public_welfare <> 0 AND that_requests.other_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_legal_service <> that_requests.other_legal_service THEN 1000 WHEN this_requests.other_legal_service <> 0 AND that_requests.other_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_other_org <> that_requests.other_other_org THEN 1000 WHEN this_requests.other_other_org <> 0 AND that_requests.other_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.other_total <> that_requests.other_total THEN 1000 WHEN this_requests.other_total <> 0 AND that_requests.other_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.concluded_natural_person <> that_requests.concluded_natural_person THEN 1000 WHEN this_requests.concluded_natural_person <> 0 AND that_requests.concluded_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.concluded_enterprise <> that_requests.concluded_enterprise THEN 1000 WHEN this_requests.concluded_enterprise <> 0 AND that_requests.concluded_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.concluded_research <> that_requests.concluded_research THEN 1000 WHEN this_requests.concluded_research <> 0 AND that_requests.concluded_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.concluded_public_welfare <> that_requests.concluded_public_welfare THEN 1000 WHEN this_requests.concluded_public_welfare <> 0 AND that_requests.concluded_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.concluded_legal_service <> that_requests.concluded_legal_service THEN 1000 WHEN this_requests.concluded_legal_service <> 0 AND that_requests.concluded_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.concluded_other_org <> that_requests.concluded_other_org THEN 1000 WHEN this_requests.concluded_other_org <> 0 AND that_requests.concluded_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.concluded_total <> that_requests.concluded_total THEN 1000 WHEN this_requests.concluded_total <> 0 AND that_requests.concluded_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.carried_out_natural_person <> that_requests.carried_out_natural_person THEN 1000 WHEN this_requests.carried_out_natural_person <> 0 AND that_requests.carried_out_natural_person <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.carried_out_enterprise <> that_requests.carried_out_enterprise THEN 1000 WHEN this_requests.carried_out_enterprise <> 0 AND that_requests.carried_out_enterprise <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.carried_out_research <> that_requests.carried_out_research THEN 1000 WHEN this_requests.carried_out_research <> 0 AND that_requests.carried_out_research <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.carried_out_public_welfare <> that_requests.carried_out_public_welfare THEN 1000 WHEN this_requests.carried_out_public_welfare <> 0 AND that_requests.carried_out_public_welfare <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.carried_out_legal_service <> that_requests.carried_out_legal_service THEN 1000 WHEN this_requests.carried_out_legal_service <> 0 AND that_requests.carried_out_legal_service <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.carried_out_other_org <> that_requests.carried_out_other_org THEN 1000 WHEN this_requests.carried_out_other_org <> 0 AND that_requests.carried_out_other_org <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_requests.carried_out_total <> that_requests.carried_out_total THEN 1000 WHEN this_requests.carried_out_total <> 0 AND that_requests.carried_out_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_disputes.reconsideration_upheld <> that_disputes.reconsideration_upheld THEN 1000 WHEN this_disputes.reconsideration_upheld <> 0 AND that_disputes.reconsideration_upheld <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_disputes.reconsideration_corrected <> that_disputes.reconsideration_corrected THEN 1000 WHEN this_disputes.reconsideration_corrected <> 0 AND that_disputes.reconsideration_corrected <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_disputes.reconsideration_other <> that_disputes.reconsideration_other THEN 1000 WHEN this_disputes.reconsideration_other <> 0 AND that_disputes.reconsideration_other <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_disputes.reconsideration_pending <> that_disputes.reconsideration_pending THEN 1000 WHEN this_disputes.reconsideration_pending <> 0 AND that_disputes.reconsideration_pending <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_disputes.reconsideration_total <> that_disputes.reconsideration_total THEN 1000 WHEN this_disputes.reconsideration_total <> 0 AND that_disputes.reconsideration_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_disputes.litigation_direct_upheld <> that_disputes.litigation_direct_upheld THEN 1000 WHEN this_disputes.litigation_direct_upheld <> 0 AND that_disputes.litigation_direct_upheld <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_disputes.litigation_direct_corrected <> that_disputes.litigation_direct_corrected THEN 1000 WHEN this_disputes.litigation_direct_corrected <> 0 AND that_disputes.litigation_direct_corrected <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_disputes.litigation_direct_other <> that_disputes.litigation_direct_other THEN 1000 WHEN this_disputes.litigation_direct_other <> 0 AND that_disputes.litigation_direct_other <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_disputes.litigation_direct_pending <> that_disputes.litigation_direct_pending THEN 1000 WHEN this_disputes.litigation_direct_pending <> 0 AND that_disputes.litigation_direct_pending <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_disputes.litigation_direct_total <> that_disputes.litigation_direct_total THEN 1000 WHEN this_disputes.litigation_direct_total <> 0 AND that_disputes.litigation_direct_total <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_disputes.litigation_after_reconsideration_upheld <> that_disputes.litigation_after_reconsideration_upheld THEN 1000 WHEN this_disputes.litigation_after_reconsideration_upheld <> 0 AND that_disputes.litigation_after_reconsideration_upheld <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_disputes.litigation_after_reconsideration_corrected <> that_disputes.litigation_after_reconsideration_corrected THEN 1000 WHEN this_disputes.litigation_after_reconsideration_corrected <> 0 AND that_disputes.litigation_after_reconsideration_corrected <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_disputes.litigation_after_reconsideration_other <> that_disputes.litigation_after_reconsideration_other THEN 1000 WHEN this_disputes.litigation_after_reconsideration_other <> 0 AND that_disputes.litigation_after_reconsideration_other <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_disputes.litigation_after_reconsideration_pending <> that_disputes.litigation_after_reconsideration_pending THEN 1000 WHEN this_disputes.litigation_after_reconsideration_pending <> 0 AND that_disputes.litigation_after_reconsideration_pending <> 0 THEN 1 ELSE 0 END
        + CASE WHEN this_disputes.litigation_after_reconsideration_total <> that_disputes.litigation_after_reconsideration_total THEN 1000 WHEN this_disputes.litigation_after_reconsideration_total <> 0 AND that_disputes.litigation_after_reconsideration_total <> 0 THEN 1 ELSE 0 END AS score,
        coalesce(this_requests.received_total, 0) AS received
    FROM pair
    LEFT JOIN section_3_requests AS this_requests ON this_requests.report_id = pair.report_id
    LEFT JOIN section_3_requests AS that_requests ON that_requests.report_id = pair.other_report_id
    LEFT JOIN section_4_disputes AS this_disputes ON this_disputes.report_id = pair.report_id
    LEFT JOIN section_4_disputes AS that_disputes ON that_disputes.report_id = pair.other_report_id
    LEFT JOIN section_2_disclosure_2019 AS this_2019 ON this_2019.report_id = pair.report_id
    LEFT JOIN section_2_disclosure_2019 AS that_2019 ON that_2019.report_id = pair.other_report_id
    LEFT JOIN section_2_disclosure_2021 AS this_2021 ON this_2021.report_id = pair.report_id
    LEFT JOIN section_2_disclosure_2021 AS that_2021 ON that_2021.report_id = pair.other_report_id
    WHERE
        this_requests.received_total IS NULL
        OR that_requests.received_total IS NULL
        OR this_requests.concluded_total IS NULL
        OR that_requests.concluded_total IS NULL
        OR 10 * that_requests.received_total
            BETWEEN 9 * this_requests.received_total - 10 AND 11 * this_requests.received_total + 10
        OR this_requests.concluded_total = that_requests.concluded_total
)

SELECT
    compared.report_id AS report_id,
    compared.other_report_id AS other_report_id,
    compared.department_id AS department_id,
    compared.year AS year,
    compared.score % 1000 AS same,
    CAST((compared.score - compared.score % 1000) / 1000 AS INTEGER) AS different,
    'score=' || compared.score || ' received.total=' || compared.received AS figures,
    CASE WHEN finding.finding_id IS NULL THEN 0 ELSE 1 END AS is_accepted
FROM compared
LEFT JOIN finding
    ON finding.report_id = compared.report_id
    AND finding.other_report_id = compared.other_report_id
    AND finding.rule = 'names-same'
    AND finding.figures = 'score=' || compared.score || ' received.total=' || compared.received
    AND finding.accepted_note IS NOT NULL
WHERE compared.score % 1000 > 0 AND compared.score - compared.score % 1000 <= 100 * (compared.score % 1000);
