-- name:   compare-totals
-- title:  年度比较：合计 | Two years compared: totals
-- param:  :year        INTEGER  required  要比较的年度 | the year that is compared
-- param:  :base        INTEGER  required  与之比较的年度 | the year that it is compared with
-- param:  :region      TEXT  optional     行政区划名称或代码 | name or code of a division
-- param:  :level       TEXT  optional     层级 | level of government
-- param:  :system      TEXT  optional     条线 | vertical line of departments
-- param:  :department  TEXT  optional     只计该部门（现用名称） | this department alone, by today's name
-- param:  :without     TEXT  optional     不计该部门（现用名称） | all but this department
-- param:  :metrics     TEXT  optional     指标代码，逗号分隔 | codes of metrics between commas
-- sample: year=2021
-- sample: base=2020
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
-- column: largest         measure  单个部门最大值 | largest of one department
-- column: note            text     说明 | note
--
-- Amounts are in fen. A rate is recomputed from the sums of its parts, its change is in points. A total
-- compares like with like: only departments with a number in both years, and `departments` says how
-- many. A department goes by today's name; after a merger its figure is the sum of the reports, and NULL
-- where one of them does not state it or they do not add up to it (view department_unclear). A department that sums up others of those asked for, of which one
-- reported one of the two years (view department_above), is left out: its figures hold theirs, and would be
-- counted twice. `largest` is the largest figure of the year that is in the total; a rate has none. `note`
-- holds codes:
--   no_report, not_on_form, nothing_to_divide  why there is no value; with base_ before it, no base
--   base_zero, base_negative  why there is no change in per cent
--   form_changed       so many departments are on different editions of the form
--   form_left_out      departments that are left out because only one of their forms has the figure
--   blank_left_out     departments that are left out because a cell is blank or was not read, or because
--                      their reports before a merger do not add up to them
--   sums_up_others     departments that are left out because they sum up others
--   errors             so many departments have reports with errors that the rules chosen and nobody
--                      accepted; with base_ before it, in the base

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
        AND (:department IS NULL OR today.name = :department)
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

unclear AS (
    SELECT DISTINCT department_id
    FROM department_unclear
    WHERE year IN (:year, :base)
),

