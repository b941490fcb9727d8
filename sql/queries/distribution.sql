-- name:   distribution
-- title:  一项指标在各部门的分布 | How one figure of one year is spread over departments
-- param:  :metric     TEXT     required  指标、合计项或比率的代码 | code of a metric, group sum or rate
-- param:  :year       INTEGER  required  年度 | the year
-- param:  :within     TEXT     optional  分组：region、level 或 system | each region, level or system by itself
-- param:  :min_cases  INTEGER  optional  比率的分母至少为多少才计入 | denominator that a rate needs to be counted
-- param:  :region     TEXT     optional  行政区划名称或代码 | name or code of a division
-- param:  :level      TEXT     optional  层级 | level of government
-- param:  :system     TEXT     optional  条线 | vertical line of departments
-- sample: metric=received.total
-- sample: year=2021
-- column: scope           text     范围 | scope
-- column: group_name      text     分组 | group
-- column: department      text     部门 | department
-- column: unit            text     单位 | unit
-- column: low             measure  下限 | from
-- column: high            measure  上限 | to
-- column: departments     count    部门数 | departments
-- column: value           measure  数值 | value
-- column: numerator       count    分子 | numerator
-- column: denominator     count    分母 | denominator
-- column: minimum         measure  最小值 | minimum
-- column: lower_quartile  measure  下四分位数 | lower quartile
-- column: median          measure  中位数 | median
-- column: upper_quartile  measure  上四分位数 | upper quartile
-- column: maximum         measure  最大值 | maximum
-- column: deviation       measure  绝对中位差 | median absolute deviation
-- column: score           number   偏离分数 | score
-- column: note            text     说明 | note
--
-- scope says what a row is:
--   summary   of each group: how many departments state the figure, their sum in `value` (for a rate,
--             that of the sums of numerators and denominators), quartiles and the median absolute
--             deviation, which is the median of the distances from the median
--   left_out  how many departments of the group are not counted, and in `note` why
--   bin       how many departments have a figure from `low` to below `high`
--   outlier   a department whose figure is far from the others: its score is the distance from the
--             median divided by 1.4826 times the deviation, and is below -3.5 or above 3.5
-- Quantiles are interpolated between the two nearest figures in order, the one at place 1 + p (n - 1)
-- for a share p of n departments (type 7 of Hyndman and Fan, Sample quantiles in statistical packages,
-- The American Statistician 50, 1996), so that those of counts are exact in quarters. Those of amounts are
-- rounded to fen, rates to one decimal; rates are not rounded before.
-- The limit 3.5 is that of Iglewicz and Hoaglin, How to detect and handle outliers, 1993; 1.4826 makes
-- the deviation an estimate of the standard deviation where figures are spread normally. Where the
-- deviation is 0, half of the departments or more state the median: no score can be had then.
-- Bins of counts and amounts are as wide as the smallest of 1, 2, 5, 10, 20, 50, and so on, of which 10
-- hold all figures, and begin at multiples of that; bins of rates are 10 percent wide, 100 % is in the
-- last, and one without `high` holds those above 100 %. All groups have the same bins.
-- A department goes by today's name; after a merger its figure is the sum of the reports, and blank
-- where one of them does not state it. group_name is NULL without :within, and for departments that
-- state none. Amounts are in fen. note holds codes:
--   no_report, not_on_form, blank, nothing_to_divide, below_minimum  why departments are not counted
--   no_deviation  the deviation is 0
--   errors        how many of the departments have open errors in the reports behind their figures; of
--                 an outlier, how many errors

WITH RECURSIVE chosen AS (
    SELECT
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
        count(figured.report_id) AS cells,
        CASE WHEN count(figured.numerator) = count(*) THEN sum(figured.numerator) END AS numerator,
        CASE WHEN count(figured.numerator) = count(*) THEN sum(figured.denominator) END AS denominator,
        CASE WHEN count(figured.numerator) = count(*) THEN sum(doubtful.errors) END AS errors
    FROM report
    INNER JOIN department_current ON department_current.department_id = report.department_id
    LEFT JOIN figured ON figured.report_id = report.report_id
    LEFT JOIN doubtful ON doubtful.report_id = report.report_id
    WHERE report.year = :year
    GROUP BY department_current.current_id
),

stated AS (
    SELECT
        chosen.group_name AS group_name,
        coalesce(chosen.group_name, '') AS group_key,
        chosen.department AS department,
        measure.unit AS unit,
        part.numerator AS numerator,
        part.denominator AS denominator,
        part.errors AS errors,
        CASE
            WHEN part.department_id IS NULL THEN 'no_report'
            WHEN part.cells = 0 THEN 'not_on_form'
            WHEN part.numerator IS NULL THEN 'blank'
            WHEN measure.unit = 'percent' AND part.denominator <= 0 THEN 'nothing_to_divide'
            WHEN measure.unit = 'percent' AND part.denominator < :min_cases THEN 'below_minimum:' || :min_cases
        END AS left_out
    FROM chosen
    INNER JOIN measure ON measure.metric = :metric
    LEFT JOIN part ON part.department_id = chosen.department_id
),

