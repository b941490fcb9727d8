-- name:   compare-departments
-- title:  年度比较：各部门 | Two years compared: departments
-- param:  :year        INTEGER  required  要比较的年度 | the year that is compared
-- param:  :base        INTEGER  required  与之比较的年度 | the year that it is compared with
-- param:  :region      TEXT  optional     行政区划名称或代码 | name or code of a division
-- param:  :level       TEXT  optional     层级 | level of government
-- param:  :system      TEXT  optional     条线 | vertical line of departments
-- param:  :department  TEXT  optional     现用部门名称 | today's name of a department
-- param:  :alone       INTEGER  optional  1：只读该部门的年报，不算占比和名次 | 1: read the reports of that department only, without share and rank
-- param:  :metrics     TEXT  optional     指标代码，逗号分隔 | codes of metrics between commas
-- sample: year=2021
-- sample: base=2020
-- column: department      text     部门 | department
-- column: metric          text     代码 | code
-- column: label_zh        text     指标 | metric in Chinese
-- column: label_en        text     英文指标 | metric
-- column: section         count    部分 | section
-- column: unit            text     单位 | unit
-- column: base            measure  基年 | base
-- column: value           measure  本年 | value
-- column: change          measure  增减 | change
-- column: change_percent  percent  增减% | change %
-- column: share_percent   percent  占比% | share %
-- column: rank            count    名次 | rank
-- column: note            text     说明 | note
--
-- Amounts are in fen. A rate is recomputed from its parts, its change is in points. A department goes
-- by today's name; after a merger its figure is the sum of the reports, and NULL where one of them does
-- not state it. Share and rank are among the departments of the region, level and system that state a
-- number, also where only one is listed; rates are ranked before they are rounded. A department that sums up
-- others of those, of which one reported one of the two years (view department_above), has neither, since
-- its figures hold theirs. `note` holds codes:
--   no_report, not_on_form, blank, nothing_to_divide  why there is no value; with base_ before it, no base
--   part_not_on_form   one of the reports before a merger is on an edition that does not print it
--   unclear            the reports before a merger do not add up to the department (view department_unclear)
--   base_zero, base_negative  why there is no change in per cent
--   form_changed       the two years are on different editions of the form
--   sums_up_others     it has neither share nor rank, and is in no total: the figures of others are in its own
--   errors, warnings   how many the rules found in the report behind the figure and nobody accepted; with
--                      base_ before it, behind the base

WITH member AS (
    SELECT
        department_current.department_id AS department_id,
        today.department_id AS current_id
    FROM department_current
    CROSS JOIN department AS today
    WHERE
        today.department_id = department_current.current_id
        AND (:region IS NULL OR :region IN (today.region, today.region_code))
        AND (:level IS NULL OR today.level = :level)
        AND (:system IS NULL OR today.system = :system)
        AND (:alone IS NULL OR today.name = :department)
),

-- DISTINCT makes SQLite keep the list.
chosen AS (
    SELECT DISTINCT
        report.report_id AS report_id,
        report.year AS year,
        report.form AS form,
        member.current_id AS department_id
    FROM member
    CROSS JOIN report
    WHERE
        report.department_id = member.department_id
        AND report.year IN (:year, :base)
),

summing_up AS (
    SELECT DISTINCT department_above.above_id AS department_id
    FROM department_above
    INNER JOIN chosen AS below ON below.department_id = department_above.department_id
    WHERE :alone IS NULL
),

doubt AS (
    SELECT
        chosen.department_id AS department_id,
        count(*) FILTER (WHERE chosen.year = :base AND finding.severity = 'error') AS base_errors,
        count(*) FILTER (WHERE chosen.year = :year AND finding.severity = 'error') AS errors,
        count(*) FILTER (WHERE chosen.year = :base AND finding.severity = 'warning') AS base_warnings,
        count(*) FILTER (WHERE chosen.year = :year AND finding.severity = 'warning') AS warnings
    FROM chosen
    CROSS JOIN finding
    WHERE
        finding.report_id = chosen.report_id
        AND finding.accepted_note IS NULL
        AND finding.severity IN ('error', 'warning')
    GROUP BY chosen.department_id
),

-- DISTINCT makes SQLite keep the list, which is asked for each of the two years.
unclear AS (
    SELECT DISTINCT
        department_id,
        year
    FROM department_unclear
    WHERE year IN (:year, :base)
),

