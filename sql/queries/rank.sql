-- name:   rank
-- title:  一项指标的部门排名 | Departments ranked by one figure of one year
-- param:  :metric     TEXT     required  指标、合计项或比率的代码 | code of a metric, group sum or rate
-- param:  :year       INTEGER  required  年度 | the year
-- param:  :within     TEXT     optional  分组排名：region、level 或 system | rank within each region, level or system
-- param:  :min_cases  INTEGER  optional  比率的分母至少为多少才排名 | denominator that a rate needs for a rank
-- param:  :top        INTEGER  optional  只列前几名 | only the first ranks
-- param:  :bottom     INTEGER  optional  只列后几名 | only the last ranks
-- param:  :region     TEXT     optional  行政区划名称或代码 | name or code of a division
-- param:  :level      TEXT     optional  层级 | level of government
-- param:  :system     TEXT     optional  条线 | vertical line of departments
-- sample: metric=denial_rate
-- sample: year=2021
-- sample: min_cases=10
-- column: group_name     text     分组 | group
-- column: rank           count    名次 | rank
-- column: department     text     部门 | department
-- column: unit           text     单位 | unit
-- column: value          measure  数值 | value
-- column: numerator      count    分子 | numerator
-- column: denominator    count    分母 | denominator
-- column: share_percent  percent  占比% | share %
-- column: percentile     percent  百分位 | percentile
-- column: ranked         count    参加排名的部门数 | departments ranked
-- column: note           text     说明 | note
--
-- Rank 1 has the highest figure; equal figures share a rank (1, 1, 3). Rates are ranked before they
-- are rounded to one decimal. Ranks are counted in each group among the departments that the filters
-- leave, and before :top and :bottom cut, which keep all that share the last rank shown.
-- The percentile is the share of the ranked departments of the group, itself included, whose figure
-- is not higher; NULL where only one is ranked. The share is that of the group's sum, NULL for rates
-- and where a figure of the group is negative. ranked says how many of the group have a rank.
-- A department goes by today's name; after a merger its figure is the sum of the reports, and blank
-- where one of them does not state it. group_name is NULL without :within, and for departments that
-- state none. Amounts are in fen.
-- Departments without a rank stand behind the others, whatever :top and :bottom say. note holds codes:
--   no_report, not_on_form, blank, nothing_to_divide  why there is no figure
--   part_not_on_form  neither: one of the reports before a merger is on a form that does not print it
--   unclear         neither: the reports before a merger do not add up (view department_unclear)
--   sums_up_others  others of the group that reported are below it (view department_above): its figure
--                   holds theirs, and it has no rank among them
--   below_minimum  the rate has fewer cases than :min_cases, whose value stands behind it: no rank
--   errors         errors that the rules found in the reports behind the figure and nobody accepted

WITH chosen AS (
    -- DISTINCT makes SQLite keep the list, and find in it quickly.
    SELECT DISTINCT
        department_current.current_id AS department_id,
        department.name AS department,
        nullif(
            CASE :within
                WHEN 'region' THEN department.region
                WHEN 'level' THEN department.level
                WHEN 'system' THEN department.system
            END,
            ''
        ) AS group_name
    FROM department
    INNER JOIN department_current
        ON department_current.department_id = department.department_id
        AND department_current.current_id = department.department_id
    WHERE
        (:region IS NULL OR :region IN (department.region, department.region_code))
        AND (:level IS NULL OR department.level = :level)
        AND (:system IS NULL OR department.system = :system)
),

figured AS (
    SELECT figure.report_id AS report_id, figure.value AS numerator, NULL AS denominator
    FROM figure
    WHERE figure.metric = :metric
    UNION ALL
    SELECT indicator_part.report_id, indicator_part.numerator, indicator_part.denominator
    FROM indicator_part
    WHERE indicator_part.indicator = :metric
),

doubtful AS (
    SELECT
        finding.report_id AS report_id,
        count(*) AS errors
    FROM finding
    WHERE finding.severity = 'error' AND finding.accepted_note IS NULL
    GROUP BY finding.report_id
),