-- A rate is kept as what it is in percent, and as the two whole numbers that say so exactly.
figure_of AS (
    SELECT
        group_key,
        group_name,
        department,
        unit,
        numerator,
        denominator,
        errors,
        CASE unit WHEN 'percent' THEN 100.0 * numerator / denominator ELSE numerator END AS figure,
        CASE unit WHEN 'percent' THEN 100 * numerator ELSE numerator END AS divided,
        CASE unit WHEN 'percent' THEN denominator ELSE 1 END AS divisor
    FROM stated
    WHERE left_out IS NULL
),

placed AS (
    SELECT
        group_key,
        figure,
        4 * (row_number() OVER (PARTITION BY group_key ORDER BY figure) - 1) AS place,
        count(*) OVER (PARTITION BY group_key) - 1 AS steps
    FROM figure_of
),

-- The figures on both sides of each quartile. A place is counted from 0 in quarters, so that the
-- quartile of number i is at the place i times the steps between the first figure and the last.
beside AS (
    SELECT
        group_key,
        steps,
        max(figure) FILTER (WHERE place <= steps) AS below_lower,
        min(figure) FILTER (WHERE place >= steps) AS above_lower,
        max(figure) FILTER (WHERE place <= 2 * steps) AS below_middle,
        min(figure) FILTER (WHERE place >= 2 * steps) AS above_middle,
        max(figure) FILTER (WHERE place <= 3 * steps) AS below_upper,
        min(figure) FILTER (WHERE place >= 3 * steps) AS above_upper
    FROM placed
    GROUP BY group_key, steps
),

quartile AS (
    SELECT
        group_key,
        below_lower + 0.25 * (steps % 4) * (above_lower - below_lower) AS lower,
        below_middle + 0.25 * (2 * steps % 4) * (above_middle - below_middle) AS middle,
        below_upper + 0.25 * (3 * steps % 4) * (above_upper - below_upper) AS upper
    FROM beside
),

distant AS (
    SELECT
        figure_of.group_key AS group_key,
        abs(figure_of.figure - quartile.middle) AS distance,
        4 * (
            row_number() OVER (
                PARTITION BY figure_of.group_key
                ORDER BY abs(figure_of.figure - quartile.middle)
            ) - 1
        ) AS place,
        count(*) OVER (PARTITION BY figure_of.group_key) - 1 AS steps
    FROM figure_of
    INNER JOIN quartile ON quartile.group_key = figure_of.group_key
),

deviating AS (
    SELECT
        group_key,
        max(distance) FILTER (WHERE place <= 2 * steps)
        + 0.25 * (2 * steps % 4) * (
            min(distance) FILTER (WHERE place >= 2 * steps) - max(distance) FILTER (WHERE place <= 2 * steps)
        ) AS deviation
    FROM distant
    GROUP BY group_key, steps
),

scored AS (
    SELECT
        figure_of.group_name AS group_name,
        figure_of.department AS department,
        figure_of.unit AS unit,
        figure_of.figure AS figure,
        figure_of.numerator AS numerator,
        figure_of.denominator AS denominator,
        figure_of.errors AS errors,
        (figure_of.figure - quartile.middle) / (1.4826 * nullif(deviating.deviation, 0)) AS score
    FROM figure_of
    INNER JOIN quartile ON quartile.group_key = figure_of.group_key
    INNER JOIN deviating ON deviating.group_key = figure_of.group_key
),

summed AS (
    SELECT
        group_key,
        group_name,
        unit,
        count(*) AS departments,
        sum(numerator) AS numerator,
        sum(denominator) AS denominator,
        min(figure) AS minimum,
        max(figure) AS maximum,
        count(*) FILTER (WHERE errors > 0) AS errors
    FROM figure_of
    GROUP BY group_key, group_name, unit
),

power (width) AS (
    SELECT CAST(1 AS BIGINT)
    UNION ALL
    SELECT 10 * width
    FROM power
    WHERE width < 1000000000000000
),

extent (unit, minimum, maximum) AS (
    SELECT
        unit,
        min(CASE unit WHEN 'percent' THEN 0 ELSE numerator END),
        max(CASE unit WHEN 'percent' THEN 99 ELSE numerator END)
    FROM figure_of
    GROUP BY unit
),

-- What lies above a multiple of the width is its remainder, which is negative below zero.
fitting AS (
    SELECT
        extent.unit AS unit,
        factor.factor * power.width AS width,
        extent.minimum
        - (extent.minimum % (factor.factor * power.width) + factor.factor * power.width)
        % (factor.factor * power.width) AS first,
        extent.maximum AS maximum
    FROM extent
    CROSS JOIN power
    CROSS JOIN (
        SELECT 1 AS factor
        UNION ALL
        SELECT 2
        UNION ALL
        SELECT 5
    ) AS factor
),