reporting AS (
    SELECT
        department_id,
        count(*) FILTER (WHERE year = :base) AS base_reports,
        count(*) FILTER (WHERE year = :year) AS reports,
        CASE
            WHEN min(form) FILTER (WHERE year = :base) = max(form) FILTER (WHERE year = :base)
                THEN min(form) FILTER (WHERE year = :base)
            WHEN count(*) FILTER (WHERE year = :base) > 0 THEN 'mixed'
        END AS base_form,
        CASE
            WHEN min(form) FILTER (WHERE year = :year) = max(form) FILTER (WHERE year = :year)
                THEN min(form) FILTER (WHERE year = :year)
            WHEN count(*) FILTER (WHERE year = :year) > 0 THEN 'mixed'
        END AS form
    FROM chosen
    GROUP BY department_id
),

part (report_id, metric, numerator, denominator) AS (
    SELECT report_id, metric, value, NULL FROM figure
    UNION ALL
    SELECT report_id, indicator, numerator, denominator FROM indicator_part
),

stated AS (
    SELECT
        part.report_id AS report_id,
        part.metric AS metric,
        part.numerator AS numerator,
        part.denominator AS denominator
    FROM part
    WHERE
        part.report_id IN (SELECT chosen.report_id FROM chosen)
        AND (:metrics IS NULL OR ',' || :metrics || ',' LIKE '%,' || part.metric || ',%')
),

pair AS (
    SELECT
        chosen.department_id AS department_id,
        stated.metric AS metric,
        count(*) FILTER (WHERE chosen.year = :base) AS base_cells,
        count(stated.numerator) FILTER (WHERE chosen.year = :base) AS base_stated,
        sum(stated.numerator) FILTER (WHERE chosen.year = :base) AS base_numerator,
        sum(stated.denominator) FILTER (WHERE chosen.year = :base) AS base_denominator,
        count(*) FILTER (WHERE chosen.year = :year) AS cells,
        count(stated.numerator) FILTER (WHERE chosen.year = :year) AS stated,
        sum(stated.numerator) FILTER (WHERE chosen.year = :year) AS numerator,
        sum(stated.denominator) FILTER (WHERE chosen.year = :year) AS denominator
    FROM stated
    INNER JOIN chosen ON chosen.report_id = stated.report_id
    GROUP BY chosen.department_id, stated.metric
),

-- A rate has its two parts, so that it can be ranked before it is rounded.
compared AS (
    SELECT
        pair.department_id AS department_id,
        pair.metric AS metric,
        measure.position AS position,
        measure.unit AS unit,
        summing_up.department_id IS NOT NULL AS sums_up_others,
        pair.base_cells AS base_cells,
        pair.cells AS cells,
        pair.base_cells = reporting.base_reports AS is_base_printed_by_all,
        pair.cells = reporting.reports AS is_printed_by_all,
        base_unclear.department_id IS NULL AS is_base_clear,
        year_unclear.department_id IS NULL AS is_clear,
        base_unclear.department_id IS NULL AND pair.base_stated = reporting.base_reports AS is_base_stated,
        year_unclear.department_id IS NULL AND pair.stated = reporting.reports AS is_stated,
        pair.base_numerator AS base_numerator,
        pair.base_denominator AS base_denominator,
        pair.numerator AS numerator,
        pair.denominator AS denominator,
        reporting.base_form AS base_form,
        reporting.form AS form,
        coalesce(doubt.base_errors, 0) AS base_errors,
        coalesce(doubt.errors, 0) AS errors,
        coalesce(doubt.base_warnings, 0) AS base_warnings,
        coalesce(doubt.warnings, 0) AS warnings
    FROM pair
    INNER JOIN reporting ON reporting.department_id = pair.department_id
    INNER JOIN measure ON measure.metric = pair.metric
    LEFT JOIN doubt ON doubt.department_id = pair.department_id
    LEFT JOIN summing_up ON summing_up.department_id = pair.department_id
    LEFT JOIN unclear AS base_unclear
        ON base_unclear.department_id = pair.department_id AND base_unclear.year = :base
    LEFT JOIN unclear AS year_unclear
        ON year_unclear.department_id = pair.department_id AND year_unclear.year = :year
),

