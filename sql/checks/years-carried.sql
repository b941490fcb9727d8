-- rule:       years-carried
-- severity:   error
-- title:      上年结转 = 上一年年报的结转下年度 | carried in equals what the year before carried out
-- source:     表格第二项与上一年表格第四项为同一批申请 | row 二 and row 四 of the year before are the same requests
-- explain zh: 每一列中，本年的“二、上年结转”应等于上一年年报的“四、结转下年度继续办理”。
-- explain zh: 部门改名、合并的，按承继关系相加；任何一边空白或未读出的列不核对；合并前的年报可能不全时也不核对。
-- explain zh: 承继部门上一年已有自己的年报的，各列都与其自身的数相等也算相符：该年报可能已包括并入的部门。
-- explain zh: 例：2022年结转下年度 8，2023年上年结转 6。
-- explain en: In each column, the requests carried in equal those that the report of the year before carried out.
-- explain en: Renamed and merged departments are followed, and their figures added; a column that either side does not state is not checked, nor one where the report of a merged department may be missing.
-- explain en: Where a department that others joined reported the year before, its own figures, all of them, agree, too: that report may have covered them already.
-- explain en: Example: 8 carried out in 2022, 6 carried in in 2023.
-- message zh: {metric}：{base_year}年[（{base_departments}）]结转下年度 {expected}，{year}年为 {found}
-- message en: {metric}: {base_year}[ ({base_departments})] carried out {expected}, but {year} states {found}
--
-- A blank cell is no number here: an office that leaves zeros blank cannot be told from one that
-- forgot the figure.

WITH before AS (
    SELECT
        report_before.report_id AS report_id,
        min(report_before.before_id) AS before_id,
        report_before.year - 1 AS base_year,
        count(*) AS reports,
        max(report_before.department_id <> report_before.before_department_id) AS is_other,
        max(department.name) AS last_name,
        min(department.name) AS first_name,
        min(report_before.is_certain) AS is_certain,
        count(carried_out_natural_person) AS natural_person_stated,
        sum(carried_out_natural_person) AS natural_person,
        max(CASE WHEN is_own THEN carried_out_natural_person END) AS own_natural_person,
        count(carried_out_enterprise) AS enterprise_stated,
        sum(carried_out_enterprise) AS enterprise,
        max(CASE WHEN is_own THEN carried_out_enterprise END) AS own_enterprise,
        count(carried_out_research) AS research_stated,
        sum(carried_out_research) AS research,
        max(CASE WHEN is_own THEN carried_out_research END) AS own_research,
        count(carried_out_public_welfare) AS public_welfare_stated,
        sum(carried_out_public_welfare) AS public_welfare,
        max(CASE WHEN is_own THEN carried_out_public_welfare END) AS own_public_welfare,
        count(carried_out_legal_service) AS legal_service_stated,
        sum(carried_out_legal_service) AS legal_service,
        max(CASE WHEN is_own THEN carried_out_legal_service END) AS own_legal_service,
        count(carried_out_other_org) AS other_org_stated,
        sum(carried_out_other_org) AS other_org,
        max(CASE WHEN is_own THEN carried_out_other_org END) AS own_other_org,
        count(carried_out_total) AS total_stated,
        sum(carried_out_total) AS total,
        max(CASE WHEN is_own THEN carried_out_total END) AS own_total
    FROM (
        SELECT report_before.*, department_id = before_department_id AS is_own FROM report_before
    ) AS report_before
    INNER JOIN department ON department.department_id = report_before.before_department_id
    INNER JOIN section_3_requests AS requests ON requests.report_id = report_before.before_id
    GROUP BY report_before.report_id, report_before.year
),

pair AS (
    SELECT
        before.*,
        carried_in_natural_person,
        carried_in_enterprise,
        carried_in_research,
        carried_in_public_welfare,
        carried_in_legal_service,
        carried_in_other_org,
        carried_in_total
    FROM before
    INNER JOIN section_3_requests AS requests ON requests.report_id = before.report_id
    WHERE
        before.is_certain
        -- The report of a department that others joined may have covered them already.
        AND NOT (
            coalesce(own_total = carried_in_total, 0)
            AND coalesce(own_natural_person = carried_in_natural_person, 1)
            AND coalesce(own_enterprise = carried_in_enterprise, 1)
            AND coalesce(own_research = carried_in_research, 1)
            AND coalesce(own_public_welfare = carried_in_public_welfare, 1)
            AND coalesce(own_legal_service = carried_in_legal_service, 1)
            AND coalesce(own_other_org = carried_in_other_org, 1)
        )
        AND (
            (natural_person_stated = reports AND natural_person <> carried_in_natural_person)
            OR (enterprise_stated = reports AND enterprise <> carried_in_enterprise)
            OR (research_stated = reports AND research <> carried_in_research)
            OR (public_welfare_stated = reports AND public_welfare <> carried_in_public_welfare)
            OR (legal_service_stated = reports AND legal_service <> carried_in_legal_service)
            OR (other_org_stated = reports AND other_org <> carried_in_other_org)
            OR (total_stated = reports AND total <> carried_in_total)
        )
),

col AS (
    SELECT pair.*, 'carried_in.natural_person' AS metric, natural_person AS expected, natural_person_stated AS stated, carried_in_natural_person AS found FROM pair
    UNION ALL SELECT pair.*, 'carried_in.enterprise', enterprise, enterprise_stated, carried_in_enterprise FROM pair
    UNION ALL SELECT pair.*, 'carried_in.research', research, research_stated, carried_in_research FROM pair
    UNION ALL SELECT pair.*, 'carried_in.public_welfare', public_welfare, public_welfare_stated, carried_in_public_welfare FROM pair
    UNION ALL SELECT pair.*, 'carried_in.legal_service', legal_service, legal_service_stated, carried_in_legal_service FROM pair
    UNION ALL SELECT pair.*, 'carried_in.other_org', other_org, other_org_stated, carried_in_other_org FROM pair
    UNION ALL SELECT pair.*, 'carried_in.total', total, total_stated, carried_in_total FROM pair
)

SELECT
    report_id,
    before_id AS other_report_id,
    metric,
    expected,
    found,
    metric || '=' || found || ' before=' || expected AS figures,
    base_year,
    base_year + 1 AS year,
    CASE
        WHEN is_other AND reports > 2 THEN first_name || ' … ' || last_name
        WHEN is_other AND reports = 2 THEN first_name || ' + ' || last_name
        WHEN is_other THEN first_name
    END AS base_departments
FROM col
WHERE
    stated = reports
    AND expected <> found
    -- Not to the sum of a report that stands under two names.
    AND report_id NOT IN (
        SELECT report.report_id
        FROM report_twice
        INNER JOIN department_current ON department_current.current_id = report_twice.department_id
        INNER JOIN report
            ON report.department_id = department_current.department_id AND report.year = report_twice.year + 1
        WHERE report_twice.is_accepted = 0
    )
ORDER BY report_id, metric;
