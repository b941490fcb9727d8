-- name:   rollup
-- title:  各部门国家表格之和：每个单元格 | The national tables summed over a group: every cell
-- param:  :year     INTEGER  required  年度 | the year
-- param:  :parent   TEXT     optional  只加这个部门的下级，写现用名称 | only departments directly below this one, by today's name
-- param:  :region   TEXT     optional  行政区划名称或代码 | name or code of a division
-- param:  :level    TEXT     optional  层级 | level of government
-- param:  :system   TEXT     optional  条线 | vertical line of departments
-- param:  :against  TEXT     optional  与这个部门公布的数对照，写现用名称 | compare with what this department published, by today's name
-- sample: year=2023
-- column: scope        text     范围 | scope
-- column: department   text     部门 | department
-- column: role         text     是否计入 | role
-- column: form         text     表式 | form
-- column: errors       count    未处理错误 | open errors
-- column: metric       text     代码 | code
-- column: label_zh     text     指标 | metric in Chinese
-- column: label_en     text     英文指标 | metric
-- column: unit         text     单位 | unit
-- column: value        measure  各部门之和 | sum
-- column: departments  count    部门数 | departments
-- column: blank        count    空白部门数 | blank
-- column: not_on_form  count    表式无此项部门数 | not on form
-- column: published    measure  公布数 | published
-- column: difference   measure  相差 | difference
-- column: state        text     对照 | state
--
-- First one row for each department of the group (scope `department`), then one for each cell (scope
-- `cell`). Amounts are in fen. A department goes by today's name. `role` is
--   summed          its report is in the sums
--   no_report       it did not report the year
--   sums_up_others  others of the group that reported are below it (view department_above): its figures
--                   hold theirs, and would be counted twice
--   against         it is the one that the sums are compared with
-- and `form` the edition of the form, mixed where merged departments are on several. A cell is the
-- sum over `departments` that state it; `blank` counts those whose form prints it but who leave
-- it blank or could not be read (after a merger, where one of several does not state it), and
-- `not_on_form` those whose form does not print it. NULL where nobody states it.
--
-- `difference` is published less sum. `state`, NULL without :against, is
--   equal, different  the two agree, or cannot both be right
--   incomplete        published is more, and some departments are not in the sum: they may be what lacks
--   blank             the publisher left it blank; blank_zero where the sum is 0, as offices leave
--                     zeros blank
--   not_on_form       the publisher's form does not print it
--   not_summed        no department of the group states it

WITH body AS (
    -- DISTINCT, here and below, makes SQLite keep the list, and an id that is a column of a table is found in it
    -- by an index.
    SELECT DISTINCT
        department_current.department_id AS department_id,
        today.department_id AS current_id
    FROM department_current
    INNER JOIN department AS today ON today.department_id = department_current.current_id
),

below AS (
    SELECT DISTINCT child_body.current_id AS department_id
    FROM department AS child
    INNER JOIN body AS child_body ON child_body.department_id = child.department_id
    INNER JOIN body AS parent_body ON parent_body.department_id = child.parent_id
    INNER JOIN department AS parent ON parent.department_id = parent_body.current_id
    WHERE parent.name = :parent AND child_body.current_id <> parent_body.current_id
),

chosen AS (
    SELECT department_id, name
    FROM department
    WHERE
        department_id IN (SELECT current_id FROM body)
        AND (:region IS NULL OR :region IN (region, region_code))
        AND (:level IS NULL OR level = :level)
        AND (:system IS NULL OR system = :system)
        AND (:parent IS NULL OR department_id IN (SELECT department_id FROM below))
),

reporting AS (
    SELECT DISTINCT
        report.report_id AS report_id,
        report.form AS form,
        body.current_id AS department_id
    FROM report
    INNER JOIN body ON body.department_id = report.department_id
    WHERE report.year = :year
),

summing_up AS (
    SELECT DISTINCT department_above.above_id AS department_id
    FROM department_above
    INNER JOIN reporting ON reporting.department_id = department_above.department_id
    INNER JOIN chosen ON chosen.department_id = department_above.department_id
    WHERE :against IS NULL OR chosen.name <> :against
),

doubtful AS (
    SELECT report_id, count(*) AS errors
    FROM finding
    WHERE severity = 'error' AND accepted_note IS NULL
    GROUP BY report_id
),

member AS (
    SELECT
        chosen.department_id AS department_id,
        chosen.name AS department,
        -- One that is missing is one that does not state it.
        count(reporting.report_id) + count(DISTINCT department_unclear.year) AS reports,
        CASE WHEN min(reporting.form) = max(reporting.form) THEN min(reporting.form) WHEN count(*) > 1 THEN 'mixed' END AS form,
        coalesce(sum(doubtful.errors), 0) AS errors,
        CASE
            WHEN chosen.name = :against THEN 'against'
            WHEN summing_up.department_id IS NOT NULL THEN 'sums_up_others'
            WHEN count(reporting.report_id) = 0 THEN 'no_report'
            ELSE 'summed'
        END AS role
    FROM chosen
    LEFT JOIN summing_up ON summing_up.department_id = chosen.department_id
    LEFT JOIN reporting ON reporting.department_id = chosen.department_id
    LEFT JOIN department_unclear
        ON department_unclear.department_id = chosen.department_id AND department_unclear.year = :year
    LEFT JOIN doubtful ON doubtful.report_id = reporting.report_id
    GROUP BY chosen.department_id, chosen.name, summing_up.department_id
),

summed_report AS (
    SELECT DISTINCT
        reporting.report_id AS report_id,
        reporting.department_id AS department_id,
        reporting.form AS form,
        member.reports AS reports
    FROM reporting
    INNER JOIN member ON member.department_id = reporting.department_id
    WHERE member.role = 'summed'
),

group_size AS (
    SELECT
        count(*) FILTER (WHERE role = 'summed') AS summed,
        count(*) FILTER (WHERE role = 'no_report') AS no_report
    FROM member
),

-- What single reports state is summed in wide rows, many times faster than cell by cell; what merged
-- departments state, which are few, by department first.
merged AS (
    SELECT
        cell_by_report.metric AS metric,
        CASE WHEN count(cell_by_report.value) = summed_report.reports THEN sum(cell_by_report.value) END AS value
    FROM summed_report
    INNER JOIN cell_by_report ON cell_by_report.report_id = summed_report.report_id
    WHERE summed_report.reports > 1
    GROUP BY summed_report.department_id, summed_report.reports, cell_by_report.metric
),

