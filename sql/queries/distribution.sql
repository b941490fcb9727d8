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
--   part_not_on_form  neither: one of their reports before a merger is on a form that does not print it
--   unclear         neither: their reports before a merger do not add up (view department_unclear)
--   sums_up_others  they neither: others of the group that reported are below them (view
--                   department_above), and their figures hold theirs
--   no_deviation  the deviation is 0
--   errors        how many of the departments have open errors in the reports behind their figures; of
--                 an outlier, how many errors

WITH RECURSIVE chosen AS (
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

-- Where a statement is recursive, some engines take the type of a column from the first part of a union.
figured AS (
    SELECT figure.report_id AS report_id, figure.value AS numerator, CAST(NULL AS BIGINT) AS denominator
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
        part.errors AS errors,
        CASE
            WHEN summing_up.department_id IS NOT NULL THEN NULL
            WHEN measure.unit <> 'percent' THEN part.numerator
            WHEN part.denominator > 0 AND part.denominator >= coalesce(:min_cases, 1)
                THEN 100.0 * part.numerator / part.denominator
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
        END AS left_out
    FROM chosen
    INNER JOIN measure ON measure.metric = :metric
    LEFT JOIN part ON part.department_id = chosen.department_id
    LEFT JOIN summing_up ON summing_up.department_id = chosen.department_id
),

-- The figure of each department, its place in the order of its group, counted from 0 in quarters, and
-- the steps from the first of the group to the last: the quartile of number i is at the place i times
-- the steps. A rate is kept in percent, and for bins as two whole numbers, whose ratio is exact.
placed AS (
    SELECT
        group_name,
        department,
        unit,
        numerator,
        denominator,
        errors,
        left_out,
        figure,
        CASE unit WHEN 'percent' THEN 100 * numerator ELSE numerator END AS divided,
        CASE unit WHEN 'percent' THEN denominator ELSE 1 END AS divisor,
        4 * (row_number() OVER (PARTITION BY group_name, left_out IS NULL ORDER BY figure) - 1) AS place,
        count(figure) OVER (PARTITION BY group_name) - 1 AS steps
    FROM stated
),

-- The figures on both sides of each quartile, and the extent of all groups together.
beside AS (
    SELECT
        placed.*,
        max(figure) FILTER (WHERE place <= steps) OVER (PARTITION BY group_name) AS below_lower,
        min(figure) FILTER (WHERE place >= steps) OVER (PARTITION BY group_name) AS above_lower,
        max(figure) FILTER (WHERE place <= 2 * steps) OVER (PARTITION BY group_name) AS below_middle,
        min(figure) FILTER (WHERE place >= 2 * steps) OVER (PARTITION BY group_name) AS above_middle,
        max(figure) FILTER (WHERE place <= 3 * steps) OVER (PARTITION BY group_name) AS below_upper,
        min(figure) FILTER (WHERE place >= 3 * steps) OVER (PARTITION BY group_name) AS above_upper,
        min(figure) OVER () AS lowest,
        max(figure) OVER () AS highest
    FROM placed
),

quartile AS (
    SELECT
        beside.*,
        below_lower + 0.25 * (steps % 4) * (above_lower - below_lower) AS lower,
        below_middle + 0.25 * (2 * steps % 4) * (above_middle - below_middle) AS middle,
        below_upper + 0.25 * (3 * steps % 4) * (above_upper - below_upper) AS upper
    FROM beside
),

distant AS (
    SELECT
        quartile.*,
        abs(figure - middle) AS distance,
        4 * (
            row_number() OVER (
                PARTITION BY group_name, left_out IS NULL
                ORDER BY abs(figure - middle)
            ) - 1
        ) AS distance_place
    FROM quartile
),

spread AS (
    SELECT
        distant.*,
        max(distance) FILTER (WHERE distance_place <= 2 * steps) OVER (PARTITION BY group_name) AS below_distance,
        min(distance) FILTER (WHERE distance_place >= 2 * steps) OVER (PARTITION BY group_name) AS above_distance
    FROM distant
),

deviating AS (
    SELECT
        spread.*,
        below_distance + 0.25 * (2 * steps % 4) * (above_distance - below_distance) AS deviation
    FROM spread
),

scored AS (
    SELECT
        deviating.*,
        (figure - middle) / (1.4826 * nullif(deviation, 0)) AS score
    FROM deviating
),

power (width) AS (
    SELECT CAST(1 AS BIGINT)
    UNION ALL
    SELECT 10 * width
    FROM power
    WHERE width < 1000000000000000
),

possible AS (
    SELECT factor.factor * power.width AS width
    FROM power
    CROSS JOIN (
        SELECT 1 AS factor
        UNION ALL
        SELECT 2
        UNION ALL
        SELECT 5
    ) AS factor
),

extent AS (
    SELECT
        min(CASE WHEN unit = 'percent' THEN 0 ELSE figure END) AS lowest,
        max(CASE WHEN unit = 'percent' THEN 99 ELSE figure END) AS highest,
        max(CASE WHEN unit = 'percent' THEN 10 ELSE 1 END) AS least_width,
        max(figure) AS most
    FROM stated
    WHERE left_out IS NULL
),

-- What lies above a multiple of the width is the remainder, to which a negative one adds a width.
fitting AS (
    SELECT
        possible.width AS width,
        extent.lowest AS lowest,
        extent.highest AS highest,
        extent.most AS most
    FROM extent
    INNER JOIN possible
        ON possible.width >= extent.least_width
        AND extent.highest
        < extent.lowest
        - (extent.lowest % possible.width + possible.width) % possible.width
        + 10 * possible.width
),

scale AS (
    SELECT
        min(width) AS width,
        max(lowest) - (max(lowest) % min(width) + min(width)) % min(width) AS first,
        max(highest) AS highest,
        max(most) AS most
    FROM fitting
),

number (number) AS (
    SELECT 0
    UNION ALL
    SELECT number + 1
    FROM number
    WHERE number < 10
),

bin AS (
    SELECT
        scale.first + number.number * scale.width AS low,
        CASE WHEN number.number < 10 THEN scale.first + (number.number + 1) * scale.width END AS high
    FROM scale
    INNER JOIN number
        ON scale.first + number.number * scale.width <= scale.highest
        OR (number.number = 10 AND scale.most > 100 AND scale.highest = 99)
),

-- Every row of the answer is made of the departments that it is about.
shown AS (
    SELECT 'summary' AS scope, 1 AS position, NULL AS low, NULL AS high
    UNION ALL
    SELECT 'left_out', 2, NULL, NULL
    UNION ALL
    SELECT 'bin', 3, low, high
    FROM bin
    UNION ALL
    SELECT 'outlier', 4, NULL, NULL
),

crossed AS (
    SELECT
        scored.*,
        shown.scope AS scope,
        shown.position AS position,
        shown.low AS low,
        shown.high AS high,
        CASE
            WHEN shown.high IS NULL THEN scored.divided > shown.low * scored.divisor
            WHEN scored.unit = 'percent' AND shown.high = 100
                THEN scored.divided BETWEEN shown.low * scored.divisor AND shown.high * scored.divisor
            ELSE
                scored.divided >= shown.low * scored.divisor
                AND scored.divided < shown.high * scored.divisor
        END AS is_inside
    FROM scored
    CROSS JOIN shown
),

-- The first department of a group stands for its bins, which may be empty.
told AS (
    SELECT crossed.*
    FROM crossed
    WHERE
        (scope = 'summary' AND left_out IS NULL)
        OR (scope = 'left_out' AND left_out IS NOT NULL)
        OR (scope = 'bin' AND left_out IS NULL AND (is_inside OR place = 0))
        OR (scope = 'outlier' AND abs(score) > 3.5)
),

line AS (
    SELECT
        scope,
        position,
        group_name,
        CASE scope WHEN 'outlier' THEN department END AS department,
        unit,
        low,
        high,
        CASE scope
            WHEN 'bin' THEN count(*) FILTER (WHERE is_inside)
            WHEN 'outlier' THEN NULL
            ELSE count(*)
        END AS departments,
        CASE WHEN scope IN ('summary', 'outlier') THEN sum(numerator) END AS numerator,
        CASE WHEN scope IN ('summary', 'outlier') THEN sum(denominator) END AS denominator,
        CASE scope WHEN 'summary' THEN min(figure) END AS minimum,
        CASE scope WHEN 'summary' THEN min(lower) END AS lower_quartile,
        CASE scope WHEN 'summary' THEN min(middle) END AS median,
        CASE scope WHEN 'summary' THEN min(upper) END AS upper_quartile,
        CASE scope WHEN 'summary' THEN max(figure) END AS maximum,
        CASE scope WHEN 'summary' THEN min(deviation) END AS deviation,
        CASE scope WHEN 'outlier' THEN min(score) END AS score,
        CASE scope
            WHEN 'left_out' THEN left_out
            WHEN 'summary'
                THEN CASE WHEN min(deviation) = 0 THEN ' no_deviation' ELSE '' END
                || CASE
                    WHEN count(*) FILTER (WHERE errors > 0) > 0
                        THEN ' errors:' || count(*) FILTER (WHERE errors > 0)
                    ELSE ''
                END
            WHEN 'outlier' THEN CASE WHEN sum(errors) > 0 THEN 'errors:' || sum(errors) ELSE '' END
            ELSE ''
        END AS note
    FROM told
    GROUP BY
        scope,
        position,
        group_name,
        CASE scope WHEN 'outlier' THEN department END,
        unit,
        low,
        high,
        left_out
)

SELECT
    scope,
    group_name,
    department,
    unit,
    low,
    high,
    departments,
    CASE unit
        WHEN 'percent' THEN round(100.0 * numerator / denominator, 1)
        ELSE numerator
    END AS value,
    CASE unit WHEN 'percent' THEN numerator END AS numerator,
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
