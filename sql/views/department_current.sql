-- Who continues each department today: the last in its chain of successors, or itself.
-- Few have a successor, so only theirs are walked.
-- UNION drops pairs already met, so departments that wrongly succeed each other in a circle end the
-- walk too; each of them then stands for itself.

CREATE VIEW department_current AS
WITH RECURSIVE reachable (department_id, later_id) AS (
    SELECT department_id, successor_id
    FROM department
    WHERE successor_id IS NOT NULL
    UNION
    SELECT reachable.department_id, department.successor_id
    FROM reachable
    INNER JOIN department ON department.department_id = reachable.later_id
    WHERE department.successor_id IS NOT NULL
),

ending (department_id, current_id) AS (
    SELECT reachable.department_id, reachable.later_id
    FROM reachable
    INNER JOIN department ON department.department_id = reachable.later_id
    WHERE department.successor_id IS NULL
)

SELECT
    department.department_id AS department_id,
    coalesce(ending.current_id, department.department_id) AS current_id
FROM department
LEFT JOIN ending ON ending.department_id = department.department_id;