wide AS (
    SELECT
        count(disclosure_2019.report_id) AS printed_2_2019,
        count(disclosure_2021.report_id) AS printed_2_2021,
        count(requests.report_id) AS printed_3,
        count(requests.report_id) FILTER (WHERE summed_report.form = '2019') AS printed_3_2019,
        count(requests.report_id) FILTER (WHERE summed_report.form = '2021') AS printed_3_2021,
        count(disputes.report_id) AS printed_4,
        count(disclosure_2021.rules_issued) AS rules_issued_stated,
        sum(disclosure_2021.rules_issued) AS rules_issued,
        count(disclosure_2021.rules_repealed) AS rules_repealed_stated,
        sum(disclosure_2021.rules_repealed) AS rules_repealed,
        count(disclosure_2021.rules_in_force) AS rules_in_force_stated,
        sum(disclosure_2021.rules_in_force) AS rules_in_force,
        count(disclosure_2021.normative_documents_issued) AS normative_documents_issued_stated,
        sum(disclosure_2021.normative_documents_issued) AS normative_documents_issued,
        count(disclosure_2021.normative_documents_repealed) AS normative_documents_repealed_stated,
        sum(disclosure_2021.normative_documents_repealed) AS normative_documents_repealed,
        count(disclosure_2021.normative_documents_in_force) AS normative_documents_in_force_stated,
        sum(disclosure_2021.normative_documents_in_force) AS normative_documents_in_force,
        count(coalesce(disclosure_2021.licensing_decisions, disclosure_2019.licensing_decisions)) AS licensing_decisions_stated,
        sum(coalesce(disclosure_2021.licensing_decisions, disclosure_2019.licensing_decisions)) AS licensing_decisions,
        count(coalesce(disclosure_2021.penalties_decisions, disclosure_2019.penalties_decisions)) AS penalties_decisions_stated,
        sum(coalesce(disclosure_2021.penalties_decisions, disclosure_2019.penalties_decisions)) AS penalties_decisions,
        count(coalesce(disclosure_2021.compulsion_decisions, disclosure_2019.compulsion_decisions)) AS compulsion_decisions_stated,
        sum(coalesce(disclosure_2021.compulsion_decisions, disclosure_2019.compulsion_decisions)) AS compulsion_decisions,
        count(disclosure_2021.fees_amount) AS fees_amount_stated,
        sum(disclosure_2021.fees_amount) AS fees_amount,
        count(disclosure_2019.rules_made) AS rules_made_stated,
        sum(disclosure_2019.rules_made) AS rules_made,
        count(disclosure_2019.rules_disclosed) AS rules_disclosed_stated,
        sum(disclosure_2019.rules_disclosed) AS rules_disclosed,
        count(disclosure_2019.rules_disclosed_total) AS rules_disclosed_total_stated,
        sum(disclosure_2019.rules_disclosed_total) AS rules_disclosed_total,
        count(disclosure_2019.normative_documents_made) AS normative_documents_made_stated,
        sum(disclosure_2019.normative_documents_made) AS normative_documents_made,
        count(disclosure_2019.normative_documents_disclosed) AS normative_documents_disclosed_stated,
        sum(disclosure_2019.normative_documents_disclosed) AS normative_documents_disclosed,
        count(disclosure_2019.normative_documents_disclosed_total) AS normative_documents_disclosed_total_stated,
        sum(disclosure_2019.normative_documents_disclosed_total) AS normative_documents_disclosed_total,
        count(disclosure_2019.licensing_items_previous) AS licensing_items_previous_stated,
        sum(disclosure_2019.licensing_items_previous) AS licensing_items_previous,
        count(disclosure_2019.licensing_items_change) AS licensing_items_change_stated,
        sum(disclosure_2019.licensing_items_change) AS licensing_items_change,
        count(disclosure_2019.other_services_items_previous) AS other_services_items_previous_stated,
        sum(disclosure_2019.other_services_items_previous) AS other_services_items_previous,
        count(disclosure_2019.other_services_items_change) AS other_services_items_change_stated,
        sum(disclosure_2019.other_services_items_change) AS other_services_items_change,
        count(disclosure_2019.other_services_decisions) AS other_services_decisions_stated,
        sum(disclosure_2019.other_services_decisions) AS other_services_decisions,
        count(disclosure_2019.penalties_items_previous) AS penalties_items_previous_stated,
        sum(disclosure_2019.penalties_items_previous) AS penalties_items_previous,
        count(disclosure_2019.penalties_items_change) AS penalties_items_change_stated,
        sum(disclosure_2019.penalties_items_change) AS penalties_items_change,
        count(disclosure_2019.compulsion_items_previous) AS compulsion_items_previous_stated,
        sum(disclosure_2019.compulsion_items_previous) AS compulsion_items_previous,
        count(disclosure_2019.compulsion_items_change) AS compulsion_items_change_stated,
        sum(disclosure_2019.compulsion_items_change) AS compulsion_items_change,
        count(disclosure_2019.fees_items_previous) AS fees_items_previous_stated,
        sum(disclosure_2019.fees_items_previous) AS fees_items_previous,
        count(disclosure_2019.fees_items_change) AS fees_items_change_stated,
        sum(disclosure_2019.fees_items_change) AS fees_items_change,
        count(disclosure_2019.procurement_items) AS procurement_items_stated,
        sum(disclosure_2019.procurement_items) AS procurement_items,
        count(disclosure_2019.procurement_amount) AS procurement_amount_stated,
        sum(disclosure_2019.procurement_amount) AS procurement_amount,
        count(requests.received_natural_person) AS received_natural_person_stated,
        sum(requests.received_natural_person) AS received_natural_person,
        count(requests.received_enterprise) AS received_enterprise_stated,
        sum(requests.received_enterprise) AS received_enterprise,
        count(requests.received_research) AS received_research_stated,
        sum(requests.received_research) AS received_research,
        count(requests.received_public_welfare) AS received_public_welfare_stated,
        sum(requests.received_public_welfare) AS received_public_welfare,
        count(requests.received_legal_service) AS received_legal_service_stated,
        sum(requests.received_legal_service) AS received_legal_service,
        count(requests.received_other_org) AS received_other_org_stated,
        sum(requests.received_other_org) AS received_other_org,
        count(requests.received_total) AS received_total_stated,
        sum(requests.received_total) AS received_total,
        count(requests.carried_in_natural_person) AS carried_in_natural_person_stated,
        sum(requests.carried_in_natural_person) AS carried_in_natural_person,
        count(requests.carried_in_enterprise) AS carried_in_enterprise_stated,
        sum(requests.carried_in_enterprise) AS carried_in_enterprise,
        count(requests.carried_in_research) AS carried_in_research_stated,
        sum(requests.carried_in_research) AS carried_in_research,
        count(requests.carried_in_public_welfare) AS carried_in_public_welfare_stated,
        sum(requests.carried_in_public_welfare) AS carried_in_public_welfare,
        count(requests.carried_in_legal_service) AS carried_in_legal_service_stated,
        sum(requests.carried_in_legal_service) AS carried_in_legal_service,
        count(requests.carried_in_other_org) AS carried_in_other_org_stated,
        sum(requests.carried_in_other_org) AS carried_in_other_org,
        count(requests.carried_in_total) AS carried_in_total_stated,
        sum(requests.carried_in_total) AS carried_in_total,
        count(requests.granted_natural_person) AS granted_natural_person_stated,
        sum(requests.granted_natural_person) AS granted_natural_person,
        count(requests.granted_enterprise) AS granted_enterprise_stated,
        sum(requests.granted_enterprise) AS granted_enterprise,
        count(requests.granted_research) AS granted_research_stated,
        sum(requests.granted_research) AS granted_research,
        count(requests.granted_public_welfare) AS granted_public_welfare_stated,
        sum(requests.granted_public_welfare) AS granted_public_welfare,
        count(requests.granted_legal_service) AS granted_legal_service_stated,
        sum(requests.granted_legal_service) AS granted_legal_service,
        count(requests.granted_other_org) AS granted_other_org_stated,
        sum(requests.granted_other_org) AS granted_other_org,
        count(requests.granted_total) AS granted_total_stated,
        sum(requests.granted_total) AS granted_total,
        count(requests.partially_granted_natural_person) AS partially_granted_natural_person_stated,
        sum(requests.partially_granted_natural_person) AS partially_granted_natural_person,
        count(requests.partially_granted_enterprise) AS partially_granted_enterprise_stated,
        sum(requests.partially_granted_enterprise) AS partially_granted_enterprise,
        count(requests.partially_granted_research) AS partially_granted_research_stated,
        sum(requests.partially_granted_research) AS partially_granted_research,
        count(requests.partially_granted_public_welfare) AS partially_granted_public_welfare_stated,
        sum(requests.partially_granted_public_welfare) AS partially_granted_public_welfare,
        count(requests.partially_granted_legal_service) AS partially_granted_legal_service_stated,
        sum(requests.partially_granted_legal_service) AS partially_granted_legal_service,
        count(requests.partially_granted_other_org) AS partially_granted_other_org_stated,
        sum(requests.partially_granted_other_org) AS partially_granted_other_org,
        count(requests.partially_granted_total) AS partially_granted_total_stated,
        sum(requests.partially_granted_total) AS partially_granted_total,
        count(requests.denied_state_secret_natural_person) AS denied_state_secret_natural_person_stated,
        sum(requests.denied_state_secret_natural_person) AS denied_state_secret_natural_person,
        count(requests.denied_state_secret_enterprise) AS denied_state_secret_enterprise_stated,
        sum(requests.denied_state_secret_enterprise) AS denied_state_secret_enterprise,
        count(requests.denied_state_secret_research) AS denied_state_secret_research_stated,
        sum(requests.denied_state_secret_research) AS denied_state_secret_research,
        count(requests.denied_state_secret_public_welfare) AS denied_state_secret_public_welfare_stated,
        sum(requests.denied_state_secret_public_welfare) AS denied_state_secret_public_welfare,
        count(requests.denied_state_secret_legal_service) AS denied_state_secret_legal_service_stated,
        sum(requests.denied_state_secret_legal_service) AS denied_state_secret_legal_service,
        count(requests.denied_state_secret_other_org) AS denied_state_secret_other_org_stated,
        sum(requests.denied_state_secret_other_org) AS denied_state_secret_other_org,
        count(requests.denied_state_secret_total) AS denied_state_secret_total_stated,
        sum(requests.denied_state_secret_total) AS denied_state_secret_total,
        count(requests.denied_by_law_natural_person) AS denied_by_law_natural_person_stated,
        sum(requests.denied_by_law_natural_person) AS denied_by_law_natural_person,
        count(requests.denied_by_law_enterprise) AS denied_by_law_enterprise_stated,
        sum(requests.denied_by_law_enterprise) AS denied_by_law_enterprise,
        count(requests.denied_by_law_research) AS denied_by_law_research_stated,
        sum(requests.denied_by_law_research) AS denied_by_law_research,
        count(requests.denied_by_law_public_welfare) AS denied_by_law_public_welfare_stated,
        sum(requests.denied_by_law_public_welfare) AS denied_by_law_public_welfare,
        count(requests.denied_by_law_legal_service) AS denied_by_law_legal_service_stated,
        sum(requests.denied_by_law_legal_service) AS denied_by_law_legal_service,
        count(requests.denied_by_law_other_org) AS denied_by_law_other_org_stated,
        sum(requests.denied_by_law_other_org) AS denied_by_law_other_org,
        count(requests.denied_by_law_total) AS denied_by_law_total_stated,
        sum(requests.denied_by_law_total) AS denied_by_law_total,
        count(requests.denied_security_natural_person) AS denied_security_natural_person_stated,
        sum(requests.denied_security_natural_person) AS denied_security_natural_person,
        count(requests.denied_security_enterprise) AS denied_security_enterprise_stated,
        sum(requests.denied_security_enterprise) AS denied_security_enterprise,
        count(requests.denied_security_research) AS denied_security_research_stated,
        sum(requests.denied_security_research) AS denied_security_research,
        count(requests.denied_security_public_welfare) AS denied_security_public_welfare_stated,
        sum(requests.denied_security_public_welfare) AS denied_security_public_welfare,
        count(requests.denied_security_legal_service) AS denied_security_legal_service_stated,
        sum(requests.denied_security_legal_service) AS denied_security_legal_service,
        count(requests.denied_security_other_org) AS denied_security_other_org_stated,
        sum(requests.denied_security_other_org) AS denied_security_other_org,
        count(requests.denied_security_total) AS denied_security_total_stated,
        sum(requests.denied_security_total) AS denied_security_total,
        count(requests.denied_third_party_natural_person) AS denied_third_party_natural_person_stated,
        sum(requests.denied_third_party_natural_person) AS denied_third_party_natural_person,
        count(requests.denied_third_party_enterprise) AS denied_third_party_enterprise_stated,
        sum(requests.denied_third_party_enterprise) AS denied_third_party_enterprise,
        count(requests.denied_third_party_research) AS denied_third_party_research_stated,
        sum(requests.denied_third_party_research) AS denied_third_party_research,
        count(requests.denied_third_party_public_welfare) AS denied_third_party_public_welfare_stated,
        sum(requests.denied_third_party_public_welfare) AS denied_third_party_public_welfare,
        count(requests.denied_third_party_legal_service) AS denied_third_party_legal_service_stated,
        sum(requests.denied_third_party_legal_service) AS denied_third_party_legal_service,
        count(requests.denied_third_party_other_org) AS denied_third_party_other_org_stated,
        sum(requests.denied_third_party_other_org) AS denied_third_party_other_org,
        count(requests.denied_third_party_total) AS denied_third_party_total_stated,
        sum(requests.denied_third_party_total) AS denied_third_party_total,
        count(requests.denied_internal_natural_person) AS denied_internal_natural_person_stated,
        sum(requests.denied_internal_natural_person) AS denied_internal_natural_person,
        count(requests.denied_internal_enterprise) AS denied_internal_enterprise_stated,
        sum(requests.denied_internal_enterprise) AS denied_internal_enterprise,
        count(requests.denied_internal_research) AS denied_internal_research_stated,
        sum(requests.denied_internal_research) AS denied_internal_research,
        count(requests.denied_internal_public_welfare) AS denied_internal_public_welfare_stated,
        sum(requests.denied_internal_public_welfare) AS denied_internal_public_welfare,
        count(requests.denied_internal_legal_service) AS denied_internal_legal_service_stated,
        sum(requests.denied_internal_legal_service) AS denied_internal_legal_service,
        count(requests.denied_internal_other_org) AS denied_internal_other_org_stated,
        sum(requests.denied_internal_other_org) AS denied_internal_other_org,
        count(requests.denied_internal_total) AS denied_internal_total_stated,
        sum(requests.denied_internal_total) AS denied_internal_total,
        count(requests.denied_process_natural_person) AS denied_process_natural_person_stated,
        sum(requests.denied_process_natural_person) AS denied_process_natural_person,
        count(requests.denied_process_enterprise) AS denied_process_enterprise_stated,
        sum(requests.denied_process_enterprise) AS denied_process_enterprise,
        count(requests.denied_process_research) AS denied_process_research_stated,
        sum(requests.denied_process_research) AS denied_process_research,
        count(requests.denied_process_public_welfare) AS denied_process_public_welfare_stated,
        sum(requests.denied_process_public_welfare) AS denied_process_public_welfare,
        count(requests.denied_process_legal_service) AS denied_process_legal_service_stated,
        sum(requests.denied_process_legal_service) AS denied_process_legal_service,
        count(requests.denied_process_other_org) AS denied_process_other_org_stated,
        sum(requests.denied_process_other_org) AS denied_process_other_org,
        count(requests.denied_process_total) AS denied_process_total_stated,
        sum(requests.denied_process_total) AS denied_process_total,
        count(requests.denied_enforcement_file_natural_person) AS denied_enforcement_file_natural_person_stated,
        sum(requests.denied_enforcement_file_natural_person) AS denied_enforcement_file_natural_person,
        count(requests.denied_enforcement_file_enterprise) AS denied_enforcement_file_enterprise_stated,
        sum(requests.denied_enforcement_file_enterprise) AS denied_enforcement_file_enterprise,
        count(requests.denied_enforcement_file_research) AS denied_enforcement_file_research_stated,
        sum(requests.denied_enforcement_file_research) AS denied_enforcement_file_research,
        count(requests.denied_enforcement_file_public_welfare) AS denied_enforcement_file_public_welfare_stated,
        sum(requests.denied_enforcement_file_public_welfare) AS denied_enforcement_file_public_welfare,
        count(requests.denied_enforcement_file_legal_service) AS denied_enforcement_file_legal_service_stated,
        sum(requests.denied_enforcement_file_legal_service) AS denied_enforcement_file_legal_service,
        count(requests.denied_enforcement_file_other_org) AS denied_enforcement_file_other_org_stated,
        sum(requests.denied_enforcement_file_other_org) AS denied_enforcement_file_other_org,
        count(requests.denied_enforcement_file_total) AS denied_enforcement_file_total_stated,
        sum(requests.denied_enforcement_file_total) AS denied_enforcement_file_total,
        count(requests.denied_inquiry_natural_person) AS denied_inquiry_natural_person_stated,
        sum(requests.denied_inquiry_natural_person) AS denied_inquiry_natural_person,
        count(requests.denied_inquiry_enterprise) AS denied_inquiry_enterprise_stated,
        sum(requests.denied_inquiry_enterprise) AS denied_inquiry_enterprise,
        count(requests.denied_inquiry_research) AS denied_inquiry_research_stated,
        sum(requests.denied_inquiry_research) AS denied_inquiry_research,
        count(requests.denied_inquiry_public_welfare) AS denied_inquiry_public_welfare_stated,
        sum(requests.denied_inquiry_public_welfare) AS denied_inquiry_public_welfare,
        count(requests.denied_inquiry_legal_service) AS denied_inquiry_legal_service_stated,
        sum(requests.denied_inquiry_legal_service) AS denied_inquiry_legal_service,
        count(requests.denied_inquiry_other_org) AS denied_inquiry_other_org_stated,
        sum(requests.denied_inquiry_other_org) AS denied_inquiry_other_org,
        count(requests.denied_inquiry_total) AS denied_inquiry_total_stated,
        sum(requests.denied_inquiry_total) AS denied_inquiry_total,
        count(requests.unavailable_not_held_natural_person) AS unavailable_not_held_natural_person_stated,
        sum(requests.unavailable_not_held_natural_person) AS unavailable_not_held_natural_person,
        count(requests.unavailable_not_held_enterprise) AS unavailable_not_held_enterprise_stated,
        sum(requests.unavailable_not_held_enterprise) AS unavailable_not_held_enterprise,
        count(requests.unavailable_not_held_research) AS unavailable_not_held_research_stated,
        sum(requests.unavailable_not_held_research) AS unavailable_not_held_research,
        count(requests.unavailable_not_held_public_welfare) AS unavailable_not_held_public_welfare_stated,
        sum(requests.unavailable_not_held_public_welfare) AS unavailable_not_held_public_welfare,
        count(requests.unavailable_not_held_legal_service) AS unavailable_not_held_legal_service_stated,
        sum(requests.unavailable_not_held_legal_service) AS unavailable_not_held_legal_service,
        count(requests.unavailable_not_held_other_org) AS unavailable_not_held_other_org_stated,
        sum(requests.unavailable_not_held_other_org) AS unavailable_not_held_other_org,
        count(requests.unavailable_not_held_total) AS unavailable_not_held_total_stated,
        sum(requests.unavailable_not_held_total) AS unavailable_not_held_total,
        count(requests.unavailable_must_create_natural_person) AS unavailable_must_create_natural_person_stated,
        sum(requests.unavailable_must_create_natural_person) AS unavailable_must_create_natural_person,
        count(requests.unavailable_must_create_enterprise) AS unavailable_must_create_enterprise_stated,
        sum(requests.unavailable_must_create_enterprise) AS unavailable_must_create_enterprise,
        count(requests.unavailable_must_create_research) AS unavailable_must_create_research_stated,
        sum(requests.unavailable_must_create_research) AS unavailable_must_create_research,
        count(requests.unavailable_must_create_public_welfare) AS unavailable_must_create_public_welfare_stated,
        sum(requests.unavailable_must_create_public_welfare) AS unavailable_must_create_public_welfare,
        count(requests.unavailable_must_create_legal_service) AS unavailable_must_create_legal_service_stated,
        sum(requests.unavailable_must_create_legal_service) AS unavailable_must_create_legal_service,
        count(requests.unavailable_must_create_other_org) AS unavailable_must_create_other_org_stated,
        sum(requests.unavailable_must_create_other_org) AS unavailable_must_create_other_org,
        count(requests.unavailable_must_create_total) AS unavailable_must_create_total_stated,
        sum(requests.unavailable_must_create_total) AS unavailable_must_create_total,
        count(requests.unavailable_unclear_natural_person) AS unavailable_unclear_natural_person_stated,
        sum(requests.unavailable_unclear_natural_person) AS unavailable_unclear_natural_person,
        count(requests.unavailable_unclear_enterprise) AS unavailable_unclear_enterprise_stated,
        sum(requests.unavailable_unclear_enterprise) AS unavailable_unclear_enterprise,
        count(requests.unavailable_unclear_research) AS unavailable_unclear_research_stated,
        sum(requests.unavailable_unclear_research) AS unavailable_unclear_research,
        count(requests.unavailable_unclear_public_welfare) AS unavailable_unclear_public_welfare_stated,
        sum(requests.unavailable_unclear_public_welfare) AS unavailable_unclear_public_welfare,
        count(requests.unavailable_unclear_legal_service) AS unavailable_unclear_legal_service_stated,
        sum(requests.unavailable_unclear_legal_service) AS unavailable_unclear_legal_service,
        count(requests.unavailable_unclear_other_org) AS unavailable_unclear_other_org_stated,
        sum(requests.unavailable_unclear_other_org) AS unavailable_unclear_other_org,
        count(requests.unavailable_unclear_total) AS unavailable_unclear_total_stated,
        sum(requests.unavailable_unclear_total) AS unavailable_unclear_total,
        count(requests.rejected_petition_natural_person) AS rejected_petition_natural_person_stated,
        sum(requests.rejected_petition_natural_person) AS rejected_petition_natural_person,
        count(requests.rejected_petition_enterprise) AS rejected_petition_enterprise_stated,
        sum(requests.rejected_petition_enterprise) AS rejected_petition_enterprise,
        count(requests.rejected_petition_research) AS rejected_petition_research_stated,
        sum(requests.rejected_petition_research) AS rejected_petition_research,
        count(requests.rejected_petition_public_welfare) AS rejected_petition_public_welfare_stated,
        sum(requests.rejected_petition_public_welfare) AS rejected_petition_public_welfare,
        count(requests.rejected_petition_legal_service) AS rejected_petition_legal_service_stated,
        sum(requests.rejected_petition_legal_service) AS rejected_petition_legal_service,
        count(requests.rejected_petition_other_org) AS rejected_petition_other_org_stated,
        sum(requests.rejected_petition_other_org) AS rejected_petition_other_org,
        count(requests.rejected_petition_total) AS rejected_petition_total_stated,
        sum(requests.rejected_petition_total) AS rejected_petition_total,
        count(requests.rejected_repeat_natural_person) AS rejected_repeat_natural_person_stated,
        sum(requests.rejected_repeat_natural_person) AS rejected_repeat_natural_person,
        count(requests.rejected_repeat_enterprise) AS rejected_repeat_enterprise_stated,
        sum(requests.rejected_repeat_enterprise) AS rejected_repeat_enterprise,
        count(requests.rejected_repeat_research) AS rejected_repeat_research_stated,
        sum(requests.rejected_repeat_research) AS rejected_repeat_research,
        count(requests.rejected_repeat_public_welfare) AS rejected_repeat_public_welfare_stated,
        sum(requests.rejected_repeat_public_welfare) AS rejected_repeat_public_welfare,
        count(requests.rejected_repeat_legal_service) AS rejected_repeat_legal_service_stated,
        sum(requests.rejected_repeat_legal_service) AS rejected_repeat_legal_service,
        count(requests.rejected_repeat_other_org) AS rejected_repeat_other_org_stated,
        sum(requests.rejected_repeat_other_org) AS rejected_repeat_other_org,
        count(requests.rejected_repeat_total) AS rejected_repeat_total_stated,
        sum(requests.rejected_repeat_total) AS rejected_repeat_total,
        count(requests.rejected_publication_natural_person) AS rejected_publication_natural_person_stated,
        sum(requests.rejected_publication_natural_person) AS rejected_publication_natural_person,
        count(requests.rejected_publication_enterprise) AS rejected_publication_enterprise_stated,
        sum(requests.rejected_publication_enterprise) AS rejected_publication_enterprise,
        count(requests.rejected_publication_research) AS rejected_publication_research_stated,
        sum(requests.rejected_publication_research) AS rejected_publication_research,
        count(requests.rejected_publication_public_welfare) AS rejected_publication_public_welfare_stated,
        sum(requests.rejected_publication_public_welfare) AS rejected_publication_public_welfare,
        count(requests.rejected_publication_legal_service) AS rejected_publication_legal_service_stated,
        sum(requests.rejected_publication_legal_service) AS rejected_publication_legal_service,
        count(requests.rejected_publication_other_org) AS rejected_publication_other_org_stated,
        sum(requests.rejected_publication_other_org) AS rejected_publication_other_org,
        count(requests.rejected_publication_total) AS rejected_publication_total_stated,
        sum(requests.rejected_publication_total) AS rejected_publication_total,
        count(requests.rejected_excessive_natural_person) AS rejected_excessive_natural_person_stated,
        sum(requests.rejected_excessive_natural_person) AS rejected_excessive_natural_person,
        count(requests.rejected_excessive_enterprise) AS rejected_excessive_enterprise_stated,
        sum(requests.rejected_excessive_enterprise) AS rejected_excessive_enterprise,
        count(requests.rejected_excessive_research) AS rejected_excessive_research_stated,
        sum(requests.rejected_excessive_research) AS rejected_excessive_research,
        count(requests.rejected_excessive_public_welfare) AS rejected_excessive_public_welfare_stated,
        sum(requests.rejected_excessive_public_welfare) AS rejected_excessive_public_welfare,
        count(requests.rejected_excessive_legal_service) AS rejected_excessive_legal_service_stated,
        sum(requests.rejected_excessive_legal_service) AS rejected_excessive_legal_service,
        count(requests.rejected_excessive_other_org) AS rejected_excessive_other_org_stated,
        sum(requests.rejected_excessive_other_org) AS rejected_excessive_other_org,
        count(requests.rejected_excessive_total) AS rejected_excessive_total_stated,
        sum(requests.rejected_excessive_total) AS rejected_excessive_total,
        count(requests.rejected_reconfirm_natural_person) AS rejected_reconfirm_natural_person_stated,
        sum(requests.rejected_reconfirm_natural_person) AS rejected_reconfirm_natural_person,
        count(requests.rejected_reconfirm_enterprise) AS rejected_reconfirm_enterprise_stated,
        sum(requests.rejected_reconfirm_enterprise) AS rejected_reconfirm_enterprise,
        count(requests.rejected_reconfirm_research) AS rejected_reconfirm_research_stated,
        sum(requests.rejected_reconfirm_research) AS rejected_reconfirm_research,
        count(requests.rejected_reconfirm_public_welfare) AS rejected_reconfirm_public_welfare_stated,
        sum(requests.rejected_reconfirm_public_welfare) AS rejected_reconfirm_public_welfare,
        count(requests.rejected_reconfirm_legal_service) AS rejected_reconfirm_legal_service_stated,
        sum(requests.rejected_reconfirm_legal_service) AS rejected_reconfirm_legal_service,
        count(requests.rejected_reconfirm_other_org) AS rejected_reconfirm_other_org_stated,
        sum(requests.rejected_reconfirm_other_org) AS rejected_reconfirm_other_org,
        count(requests.rejected_reconfirm_total) AS rejected_reconfirm_total_stated,
        sum(requests.rejected_reconfirm_total) AS rejected_reconfirm_total,
        count(requests.other_uncorrected_natural_person) AS other_uncorrected_natural_person_stated,
        sum(requests.other_uncorrected_natural_person) AS other_uncorrected_natural_person,
        count(requests.other_uncorrected_enterprise) AS other_uncorrected_enterprise_stated,
        sum(requests.other_uncorrected_enterprise) AS other_uncorrected_enterprise,
        count(requests.other_uncorrected_research) AS other_uncorrected_research_stated,
        sum(requests.other_uncorrected_research) AS other_uncorrected_research,
        count(requests.other_uncorrected_public_welfare) AS other_uncorrected_public_welfare_stated,
        sum(requests.other_uncorrected_public_welfare) AS other_uncorrected_public_welfare,
        count(requests.other_uncorrected_legal_service) AS other_uncorrected_legal_service_stated,
        sum(requests.other_uncorrected_legal_service) AS other_uncorrected_legal_service,
        count(requests.other_uncorrected_other_org) AS other_uncorrected_other_org_stated,
        sum(requests.other_uncorrected_other_org) AS other_uncorrected_other_org,
        count(requests.other_uncorrected_total) AS other_uncorrected_total_stated,
        sum(requests.other_uncorrected_total) AS other_uncorrected_total,
        count(requests.other_unpaid_natural_person) AS other_unpaid_natural_person_stated,
        sum(requests.other_unpaid_natural_person) AS other_unpaid_natural_person,
        count(requests.other_unpaid_enterprise) AS other_unpaid_enterprise_stated,
        sum(requests.other_unpaid_enterprise) AS other_unpaid_enterprise,
        count(requests.other_unpaid_research) AS other_unpaid_research_stated,
        sum(requests.other_unpaid_research) AS other_unpaid_research,
        count(requests.other_unpaid_public_welfare) AS other_unpaid_public_welfare_stated,
        sum(requests.other_unpaid_public_welfare) AS other_unpaid_public_welfare,
        count(requests.other_unpaid_legal_service) AS other_unpaid_legal_service_stated,
        sum(requests.other_unpaid_legal_service) AS other_unpaid_legal_service,
        count(requests.other_unpaid_other_org) AS other_unpaid_other_org_stated,
        sum(requests.other_unpaid_other_org) AS other_unpaid_other_org,
        count(requests.other_unpaid_total) AS other_unpaid_total_stated,
        sum(requests.other_unpaid_total) AS other_unpaid_total,
        count(requests.other_misc_natural_person) AS other_misc_natural_person_stated,
        sum(requests.other_misc_natural_person) AS other_misc_natural_person,
        count(requests.other_misc_enterprise) AS other_misc_enterprise_stated,
        sum(requests.other_misc_enterprise) AS other_misc_enterprise,
        count(requests.other_misc_research) AS other_misc_research_stated,
        sum(requests.other_misc_research) AS other_misc_research,
        count(requests.other_misc_public_welfare) AS other_misc_public_welfare_stated,
        sum(requests.other_misc_public_welfare) AS other_misc_public_welfare,
        count(requests.other_misc_legal_service) AS other_misc_legal_service_stated,
        sum(requests.other_misc_legal_service) AS other_misc_legal_service,
        count(requests.other_misc_other_org) AS other_misc_other_org_stated,
        sum(requests.other_misc_other_org) AS other_misc_other_org,
        count(requests.other_misc_total) AS other_misc_total_stated,
        sum(requests.other_misc_total) AS other_misc_total,
        count(requests.other_natural_person) AS other_natural_person_stated,
        sum(requests.other_natural_person) AS other_natural_person,
        count(requests.other_enterprise) AS other_enterprise_stated,
        sum(requests.other_enterprise) AS other_enterprise,
        count(requests.other_research) AS other_research_stated,
        sum(requests.other_research) AS other_research,
        count(requests.other_public_welfare) AS other_public_welfare_stated,
        sum(requests.other_public_welfare) AS other_public_welfare,
        count(requests.other_legal_service) AS other_legal_service_stated,
        sum(requests.other_legal_service) AS other_legal_service,
        count(requests.other_other_org) AS other_other_org_stated,
        sum(requests.other_other_org) AS other_other_org,
        count(requests.other_total) AS other_total_stated,
        sum(requests.other_total) AS other_total,
        count(requests.concluded_natural_person) AS concluded_natural_person_stated,
        sum(requests.concluded_natural_person) AS concluded_natural_person,
        count(requests.concluded_enterprise) AS concluded_enterprise_stated,
        sum(requests.concluded_enterprise) AS concluded_enterprise,
        count(requests.concluded_research) AS concluded_research_stated,
        sum(requests.concluded_research) AS concluded_research,
        count(requests.concluded_public_welfare) AS concluded_public_welfare_stated,
        sum(requests.concluded_public_welfare) AS concluded_public_welfare,
        count(requests.concluded_legal_service) AS concluded_legal_service_stated,
        sum(requests.concluded_legal_service) AS concluded_legal_service,
        count(requests.concluded_other_org) AS concluded_other_org_stated,
        sum(requests.concluded_other_org) AS concluded_other_org,
        count(requests.concluded_total) AS concluded_total_stated,
        sum(requests.concluded_total) AS concluded_total,
        count(requests.carried_out_natural_person) AS carried_out_natural_person_stated,
        sum(requests.carried_out_natural_person) AS carried_out_natural_person,
        count(requests.carried_out_enterprise) AS carried_out_enterprise_stated,
        sum(requests.carried_out_enterprise) AS carried_out_enterprise,
        count(requests.carried_out_research) AS carried_out_research_stated,
        sum(requests.carried_out_research) AS carried_out_research,
        count(requests.carried_out_public_welfare) AS carried_out_public_welfare_stated,
        sum(requests.carried_out_public_welfare) AS carried_out_public_welfare,
        count(requests.carried_out_legal_service) AS carried_out_legal_service_stated,
        sum(requests.carried_out_legal_service) AS carried_out_legal_service,
        count(requests.carried_out_other_org) AS carried_out_other_org_stated,
        sum(requests.carried_out_other_org) AS carried_out_other_org,
        count(requests.carried_out_total) AS carried_out_total_stated,
        sum(requests.carried_out_total) AS carried_out_total,
        count(disputes.reconsideration_upheld) AS reconsideration_upheld_stated,
        sum(disputes.reconsideration_upheld) AS reconsideration_upheld,
        count(disputes.reconsideration_corrected) AS reconsideration_corrected_stated,
        sum(disputes.reconsideration_corrected) AS reconsideration_corrected,
        count(disputes.reconsideration_other) AS reconsideration_other_stated,
        sum(disputes.reconsideration_other) AS reconsideration_other,
        count(disputes.reconsideration_pending) AS reconsideration_pending_stated,
        sum(disputes.reconsideration_pending) AS reconsideration_pending,
        count(disputes.reconsideration_total) AS reconsideration_total_stated,
        sum(disputes.reconsideration_total) AS reconsideration_total,
        count(disputes.litigation_direct_upheld) AS litigation_direct_upheld_stated,
        sum(disputes.litigation_direct_upheld) AS litigation_direct_upheld,
        count(disputes.litigation_direct_corrected) AS litigation_direct_corrected_stated,
        sum(disputes.litigation_direct_corrected) AS litigation_direct_corrected,
        count(disputes.litigation_direct_other) AS litigation_direct_other_stated,
        sum(disputes.litigation_direct_other) AS litigation_direct_other,
        count(disputes.litigation_direct_pending) AS litigation_direct_pending_stated,
        sum(disputes.litigation_direct_pending) AS litigation_direct_pending,
        count(disputes.litigation_direct_total) AS litigation_direct_total_stated,
        sum(disputes.litigation_direct_total) AS litigation_direct_total,
        count(disputes.litigation_after_reconsideration_upheld) AS litigation_after_reconsideration_upheld_stated,
        sum(disputes.litigation_after_reconsideration_upheld) AS litigation_after_reconsideration_upheld,
        count(disputes.litigation_after_reconsideration_corrected) AS litigation_after_reconsideration_corrected_stated,
        sum(disputes.litigation_after_reconsideration_corrected) AS litigation_after_reconsideration_corrected,
        count(disputes.litigation_after_reconsideration_other) AS litigation_after_reconsideration_other_stated,
        sum(disputes.litigation_after_reconsideration_other) AS litigation_after_reconsideration_other,
        count(disputes.litigation_after_reconsideration_pending) AS litigation_after_reconsideration_pending_stated,
        sum(disputes.litigation_after_reconsideration_pending) AS litigation_after_reconsideration_pending,
        count(disputes.litigation_after_reconsideration_total) AS litigation_after_reconsideration_total_stated,
        sum(disputes.litigation_after_reconsideration_total) AS litigation_after_reconsideration_total
    FROM summed_report
    LEFT JOIN section_2_disclosure_2019 AS disclosure_2019 ON disclosure_2019.report_id = summed_report.report_id
    LEFT JOIN section_2_disclosure_2021 AS disclosure_2021 ON disclosure_2021.report_id = summed_report.report_id
    LEFT JOIN section_3_requests AS requests ON requests.report_id = summed_report.report_id
    LEFT JOIN section_4_disputes AS disputes ON disputes.report_id = summed_report.report_id
    WHERE summed_report.reports = 1
),

