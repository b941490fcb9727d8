-- name:   trend
-- title:  一个指标的多年走势：合计、分组与各部门 | One measure over the years: total, groups and departments
-- param:  :metric      TEXT     required  指标、合计项或比率的代码 | code of a metric, group sum or rate
-- param:  :from        INTEGER  optional  起始年度，不写则从最早一年起 | first year; without it, the earliest
-- param:  :to          INTEGER  optional  截止年度，不写则到最近一年 | last year; without it, the latest
-- param:  :by          TEXT     optional  分行方式：department、region、system、level 或 all，不写则按部门 | a line for each department, region, system or level, or all; without it, each department
-- param:  :each_year   INTEGER  optional  1 为各年按实有部门相加，不写则只加各年都有数的部门 | 1 sums in each year whoever states it; without it, the same departments in all years are summed
-- param:  :region      TEXT     optional  行政区划名称或代码 | name or code of a division
-- param:  :level       TEXT     optional  层级 | level of government
-- param:  :system      TEXT     optional  条线 | vertical line of departments
-- param:  :department  TEXT     optional  现用部门名称，多个以 | 分隔 | today's names of departments, separated by |
-- sample: metric=received.total
-- column: scope           text     范围 | scope
-- column: line            text     部门或分组 | department or group
-- column: metric          text     代码 | code
-- column: label_zh        text     指标 | metric in Chinese
-- column: label_en        text     英文指标 | metric
-- column: unit            text     单位 | unit
-- column: year            year     年度 | year
-- column: value           measure  值 | value
-- column: departments     count    部门数 | departments
-- column: left_out        count    未计入部门数 | left out
-- column: left_out_1      text     未计入部门一 | first left out
-- column: left_out_2      text     未计入部门二 | second left out
-- column: left_out_3      text     未计入部门三 | third left out
-- column: first_year      year     首年 | first year
-- column: first           measure  首年值 | first
-- column: last_year       year     末年 | last year
-- column: last            measure  末年值 | last
-- column: change          measure  增减 | change
-- column: change_percent  percent  增减% | change %
-- column: reported_as     text     报送名称 | reported as
-- column: note            text     说明 | note
--
-- One row for each line and each year in which one of its departments reported; the total comes
-- first. Amounts are in fen. A rate is recomputed from the sums of its parts, its change is in points.
-- A department goes by today's name; after a merger its figure is the sum of the reports, and NULL
-- where one does not state it or they do not add up to it (view department_unclear).
--
-- A sum compares like with like: only departments that state a number in every year that compares.
-- A year compares where at least half of the departments of the line that ever state a number do, so
-- that neither one early report nor a year that is still coming in leaves out all the others; the
-- other years are not stated. With :each_year, whoever states a number is summed, `departments`
-- says how many those are, and the change is stated only if the first and the last year are the
-- same departments. A department that sums up others of its line (view department_above) is left
-- out of sums, so that nothing is counted twice. `left_out` counts the other departments of the
-- line that reported in the span and are not in the value; left_out_1 to left_out_3 name the first of
-- those that are not in the value of the first year.
--
-- first and last are of the first and the last year with a value; of one year there is no change. `note` holds codes:
--   no_report, not_on_form, blank, nothing_to_divide  why there is no value
--   unclear             the reports before a merger do not add up to the department (view department_unclear)
--   part_not_on_form    one of the reports before a merger is on an edition that does not print it
--   few:N               only N departments state it: too few for the year to compare
--   none_in_every_year  no department states it in every year that compares
--   form_changed        the edition of the form is another than that of the last year with a number
--                       (in sums, with a count)
--   merged:N            N reports are summed; reported_as names the first and the last of the departments
--   errors:N            errors that the rules found in the reports behind the figure and nobody
--                       accepted (in sums, how many departments have some)
--   sums_up_others:N    departments that the sum leaves out because it has those below them
--   other_departments   first and last are not the same departments: there is no change
--
-- Each step reads the one before it once: SQLite writes a step out anew for every mention.

WITH chosen AS (
    SELECT
        department_id,
        name,
        CASE :by WHEN 'region' THEN region WHEN 'system' THEN system WHEN 'level' THEN level END AS division
    FROM department
    WHERE
        (:region IS NULL OR :region IN (region, region_code))
        AND (:level IS NULL OR level = :level)
        AND (:system IS NULL OR system = :system)
        AND (
            :department IS NULL
            OR replace('|' || :department || '|', '|' || name || '|', '') <> '|' || :department || '|'
        )
),

