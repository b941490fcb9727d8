-- name:   brief
-- title:  年报文字所用的数字 | The figures that a brief states
-- param:  :year        INTEGER  required  年度 | the year
-- param:  :region      TEXT     optional  行政区划名称或代码 | name or code of a division
-- param:  :level       TEXT     optional  层级 | level of government
-- param:  :system      TEXT     optional  条线 | vertical line of departments
-- param:  :department  TEXT     optional  现用部门名称 | today's name of a department
-- param:  :base        INTEGER  optional  与之比较的年度，不写则为上一年 | the year that it is compared with; the year before without it
-- sample: year=2021
-- column: scope              text     范围 | scope
-- column: department         text     部门 | department
-- column: metric             text     代码 | code
-- column: value              measure  本年 | value
-- column: departments        count    部门数 | departments
-- column: with_none          count    为零的部门数 | departments with none
-- column: blank              count    空白或未读出 | blank or unread
-- column: doubtful           count    存疑 | doubtful
-- column: not_on_form        count    表式无此项 | not on the form
-- column: base_departments   count    上年部门数 | departments the year before
-- column: in_both            count    两年均有的部门数 | departments in both years
-- column: both_value         measure  两年均有的部门本年 | value of those in both years
-- column: both_base          measure  两年均有的部门上年 | the year before of those
-- column: change             measure  增减 | change
-- column: change_percent     percent  增减% | change %
-- column: base_no_report     count    上年无年报 | no report the year before
-- column: base_blank         count    上年空白或未读出 | blank or unread the year before
-- column: base_doubtful      count    上年存疑 | doubtful the year before
-- column: base_not_on_form   count    上年表式无此项 | not on the form of the year before
-- column: share_departments  count    计算占比的部门数 | departments in the share
-- column: share_value        measure  占比分子 | part
-- column: share_whole        measure  占比分母 | whole
-- column: share_percent      percent  占比% | share %
-- column: rank               count    名次 | rank
--
-- One row of scope `total` for each figure, over the departments of today that are asked for; one
-- department is a group of one. Amounts are in fen. A figure counts where a department states it: not
-- where a cell is blank or was not read, where a report of a merged department lacks it, or where an
-- open error of the report names it (`doubtful`: its metric, the suspected cell, or one of the cells
-- that it stands on). `value` is the sum over those that count, and the columns behind it say how many
-- do and how many do not and why. The change compares departments that count in both years alone; a
-- share is part and whole of departments that state both.
-- Two kinds of sums are of this query alone: received.organisations (all applicants but natural persons)
-- and litigation.* (both kinds of suits).
-- A department above others (view department_above) that are asked for and reported is left out, since
-- its report sums them up: a row of scope `summary` names it. Rows of scope `department` are those that received most, ranks 1 to 3.

WITH member AS (
    SELECT
        department_current.department_id AS department_id,
        today.department_id AS current_id,
        today.name AS department
    FROM department_current
    CROSS JOIN department AS today
    WHERE
        today.department_id = department_current.current_id
        AND (:region IS NULL OR :region IN (today.region, today.region_code))
        AND (:level IS NULL OR today.level = :level)
        AND (:system IS NULL OR today.system = :system)
        AND (:department IS NULL OR today.name = :department)
),

-- DISTINCT makes SQLite keep a list, so that what follows finds a report in it and does not make it anew.
chosen AS (
    SELECT DISTINCT
        report.report_id AS report_id,
        report.year AS year,
        member.current_id AS department_id,
        member.department AS department
    FROM member
    CROSS JOIN report
    WHERE
        report.department_id = member.department_id
        AND report.year IN (:year, coalesce(:base, :year - 1))
),

summary AS (
    SELECT DISTINCT
        chosen.department_id AS department_id,
        chosen.department AS department,
        chosen.year AS year
    FROM chosen
    INNER JOIN department_above ON department_above.above_id = chosen.department_id
    INNER JOIN chosen AS below
        ON below.department_id = department_above.department_id AND below.year = chosen.year
),

counted AS (
    SELECT DISTINCT
        chosen.report_id AS report_id,
        chosen.year AS year,
        chosen.department_id AS department_id,
        chosen.department AS department
    FROM chosen
    LEFT JOIN summary
        ON summary.department_id = chosen.department_id AND summary.year = chosen.year
    WHERE summary.department_id IS NULL
),

