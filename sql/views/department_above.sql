-- Which departments of today sum up which: for each, every body above it by the department's parent,
-- and the parents of those. The report of a parent holds the figures of those below it, so that
-- a sum over both would count them twice.
-- UNION drops pairs already met, so parents that wrongly stand in a circle end the walk, too.

CREATE VIEW department_above AS
WITH RECURSIVE link AS (
    -- DISTINCT makes SQLite keep the list, and an id that is a column of a table is found in it
    -- by an index.
    SELECT DISTINCT
        body.department_id AS department_id,
        parent_body.department_id AS above_id
    FROM department AS child
    INNER JOIN department_current AS child_current ON child_current.department_id = child.department_id
    INNER JOIN department_current AS parent_current ON parent_current.department_id = child.parent_id
    INNER JOIN department AS body ON body.department_id = child_current.current_id
    INNER JOIN department AS parent_body ON parent_body.department_id = parent_current.current_id
    WHERE body.department_id <> parent_body.department_id
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