figured AS (
    SELECT
        compared.*,
        CASE
            WHEN NOT is_base_stated THEN NULL
            WHEN unit = 'percent'
                THEN round(100.0 * base_numerator / CASE WHEN base_denominator > 0 THEN base_denominator END, 1)
            ELSE base_numerator
        END AS base,
        CASE
            WHEN NOT is_stated THEN NULL
            WHEN unit = 'percent'
                THEN round(100.0 * numerator / CASE WHEN denominator > 0 THEN denominator END, 1)
            ELSE numerator
        END AS value,
        CASE
            WHEN NOT is_stated THEN NULL
            WHEN unit = 'percent' THEN 1.0 * numerator / CASE WHEN denominator > 0 THEN denominator END
            ELSE numerator
        END AS figure
    FROM compared
),

noted AS (
    SELECT
        figured.*,
        (
            CASE
                WHEN base_form IS NULL THEN ' base_no_report'
                WHEN base_cells = 0 THEN ' base_not_on_form'
                WHEN NOT is_base_clear THEN ' base_unclear'
                WHEN NOT is_base_printed_by_all THEN ' base_part_not_on_form'
                WHEN NOT is_base_stated THEN ' base_blank'
                WHEN base_denominator <= 0 THEN ' base_nothing_to_divide'
                ELSE ''
            END
            || CASE
                WHEN form IS NULL THEN ' no_report'
                WHEN cells = 0 THEN ' not_on_form'
                WHEN NOT is_clear THEN ' unclear'
                WHEN NOT is_printed_by_all THEN ' part_not_on_form'
                WHEN NOT is_stated THEN ' blank'
                WHEN denominator <= 0 THEN ' nothing_to_divide'
                ELSE ''
            END
            || CASE
                WHEN unit = 'percent' OR value = base OR value IS NULL THEN ''
                WHEN base = 0 THEN ' base_zero'
                WHEN base < 0 THEN ' base_negative'
                ELSE ''
            END
            || CASE
                WHEN base_cells > 0 AND cells > 0 AND base_form <> form THEN ' form_changed'
                ELSE ''
            END
            || CASE
                WHEN base_form IS NOT NULL AND is_base_stated AND base_errors > 0
                    THEN ' base_errors:' || base_errors
                ELSE ''
            END
            || CASE WHEN form IS NOT NULL AND is_stated AND errors > 0 THEN ' errors:' || errors ELSE '' END
            || CASE WHEN sums_up_others THEN ' sums_up_others' ELSE '' END
            || CASE WHEN base_warnings > 0 THEN ' base_warnings:' || base_warnings ELSE '' END
            || CASE WHEN warnings > 0 THEN ' warnings:' || warnings ELSE '' END
        ) AS note
    FROM figured
),

ranked AS (
    SELECT
        department_id,
        metric,
        position,
        unit,
        base,
        value,
        note,
        CASE
            WHEN
                :alone IS NULL
                AND NOT sums_up_others
                AND unit <> 'percent'
                AND min(value) OVER (PARTITION BY metric, sums_up_others) >= 0
                THEN round(100.0 * value / nullif(sum(value) OVER (PARTITION BY metric, sums_up_others), 0), 1)
        END AS share_percent,
        CASE
            WHEN :alone IS NULL AND NOT sums_up_others AND value IS NOT NULL
                THEN rank() OVER (PARTITION BY metric, sums_up_others, value IS NULL ORDER BY figure DESC)
        END AS rank
    FROM noted
)

SELECT
    department.name AS department,
    ranked.metric AS metric,
    measure.label_zh AS label_zh,
    measure.label_en AS label_en,
    measure.section AS section,
    ranked.unit AS unit,
    ranked.base AS base,
    ranked.value AS value,
    CASE ranked.unit
        WHEN 'percent' THEN round(ranked.value - ranked.base, 1)
        ELSE ranked.value - ranked.base
    END AS change,
    CASE
        WHEN ranked.unit <> 'percent' AND ranked.base > 0
            THEN round(100.0 * (ranked.value - ranked.base) / ranked.base, 1)
    END AS change_percent,
    ranked.share_percent AS share_percent,
    ranked.rank AS rank,
    nullif(trim(ranked.note), '') AS note
FROM ranked
INNER JOIN measure ON measure.metric = ranked.metric
INNER JOIN department ON department.department_id = ranked.department_id
WHERE :department IS NULL OR department.name = :department
ORDER BY ranked.position, ranked.rank IS NULL, ranked.rank, department.name;