scale AS (
    SELECT
        unit,
        CASE unit WHEN 'percent' THEN 10 ELSE min(width) END AS width
    FROM fitting
    WHERE maximum < first + 10 * width
    GROUP BY unit
),

bin (low, high, width, maximum) AS (
    SELECT
        fitting.first,
        fitting.first + fitting.width,
        fitting.width,
        fitting.maximum
    FROM fitting
    INNER JOIN scale ON scale.unit = fitting.unit AND scale.width = fitting.width
    UNION ALL
    SELECT
        high,
        high + width,
        width,
        maximum
    FROM bin
    WHERE high <= maximum
),

bins AS (
    SELECT low, high
    FROM bin
    UNION ALL
    SELECT 100, NULL
    FROM figure_of
    WHERE unit = 'percent'
    GROUP BY unit
    HAVING max(figure) > 100
),

binned AS (
    SELECT
        summed.group_name AS group_name,
        summed.unit AS unit,
        bins.low AS low,
        bins.high AS high,
        count(figure_of.department) AS departments
    FROM summed
    CROSS JOIN bins
    LEFT JOIN figure_of
        ON figure_of.group_key = summed.group_key
        AND figure_of.divided >= bins.low * figure_of.divisor
        AND CASE
            WHEN bins.high IS NULL THEN figure_of.divided > bins.low * figure_of.divisor
            WHEN figure_of.unit = 'percent' AND bins.high = 100
                THEN figure_of.divided <= bins.high * figure_of.divisor
            ELSE figure_of.divided < bins.high * figure_of.divisor
        END
    GROUP BY summed.group_name, summed.unit, bins.low, bins.high
),

line AS (
    SELECT
        1 AS position,
        'summary' AS scope,
        summed.group_name AS group_name,
        NULL AS department,
        summed.unit AS unit,
        NULL AS low,
        NULL AS high,
        summed.departments AS departments,
        CASE summed.unit
            WHEN 'percent' THEN 100.0 * summed.numerator / summed.denominator
            ELSE summed.numerator
        END AS value,
        CASE summed.unit WHEN 'percent' THEN summed.numerator END AS numerator,
        summed.denominator AS denominator,
        summed.minimum AS minimum,
        quartile.lower AS lower_quartile,
        quartile.middle AS median,
        quartile.upper AS upper_quartile,
        summed.maximum AS maximum,
        deviating.deviation AS deviation,
        NULL AS score,
        CASE WHEN deviating.deviation = 0 THEN ' no_deviation' ELSE '' END
        || CASE WHEN summed.errors > 0 THEN ' errors:' || summed.errors ELSE '' END AS note
    FROM summed
    INNER JOIN quartile ON quartile.group_key = summed.group_key
    INNER JOIN deviating ON deviating.group_key = summed.group_key
    UNION ALL
    SELECT
        2, 'left_out', group_name, NULL, unit, NULL, NULL, count(*),
        NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, left_out
    FROM stated
    WHERE left_out IS NOT NULL
    GROUP BY group_name, unit, left_out
    UNION ALL
    SELECT
        3, 'bin', group_name, NULL, unit, low, high, departments,
        NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, ''
    FROM binned
    UNION ALL
    SELECT
        4, 'outlier', group_name, department, unit, NULL, NULL, NULL,
        figure, CASE unit WHEN 'percent' THEN numerator END, denominator,
        NULL, NULL, NULL, NULL, NULL, NULL, score,
        CASE WHEN errors > 0 THEN 'errors:' || errors ELSE '' END
    FROM scored
    WHERE abs(score) > 3.5
)

SELECT
    scope,
    group_name,
    department,
    unit,
    low,
    high,
    departments,
    CASE unit WHEN 'percent' THEN round(value, 1) ELSE value END AS value,
    numerator,
    denominator,
    CASE unit WHEN 'percent' THEN round(minimum, 1) ELSE minimum END AS minimum,
    CASE unit
        WHEN 'percent' THEN round(lower_quartile, 1)
        WHEN 'fen' THEN CAST(round(lower_quartile) AS BIGINT)
        ELSE lower_quartile
    END AS lower_quartile,
    CASE unit
        WHEN 'percent' THEN round(median, 1)
        WHEN 'fen' THEN CAST(round(median) AS BIGINT)
        ELSE median
    END AS median,
    CASE unit
        WHEN 'percent' THEN round(upper_quartile, 1)
        WHEN 'fen' THEN CAST(round(upper_quartile) AS BIGINT)
        ELSE upper_quartile
    END AS upper_quartile,
    CASE unit WHEN 'percent' THEN round(maximum, 1) ELSE maximum END AS maximum,
    CASE unit
        WHEN 'percent' THEN round(deviation, 1)
        WHEN 'fen' THEN CAST(round(deviation) AS BIGINT)
        ELSE deviation
    END AS deviation,
    round(score, 1) AS score,
    nullif(trim(note), '') AS note
FROM line
ORDER BY group_name IS NULL, group_name, position, low, high IS NULL, score DESC, department, note;