-- DISTINCT makes SQLite keep the list, and find in it quickly.
body AS (
    SELECT DISTINCT department_id, current_id FROM department_current
),

chosen_report AS (
    SELECT
        report.report_id AS report_id,
        report.year AS year,
        report.form AS form,
        chosen.department_id AS department_id,
        chosen.name AS department,
        chosen.division AS division,
        reporter.name AS reporter
    FROM report
    INNER JOIN department AS reporter ON reporter.department_id = report.department_id
    INNER JOIN body ON body.department_id = report.department_id
    INNER JOIN chosen ON chosen.department_id = body.current_id
    WHERE (:from IS NULL OR report.year >= :from) AND (:to IS NULL OR report.year <= :to)
),

summing_up AS (
    SELECT DISTINCT department_above.above_id AS department_id
    FROM department_above
    INNER JOIN chosen_report ON chosen_report.department_id = department_above.department_id
),

-- The figure in each report whose form prints it.
part (report_id, numerator, denominator) AS (
    SELECT report_id, value, NULL
    FROM figure
    WHERE metric = :metric
    UNION ALL
    SELECT report_id, numerator, denominator
    FROM indicator_part
    WHERE indicator = :metric
),

doubtful AS (
    SELECT report_id, count(*) AS errors
    FROM finding
    WHERE severity = 'error' AND accepted_note IS NULL
    GROUP BY report_id
),

reporting AS (
    SELECT
        chosen_report.department_id AS department_id,
        chosen_report.department AS department,
        chosen_report.division AS division,
        chosen_report.year AS year,
        count(*) AS reports,
        CASE
            WHEN count(*) = 1 THEN nullif(min(chosen_report.reporter), chosen_report.department)
            WHEN count(*) = 2 THEN min(chosen_report.reporter) || ' + ' || max(chosen_report.reporter)
            ELSE min(chosen_report.reporter) || ' + … + ' || max(chosen_report.reporter)
        END AS reported_as,
        CASE WHEN min(chosen_report.form) = max(chosen_report.form) THEN min(chosen_report.form) ELSE 'mixed' END AS form,
        CASE WHEN count(part.report_id) > 0 THEN 1 ELSE 0 END AS is_printed,
        CASE WHEN count(part.report_id) = count(*) THEN 1 ELSE 0 END AS is_printed_by_all,
        CASE WHEN count(department_unclear.department_id) > 0 THEN 1 ELSE 0 END AS is_unclear,
        CASE WHEN count(department_unclear.department_id) = 0 AND count(part.numerator) = count(*) THEN 1 ELSE 0 END AS is_stated,
        CASE WHEN count(department_unclear.department_id) = 0 AND count(part.numerator) = count(*) THEN sum(part.numerator) END AS numerator,
        CASE WHEN count(department_unclear.department_id) = 0 AND count(part.numerator) = count(*) THEN sum(part.denominator) END AS denominator,
        coalesce(sum(doubtful.errors), 0) AS errors
    FROM chosen_report
    LEFT JOIN department_unclear
        ON department_unclear.department_id = chosen_report.department_id
        AND department_unclear.year = chosen_report.year
    LEFT JOIN part ON part.report_id = chosen_report.report_id
    LEFT JOIN doubtful ON doubtful.report_id = chosen_report.report_id
    GROUP BY chosen_report.department_id, chosen_report.department, chosen_report.division, chosen_report.year
),

-- Once for itself, once for its group and once for the total.
member AS (
    SELECT
        scope.scope AS scope,
        CASE scope.scope
            WHEN 'department' THEN reporting.department
            WHEN 'group' THEN coalesce(reporting.division, '')
            ELSE ''
        END AS line,
        reporting.department_id AS department_id,
        reporting.department AS department,
        reporting.year AS year,
        reporting.reports AS reports,
        reporting.reported_as AS reported_as,
        reporting.is_printed AS is_printed,
        reporting.is_printed_by_all AS is_printed_by_all,
        reporting.is_unclear AS is_unclear,
        reporting.is_stated AS is_stated,
        reporting.numerator AS numerator,
        reporting.denominator AS denominator,
        reporting.errors AS errors,
        CASE WHEN scope.scope <> 'department' AND summing_up.department_id IS NOT NULL THEN 1 ELSE 0 END AS is_parent,
        CASE
            WHEN
                reporting.form <> lag(reporting.form) OVER (
                    PARTITION BY scope.scope, reporting.department_id, reporting.is_stated ORDER BY reporting.year
                )
                THEN 1
            ELSE 0
        END AS form_changed,
        CASE
            WHEN row_number() OVER (PARTITION BY scope.scope, reporting.department_id ORDER BY reporting.year) = 1
                THEN 1
            ELSE 0
        END AS is_first,
        CASE
            WHEN
                reporting.is_stated = 1
                AND row_number() OVER (
                    PARTITION BY scope.scope, reporting.department_id, reporting.is_stated ORDER BY reporting.year
                ) = 1
                THEN 1
            ELSE 0
        END AS is_first_stated
    FROM reporting
    INNER JOIN (
        SELECT 'total' AS scope
        UNION ALL
        SELECT 'group'
        WHERE :by IN ('region', 'system', 'level')
        UNION ALL
        SELECT 'department'
        WHERE coalesce(:by, 'department') = 'department'
    ) AS scope ON 1 = 1
    LEFT JOIN summing_up ON summing_up.department_id = reporting.department_id
),

