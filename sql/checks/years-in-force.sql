-- rule:       years-in-force
-- severity:   warning
-- title:      现行有效 = 上一年现行有效 + 本年制发 − 本年废止 | in force equals last year's in force plus issued less repealed
-- source:     国办公开办函〔2021〕30号所附表格：第二十条第（一）项三列的含义 | what the three columns of article 20, item 1 mean on the form of notice 国办公开办函〔2021〕30号
-- explain zh: 年末现行有效的件数，应为上一年年末的件数加本年制发、减本年废止。
-- explain zh: 清理、统计口径变化会使其不成立（真实年报约有一半不成立），故为警告。部门改名、合并的，按承继关系相加；任何一边空白或未读出时不核对。
-- explain zh: 例：上一年现行有效 22，本年制发 3、废止 0，现行有效应为 25，表中为 20。
-- explain en: What is in force at the end of a year is what was a year before, plus what was issued, less what was repealed.
-- explain en: Reviews of old documents and other ways of counting break it (it fails in about half of real reports), so it is only a warning. Renamed and merged departments are followed; it is not checked where a figure is not stated.
-- explain en: Example: 22 in force the year before, 3 issued and none repealed: 25 must be in force, the report states 20.
-- message zh: {metric}：{base_year}年[（{base_departments}）] {base_figure} + 本年制发 {issued_figure} − 本年废止 {repealed_figure} = {expected}，表中为 {found}
-- message en: {metric}: {base_figure} in {base_year}[ ({base_departments})] + issued {issued_figure} - repealed {repealed_figure} = {expected}, but the report states {found}

WITH before AS (
    SELECT
        report_before.report_id AS report_id,
        min(report_before.before_id) AS before_id,
        report_before.year AS year,
        count(*) AS reports,
        max(report_before.department_id <> report_before.before_department_id) AS is_other,
        min(department.name) AS first_name,
        max(department.name) AS last_name,
        count(disclosure.rules_in_force) AS rules_stated,
        sum(disclosure.rules_in_force) AS rules,
        max(CASE WHEN department.department_id = report_before.department_id THEN disclosure.rules_in_force END) AS own_rules,
        count(disclosure.normative_documents_in_force) AS normative_documents_stated,
        sum(disclosure.normative_documents_in_force) AS normative_documents,
        max(CASE WHEN department.department_id = report_before.department_id THEN disclosure.normative_documents_in_force END) AS own_normative_documents
    FROM report_before
    INNER JOIN department ON department.department_id = report_before.before_department_id
    LEFT JOIN section_2_disclosure_2021 AS disclosure
        ON disclosure.report_id = report_before.before_id
    GROUP BY report_before.report_id, report_before.year
    HAVING min(report_before.is_certain) = 1
),

line AS (
    SELECT
        before.report_id AS report_id,
        before.before_id AS before_id,
        before.year AS year,
        CASE
            WHEN is_other AND reports > 2 THEN first_name || ' … ' || last_name
            WHEN is_other AND reports = 2 THEN first_name || ' + ' || last_name
            WHEN is_other THEN first_name
        END AS base_departments,
        'rules.in_force' AS metric,
        before.rules AS base_figure,
        before.own_rules AS own_figure,
        disclosure.rules_issued AS issued_figure,
        disclosure.rules_repealed AS repealed_figure,
        disclosure.rules_in_force AS found
    FROM before
    INNER JOIN section_2_disclosure_2021 AS disclosure ON disclosure.report_id = before.report_id
    WHERE before.rules_stated = before.reports
    UNION ALL
    SELECT
        before.report_id,
        before.before_id,
        before.year,
        CASE
            WHEN is_other AND reports > 2 THEN first_name || ' … ' || last_name
            WHEN is_other AND reports = 2 THEN first_name || ' + ' || last_name
            WHEN is_other THEN first_name
        END,
        'normative_documents.in_force',
        before.normative_documents,
        before.own_normative_documents,
        disclosure.normative_documents_issued,
        disclosure.normative_documents_repealed,
        disclosure.normative_documents_in_force
    FROM before
    INNER JOIN section_2_disclosure_2021 AS disclosure ON disclosure.report_id = before.report_id
    WHERE before.normative_documents_stated = before.reports
)

SELECT
    report_id,
    before_id AS other_report_id,
    metric,
    base_figure + issued_figure - repealed_figure AS expected,
    found,
    (
        metric || '=' || found || ' issued=' || issued_figure || ' repealed=' || repealed_figure
        || ' before=' || base_figure
    ) AS figures,
    year - 1 AS base_year,
    base_departments,
    base_figure,
    issued_figure,
    repealed_figure
FROM line
WHERE
    found <> base_figure + issued_figure - repealed_figure
    -- The report of a department that others joined may have covered them already.
    AND (own_figure IS NULL OR found <> own_figure + issued_figure - repealed_figure)
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