reporting AS (
    SELECT
        counted.department_id AS department_id,
        counted.department AS department,
        counted.year AS year,
        -- One that is missing is one that does not state it.
        count(*) + count(DISTINCT department_unclear.year) AS reports
    FROM counted
    LEFT JOIN department_unclear
        ON department_unclear.department_id = counted.department_id
        AND department_unclear.year = counted.year
    GROUP BY counted.department_id, counted.department, counted.year
),

-- Of section 3 the totals, and all columns of what was received. Both conditions are on the view itself:
-- so they reach the arms of it, which find the reports by their key.
printed AS (
    SELECT
        figure.report_id AS report_id,
        figure.metric AS metric,
        figure.value AS value
    FROM figure
    WHERE
        figure.report_id IN (SELECT counted.report_id FROM counted)
        AND (
            figure.metric LIKE 'received.%'
            OR NOT (
                figure.metric LIKE '%.natural_person'
                OR figure.metric LIKE '%.enterprise'
                OR figure.metric LIKE '%.research'
                OR figure.metric LIKE '%.public_welfare'
                OR figure.metric LIKE '%.legal_service'
                OR figure.metric LIKE '%.other_org'
            )
        )
),

stated AS (
    SELECT
        counted.department_id AS department_id,
        counted.year AS year,
        printed.metric AS metric,
        CASE WHEN count(printed.value) = reporting.reports THEN sum(printed.value) END AS value
    FROM printed
    INNER JOIN counted ON counted.report_id = printed.report_id
    INNER JOIN reporting
        ON reporting.department_id = counted.department_id AND reporting.year = counted.year
    GROUP BY counted.department_id, counted.year, printed.metric, reporting.reports
),

part_of (part, metric) AS (
    VALUES
    ('denied_state_secret.total', 'denied.total'),
    ('denied_by_law.total', 'denied.total'),
    ('denied_security.total', 'denied.total'),
    ('denied_third_party.total', 'denied.total'),
    ('denied_internal.total', 'denied.total'),
    ('denied_process.total', 'denied.total'),
    ('denied_enforcement_file.total', 'denied.total'),
    ('denied_inquiry.total', 'denied.total'),
    ('unavailable_not_held.total', 'unavailable.total'),
    ('unavailable_must_create.total', 'unavailable.total'),
    ('unavailable_unclear.total', 'unavailable.total'),
    ('rejected_petition.total', 'rejected.total'),
    ('rejected_repeat.total', 'rejected.total'),
    ('rejected_publication.total', 'rejected.total'),
    ('rejected_excessive.total', 'rejected.total'),
    ('rejected_reconfirm.total', 'rejected.total'),
    ('other_uncorrected.total', 'other.total'),
    ('other_unpaid.total', 'other.total'),
    ('other_misc.total', 'other.total'),
    ('received.enterprise', 'received.organisations'),
    ('received.research', 'received.organisations'),
    ('received.public_welfare', 'received.organisations'),
    ('received.legal_service', 'received.organisations'),
    ('received.other_org', 'received.organisations'),
    ('litigation_direct.upheld', 'litigation.upheld'),
    ('litigation_after_reconsideration.upheld', 'litigation.upheld'),
    ('litigation_direct.corrected', 'litigation.corrected'),
    ('litigation_after_reconsideration.corrected', 'litigation.corrected'),
    ('litigation_direct.other', 'litigation.other'),
    ('litigation_after_reconsideration.other', 'litigation.other'),
    ('litigation_direct.pending', 'litigation.pending'),
    ('litigation_after_reconsideration.pending', 'litigation.pending'),
    ('litigation_direct.total', 'litigation.total'),
    ('litigation_after_reconsideration.total', 'litigation.total')
),

-- Doubles rows: one for themselves, one for what they are counted in.
copy (is_second) AS (
    VALUES (0), (1)
),

