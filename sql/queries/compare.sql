-- name:   compare
-- title:  年度比较：合计与各部门 | Two years compared: totals and departments
-- param:  :year        INTEGER  required  要比较的年度 | the year that is compared
-- param:  :base        INTEGER  required  与之比较的年度 | the year that it is compared with
-- param:  :region      TEXT     optional  行政区划名称或代码 | name or code of a division
-- param:  :level       TEXT     optional  层级 | level of government
-- param:  :system      TEXT     optional  条线 | vertical line of departments
-- param:  :department  TEXT     optional  现用部门名称 | today's name of a department
-- sample: year=2021
-- sample: base=2020
-- column: scope           text     范围 | scope
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
-- column: departments     count    部门数 | departments
-- column: share_percent   percent  占比% | share %
-- column: rank            count    名次 | rank
-- column: note            text     说明 | note
--
-- Amounts are in fen. A rate is recomputed from the sums of its parts, its change is in points.
-- A total compares like with like: only departments with a number in both years, and `departments`
-- says how many. A department goes by today's name; after a merger its figure is the sum of the
-- reports, and NULL where one of them does not state it. Share and rank are among the departments
-- of the region and system that state a number. `note` holds codes:
--   no_report, not_on_form, blank, nothing_to_divide  why there is no value; with base_ before it, no base
--   form_changed       the two years are on different editions of the form (in totals, with a count)
--   form_left_out      departments that a total leaves out because only one of their forms has it
--   blank_left_out     departments that a total leaves out because a cell is blank or was not read
--   errors             errors that the rules found in the report behind the figure and nobody accepted
--                      (in totals, how many reports have some); with base_ before it, behind the base

WITH chosen AS (
    SELECT
        report.report_id AS report_id,
        report.year AS year,
        report.form AS form,
        department.department_id AS department_id,
        department.name AS department
    FROM report
    INNER JOIN department_current ON department_current.department_id = report.department_id
    INNER JOIN department ON department.department_id = department_current.current_id
    WHERE
        report.year IN (:year, :base)
        AND (:region IS NULL OR :region IN (department.region, department.region_code))
        AND (:level IS NULL OR department.level = :level)
        AND (:system IS NULL OR department.system = :system)
),

reporting AS (
    SELECT
        department_id,
        year,
        count(*) AS reports,
        CASE WHEN min(form) = max(form) THEN min(form) ELSE 'mixed' END AS form
    FROM chosen
    GROUP BY department_id, year
),

doubtful AS (
    SELECT
        chosen.department_id AS department_id,
        chosen.year AS year,
        count(*) AS errors
    FROM chosen
    INNER JOIN finding ON finding.report_id = chosen.report_id
    WHERE finding.severity = 'error' AND finding.accepted_note IS NULL
    GROUP BY chosen.department_id, chosen.year
),

part (report_id, metric, numerator, denominator) AS (
    SELECT report_id, metric, value, NULL FROM figure
    UNION ALL
    SELECT report_id, indicator, numerator, denominator FROM indicator_part
),

stated AS (
    SELECT
        chosen.department_id AS department_id,
        chosen.department AS department,
        chosen.year AS year,
        part.metric AS metric,
        CASE WHEN count(part.numerator) = reporting.reports THEN sum(part.numerator) END AS numerator,
        CASE WHEN count(part.numerator) = reporting.reports THEN sum(part.denominator) END AS denominator
    FROM chosen
    INNER JOIN part ON part.report_id = chosen.report_id
    INNER JOIN reporting
        ON reporting.department_id = chosen.department_id AND reporting.year = chosen.year
    GROUP BY chosen.department_id, chosen.department, chosen.year, part.metric, reporting.reports
),

pair AS (
    SELECT
        department_id,
        department,
        metric,
        max(numerator) FILTER (WHERE year = :base) AS base_numerator,
        max(denominator) FILTER (WHERE year = :base) AS base_denominator,
        count(*) FILTER (WHERE year = :base) AS base_cells,
        max(numerator) FILTER (WHERE year = :year) AS numerator,
        max(denominator) FILTER (WHERE year = :year) AS denominator,
        count(*) FILTER (WHERE year = :year) AS cells
    FROM stated
    GROUP BY department_id, department, metric
),

compared AS (
    SELECT
        pair.department AS department,
        pair.metric AS metric,
        measure.position AS position,
        measure.section AS section,
        measure.label_zh AS label_zh,
        measure.label_en AS label_en,
        measure.unit AS unit,
        pair.base_numerator AS base_numerator,
        pair.base_denominator AS base_denominator,
        pair.numerator AS numerator,
        pair.denominator AS denominator,
        pair.base_cells AS base_cells,
        pair.cells AS cells,
        base.form AS base_form,
        this.form AS form,
        CASE WHEN pair.base_numerator IS NOT NULL THEN coalesce(base_doubt.errors, 0) ELSE 0 END AS base_errors,
        CASE WHEN pair.numerator IS NOT NULL THEN coalesce(this_doubt.errors, 0) ELSE 0 END AS errors,
        pair.base_numerator IS NOT NULL AND pair.numerator IS NOT NULL AS is_in_both,
        CASE measure.unit
            WHEN 'percent' THEN round(100.0 * pair.base_numerator / nullif(pair.base_denominator, 0), 1)
            ELSE pair.base_numerator
        END AS base,
        CASE measure.unit
            WHEN 'percent' THEN round(100.0 * pair.numerator / nullif(pair.denominator, 0), 1)
            ELSE pair.numerator
        END AS value
    FROM pair
    INNER JOIN measure ON measure.metric = pair.metric
    LEFT JOIN reporting AS base ON base.department_id = pair.department_id AND base.year = :base
    LEFT JOIN reporting AS this ON this.department_id = pair.department_id AND this.year = :year
    LEFT JOIN doubtful AS base_doubt
        ON base_doubt.department_id = pair.department_id AND base_doubt.year = :base
    LEFT JOIN doubtful AS this_doubt
        ON this_doubt.department_id = pair.department_id AND this_doubt.year = :year
),