unfolded AS (
    SELECT
        metric.metric AS metric,
        CASE
            WHEN metric.section = 2 AND metric.forms = '2019' THEN wide.printed_2_2019
            WHEN metric.section = 2 AND metric.forms = '2021' THEN wide.printed_2_2021
            WHEN metric.section = 2 THEN wide.printed_2_2019 + wide.printed_2_2021
            WHEN metric.section = 3 AND metric.forms = '2019' THEN wide.printed_3_2019
            WHEN metric.section = 3 AND metric.forms = '2021' THEN wide.printed_3_2021
            WHEN metric.section = 3 THEN wide.printed_3
            ELSE wide.printed_4
        END AS printed,
        CASE metric.metric
            WHEN 'rules.issued' THEN wide.rules_issued_stated
            WHEN 'rules.repealed' THEN wide.rules_repealed_stated
            WHEN 'rules.in_force' THEN wide.rules_in_force_stated
            WHEN 'normative_documents.issued' THEN wide.normative_documents_issued_stated
            WHEN 'normative_documents.repealed' THEN wide.normative_documents_repealed_stated
            WHEN 'normative_documents.in_force' THEN wide.normative_documents_in_force_stated
            WHEN 'licensing.decisions' THEN wide.licensing_decisions_stated
            WHEN 'penalties.decisions' THEN wide.penalties_decisions_stated
            WHEN 'compulsion.decisions' THEN wide.compulsion_decisions_stated
            WHEN 'fees.amount' THEN wide.fees_amount_stated
            WHEN 'rules.made' THEN wide.rules_made_stated
            WHEN 'rules.disclosed' THEN wide.rules_disclosed_stated
            WHEN 'rules.disclosed_total' THEN wide.rules_disclosed_total_stated
            WHEN 'normative_documents.made' THEN wide.normative_documents_made_stated
            WHEN 'normative_documents.disclosed' THEN wide.normative_documents_disclosed_stated
            WHEN 'normative_documents.disclosed_total' THEN wide.normative_documents_disclosed_total_stated
            WHEN 'licensing.items_previous' THEN wide.licensing_items_previous_stated
            WHEN 'licensing.items_change' THEN wide.licensing_items_change_stated
            WHEN 'other_services.items_previous' THEN wide.other_services_items_previous_stated
            WHEN 'other_services.items_change' THEN wide.other_services_items_change_stated
            WHEN 'other_services.decisions' THEN wide.other_services_decisions_stated
            WHEN 'penalties.items_previous' THEN wide.penalties_items_previous_stated
            WHEN 'penalties.items_change' THEN wide.penalties_items_change_stated
            WHEN 'compulsion.items_previous' THEN wide.compulsion_items_previous_stated
            WHEN 'compulsion.items_change' THEN wide.compulsion_items_change_stated
            WHEN 'fees.items_previous' THEN wide.fees_items_previous_stated
            WHEN 'fees.items_change' THEN wide.fees_items_change_stated
            WHEN 'procurement.items' THEN wide.procurement_items_stated
            WHEN 'procurement.amount' THEN wide.procurement_amount_stated
            WHEN 'received.natural_person' THEN wide.received_natural_person_stated
            WHEN 'received.enterprise' THEN wide.received_enterprise_stated
            WHEN 'received.research' THEN wide.received_research_stated
            WHEN 'received.public_welfare' THEN wide.received_public_welfare_stated
            WHEN 'received.legal_service' THEN wide.received_legal_service_stated
            WHEN 'received.other_org' THEN wide.received_other_org_stated
            WHEN 'received.total' THEN wide.received_total_stated
            WHEN 'carried_in.natural_person' THEN wide.carried_in_natural_person_stated
            WHEN 'carried_in.enterprise' THEN wide.carried_in_enterprise_stated
            WHEN 'carried_in.research' THEN wide.carried_in_research_stated
            WHEN 'carried_in.public_welfare' THEN wide.carried_in_public_welfare_stated
            WHEN 'carried_in.legal_service' THEN wide.carried_in_legal_service_stated
            WHEN 'carried_in.other_org' THEN wide.carried_in_other_org_stated
            WHEN 'carried_in.total' THEN wide.carried_in_total_stated
            WHEN 'granted.natural_person' THEN wide.granted_natural_person_stated
            WHEN 'granted.enterprise' THEN wide.granted_enterprise_stated
            WHEN 'granted.research' THEN wide.granted_research_stated
            WHEN 'granted.public_welfare' THEN wide.granted_public_welfare_stated
            WHEN 'granted.legal_service' THEN wide.granted_legal_service_stated
            WHEN 'granted.other_org' THEN wide.granted_other_org_stated
            WHEN 'granted.total' THEN wide.granted_total_stated
            WHEN 'partially_granted.natural_person' THEN wide.partially_granted_natural_person_stated
            WHEN 'partially_granted.enterprise' THEN wide.partially_granted_enterprise_stated
            WHEN 'partially_granted.research' THEN wide.partially_granted_research_stated
            WHEN 'partially_granted.public_welfare' THEN wide.partially_granted_public_welfare_stated
            WHEN 'partially_granted.legal_service' THEN wide.partially_granted_legal_service_stated
            WHEN 'partially_granted.other_org' THEN wide.partially_granted_other_org_stated
            WHEN 'partially_granted.total' THEN wide.partially_granted_total_stated
            WHEN 'denied_state_secret.natural_person' THEN wide.denied_state_secret_natural_person_stated
            WHEN 'denied_state_secret.enterprise' THEN wide.denied_state_secret_enterprise_stated
            WHEN 'denied_state_secret.research' THEN wide.denied_state_secret_research_stated
            WHEN 'denied_state_secret.public_welfare' THEN wide.denied_state_secret_public_welfare_stated
            WHEN 'denied_state_secret.legal_service' THEN wide.denied_state_secret_legal_service_stated
            WHEN 'denied_state_secret.other_org' THEN wide.denied_state_secret_other_org_stated
            WHEN 'denied_state_secret.total' THEN wide.denied_state_secret_total_stated
            WHEN 'denied_by_law.natural_person' THEN wide.denied_by_law_natural_person_stated
            WHEN 'denied_by_law.enterprise' THEN wide.denied_by_law_enterprise_stated
            WHEN 'denied_by_law.research' THEN wide.denied_by_law_research_stated
            WHEN 'denied_by_law.public_welfare' THEN wide.denied_by_law_public_welfare_stated
            WHEN 'denied_by_law.legal_service' THEN wide.denied_by_law_legal_service_stated
            WHEN 'denied_by_law.other_org' THEN wide.denied_by_law_other_org_stated
            WHEN 'denied_by_law.total' THEN wide.denied_by_law_total_stated
            WHEN 'denied_security.natural_person' THEN wide.denied_security_natural_person_stated
            WHEN 'denied_security.enterprise' THEN wide.denied_security_enterprise_stated
            WHEN 'denied_security.research' THEN wide.denied_security_research_stated
            WHEN 'denied_security.public_welfare' THEN wide.denied_security_public_welfare_stated
            WHEN 'denied_security.legal_service' THEN wide.denied_security_legal_service_stated
            WHEN 'denied_security.other_org' THEN wide.denied_security_other_org_stated
            WHEN 'denied_security.total' THEN wide.denied_security_total_stated
            WHEN 'denied_third_party.natural_person' THEN wide.denied_third_party_natural_person_stated
            WHEN 'denied_third_party.enterprise' THEN wide.denied_third_party_enterprise_stated
            WHEN 'denied_third_party.research' THEN wide.denied_third_party_research_stated
            WHEN 'denied_third_party.public_welfare' THEN wide.denied_third_party_public_welfare_stated
            WHEN 'denied_third_party.legal_service' THEN wide.denied_third_party_legal_service_stated
            WHEN 'denied_third_party.other_org' THEN wide.denied_third_party_other_org_stated
            WHEN 'denied_third_party.total' THEN wide.denied_third_party_total_stated
            WHEN 'denied_internal.natural_person' THEN wide.denied_internal_natural_person_stated
            WHEN 'denied_internal.enterprise' THEN wide.denied_internal_enterprise_stated
            WHEN 'denied_internal.research' THEN wide.denied_internal_research_stated
            WHEN 'denied_internal.public_welfare' THEN wide.denied_internal_public_welfare_stated
            WHEN 'denied_internal.legal_service' THEN wide.denied_internal_legal_service_stated
            WHEN 'denied_internal.other_org' THEN wide.denied_internal_other_org_stated
            WHEN 'denied_internal.total' THEN wide.denied_internal_total_stated
            WHEN 'denied_process.natural_person' THEN wide.denied_process_natural_person_stated
            WHEN 'denied_process.enterprise' THEN wide.denied_process_enterprise_stated
            WHEN 'denied_process.research' THEN wide.denied_process_research_stated
            WHEN 'denied_process.public_welfare' THEN wide.denied_process_public_welfare_stated
            WHEN 'denied_process.legal_service' THEN wide.denied_process_legal_service_stated
            WHEN 'denied_process.other_org' THEN wide.denied_process_other_org_stated
            WHEN 'denied_process.total' THEN wide.denied_process_total_stated
            WHEN 'denied_enforcement_file.natural_person' THEN wide.denied_enforcement_file_natural_person_stated
            WHEN 'denied_enforcement_file.enterprise' THEN wide.denied_enforcement_file_enterprise_stated
            WHEN 'denied_enforcement_file.research' THEN wide.denied_enforcement_file_research_stated
            WHEN 'denied_enforcement_file.public_welfare' THEN wide.denied_enforcement_file_public_welfare_stated
            WHEN 'denied_enforcement_file.legal_service' THEN wide.denied_enforcement_file_legal_service_stated
            WHEN 'denied_enforcement_file.other_org' THEN wide.denied_enforcement_file_other_org_stated
            WHEN 'denied_enforcement_file.total' THEN wide.denied_enforcement_file_total_stated
            WHEN 'denied_inquiry.natural_person' THEN wide.denied_inquiry_natural_person_stated
            WHEN 'denied_inquiry.enterprise' THEN wide.denied_inquiry_enterprise_stated
            WHEN 'denied_inquiry.research' THEN wide.denied_inquiry_research_stated
            WHEN 'denied_inquiry.public_welfare' THEN wide.denied_inquiry_public_welfare_stated
            WHEN 'denied_inquiry.legal_service' THEN wide.denied_inquiry_legal_service_stated
            WHEN 'denied_inquiry.other_org' THEN wide.denied_inquiry_other_org_stated
            WHEN 'denied_inquiry.total' THEN wide.denied_inquiry_total_stated
            WHEN 'unavailable_not_held.natural_person' THEN wide.unavailable_not_held_natural_person_stated
            WHEN 'unavailable_not_held.enterprise' THEN wide.unavailable_not_held_enterprise_stated
            WHEN 'unavailable_not_held.research' THEN wide.unavailable_not_held_research_stated
            WHEN 'unavailable_not_held.public_welfare' THEN wide.unavailable_not_held_public_welfare_stated
            WHEN 'unavailable_not_held.legal_service' THEN wide.unavailable_not_held_legal_service_stated
            WHEN 'unavailable_not_held.other_org' THEN wide.unavailable_not_held_other_org_stated
            WHEN 'unavailable_not_held.total' THEN wide.unavailable_not_held_total_stated
            WHEN 'unavailable_must_create.natural_person' THEN wide.unavailable_must_create_natural_person_stated
            WHEN 'unavailable_must_create.enterprise' THEN wide.unavailable_must_create_enterprise_stated
            WHEN 'unavailable_must_create.research' THEN wide.unavailable_must_create_research_stated
            WHEN 'unavailable_must_create.public_welfare' THEN wide.unavailable_must_create_public_welfare_stated
            WHEN 'unavailable_must_create.legal_service' THEN wide.unavailable_must_create_legal_service_stated
            WHEN 'unavailable_must_create.other_org' THEN wide.unavailable_must_create_other_org_stated
            WHEN 'unavailable_must_create.total' THEN wide.unavailable_must_create_total_stated
            WHEN 'unavailable_unclear.natural_person' THEN wide.unavailable_unclear_natural_person_stated
            WHEN 'unavailable_unclear.enterprise' THEN wide.unavailable_unclear_enterprise_stated
            WHEN 'unavailable_unclear.research' THEN wide.unavailable_unclear_research_stated
            WHEN 'unavailable_unclear.public_welfare' THEN wide.unavailable_unclear_public_welfare_stated
            WHEN 'unavailable_unclear.legal_service' THEN wide.unavailable_unclear_legal_service_stated
            WHEN 'unavailable_unclear.other_org' THEN wide.unavailable_unclear_other_org_stated
            WHEN 'unavailable_unclear.total' THEN wide.unavailable_unclear_total_stated
            WHEN 'rejected_petition.natural_person' THEN wide.rejected_petition_natural_person_stated
            WHEN 'rejected_petition.enterprise' THEN wide.rejected_petition_enterprise_stated
            WHEN 'rejected_petition.research' THEN wide.rejected_petition_research_stated
            WHEN 'rejected_petition.public_welfare' THEN wide.rejected_petition_public_welfare_stated
            WHEN 'rejected_petition.legal_service' THEN wide.rejected_petition_legal_service_stated
            WHEN 'rejected_petition.other_org' THEN wide.rejected_petition_other_org_stated
            WHEN 'rejected_petition.total' THEN wide.rejected_petition_total_stated
            WHEN 'rejected_repeat.natural_person' THEN wide.rejected_repeat_natural_person_stated
            WHEN 'rejected_repeat.enterprise' THEN wide.rejected_repeat_enterprise_stated
            WHEN 'rejected_repeat.research' THEN wide.rejected_repeat_research_stated
            WHEN 'rejected_repeat.public_welfare' THEN wide.rejected_repeat_public_welfare_stated
            WHEN 'rejected_repeat.legal_service' THEN wide.rejected_repeat_legal_service_stated
            WHEN 'rejected_repeat.other_org' THEN wide.rejected_repeat_other_org_stated
            WHEN 'rejected_repeat.total' THEN wide.rejected_repeat_total_stated
            WHEN 'rejected_publication.natural_person' THEN wide.rejected_publication_natural_person_stated
            WHEN 'rejected_publication.enterprise' THEN wide.rejected_publication_enterprise_stated
            WHEN 'rejected_publication.research' THEN wide.rejected_publication_research_stated
            WHEN 'rejected_publication.public_welfare' THEN wide.rejected_publication_public_welfare_stated
            WHEN 'rejected_publication.legal_service' THEN wide.rejected_publication_legal_service_stated
            WHEN 'rejected_publication.other_org' THEN wide.rejected_publication_other_org_stated
            WHEN 'rejected_publication.total' THEN wide.rejected_publication_total_stated
            WHEN 'rejected_excessive.natural_person' THEN wide.rejected_excessive_natural_person_stated
            WHEN 'rejected_excessive.enterprise' THEN wide.rejected_excessive_enterprise_stated
            WHEN 'rejected_excessive.research' THEN wide.rejected_excessive_research_stated
            WHEN 'rejected_excessive.public_welfare' THEN wide.rejected_excessive_public_welfare_stated
            WHEN 'rejected_excessive.legal_service' THEN wide.rejected_excessive_legal_service_stated
            WHEN 'rejected_excessive.other_org' THEN wide.rejected_excessive_other_org_stated
            WHEN 'rejected_excessive.total' THEN wide.rejected_excessive_total_stated
            WHEN 'rejected_reconfirm.natural_person' THEN wide.rejected_reconfirm_natural_person_stated
            WHEN 'rejected_reconfirm.enterprise' THEN wide.rejected_reconfirm_enterprise_stated
            WHEN 'rejected_reconfirm.research' THEN wide.rejected_reconfirm_research_stated
            WHEN 'rejected_reconfirm.public_welfare' THEN wide.rejected_reconfirm_public_welfare_stated
            WHEN 'rejected_reconfirm.legal_service' THEN wide.rejected_reconfirm_legal_service_stated
            WHEN 'rejected_reconfirm.other_org' THEN wide.rejected_reconfirm_other_org_stated
            WHEN 'rejected_reconfirm.total' THEN wide.rejected_reconfirm_total_stated
            WHEN 'other_uncorrected.natural_person' THEN wide.other_uncorrected_natural_person_stated
            WHEN 'other_uncorrected.enterprise' THEN wide.other_uncorrected_enterprise_stated
            WHEN 'other_uncorrected.research' THEN wide.other_uncorrected_research_stated
            WHEN 'other_uncorrected.public_welfare' THEN wide.other_uncorrected_public_welfare_stated
            WHEN 'other_uncorrected.legal_service' THEN wide.other_uncorrected_legal_service_stated
            WHEN 'other_uncorrected.other_org' THEN wide.other_uncorrected_other_org_stated
            WHEN 'other_uncorrected.total' THEN wide.other_uncorrected_total_stated
            WHEN 'other_unpaid.natural_person' THEN wide.other_unpaid_natural_person_stated
            WHEN 'other_unpaid.enterprise' THEN wide.other_unpaid_enterprise_stated
            WHEN 'other_unpaid.research' THEN wide.other_unpaid_research_stated
            WHEN 'other_unpaid.public_welfare' THEN wide.other_unpaid_public_welfare_stated
            WHEN 'other_unpaid.legal_service' THEN wide.other_unpaid_legal_service_stated
            WHEN 'other_unpaid.other_org' THEN wide.other_unpaid_other_org_stated
            WHEN 'other_unpaid.total' THEN wide.other_unpaid_total_stated
            WHEN 'other_misc.natural_person' THEN wide.other_misc_natural_person_stated
            WHEN 'other_misc.enterprise' THEN wide.other_misc_enterprise_stated
            WHEN 'other_misc.research' THEN wide.other_misc_research_stated
            WHEN 'other_misc.public_welfare' THEN wide.other_misc_public_welfare_stated
            WHEN 'other_misc.legal_service' THEN wide.other_misc_legal_service_stated
            WHEN 'other_misc.other_org' THEN wide.other_misc_other_org_stated
            WHEN 'other_misc.total' THEN wide.other_misc_total_stated
            WHEN 'other.natural_person' THEN wide.other_natural_person_stated
            WHEN 'other.enterprise' THEN wide.other_enterprise_stated
            WHEN 'other.research' THEN wide.other_research_stated
            WHEN 'other.public_welfare' THEN wide.other_public_welfare_stated
            WHEN 'other.legal_service' THEN wide.other_legal_service_stated
            WHEN 'other.other_org' THEN wide.other_other_org_stated
            WHEN 'other.total' THEN wide.other_total_stated
            WHEN 'concluded.natural_person' THEN wide.concluded_natural_person_stated
            WHEN 'concluded.enterprise' THEN wide.concluded_enterprise_stated
            WHEN 'concluded.research' THEN wide.concluded_research_stated
            WHEN 'concluded.public_welfare' THEN wide.concluded_public_welfare_stated
            WHEN 'concluded.legal_service' THEN wide.concluded_legal_service_stated
            WHEN 'concluded.other_org' THEN wide.concluded_other_org_stated
            WHEN 'concluded.total' THEN wide.concluded_total_stated
            WHEN 'carried_out.natural_person' THEN wide.carried_out_natural_person_stated
            WHEN 'carried_out.enterprise' THEN wide.carried_out_enterprise_stated
            WHEN 'carried_out.research' THEN wide.carried_out_research_stated
            WHEN 'carried_out.public_welfare' THEN wide.carried_out_public_welfare_stated
            WHEN 'carried_out.legal_service' THEN wide.carried_out_legal_service_stated
            WHEN 'carried_out.other_org' THEN wide.carried_out_other_org_stated
            WHEN 'carried_out.total' THEN wide.carried_out_total_stated
            WHEN 'reconsideration.upheld' THEN wide.reconsideration_upheld_stated
            WHEN 'reconsideration.corrected' THEN wide.reconsideration_corrected_stated
            WHEN 'reconsideration.other' THEN wide.reconsideration_other_stated
            WHEN 'reconsideration.pending' THEN wide.reconsideration_pending_stated
            WHEN 'reconsideration.total' THEN wide.reconsideration_total_stated
            WHEN 'litigation_direct.upheld' THEN wide.litigation_direct_upheld_stated
            WHEN 'litigation_direct.corrected' THEN wide.litigation_direct_corrected_stated
            WHEN 'litigation_direct.other' THEN wide.litigation_direct_other_stated
            WHEN 'litigation_direct.pending' THEN wide.litigation_direct_pending_stated
            WHEN 'litigation_direct.total' THEN wide.litigation_direct_total_stated
            WHEN 'litigation_after_reconsideration.upheld' THEN wide.litigation_after_reconsideration_upheld_stated
            WHEN 'litigation_after_reconsideration.corrected' THEN wide.litigation_after_reconsideration_corrected_stated
            WHEN 'litigation_after_reconsideration.other' THEN wide.litigation_after_reconsideration_other_stated
            WHEN 'litigation_after_reconsideration.pending' THEN wide.litigation_after_reconsideration_pending_stated
            WHEN 'litigation_after_reconsideration.total' THEN wide.litigation_after_reconsideration_total_stated
        END AS departments,
        CASE metric.metric
            WHEN 'rules.issued' THEN wide.rules_issued
            WHEN 'rules.repealed' THEN wide.rules_repealed
            WHEN 'rules.in_force' THEN wide.rules_in_force
            WHEN 'normative_documents.issued' THEN wide.normative_documents_issued
            WHEN 'normative_documents.repealed' THEN wide.normative_documents_repealed
            WHEN 'normative_documents.in_force' THEN wide.normative_documents_in_force
            WHEN 'licensing.decisions' THEN wide.licensing_decisions
            WHEN 'penalties.decisions' THEN wide.penalties_decisions
            WHEN 'compulsion.decisions' THEN wide.compulsion_decisions
            WHEN 'fees.amount' THEN wide.fees_amount
            WHEN 'rules.made' THEN wide.rules_made
            WHEN 'rules.disclosed' THEN wide.rules_disclosed
            WHEN 'rules.disclosed_total' THEN wide.rules_disclosed_total
            WHEN 'normative_documents.made' THEN wide.normative_documents_made
            WHEN 'normative_documents.disclosed' THEN wide.normative_documents_disclosed
            WHEN 'normative_documents.disclosed_total' THEN wide.normative_documents_disclosed_total
            WHEN 'licensing.items_previous' THEN wide.licensing_items_previous
            WHEN 'licensing.items_change' THEN wide.licensing_items_change
            WHEN 'other_services.items_previous' THEN wide.other_services_items_previous
            WHEN 'other_services.items_change' THEN wide.other_services_items_change
            WHEN 'other_services.decisions' THEN wide.other_services_decisions
            WHEN 'penalties.items_previous' THEN wide.penalties_items_previous
            WHEN 'penalties.items_change' THEN wide.penalties_items_change
            WHEN 'compulsion.items_previous' THEN wide.compulsion_items_previous
            WHEN 'compulsion.items_change' THEN wide.compulsion_items_change
            WHEN 'fees.items_previous' THEN wide.fees_items_previous
            WHEN 'fees.items_change' THEN wide.fees_items_change
            WHEN 'procurement.items' THEN wide.procurement_items
            WHEN 'procurement.amount' THEN wide.procurement_amount
            WHEN 'received.natural_person' THEN wide.received_natural_person
            WHEN 'received.enterprise' THEN wide.received_enterprise
            WHEN 'received.research' THEN wide.received_research
            WHEN 'received.public_welfare' THEN wide.received_public_welfare
            WHEN 'received.legal_service' THEN wide.received_legal_service
            WHEN 'received.other_org' THEN wide.received_other_org
            WHEN 'received.total' THEN wide.received_total
            WHEN 'carried_in.natural_person' THEN wide.carried_in_natural_person
            WHEN 'carried_in.enterprise' THEN wide.carried_in_enterprise
            WHEN 'carried_in.research' THEN wide.carried_in_research
            WHEN 'carried_in.public_welfare' THEN wide.carried_in_public_welfare
            WHEN 'carried_in.legal_service' THEN wide.carried_in_legal_service
            WHEN 'carried_in.other_org' THEN wide.carried_in_other_org
            WHEN 'carried_in.total' THEN wide.carried_in_total
            WHEN 'granted.natural_person' THEN wide.granted_natural_person
            WHEN 'granted.enterprise' THEN wide.granted_enterprise
            WHEN 'granted.research' THEN wide.granted_research
            WHEN 'granted.public_welfare' THEN wide.granted_public_welfare
            WHEN 'granted.legal_service' THEN wide.granted_legal_service
            WHEN 'granted.other_org' THEN wide.granted_other_org
            WHEN 'granted.total' THEN wide.granted_total
            WHEN 'partially_granted.natural_person' THEN wide.partially_granted_natural_person
            WHEN 'partially_granted.enterprise' THEN wide.partially_granted_enterprise
            WHEN 'partially_granted.research' THEN wide.partially_granted_research
            WHEN 'partially_granted.public_welfare' THEN wide.partially_granted_public_welfare
            WHEN 'partially_granted.legal_service' THEN wide.partially_granted_legal_service
            WHEN 'partially_granted.other_org' THEN wide.partially_granted_other_org
            WHEN 'partially_granted.total' THEN wide.partially_granted_total
            WHEN 'denied_state_secret.natural_person' THEN wide.denied_state_secret_natural_person
            WHEN 'denied_state_secret.enterprise' THEN wide.denied_state_secret_enterprise
            WHEN 'denied_state_secret.research' THEN wide.denied_state_secret_research
            WHEN 'denied_state_secret.public_welfare' THEN wide.denied_state_secret_public_welfare
            WHEN 'denied_state_secret.legal_service' THEN wide.denied_state_secret_legal_service
            WHEN 'denied_state_secret.other_org' THEN wide.denied_state_secret_other_org
            WHEN 'denied_state_secret.total' THEN wide.denied_state_secret_total
            WHEN 'denied_by_law.natural_person' THEN wide.denied_by_law_natural_person
            WHEN 'denied_by_law.enterprise' THEN wide.denied_by_law_enterprise
            WHEN 'denied_by_law.research' THEN wide.denied_by_law_research
            WHEN 'denied_by_law.public_welfare' THEN wide.denied_by_law_public_welfare
            WHEN 'denied_by_law.legal_service' THEN wide.denied_by_law_legal_service
            WHEN 'denied_by_law.other_org' THEN wide.denied_by_law_other_org
            WHEN 'denied_by_law.total' THEN wide.denied_by_law_total
            WHEN 'denied_security.natural_person' THEN wide.denied_security_natural_person
            WHEN 'denied_security.enterprise' THEN wide.denied_security_enterprise
            WHEN 'denied_security.research' THEN wide.denied_security_research
            WHEN 'denied_security.public_welfare' THEN wide.denied_security_public_welfare
            WHEN 'denied_security.legal_service' THEN wide.denied_security_legal_service
            WHEN 'denied_security.other_org' THEN wide.denied_security_other_org
            WHEN 'denied_security.total' THEN wide.denied_security_total
            WHEN 'denied_third_party.natural_person' THEN wide.denied_third_party_natural_person
            WHEN 'denied_third_party.enterprise' THEN wide.denied_third_party_enterprise
            WHEN 'denied_third_party.research' THEN wide.denied_third_party_research
            WHEN 'denied_third_party.public_welfare' THEN wide.denied_third_party_public_welfare
            WHEN 'denied_third_party.legal_service' THEN wide.denied_third_party_legal_service
            WHEN 'denied_third_party.other_org' THEN wide.denied_third_party_other_org
            WHEN 'denied_third_party.total' THEN wide.denied_third_party_total
            WHEN 'denied_internal.natural_person' THEN wide.denied_internal_natural_person
            WHEN 'denied_internal.enterprise' THEN wide.denied_internal_enterprise
            WHEN 'denied_internal.research' THEN wide.denied_internal_research
            WHEN 'denied_internal.public_welfare' THEN wide.denied_internal_public_welfare
            WHEN 'denied_internal.legal_service' THEN wide.denied_internal_legal_service
            WHEN 'denied_internal.other_org' THEN wide.denied_internal_other_org
            WHEN 'denied_internal.total' THEN wide.denied_internal_total
            WHEN 'denied_process.natural_person' THEN wide.denied_process_natural_person
            WHEN 'denied_process.enterprise' THEN wide.denied_process_enterprise
            WHEN 'denied_process.research' THEN wide.denied_process_research
            WHEN 'denied_process.public_welfare' THEN wide.denied_process_public_welfare
            WHEN 'denied_process.legal_service' THEN wide.denied_process_legal_service
            WHEN 'denied_process.other_org' THEN wide.denied_process_other_org
            WHEN 'denied_process.total' THEN wide.denied_process_total
            WHEN 'denied_enforcement_file.natural_person' THEN wide.denied_enforcement_file_natural_person
            WHEN 'denied_enforcement_file.enterprise' THEN wide.denied_enforcement_file_enterprise
            WHEN 'denied_enforcement_file.research' THEN wide.denied_enforcement_file_research
            WHEN 'denied_enforcement_file.public_welfare' THEN wide.denied_enforcement_file_public_welfare
            WHEN 'denied_enforcement_file.legal_service' THEN wide.denied_enforcement_file_legal_service
            WHEN 'denied_enforcement_file.other_org' THEN wide.denied_enforcement_file_other_org
            WHEN 'denied_enforcement_file.total' THEN wide.denied_enforcement_file_total
            WHEN 'denied_inquiry.natural_person' THEN wide.denied_inquiry_natural_person
            WHEN 'denied_inquiry.enterprise' THEN wide.denied_inquiry_enterprise
            WHEN 'denied_inquiry.research' THEN wide.denied_inquiry_research
            WHEN 'denied_inquiry.public_welfare' THEN wide.denied_inquiry_public_welfare
            WHEN 'denied_inquiry.legal_service' THEN wide.denied_inquiry_legal_service
            WHEN 'denied_inquiry.other_org' THEN wide.denied_inquiry_other_org
            WHEN 'denied_inquiry.total' THEN wide.denied_inquiry_total
            WHEN 'unavailable_not_held.natural_person' THEN wide.unavailable_not_held_natural_person
            WHEN 'unavailable_not_held.enterprise' THEN wide.unavailable_not_held_enterprise
            WHEN 'unavailable_not_held.research' THEN wide.unavailable_not_held_research
            WHEN 'unavailable_not_held.public_welfare' THEN wide.unavailable_not_held_public_welfare
            WHEN 'unavailable_not_held.legal_service' THEN wide.unavailable_not_held_legal_service
            WHEN 'unavailable_not_held.other_org' THEN wide.unavailable_not_held_other_org
            WHEN 'unavailable_not_held.total' THEN wide.unavailable_not_held_total
            WHEN 'unavailable_must_create.natural_person' THEN wide.unavailable_must_create_natural_person
            WHEN 'unavailable_must_create.enterprise' THEN wide.unavailable_must_create_enterprise
            WHEN 'unavailable_must_create.research' THEN wide.unavailable_must_create_research
            WHEN 'unavailable_must_create.public_welfare' THEN wide.unavailable_must_create_public_welfare
            WHEN 'unavailable_must_create.legal_service' THEN wide.unavailable_must_create_legal_service
            WHEN 'unavailable_must_create.other_org' THEN wide.unavailable_must_create_other_org
            WHEN 'unavailable_must_create.total' THEN wide.unavailable_must_create_total
            WHEN 'unavailable_unclear.natural_person' THEN wide.unavailable_unclear_natural_person
            WHEN 'unavailable_unclear.enterprise' THEN wide.unavailable_unclear_enterprise
            WHEN 'unavailable_unclear.research' THEN wide.unavailable_unclear_research
            WHEN 'unavailable_unclear.public_welfare' THEN wide.unavailable_unclear_public_welfare
            WHEN 'unavailable_unclear.legal_service' THEN wide.unavailable_unclear_legal_service
            WHEN 'unavailable_unclear.other_org' THEN wide.unavailable_unclear_other_org
            WHEN 'unavailable_unclear.total' THEN wide.unavailable_unclear_total
            WHEN 'rejected_petition.natural_person' THEN wide.rejected_petition_natural_person
            WHEN 'rejected_petition.enterprise' THEN wide.rejected_petition_enterprise
            WHEN 'rejected_petition.research' THEN wide.rejected_petition_research
            WHEN 'rejected_petition.public_welfare' THEN wide.rejected_petition_public_welfare
            WHEN 'rejected_petition.legal_service' THEN wide.rejected_petition_legal_service
            WHEN 'rejected_petition.other_org' THEN wide.rejected_petition_other_org
            WHEN 'rejected_petition.total' THEN wide.rejected_petition_total
            WHEN 'rejected_repeat.natural_person' THEN wide.rejected_repeat_natural_person
            WHEN 'rejected_repeat.enterprise' THEN wide.rejected_repeat_enterprise
            WHEN 'rejected_repeat.research' THEN wide.rejected_repeat_research
            WHEN 'rejected_repeat.public_welfare' THEN wide.rejected_repeat_public_welfare
            WHEN 'rejected_repeat.legal_service' THEN wide.rejected_repeat_legal_service
            WHEN 'rejected_repeat.other_org' THEN wide.rejected_repeat_other_org
            WHEN 'rejected_repeat.total' THEN wide.rejected_repeat_total
            WHEN 'rejected_publication.natural_person' THEN wide.rejected_publication_natural_person
            WHEN 'rejected_publication.enterprise' THEN wide.rejected_publication_enterprise
            WHEN 'rejected_publication.research' THEN wide.rejected_publication_research
            WHEN 'rejected_publication.public_welfare' THEN wide.rejected_publication_public_welfare
            WHEN 'rejected_publication.legal_service' THEN wide.rejected_publication_legal_service
            WHEN 'rejected_publication.other_org' THEN wide.rejected_publication_other_org
            WHEN 'rejected_publication.total' THEN wide.rejected_publication_total
            WHEN 'rejected_excessive.natural_person' THEN wide.rejected_excessive_natural_person
            WHEN 'rejected_excessive.enterprise' THEN wide.rejected_excessive_enterprise
            WHEN 'rejected_excessive.research' THEN wide.rejected_excessive_research
            WHEN 'rejected_excessive.public_welfare' THEN wide.rejected_excessive_public_welfare
            WHEN 'rejected_excessive.legal_service' THEN wide.rejected_excessive_legal_service
            WHEN 'rejected_excessive.other_org' THEN wide.rejected_excessive_other_org
            WHEN 'rejected_excessive.total' THEN wide.rejected_excessive_total
            WHEN 'rejected_reconfirm.natural_person' THEN wide.rejected_reconfirm_natural_person
            WHEN 'rejected_reconfirm.enterprise' THEN wide.rejected_reconfirm_enterprise
            WHEN 'rejected_reconfirm.research' THEN wide.rejected_reconfirm_research
            WHEN 'rejected_reconfirm.public_welfare' THEN wide.rejected_reconfirm_public_welfare
            WHEN 'rejected_reconfirm.legal_service' THEN wide.rejected_reconfirm_legal_service
            WHEN 'rejected_reconfirm.other_org' THEN wide.rejected_reconfirm_other_org
            WHEN 'rejected_reconfirm.total' THEN wide.rejected_reconfirm_total
            WHEN 'other_uncorrected.natural_person' THEN wide.other_uncorrected_natural_person
            WHEN 'other_uncorrected.enterprise' THEN wide.other_uncorrected_enterprise
            WHEN 'other_uncorrected.research' THEN wide.other_uncorrected_research
            WHEN 'other_uncorrected.public_welfare' THEN wide.other_uncorrected_public_welfare
            WHEN 'other_uncorrected.legal_service' THEN wide.other_uncorrected_legal_service
            WHEN 'other_uncorrected.other_org' THEN wide.other_uncorrected_other_org
            WHEN 'other_uncorrected.total' THEN wide.other_uncorrected_total
            WHEN 'other_unpaid.natural_person' THEN wide.other_unpaid_natural_person
            WHEN 'other_unpaid.enterprise' THEN wide.other_unpaid_enterprise
            WHEN 'other_unpaid.research' THEN wide.other_unpaid_research
            WHEN 'other_unpaid.public_welfare' THEN wide.other_unpaid_public_welfare
            WHEN 'other_unpaid.legal_service' THEN wide.other_unpaid_legal_service
            WHEN 'other_unpaid.other_org' THEN wide.other_unpaid_other_org
            WHEN 'other_unpaid.total' THEN wide.other_unpaid_total
            WHEN 'other_misc.natural_person' THEN wide.other_misc_natural_person
            WHEN 'other_misc.enterprise' THEN wide.other_misc_enterprise
            WHEN 'other_misc.research' THEN wide.other_misc_research
            WHEN 'other_misc.public_welfare' THEN wide.other_misc_public_welfare
            WHEN 'other_misc.legal_service' THEN wide.other_misc_legal_service
            WHEN 'other_misc.other_org' THEN wide.other_misc_other_org
            WHEN 'other_misc.total' THEN wide.other_misc_total
            WHEN 'other.natural_person' THEN wide.other_natural_person
            WHEN 'other.enterprise' THEN wide.other_enterprise
            WHEN 'other.research' THEN wide.other_research
            WHEN 'other.public_welfare' THEN wide.other_public_welfare
            WHEN 'other.legal_service' THEN wide.other_legal_service
            WHEN 'other.other_org' THEN wide.other_other_org
            WHEN 'other.total' THEN wide.other_total
            WHEN 'concluded.natural_person' THEN wide.concluded_natural_person
            WHEN 'concluded.enterprise' THEN wide.concluded_enterprise
            WHEN 'concluded.research' THEN wide.concluded_research
            WHEN 'concluded.public_welfare' THEN wide.concluded_public_welfare
            WHEN 'concluded.legal_service' THEN wide.concluded_legal_service
            WHEN 'concluded.other_org' THEN wide.concluded_other_org
            WHEN 'concluded.total' THEN wide.concluded_total
            WHEN 'carried_out.natural_person' THEN wide.carried_out_natural_person
            WHEN 'carried_out.enterprise' THEN wide.carried_out_enterprise
            WHEN 'carried_out.research' THEN wide.carried_out_research
            WHEN 'carried_out.public_welfare' THEN wide.carried_out_public_welfare
            WHEN 'carried_out.legal_service' THEN wide.carried_out_legal_service
            WHEN 'carried_out.other_org' THEN wide.carried_out_other_org
            WHEN 'carried_out.total' THEN wide.carried_out_total
            WHEN 'reconsideration.upheld' THEN wide.reconsideration_upheld
            WHEN 'reconsideration.corrected' THEN wide.reconsideration_corrected
            WHEN 'reconsideration.other' THEN wide.reconsideration_other
            WHEN 'reconsideration.pending' THEN wide.reconsideration_pending
            WHEN 'reconsideration.total' THEN wide.reconsideration_total
            WHEN 'litigation_direct.upheld' THEN wide.litigation_direct_upheld
            WHEN 'litigation_direct.corrected' THEN wide.litigation_direct_corrected
            WHEN 'litigation_direct.other' THEN wide.litigation_direct_other
            WHEN 'litigation_direct.pending' THEN wide.litigation_direct_pending
            WHEN 'litigation_direct.total' THEN wide.litigation_direct_total
            WHEN 'litigation_after_reconsideration.upheld' THEN wide.litigation_after_reconsideration_upheld
            WHEN 'litigation_after_reconsideration.corrected' THEN wide.litigation_after_reconsideration_corrected
            WHEN 'litigation_after_reconsideration.other' THEN wide.litigation_after_reconsideration_other
            WHEN 'litigation_after_reconsideration.pending' THEN wide.litigation_after_reconsideration_pending
            WHEN 'litigation_after_reconsideration.total' THEN wide.litigation_after_reconsideration_total
        END AS value
    FROM metric
    CROSS JOIN wide
),