-- Every figure once as it is, and once in the sum that it is part of; other sums are in the view figure.
with_sums AS (
    SELECT
        stated.department_id AS department_id,
        stated.year AS year,
        coalesce(part_of.metric, stated.metric) AS metric,
        CASE WHEN count(stated.value) = count(*) THEN sum(stated.value) END AS value
    FROM stated
    CROSS JOIN copy
    LEFT JOIN part_of
        ON
            part_of.part = stated.metric
            AND copy.is_second = 1
            AND (part_of.metric = 'received.organisations' OR part_of.metric LIKE 'litigation.%')
    WHERE copy.is_second = 0 OR part_of.metric IS NOT NULL
    GROUP BY stated.department_id, stated.year, coalesce(part_of.metric, stated.metric)
),

touched AS (
    SELECT DISTINCT
        counted.department_id AS department_id,
        counted.year AS year,
        metric.metric AS metric
    FROM counted
    CROSS JOIN finding
    CROSS JOIN metric
    WHERE
        finding.report_id = counted.report_id
        AND finding.severity = 'error'
        AND finding.accepted_note IS NULL
        AND (
            metric.metric = finding.metric
            OR metric.metric = finding.suspect
            OR ' ' || finding.figures LIKE '% ' || metric.metric || '=%'
        )
),

doubt AS (
    SELECT department_id, year, metric
    FROM touched
    UNION
    SELECT touched.department_id, touched.year, part_of.metric
    FROM touched
    INNER JOIN part_of ON part_of.part = touched.metric
),

known AS (
    SELECT
        with_sums.department_id AS department_id,
        with_sums.year AS year,
        with_sums.metric AS metric,
        CASE WHEN doubt.metric IS NULL THEN with_sums.value END AS value,
        with_sums.value IS NULL AS is_blank,
        with_sums.value IS NOT NULL AND doubt.metric IS NOT NULL AS is_doubtful
    FROM with_sums
    LEFT JOIN doubt
        ON
            doubt.department_id = with_sums.department_id
            AND doubt.year = with_sums.year
            AND doubt.metric = with_sums.metric
),

whole_of (part, whole) AS (
    VALUES
    ('received.natural_person', 'received.total'),
    ('received.organisations', 'received.total'),
    ('granted.total', 'concluded.total'),
    ('partially_granted.total', 'concluded.total'),
    ('denied.total', 'concluded.total'),
    ('unavailable.total', 'concluded.total'),
    ('rejected.total', 'concluded.total'),
    ('other.total', 'concluded.total')
),

compared AS (
    SELECT
        known.department_id AS department_id,
        known.metric AS metric,
        max(known.value) FILTER (WHERE known.year = :year) AS value,
        max(known.value) FILTER (WHERE known.year = coalesce(:base, :year - 1)) AS base,
        count(*) FILTER (WHERE known.year = :year AND known.is_blank) AS blank,
        count(*) FILTER (WHERE known.year = :year AND known.is_doubtful) AS doubtful,
        count(*) FILTER (WHERE known.year = :year) AS cells,
        count(*) FILTER (WHERE known.year = coalesce(:base, :year - 1) AND known.is_blank) AS base_blank,
        count(*) FILTER (WHERE known.year = coalesce(:base, :year - 1) AND known.is_doubtful) AS base_doubtful,
        count(*) FILTER (WHERE known.year = coalesce(:base, :year - 1)) AS base_cells
    FROM known
    GROUP BY known.department_id, known.metric
),

reported_before AS (
    SELECT DISTINCT department_id
    FROM counted
    WHERE year = coalesce(:base, :year - 1)
),

-- Each department beside the year before and the whole of which a figure is a part.
placed AS (
    SELECT
        compared.department_id AS department_id,
        compared.metric AS metric,
        compared.value AS value,
        compared.base AS base,
        compared.blank AS blank,
        compared.doubtful AS doubtful,
        compared.cells AS cells,
        compared.base_blank AS base_blank,
        compared.base_doubtful AS base_doubtful,
        compared.base_cells AS base_cells,
        reported_before.department_id IS NOT NULL AS has_base_report,
        CASE whole_of.whole
            WHEN 'received.total'
                THEN
                    max(compared.value) FILTER (WHERE compared.metric = 'received.total')
                        OVER (PARTITION BY compared.department_id)
            WHEN 'concluded.total'
                THEN
                    max(compared.value) FILTER (WHERE compared.metric = 'concluded.total')
                        OVER (PARTITION BY compared.department_id)
        END AS whole,
        sum(compared.value) OVER (PARTITION BY compared.metric) AS total,
        count(compared.value) OVER (PARTITION BY compared.metric) AS departments,
        CASE
            WHEN compared.value IS NOT NULL
                THEN
                    rank() OVER (
                        PARTITION BY compared.metric, compared.value IS NULL
                        ORDER BY compared.value DESC
                    )
        END AS rank
    FROM compared
    LEFT JOIN reported_before ON reported_before.department_id = compared.department_id
    LEFT JOIN whole_of ON whole_of.part = compared.metric
),