counts AS (
    SELECT
        member.*,
        sum(is_stated) OVER (PARTITION BY scope, line, is_parent, year) AS stated_in_year,
        sum(is_first_stated) OVER (PARTITION BY scope, line, is_parent) AS stating,
        row_number() OVER (PARTITION BY scope, line, is_parent, year ORDER BY department_id) AS place_in_year
    FROM member
),

compared AS (
    SELECT
        counts.*,
        CASE WHEN is_parent = 0 AND stated_in_year > 0 AND 2 * stated_in_year >= stating THEN 1 ELSE 0 END AS compares
    FROM counts
),

steady AS (
    SELECT
        compared.*,
        sum(compares) FILTER (WHERE place_in_year = 1) OVER (PARTITION BY scope, line, is_parent) AS compared_years,
        sum(compares * is_stated) OVER (PARTITION BY scope, line, is_parent, department_id) AS stated_years
    FROM compared
),

counted AS (
    SELECT
        steady.*,
        CASE
            WHEN is_parent = 1 OR is_stated = 0 THEN 0
            WHEN :each_year = 1 THEN 1
            WHEN compares = 1 AND stated_years = compared_years THEN 1
            ELSE 0
        END AS is_counted
    FROM steady
),

-- Years whose sum has no denominator to divide by have no value.
year_sum AS (
    SELECT
        counted.*,
        sum(is_counted) OVER (PARTITION BY scope, line, year) AS departments,
        sum(denominator) FILTER (WHERE is_counted = 1) OVER (PARTITION BY scope, line, year) AS divisor
    FROM counted
),

ends AS (
    SELECT
        year_sum.*,
        min(year) FILTER (WHERE departments > 0 AND coalesce(divisor, 1) > 0) OVER (PARTITION BY scope, line) AS first_year,
        max(year) FILTER (WHERE departments > 0 AND coalesce(divisor, 1) > 0) OVER (PARTITION BY scope, line) AS last_year
    FROM year_sum
),

in_both AS (
    SELECT
        ends.*,
        count(*) FILTER (WHERE is_counted = 1 AND year = first_year) OVER (PARTITION BY scope, line, department_id) AS in_first,
        count(*) FILTER (WHERE is_counted = 1 AND year = last_year) OVER (PARTITION BY scope, line, department_id) AS in_last
    FROM ends
),

named AS (
    SELECT
        in_both.*,
        CASE
            WHEN scope <> 'department' AND is_parent = 0 AND in_first = 0
                THEN dense_rank() OVER (PARTITION BY scope, line, is_parent, in_first ORDER BY department)
        END AS left_out_place
    FROM in_both
),

line_year AS (
    SELECT
        scope,
        line,
        year,
        max(first_year) AS first_year,
        max(last_year) AS last_year,
        count(*) FILTER (WHERE is_parent = 0) AS reported,
        count(*) FILTER (WHERE is_parent = 0 AND is_printed = 1) AS printed,
        count(*) FILTER (WHERE is_parent = 0 AND is_printed_by_all = 1) AS printed_by_all,
        count(*) FILTER (WHERE is_parent = 0 AND is_unclear = 0) AS clear,
        count(*) FILTER (WHERE is_parent = 0 AND is_stated = 1) AS stated,
        max(compares) AS compares,
        sum(is_counted) AS departments,
        sum(numerator) FILTER (WHERE is_counted = 1) AS numerator,
        sum(denominator) FILTER (WHERE is_counted = 1) AS denominator,
        count(*) FILTER (WHERE is_counted = 1 AND form_changed = 1) AS form_changed,
        coalesce(sum(errors) FILTER (WHERE is_counted = 1), 0) AS errors,
        count(*) FILTER (WHERE is_counted = 1 AND errors > 0) AS doubtful,
        count(*) FILTER (WHERE is_counted = 1 AND in_first <> in_last) AS in_one,
        count(*) FILTER (WHERE is_parent = 0 AND is_first = 1) AS new_members,
        count(*) FILTER (WHERE is_parent = 1 AND is_first = 1) AS new_parents,
        max(reports) AS reports,
        max(reported_as) AS reported_as,
        max(department) FILTER (WHERE left_out_place = 1) AS left_out_1,
        max(department) FILTER (WHERE left_out_place = 2) AS left_out_2,
        max(department) FILTER (WHERE left_out_place = 3) AS left_out_3
    FROM named
    GROUP BY scope, line, year
),