stated AS (
    SELECT metric, printed, departments, value
    FROM unfolded
    UNION ALL
    SELECT metric, count(*), count(value), sum(value)
    FROM merged
    GROUP BY metric
),

summed AS (
    SELECT
        metric,
        sum(printed) AS printed,
        sum(departments) AS departments,
        sum(value) AS value
    FROM stated
    GROUP BY metric
    HAVING sum(printed) > 0
),

published AS (
    SELECT
        cell_by_report.metric AS metric,
        CASE
            WHEN
                count(cell_by_report.value) = (
                    SELECT count(*)
                    FROM reporting AS other
                    WHERE other.department_id = reporting.department_id
                )
                THEN sum(cell_by_report.value)
        END AS value
    FROM department
    INNER JOIN reporting ON reporting.department_id = department.department_id
    INNER JOIN cell_by_report ON cell_by_report.report_id = reporting.report_id
    WHERE department.name = :against
    GROUP BY reporting.department_id, cell_by_report.metric
),

compared AS (
    SELECT
        metric.metric AS metric,
        metric.position AS position,
        metric.label_zh AS label_zh,
        metric.label_en AS label_en,
        metric.unit AS unit,
        summed.value AS value,
        coalesce(summed.departments, 0) AS departments,
        coalesce(summed.printed, 0) - coalesce(summed.departments, 0) AS blank,
        group_size.summed - coalesce(summed.printed, 0) AS not_on_form,
        group_size.summed - coalesce(summed.departments, 0) + group_size.no_report AS left_out,
        published.metric AS published_metric,
        published.value AS published,
        published.value - summed.value AS difference
    FROM metric
    CROSS JOIN group_size
    LEFT JOIN summed ON summed.metric = metric.metric
    LEFT JOIN published ON published.metric = metric.metric
    WHERE summed.metric IS NOT NULL OR published.metric IS NOT NULL
),