-- A row for each figure, and one for each department that received most.
line AS (
    SELECT
        placed.metric AS metric,
        CASE WHEN copy.is_second = 1 THEN placed.department_id END AS department_id,
        sum(placed.value) AS value,
        CASE
            WHEN copy.is_second = 1 THEN max(placed.departments)
            ELSE count(placed.value)
        END AS departments,
        count(*) FILTER (WHERE placed.value = 0) AS with_none,
        sum(placed.blank) AS blank,
        sum(placed.doubtful) AS doubtful,
        sum(placed.cells) AS cells,
        count(placed.base) AS base_departments,
        count(*) FILTER (WHERE placed.value IS NOT NULL AND placed.base IS NOT NULL) AS in_both,
        sum(placed.value) FILTER (WHERE placed.base IS NOT NULL) AS both_value,
        sum(placed.base) FILTER (WHERE placed.value IS NOT NULL) AS both_base,
        count(placed.value) FILTER (WHERE NOT placed.has_base_report) AS base_no_report,
        count(placed.value) FILTER (WHERE placed.base_blank > 0) AS base_blank,
        count(placed.value) FILTER (WHERE placed.base_doubtful > 0) AS base_doubtful,
        count(placed.value) FILTER (WHERE placed.has_base_report AND placed.base_cells = 0)
            AS base_not_on_form,
        CASE
            WHEN copy.is_second = 1 THEN max(placed.departments)
            ELSE count(*) FILTER (WHERE placed.value IS NOT NULL AND placed.whole IS NOT NULL)
        END AS share_departments,
        CASE
            WHEN copy.is_second = 1 THEN sum(placed.value)
            ELSE sum(placed.value) FILTER (WHERE placed.whole IS NOT NULL)
        END AS share_value,
        CASE
            WHEN copy.is_second = 1 THEN max(placed.total)
            ELSE sum(placed.whole) FILTER (WHERE placed.value IS NOT NULL)
        END AS share_whole,
        CASE WHEN copy.is_second = 1 THEN max(placed.rank) END AS rank
    FROM placed
    CROSS JOIN copy
    WHERE
        copy.is_second = 0
        OR (placed.metric = 'received.total' AND placed.rank <= 3 AND placed.value > 0)
    GROUP BY
        placed.metric,
        copy.is_second,
        CASE WHEN copy.is_second = 1 THEN placed.department_id END
)

SELECT
    CASE WHEN line.department_id IS NULL THEN 'total' ELSE 'department' END AS scope,
    department.name AS department,
    line.metric AS metric,
    line.value AS value,
    line.departments AS departments,
    line.with_none AS with_none,
    line.blank AS blank,
    line.doubtful AS doubtful,
    CASE
        WHEN line.department_id IS NULL
            -- Every form has what the most departments have cells of.
            THEN max(line.cells) OVER () - line.cells
    END AS not_on_form,
    line.base_departments AS base_departments,
    line.in_both AS in_both,
    line.both_value AS both_value,
    line.both_base AS both_base,
    line.both_value - line.both_base AS change,
    CASE
        WHEN line.both_base > 0
            THEN round(100.0 * (line.both_value - line.both_base) / line.both_base, 1)
    END AS change_percent,
    line.base_no_report AS base_no_report,
    line.base_blank AS base_blank,
    line.base_doubtful AS base_doubtful,
    line.base_not_on_form AS base_not_on_form,
    line.share_departments AS share_departments,
    line.share_value AS share_value,
    line.share_whole AS share_whole,
    round(100.0 * line.share_value / nullif(line.share_whole, 0), 1) AS share_percent,
    line.rank AS rank
FROM line
LEFT JOIN department ON department.department_id = line.department_id
WHERE line.cells > 0
UNION ALL
SELECT
    'summary',
    summary.department,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL
FROM summary
WHERE summary.year = :year
ORDER BY scope DESC, metric, rank, department;
