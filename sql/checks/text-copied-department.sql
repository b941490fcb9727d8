-- rule:       text-copied-department
-- severity:   note
-- counts:     percent
-- needs:      passage
-- title:      文字部分与其他部门同年年报内容雷同 | text that another department's report of the year has as well
-- source:     国办公开办函〔2021〕30号所附格式第一、五、六部分为本机关情况的文字说明；本程序只列相同之处，不作判断 | sections 一, 五 and 六 of the form say in words how the office did; the program lists what is the same and judges nothing
-- explain zh: 逐句比对第一、五、六部分与其他部门同一年年报的同一部分，列出相同字数最多的一个部门（相同时按名称排序），并注明另有几个部门与之相同；两份年报各列一处。
-- explain zh: 比对时不计数字、标点、空格、句首序号、各自部门和行政区划的名称；不足15字的句子，以及有关信息处理费、其他需要报告的事项、统计期限的格式用语和“在……正确领导下”之类的开头语不计入。
-- explain zh: 通用语句不算相同：不论哪一年，使用的部门不少于5个且超过全部部门的三分之一，或者超过50个。整节各句都与另一部门相同的，不论有多少部门如此，都算相同。
-- explain zh: 雷同程度为相同句子的字数占该部分全部句子字数的百分比（舍去小数）；不低于30%且相同的不少于60字，或者相同的不少于200字的列出，附最长的三处。谁抄谁、是否应当相同，由人判断。
-- explain zh: 例：两个局第五部分除局名外完全相同，各列雷同100%。
-- explain en: Each sentence of sections 一, 五 and 六 is looked for in the same section of the other departments' reports of the year; the department with the most characters in common is listed (the first by name where several have as many, with how many more there are), with either report against the other.
-- explain en: Figures, punctuation, spaces, ordinals in front, and the names of each department and its region are not compared; sentences of fewer than 15 characters, and those in which offices say what the form asks for (fees, nothing else to report, the period) or under whose guidance they work, are left out.
-- explain en: Standard phrases are not counted as common: what at least 5 departments and more than a third of all say, or more than 50, in whichever year. A section whose every sentence stands in another department's counts, however many departments have it.
-- explain en: The score is the share of the section's characters that stand in sentences of both, in whole per cent, rounded down; it is listed from 30 % and 60 characters, or from 200 characters on, with the three longest sentences. Who copied, and whether the texts ought to differ, is for a person to say.
-- explain en: Example: section 五 of two bureaus differs in their names alone; both are listed with 100 %.
-- message zh: {section_zh}：与{other_department}同年年报雷同 {found}%（相同 {passages} 句、{characters} 字）[，另有 {others} 个部门与之相同]，如“{first}”[、“{second}”][、“{third}”]
-- message en: {section_en}: {found} % is the same as that of {other_department} (sentences: {passages}, characters: {characters})[, and as that of {others} more], such as “{first}”[, “{second}”][, “{third}”]
--
-- The program makes the temporary table passage of the texts before the rule runs: a row for each
-- sentence, which says where it stands; hash is the same for the same sentence.

WITH repeated AS (
    SELECT hash
    FROM passage
    GROUP BY hash
    HAVING min(department_id) < max(department_id)
),

-- Without the standard phrases. The limit of 50 also keeps the pairs below from growing with the
-- square of the reports.
particular AS (
    SELECT passage.hash AS hash
    FROM repeated
    INNER JOIN passage ON passage.hash = repeated.hash
    GROUP BY passage.hash
    HAVING
        count(DISTINCT passage.department_id) < 5
        OR (
            count(DISTINCT passage.department_id) <= 50
            AND count(DISTINCT passage.department_id) * 3
            <= (SELECT count(DISTINCT report.department_id) FROM report)
        )
),

-- A section whose sentences are those of another department, all and no others, is the same whoever
-- else has it: standard phrases alone do not make a whole section.
total AS (
    SELECT
        report_id,
        department_id,
        year,
        section,
        count(*) AS passages,
        sum(characters) AS characters,
        sum(hash % 1000003) AS mark,
        min(hash) AS least,
        max(hash) AS most
    FROM passage
    GROUP BY report_id, department_id, year, section
),

alike AS (
    SELECT
        total.*,
        count(*) OVER same AS reports,
        row_number() OVER (same ORDER BY department.name) AS place
    FROM total
    INNER JOIN department ON department.department_id = total.department_id
    WHERE total.characters >= 60
    WINDOW same AS (
        PARTITION BY year, section, passages, characters, mark, least, most
    )
),

whole AS (
    SELECT
        this.report_id AS report_id,
        other.report_id AS other_report_id,
        this.section AS section,
        this.passages AS passages,
        this.characters AS characters,
        this.mark AS mark,
        this.reports - 2 AS others
    FROM alike AS this
    INNER JOIN alike AS other
        ON
            other.year = this.year
            AND other.section = this.section
            AND other.passages = this.passages
            AND other.characters = this.characters
            AND other.mark = this.mark
            AND other.least = this.least
            AND other.most = this.most
            AND other.place = CASE WHEN this.place = 1 THEN 2 ELSE 1 END
    WHERE this.reports > 1
),

