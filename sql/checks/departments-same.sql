-- rule:       departments-same
-- severity:   warning
-- counts:     cells
-- title:      不同部门同一年的数不会全部相同 | no two departments have all figures of a year in common
-- source:     每个部门只报本机关的数；同一份年报归入两个部门，合计就重复计算 | each department reports its own figures; one report under two departments is counted twice in totals
-- explain zh: 同一年两个部门（改名、合并后仍是两个，也不是上下级，一个也不是另一个的行政区划本级）的年报，都填了的数全部相同，其中不为零的不少于 10 个，且至少一个新收、办结、处理决定、文件或金额的数不小于 100 的，列在后录入的年报下。
-- explain zh: 可能是同一份年报导入到两个部门名下，或误用了另一部门的表；合计、排名都把它计了两次。几份相同的，都与最先录入的一份对照。
-- explain zh: 例：“示例县大数据局”和“示例县政务服务局”2023年年报有 31 个不为零的数，全部相同。
-- explain en: The reports of two departments of a year (two after renames and mergers, too, and neither above the other nor the body of its region) in which all figures that both state are the same, at least 10 of them not zero, and of the requests received and concluded, the decisions, documents and amounts some figure of 100 or more; it is listed at the report that was stored later.
-- explain en: One report may have been imported under two departments, or an office may have used the table of another; totals and ranks count it twice. Where several are the same, each is compared with the one that was stored first.
-- explain en: Example: the reports of a data bureau and of a service bureau for 2023 have 31 figures that are not zero, and all are the same.
-- message zh: 各数与“{other_department}”同年年报全部相同（不为零的 {found} 个）：可能是同一份年报归入了两个部门，合计把它计了两次。若为同一部门，请在部门清单中注明承继部门；若一个汇总另一个，请注明上级部门；若导错了表，请改正后重新导入
-- message en: all figures are those of the report of {other_department} (not zero: {found}): one report may stand under two departments, and totals count it twice. If they are one department, name the successor in the list of departments; if one sums up the other, name the parent; if the table is the wrong one, correct it and import it again
--
-- Candidates are those of which some main figures are equal, and not all small: offices with few requests
-- often have the same figures. Only these are compared cell by cell.

WITH main AS (
    SELECT
        report.report_id AS report_id,
        report.department_id AS department_id,
        report.year AS year,
        requests.received_total AS received,
        requests.concluded_total AS concluded,
        coalesce(disclosure_2019.licensing_decisions, disclosure_2021.licensing_decisions) AS licensing,
        coalesce(disclosure_2019.penalties_decisions, disclosure_2021.penalties_decisions) AS penalties,
        coalesce(disclosure_2019.normative_documents_disclosed_total, disclosure_2021.normative_documents_in_force) AS documents,
        coalesce(disclosure_2019.procurement_amount, disclosure_2021.fees_amount) AS amount
    FROM report
    INNER JOIN section_3_requests AS requests ON requests.report_id = report.report_id
    LEFT JOIN section_2_disclosure_2019 AS disclosure_2019 ON disclosure_2019.report_id = report.report_id
    LEFT JOIN section_2_disclosure_2021 AS disclosure_2021 ON disclosure_2021.report_id = report.report_id
    WHERE
        requests.received_total >= 100
        OR requests.concluded_total >= 100
        OR coalesce(disclosure_2019.licensing_decisions, disclosure_2021.licensing_decisions) >= 100
        OR coalesce(disclosure_2019.penalties_decisions, disclosure_2021.penalties_decisions) >= 100
        OR coalesce(disclosure_2019.normative_documents_disclosed_total, disclosure_2021.normative_documents_in_force) >= 100
        OR coalesce(disclosure_2019.procurement_amount, disclosure_2021.fees_amount) >= 100
),

together AS (
    SELECT
        main.report_id AS report_id,
        main.department_id AS department_id,
        min(main.report_id) OVER (
            PARTITION BY
                main.year,
                main.received,
                main.concluded,
                coalesce(main.licensing, 0),
                coalesce(main.penalties, 0),
                coalesce(main.documents, 0),
                coalesce(main.amount, 0)
        ) AS first_id
    FROM main
),

candidate AS (
    SELECT DISTINCT
        together.report_id AS report_id,
        together.first_id AS other_report_id,
        this_body.current_id AS department_id,
        that_body.current_id AS other_department_id
    FROM together
    INNER JOIN report AS first_report ON first_report.report_id = together.first_id
    INNER JOIN department AS this_department ON this_department.department_id = together.department_id
    INNER JOIN department AS that_department ON that_department.department_id = first_report.department_id
    INNER JOIN department_current AS this_body ON this_body.department_id = together.department_id
    INNER JOIN department_current AS that_body ON that_body.department_id = first_report.department_id
    WHERE
        together.report_id <> together.first_id
        AND this_body.current_id <> that_body.current_id
        -- The body of a region sums up the others of it: levels-same looks at these.
        AND coalesce(this_department.region, '') <> that_department.name
        AND coalesce(this_department.region, '') || '人民政府' <> that_department.name
        AND coalesce(that_department.region, '') <> this_department.name
        AND coalesce(that_department.region, '') || '人民政府' <> this_department.name
),

unrelated AS (
    SELECT
        candidate.report_id AS report_id,
        candidate.other_report_id AS other_report_id
    FROM candidate
    LEFT JOIN department_above AS above
        ON above.department_id = candidate.department_id AND above.above_id = candidate.other_department_id
    LEFT JOIN department_above AS below
        ON below.department_id = candidate.other_department_id AND below.above_id = candidate.department_id
    WHERE above.department_id IS NULL AND below.department_id IS NULL
),

compared AS (
    SELECT
        unrelated.report_id AS report_id,
        unrelated.other_report_id AS other_report_id,
        count(*) FILTER (WHERE this.value = that.value AND this.value <> 0) AS same,
        max(this.value) FILTER (WHERE this.value = that.value) AS largest,
        sum(this.value) FILTER (WHERE this.value = that.value) AS total
    FROM unrelated
    INNER JOIN cell_by_report AS this ON this.report_id = unrelated.report_id
    INNER JOIN cell_by_report AS that
        ON that.report_id = unrelated.other_report_id AND that.metric = this.metric
    GROUP BY unrelated.report_id, unrelated.other_report_id
    HAVING
        count(*) FILTER (WHERE this.value = that.value AND this.value <> 0) >= 10
        AND count(*) FILTER (WHERE this.value <> that.value) = 0
)

SELECT
    compared.report_id AS report_id,
    compared.other_report_id AS other_report_id,
    NULL AS metric,
    NULL AS expected,
    compared.same AS found,
    'same=' || compared.same || ' largest=' || compared.largest || ' sum=' || compared.total AS figures,
    department.name AS other_department
FROM compared
INNER JOIN report ON report.report_id = compared.other_report_id
INNER JOIN department ON department.department_id = report.department_id
ORDER BY compared.report_id;