line AS (
    SELECT
        'department' AS scope,
        department,
        role,
        form,
        errors,
        NULL AS metric,
        NULL AS label_zh,
        NULL AS label_en,
        NULL AS unit,
        NULL AS value,
        NULL AS departments,
        NULL AS blank,
        NULL AS not_on_form,
        NULL AS published,
        NULL AS difference,
        NULL AS state,
        0 AS position
    FROM member
    UNION ALL
    SELECT
        'cell',
        NULL,
        NULL,
        NULL,
        NULL,
        metric,
        label_zh,
        label_en,
        unit,
        value,
        departments,
        blank,
        not_on_form,
        published,
        difference,
        CASE
            WHEN :against IS NULL THEN NULL
            WHEN published_metric IS NULL THEN 'not_on_form'
            WHEN departments = 0 THEN 'not_summed'
            WHEN published IS NULL AND value = 0 THEN 'blank_zero'
            WHEN published IS NULL THEN 'blank'
            WHEN difference = 0 THEN 'equal'
            -- 本年增/减 is signed: what lacks may lower it.
            WHEN left_out > 0 AND (difference > 0 OR metric LIKE '%.items_change') THEN 'incomplete'
            ELSE 'different'
        END,
        position
    FROM compared
)

SELECT
    scope,
    department,
    role,
    form,
    errors,
    metric,
    label_zh,
    label_en,
    unit,
    value,
    departments,
    blank,
    not_on_form,
    published,
    difference,
    state
FROM line
ORDER BY scope DESC, position, department;