shared AS (
    SELECT
        this.report_id AS report_id,
        other.report_id AS other_report_id,
        this.section AS section,
        count(*) AS passages,
        sum(this.characters) AS characters,
        sum(this.hash % 1000003) AS mark
    FROM particular
    INNER JOIN passage AS this ON this.hash = particular.hash
    INNER JOIN passage AS other
        ON
            other.hash = this.hash
            AND other.section = this.section
            AND other.year = this.year
            AND other.department_id <> this.department_id
    GROUP BY this.report_id, this.section, other.report_id
    HAVING sum(this.characters) >= 60
),

scored AS (
    SELECT
        shared.report_id AS report_id,
        shared.other_report_id AS other_report_id,
        shared.section AS section,
        shared.passages AS passages,
        shared.characters AS characters,
        shared.mark AS mark,
        department.name AS other_department,
        100 * shared.characters / total.characters AS score,
        count(*) OVER (
            PARTITION BY shared.report_id, shared.section, shared.characters
        ) - 1 AS others,
        row_number() OVER (
            PARTITION BY shared.report_id, shared.section
            ORDER BY shared.characters DESC, department.name
        ) AS place
    FROM shared
    INNER JOIN total ON total.report_id = shared.report_id AND total.section = shared.section
    INNER JOIN report ON report.report_id = shared.other_report_id
    INNER JOIN department ON department.department_id = report.department_id
    LEFT JOIN whole ON whole.report_id = shared.report_id AND whole.section = shared.section
    WHERE
        (shared.characters >= 200 OR 100 * shared.characters >= 30 * total.characters)
        AND whole.report_id IS NULL
),

listed AS (
    SELECT
        report_id,
        other_report_id,
        section,
        passages,
        characters,
        mark,
        other_department,
        score,
        others,
        0 AS is_whole
    FROM scored
    WHERE place = 1
    UNION ALL
    SELECT
        whole.report_id,
        whole.other_report_id,
        whole.section,
        whole.passages,
        whole.characters,
        whole.mark,
        department.name,
        100,
        whole.others,
        1
    FROM whole
    INNER JOIN report ON report.report_id = whole.other_report_id
    INNER JOIN department ON department.department_id = report.department_id
),

sentence AS (
    SELECT
        listed.*,
        this.start AS start,
        this.length AS length,
        row_number() OVER (
            PARTITION BY listed.report_id, listed.section
            ORDER BY this.characters DESC, this.start
        ) AS number
    FROM listed
    INNER JOIN passage AS this
        ON this.report_id = listed.report_id AND this.section = listed.section
    INNER JOIN passage AS other
        ON
            other.report_id = listed.other_report_id
            AND other.section = this.section
            AND other.hash = this.hash
    LEFT JOIN particular ON particular.hash = this.hash
    WHERE listed.is_whole = 1 OR particular.hash IS NOT NULL
),

longest AS (
    SELECT
        report_id,
        section,
        other_report_id,
        other_department,
        score,
        mark,
        passages,
        characters,
        others,
        max(CASE WHEN number = 1 THEN start END) AS first_start,
        max(CASE WHEN number = 1 THEN length END) AS first_length,
        max(CASE WHEN number = 2 THEN start END) AS second_start,
        max(CASE WHEN number = 2 THEN length END) AS second_length,
        max(CASE WHEN number = 3 THEN start END) AS third_start,
        max(CASE WHEN number = 3 THEN length END) AS third_length
    FROM sentence
    WHERE number <= 3
    GROUP BY
        report_id, section, other_report_id, other_department, score, mark, passages, characters,
        others
),

text AS (
    SELECT
        longest.*,
        coalesce(section_1_overview.text, section_5_problems.text, section_6_other.text) AS text
    FROM longest
    LEFT JOIN section_1_overview
        ON longest.section = 1 AND section_1_overview.report_id = longest.report_id
    LEFT JOIN section_5_problems
        ON longest.section = 5 AND section_5_problems.report_id = longest.report_id
    LEFT JOIN section_6_other
        ON longest.section = 6 AND section_6_other.report_id = longest.report_id
)

SELECT
    report_id,
    other_report_id,
    NULL AS metric,
    NULL AS expected,
    score AS found,
    'section=' || section || ' score=' || score || ' shared=' || mark AS figures,
    CASE section
        WHEN 1 THEN '一、总体情况'
        WHEN 5 THEN '五、存在的主要问题及改进情况'
        ELSE '六、其他需要报告的事项'
    END AS section_zh,
    'section ' || section AS section_en,
    other_department,
    passages,
    characters,
    nullif(others, 0) AS others,
    CASE
        WHEN first_length > 40 THEN substr(text, first_start, 40) || '…'
        ELSE substr(text, first_start, first_length)
    END AS first,
    CASE
        WHEN second_length > 40 THEN substr(text, second_start, 40) || '…'
        ELSE substr(text, second_start, second_length)
    END AS second,
    CASE
        WHEN third_length > 40 THEN substr(text, third_start, 40) || '…'
        ELSE substr(text, third_start, third_length)
    END AS third
FROM text
ORDER BY report_id, section;
