-- Which reports each report continues: those of the year before of its department, or of departments
-- that it succeeded. A department may be renamed, and several may merge; a report of the year before
-- is continued by the first in its department's chain of successors that reports.
--
-- is_certain is 0 where a department that was succeeded, and reported beside its successor two years
-- before, lacks the report between: it may have ended, or its report may be missing. So it is where one
-- that succeeded or was succeeded reported two years before, and nobody in its chain between, and where
-- a body is new and one that it succeeded never reported. Then the sum of what is there may not be the
-- whole.

CREATE VIEW report_before AS
WITH RECURSIVE chain (department_id, later_id, steps) AS (
    SELECT department_id, department_id, 0
    FROM department
    UNION
    SELECT chain.department_id, department.successor_id, chain.steps + 1
    FROM chain
    INNER JOIN department ON department.department_id = chain.later_id
    WHERE
        department.successor_id IS NOT NULL
        -- Departments that wrongly succeed each other in a circle end the walk, too.
        AND chain.steps < 20
),

continuing AS (
    SELECT
        earlier.report_id AS before_id,
        earlier.department_id AS before_department_id,
        later.report_id AS report_id,
        later.department_id AS department_id,
        later.year AS year,
        row_number() OVER (PARTITION BY earlier.report_id ORDER BY chain.steps) AS place
    FROM report AS earlier
    INNER JOIN chain ON chain.department_id = earlier.department_id
    INNER JOIN report AS later
        ON later.department_id = chain.later_id AND later.year = earlier.year + 1
),

missing_between AS (
    SELECT DISTINCT
        chain.later_id AS department_id,
        earliest.year + 2 AS year
    FROM chain
    INNER JOIN report AS earliest ON earliest.department_id = chain.department_id
    INNER JOIN report AS beside
        ON beside.department_id = chain.later_id AND beside.year = earliest.year
    LEFT JOIN report AS between_them
        ON
            between_them.department_id = chain.department_id
            AND between_them.year = earliest.year + 1
    WHERE chain.steps > 0 AND between_them.report_id IS NULL
    UNION
    SELECT chain.later_id, earliest.year + 2
    FROM chain
    INNER JOIN report AS earliest ON earliest.department_id = chain.department_id
    INNER JOIN chain AS further ON further.department_id = chain.department_id
    LEFT JOIN report AS between_them
        ON
            between_them.department_id = further.later_id
            AND between_them.year = earliest.year + 1
    WHERE chain.later_id IN (
        SELECT department.successor_id
        FROM department
        WHERE department.successor_id IS NOT NULL
    )
    GROUP BY chain.department_id, chain.later_id, earliest.year
    HAVING count(between_them.report_id) = 0
    UNION
    SELECT chain.later_id, later.year
    FROM chain
    INNER JOIN report AS later ON later.department_id = chain.later_id
    LEFT JOIN report AS own
        ON own.department_id = chain.later_id AND own.year = later.year - 1
    WHERE
        chain.steps > 0
        AND own.report_id IS NULL
        AND chain.department_id NOT IN (
            SELECT known.later_id
            FROM chain AS known
            INNER JOIN report ON report.department_id = known.department_id
        )
)

SELECT
    continuing.report_id AS report_id,
    continuing.before_id AS before_id,
    continuing.department_id AS department_id,
    continuing.before_department_id AS before_department_id,
    continuing.year AS year,
    missing_between.department_id IS NULL AS is_certain
FROM continuing
LEFT JOIN missing_between
    ON
        missing_between.department_id = continuing.department_id
        AND missing_between.year = continuing.year
WHERE continuing.place = 1;
