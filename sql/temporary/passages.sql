-- What texts are compared by: tables that the program makes while it compares, and the one definition
-- of how much a text repeats another.
--
-- SQL cannot split a text, so the program does. passage has a row for each sentence that counts, once
-- a section, however often it stands there. It holds no text: it says where the sentence stands, and
-- hash is the same for the same sentence, whatever its figures and the names in it.
-- Its key is the order in which it is filled.

CREATE TEMPORARY TABLE passage (
    report_id INTEGER NOT NULL,
    section INTEGER NOT NULL, -- 1, 5 or 6
    hash INTEGER NOT NULL,
    start INTEGER NOT NULL, -- the first character, from 1 as substr counts
    length INTEGER NOT NULL,
    characters INTEGER NOT NULL, -- how many of them are compared
    department_id INTEGER NOT NULL,
    year INTEGER NOT NULL,
    PRIMARY KEY (report_id, section, hash)
) WITHOUT ROWID;

-- Which section of a report is held to the same section of which others.
CREATE TEMPORARY TABLE compared (
    report_id INTEGER NOT NULL,
    section INTEGER NOT NULL,
    other_report_id INTEGER NOT NULL,
    PRIMARY KEY (report_id, section, other_report_id)
) WITHOUT ROWID;

-- How much of a section stands in the same section of the other report that shares most with it, the
-- first by name where several share as much. A section without a sentence that counts has no row.
--   characters  of its sentences, as far as they are compared
--   same        how many of them stand in sentences of both
--   score       the share in whole per cent, rounded down: 100 is all of them
--   passages    the sentences of both
--   mark        stands for which these are
--   is_copied   whether the section is mostly the same
CREATE TEMPORARY VIEW likeness AS
WITH shared AS (
    SELECT
        compared.report_id AS report_id,
        compared.section AS section,
        compared.other_report_id AS other_report_id,
        count(*) AS passages,
        sum(this.characters) AS characters,
        sum(this.hash % 1000003) AS mark
    FROM compared
    INNER JOIN passage AS this
        ON this.report_id = compared.report_id AND this.section = compared.section
    INNER JOIN passage AS other
        ON
            other.report_id = compared.other_report_id
            AND other.section = this.section
            AND other.hash = this.hash
    GROUP BY compared.report_id, compared.section, compared.other_report_id
),

total AS (
    SELECT
        report_id,
        section,
        sum(characters) AS characters
    FROM passage
    GROUP BY report_id, section
),

scored AS (
    SELECT
        compared.report_id AS report_id,
        compared.section AS section,
        compared.other_report_id AS other_report_id,
        total.characters AS characters,
        coalesce(shared.characters, 0) AS same,
        coalesce(shared.passages, 0) AS passages,
        coalesce(shared.mark, 0) AS mark,
        row_number() OVER (
            PARTITION BY compared.report_id, compared.section
            ORDER BY coalesce(shared.characters, 0) DESC, department.name
        ) AS place
    FROM compared
    INNER JOIN total
        ON total.report_id = compared.report_id AND total.section = compared.section
    INNER JOIN report ON report.report_id = compared.other_report_id
    INNER JOIN department ON department.department_id = report.department_id
    LEFT JOIN shared
        ON
            shared.report_id = compared.report_id
            AND shared.section = compared.section
            AND shared.other_report_id = compared.other_report_id
)

SELECT
    report_id,
    section,
    other_report_id,
    characters,
    same,
    100 * same / characters AS score,
    passages,
    mark,
    same >= 60 AND 100 * same >= 50 * characters AS is_copied
FROM scored
WHERE place = 1;