reporter AS (
    SELECT
        department_id,
        count(*) FILTER (WHERE year = :base) AS base_reports,
        count(*) FILTER (WHERE year = :year) AS reports,
        count(*) FILTER (
            WHERE year = :base AND EXISTS (
                SELECT 1
                FROM finding
                WHERE
                    finding.report_id = chosen.report_id
                    AND finding.severity = 'error'
                    AND finding.accepted_note IS NULL
            )
        ) > 0 AS has_base_errors,
        count(*) FILTER (
            WHERE year = :year AND EXISTS (
                SELECT 1
                FROM finding
                WHERE
                    finding.report_id = chosen.report_id
                    AND finding.severity = 'error'
                    AND finding.accepted_note IS NULL
            )
        ) > 0 AS has_errors,
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

summing_up AS (
    SELECT DISTINCT reporter.department_id AS department_id
    FROM department_above
    INNER JOIN reporter ON reporter.department_id = department_above.above_id
    INNER JOIN reporter AS below ON below.department_id = department_above.department_id
),

reporting AS (
    SELECT
        reporter.*
    FROM reporter
    LEFT JOIN summing_up ON summing_up.department_id = reporter.department_id
    WHERE
        summing_up.department_id IS NULL
        AND (
            :without IS NULL
            OR reporter.department_id NOT IN (SELECT department.department_id FROM department WHERE department.name = :without)
        )
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
        part.report_id IN (
            SELECT chosen.report_id
            FROM chosen
        )
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

reported AS (
    SELECT
        pair.*,
        reporting.base_form AS base_form,
        reporting.form AS form,
        reporting.has_base_errors AS has_base_errors,
        reporting.has_errors AS has_errors,
        reporting.base_reports > 0
        AND reporting.reports > 0
        AND unclear.department_id IS NULL
        AND pair.base_stated = reporting.base_reports
        AND pair.stated = reporting.reports AS is_in_both
    FROM pair
    INNER JOIN reporting ON reporting.department_id = pair.department_id
    LEFT JOIN unclear ON unclear.department_id = pair.department_id
),

counted AS (
    SELECT
        metric,
        base_form,
        form,
        has_base_errors,
        has_errors,
        1 AS departments,
        CASE WHEN is_in_both THEN 1 ELSE 0 END AS in_both,
        CASE WHEN is_in_both THEN base_numerator END AS base_numerator,
        CASE WHEN is_in_both THEN base_denominator END AS base_denominator,
        CASE WHEN is_in_both THEN numerator END AS numerator,
        CASE WHEN is_in_both THEN denominator END AS denominator,
        CASE WHEN is_in_both AND denominator IS NULL THEN numerator END AS largest,
        base_cells > 0 AS is_base_printed,
        cells > 0 AS is_printed
    FROM reported
),

summed AS (
    SELECT
        metric,
        sum(in_both) AS departments,
        sum(base_numerator) AS base_numerator,
        sum(base_denominator) AS base_denominator,
        sum(numerator) AS numerator,
        sum(denominator) AS denominator,
        max(largest) AS largest,
        coalesce(sum(departments) FILTER (WHERE base_form IS NOT NULL), 0) AS base_reports,
        coalesce(sum(departments) FILTER (WHERE is_base_printed), 0) AS base_printed,
        coalesce(sum(departments) FILTER (WHERE is_printed), 0) AS printed,
        coalesce(sum(in_both) FILTER (WHERE base_form <> form), 0) AS form_changed,
        coalesce(
            sum(departments) FILTER (
                WHERE
                    base_form <> form
                    AND NOT (is_base_printed AND is_printed)
            ),
            0
        ) AS form_left_out,
        coalesce(
            sum(departments - in_both) FILTER (
                WHERE is_base_printed AND is_printed
            ),
            0
        ) AS blank_left_out,
        coalesce(sum(in_both) FILTER (WHERE has_base_errors), 0) AS base_errors,
        coalesce(sum(in_both) FILTER (WHERE has_errors), 0) AS errors
    FROM counted
    WHERE is_base_printed OR is_printed
    GROUP BY metric
),

total AS (
    SELECT
        summed.*,
        measure.position AS position,
        measure.section AS section,
        measure.label_zh AS label_zh,
        measure.label_en AS label_en,
        measure.unit AS unit,
        CASE measure.unit
            WHEN 'percent' THEN round(100.0 * base_numerator / CASE WHEN base_denominator > 0 THEN base_denominator END, 1)
            ELSE base_numerator
        END AS base,
        CASE measure.unit
            WHEN 'percent' THEN round(100.0 * numerator / CASE WHEN denominator > 0 THEN denominator END, 1)
            ELSE numerator
        END AS value,
        (
            CASE
                WHEN base_reports = 0 THEN ' base_no_report'
                WHEN base_printed = 0 THEN ' base_not_on_form'
                ELSE ''
            END
            || CASE WHEN printed = 0 THEN ' not_on_form' ELSE '' END
            || CASE WHEN base_denominator <= 0 THEN ' base_nothing_to_divide' ELSE '' END
            || CASE WHEN denominator <= 0 THEN ' nothing_to_divide' ELSE '' END
            || CASE
                WHEN measure.unit = 'percent' OR numerator = base_numerator OR numerator IS NULL THEN ''
                WHEN base_numerator = 0 THEN ' base_zero'
                WHEN base_numerator < 0 THEN ' base_negative'
                ELSE ''
            END
            || CASE WHEN form_changed > 0 THEN ' form_changed:' || form_changed ELSE '' END
            || CASE
                WHEN form_left_out > 0 AND base_printed > 0 AND printed > 0
                    THEN ' form_left_out:' || form_left_out
                ELSE ''
            END
            || CASE WHEN blank_left_out > 0 THEN ' blank_left_out:' || blank_left_out ELSE '' END
            || coalesce(' sums_up_others:' || (SELECT nullif(count(*), 0) FROM summing_up), '')
            || CASE WHEN base_errors > 0 THEN ' base_errors:' || base_errors ELSE '' END
            || CASE WHEN errors > 0 THEN ' errors:' || errors ELSE '' END
        ) AS note
    FROM summed
    INNER JOIN measure ON measure.metric = summed.metric
)

SELECT
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
    largest,
    nullif(trim(note), '') AS note
FROM total
ORDER BY position;