part AS (
    SELECT
        department_current.current_id AS department_id,
        count(*) AS reports,
        count(figured.report_id) AS cells,
        count(department_unclear.department_id) AS unclear,
        CASE WHEN count(department_unclear.department_id) = 0 AND count(figured.numerator) = count(*) THEN sum(figured.numerator) END AS numerator,
        CASE WHEN count(department_unclear.department_id) = 0 AND count(figured.numerator) = count(*) THEN sum(figured.denominator) END AS denominator,
        CASE WHEN count(department_unclear.department_id) = 0 AND count(figured.numerator) = count(*) THEN sum(doubtful.errors) END AS errors
    FROM report
    INNER JOIN department_current ON department_current.department_id = report.department_id
    LEFT JOIN department_unclear
        ON department_unclear.department_id = department_current.current_id
        AND department_unclear.year = report.year
    LEFT JOIN figured ON figured.report_id = report.report_id
    LEFT JOIN doubtful ON doubtful.report_id = report.report_id
    WHERE report.year = :year
    GROUP BY department_current.current_id
),

-- Two lists are joined at a time: SQLite would try every two departments.
group_below AS (
    SELECT DISTINCT
        department_above.above_id AS above_id,
        chosen.group_name AS group_name
    FROM department_above
    INNER JOIN chosen ON chosen.department_id = department_above.department_id
    WHERE chosen.department_id IN (
        SELECT department_current.current_id
        FROM report
        INNER JOIN department_current ON department_current.department_id = report.department_id
        WHERE report.year = :year
    )
),

summing_up AS (
    SELECT DISTINCT chosen.department_id AS department_id
    FROM group_below
    INNER JOIN chosen ON chosen.department_id = group_below.above_id
    WHERE
        group_below.group_name = chosen.group_name
        OR (group_below.group_name IS NULL AND chosen.group_name IS NULL)
),

stated AS (
    SELECT
        chosen.group_name AS group_name,
        chosen.department AS department,
        measure.unit AS unit,
        part.numerator AS numerator,
        part.denominator AS denominator,
        CASE
            WHEN measure.unit <> 'percent' THEN part.numerator
            WHEN part.denominator > 0 THEN 1.0 * part.numerator / part.denominator
        END AS figure,
        CASE
            WHEN part.department_id IS NULL THEN 'no_report'
            WHEN summing_up.department_id IS NOT NULL THEN 'sums_up_others'
            WHEN part.cells = 0 THEN 'not_on_form'
            WHEN part.unclear > 0 THEN 'unclear'
            WHEN part.cells < part.reports THEN 'part_not_on_form'
            WHEN part.numerator IS NULL THEN 'blank'
            WHEN measure.unit = 'percent' AND part.denominator <= 0 THEN 'nothing_to_divide'
            WHEN measure.unit = 'percent' AND part.denominator < :min_cases THEN 'below_minimum:' || :min_cases
        END AS unranked,
        part.errors AS errors
    FROM chosen
    INNER JOIN measure ON measure.metric = :metric
    LEFT JOIN part ON part.department_id = chosen.department_id
    LEFT JOIN summing_up ON summing_up.department_id = chosen.department_id
),

ranked AS (
    SELECT
        group_name,
        department,
        unit,
        figure,
        numerator,
        denominator,
        unranked,
        errors,
        rank() OVER (PARTITION BY group_name, unranked IS NULL ORDER BY figure DESC) AS from_top,
        rank() OVER (PARTITION BY group_name, unranked IS NULL ORDER BY figure) AS from_bottom,
        cume_dist() OVER (PARTITION BY group_name, unranked IS NULL ORDER BY figure) AS not_above,
        count(*) FILTER (WHERE unranked IS NULL) OVER (PARTITION BY group_name) AS ranked,
        min(numerator) FILTER (WHERE unranked IS NULL) OVER (PARTITION BY group_name) AS lowest,
        sum(numerator) FILTER (WHERE unranked IS NULL) OVER (PARTITION BY group_name) AS total
    FROM stated
)

SELECT
    group_name,
    CASE WHEN unranked IS NULL THEN from_top END AS rank,
    department,
    unit,
    CASE unit WHEN 'percent' THEN round(100.0 * figure, 1) ELSE figure END AS value,
    CASE unit WHEN 'percent' THEN numerator END AS numerator,
    denominator,
    CASE
        WHEN unranked IS NULL AND unit <> 'percent' AND lowest >= 0
            THEN round(100.0 * figure / nullif(total, 0), 1)
    END AS share_percent,
    CASE WHEN unranked IS NULL AND ranked > 1 THEN round(100.0 * not_above, 1) END AS percentile,
    ranked,
    nullif(
        trim(coalesce(unranked, '') || CASE WHEN errors > 0 THEN ' errors:' || errors ELSE '' END),
        ''
    ) AS note
FROM ranked
WHERE
    unranked IS NOT NULL
    OR (:top IS NULL AND :bottom IS NULL)
    OR from_top <= :top
    OR from_bottom <= :bottom
ORDER BY group_name IS NULL, group_name, rank IS NULL, rank, department;
