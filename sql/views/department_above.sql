-- Which departments of today sum up which: for each, every body above it by the department's parent,
-- and the parents of those. The report of a parent holds the figures of those below it, so that
-- a sum over both would count them twice.
-- UNION drops pairs already met, so parents that wrongly stand in a circle end the walk, too.

CREATE VIEW department_above AS
WITH RECURSIVE body AS (
    -- DISTINCT makes SQLite keep the list, and an id that is a column of a table is found in it
    -- by an index.
    SELECT DISTINCT
        department_current.department_id AS department_id,
        today.department_id AS current_id
    FROM department_current
    INNER JOIN department AS today ON today.department_id = department_current.current_id
),

link AS (
    SELECT DISTINCT
        child_body.current_id AS department_id,
        parent_body.current_id AS above_id
    FROM department AS child
    INNER JOIN body AS child_body ON child_body.department_id = child.department_id
    INNER JOIN body AS parent_body ON parent_body.department_id = child.parent_id
    WHERE child_body.current_id <> parent_body.current_id
),

above (department_id, above_id) AS (
    SELECT department_id, above_id
    FROM link
    UNION
    SELECT above.department_id, link.above_id
    FROM above
    INNER JOIN link ON link.department_id = above.above_id
)

SELECT department_id, above_id
FROM above
WHERE department_id <> above_id;