ranked AS (
    SELECT
        compared.*,
        CASE
            WHEN unit <> 'percent' AND min(value) OVER (PARTITION BY metric) >= 0
                THEN round(100.0 * value / nullif(sum(value) OVER (PARTITION BY metric), 0), 1)
        END AS share_percent,
        CASE
            WHEN value IS NOT NULL
                THEN rank() OVER (PARTITION BY metric, value IS NULL ORDER BY value DESC)
        END AS rank
    FROM compared
),

summed AS (
    SELECT
        metric,
        position,
        section,
        label_zh,
        label_en,
        unit,
        count(*) FILTER (WHERE is_in_both) AS departments,
        sum(base_numerator) FILTER (WHERE is_in_both) AS base_numerator,
        sum(base_denominator) FILTER (WHERE is_in_both) AS base_denominator,
        sum(numerator) FILTER (WHERE is_in_both) AS numerator,
        sum(denominator) FILTER (WHERE is_in_both) AS denominator,
        sum(base_cells) AS base_cells,
        sum(cells) AS cells,
        count(base_form) AS base_reports,
        count(*) FILTER (WHERE is_in_both AND base_form <> form) AS form_changed,
        count(*) FILTER (WHERE base_form <> form AND (base_cells = 0 OR cells = 0)) AS form_left_out,
        count(*) FILTER (WHERE base_cells > 0 AND cells > 0 AND NOT is_in_both) AS blank_left_out,
        count(*) FILTER (WHERE is_in_both AND base_errors > 0) AS base_errors,
        count(*) FILTER (WHERE is_in_both AND errors > 0) AS errors
    FROM ranked
    WHERE :department IS NULL OR department = :department
    GROUP BY metric, position, section, label_zh, label_en, unit
),

total AS (
    SELECT
        summed.*,
        CASE unit
            WHEN 'percent' THEN round(100.0 * base_numerator / nullif(base_denominator, 0), 1)
            ELSE base_numerator
        END AS base,
        CASE unit
            WHEN 'percent' THEN round(100.0 * numerator / nullif(denominator, 0), 1)
            ELSE numerator
        END AS value
    FROM summed
),

line AS (
    SELECT
        'total' AS scope,
        NULL AS department,
        metric,
        label_zh,
        label_en,
        section,
        unit,
        base,
        value,
        departments,
        NULL AS share_percent,
        NULL AS rank,
        position,
        (
            CASE
                WHEN base_reports = 0 THEN ' base_no_report'
                WHEN base_cells = 0 THEN ' base_not_on_form'
                ELSE ''
            END
            || CASE WHEN cells = 0 THEN ' not_on_form' ELSE '' END
            || CASE WHEN base_denominator = 0 THEN ' base_nothing_to_divide' ELSE '' END
            || CASE WHEN denominator = 0 THEN ' nothing_to_divide' ELSE '' END
            || CASE WHEN form_changed > 0 THEN ' form_changed:' || form_changed ELSE '' END
            || CASE
                WHEN form_left_out > 0 AND base_cells > 0 AND cells > 0
                    THEN ' form_left_out:' || form_left_out
                ELSE ''
            END
            || CASE WHEN blank_left_out > 0 THEN ' blank_left_out:' || blank_left_out ELSE '' END
            || CASE WHEN base_errors > 0 THEN ' base_errors:' || base_errors ELSE '' END
            || CASE WHEN errors > 0 THEN ' errors:' || errors ELSE '' END
        ) AS note
    FROM total
    UNION ALL
    SELECT
        'department',
        department,
        metric,
        label_zh,
        label_en,
        section,
        unit,
        base,
        value,
        NULL,
        share_percent,
        rank,
        position,
        (
            CASE
                WHEN base_form IS NULL THEN ' base_no_report'
                WHEN base_cells = 0 THEN ' base_not_on_form'
                WHEN base_numerator IS NULL THEN ' base_blank'
                WHEN base_denominator = 0 THEN ' base_nothing_to_divide'
                ELSE ''
            END
            || CASE
                WHEN form IS NULL THEN ' no_report'
                WHEN cells = 0 THEN ' not_on_form'
                WHEN numerator IS NULL THEN ' blank'
                WHEN denominator = 0 THEN ' nothing_to_divide'
                ELSE ''
            END
            || CASE
                WHEN base_cells > 0 AND cells > 0 AND base_form <> form THEN ' form_changed'
                ELSE ''
            END
            || CASE WHEN base_errors > 0 THEN ' base_errors:' || base_errors ELSE '' END
            || CASE WHEN errors > 0 THEN ' errors:' || errors ELSE '' END
        )
    FROM ranked
    WHERE :department IS NULL OR department = :department
)

SELECT
    scope,
    department,
    metric,
    label_zh,
    label_en,
    section,
    unit,
    base,
    value,
    CASE unit WHEN 'percent' THEN round(value - base, 1) ELSE value - base END AS change,
    CASE WHEN unit <> 'percent' AND base > 0 THEN round(100.0 * (value - base) / base, 1) END AS change_percent,
    departments,
    share_percent,
    rank,
    nullif(trim(note), '') AS note
FROM line
ORDER BY scope DESC, position, rank IS NULL, rank, department;