valued AS (
    SELECT
        line_year.*,
        measure.metric AS metric,
        measure.label_zh AS label_zh,
        measure.label_en AS label_en,
        measure.unit AS unit,
        CASE measure.unit
            WHEN 'percent'
                THEN round(100.0 * line_year.numerator / CASE WHEN line_year.denominator > 0 THEN line_year.denominator END, 1)
            ELSE line_year.numerator
        END AS value,
        sum(line_year.new_members) OVER (PARTITION BY line_year.scope, line_year.line) AS members,
        sum(line_year.new_parents) OVER (PARTITION BY line_year.scope, line_year.line) AS parents,
        sum(line_year.in_one) FILTER (WHERE line_year.year IN (line_year.first_year, line_year.last_year))
            OVER (PARTITION BY line_year.scope, line_year.line)
        AS in_one_end
    FROM line_year
    INNER JOIN measure ON measure.metric = :metric
),

series AS (
    SELECT
        valued.*,
        max(value) FILTER (WHERE year = first_year) OVER (PARTITION BY scope, line) AS first,
        max(value) FILTER (WHERE year = last_year) OVER (PARTITION BY scope, line) AS last,
        max(left_out_1) OVER (PARTITION BY scope, line) AS first_left_out,
        max(left_out_2) OVER (PARTITION BY scope, line) AS second_left_out,
        max(left_out_3) OVER (PARTITION BY scope, line) AS third_left_out
    FROM valued
)

SELECT
    scope,
    nullif(line, '') AS line,
    metric,
    label_zh,
    label_en,
    unit,
    year,
    value,
    CASE WHEN scope <> 'department' THEN departments END AS departments,
    CASE WHEN scope <> 'department' THEN members - departments END AS left_out,
    CASE WHEN first_year IS NOT NULL THEN first_left_out END AS left_out_1,
    CASE WHEN first_year IS NOT NULL THEN second_left_out END AS left_out_2,
    CASE WHEN first_year IS NOT NULL THEN third_left_out END AS left_out_3,
    first_year,
    first,
    last_year,
    last,
    CASE
        WHEN in_one_end > 0 OR first_year = last_year THEN NULL
        WHEN unit = 'percent' THEN round(last - first, 1)
        ELSE last - first
    END AS change,
    CASE
        WHEN in_one_end = 0 AND first_year < last_year AND unit <> 'percent' AND first > 0
            THEN round(100.0 * (last - first) / first, 1)
    END AS change_percent,
    CASE WHEN scope = 'department' THEN reported_as END AS reported_as,
    nullif(
        trim(
            CASE
                WHEN reported = 0 THEN 'no_report'
                WHEN printed = 0 THEN 'not_on_form'
                WHEN clear = 0 THEN 'unclear'
                WHEN stated = 0 AND printed_by_all = 0 THEN 'part_not_on_form'
                WHEN stated = 0 THEN 'blank'
                WHEN departments = 0 AND compares = 0 THEN 'few:' || stated
                WHEN departments = 0 THEN 'none_in_every_year'
                WHEN denominator <= 0 THEN 'nothing_to_divide'
                ELSE ''
            END
            || CASE
                WHEN form_changed > 0 AND scope = 'department' THEN ' form_changed'
                WHEN form_changed > 0 THEN ' form_changed:' || form_changed
                ELSE ''
            END
            || CASE WHEN scope = 'department' AND reports > 1 THEN ' merged:' || reports ELSE '' END
            || CASE
                WHEN errors > 0 AND scope = 'department' THEN ' errors:' || errors
                WHEN doubtful > 0 THEN ' errors:' || doubtful
                ELSE ''
            END
            || CASE WHEN parents > 0 THEN ' sums_up_others:' || parents ELSE '' END
            || CASE WHEN in_one_end > 0 THEN ' other_departments' ELSE '' END
        ),
        ''
    ) AS note
FROM series
ORDER BY scope DESC, last IS NULL, last DESC, line, year;
