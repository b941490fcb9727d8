-- rule:       text-copied-year
-- severity:   note
-- counts:     percent
-- needs:      passage
-- title:      文字部分与上一年年报内容雷同 | text that repeats the report of the year before
-- source:     国办公开办函〔2021〕30号所附格式第一、五、六部分为当年情况的文字说明；本程序只列相同之处，不作判断 | sections 一, 五 and 六 of the form say in words how the year went; the program lists what is the same and judges nothing
-- explain zh: 逐句比对第一、五、六部分与上一年年报的同一部分；部门改名、合并的，按承继关系比对。
-- explain zh: 比对时不计数字、标点、空格、句首序号、本部门和本行政区划的名称；不足15字的句子，以及有关信息处理费、其他需要报告的事项、统计期限的格式用语和“在……正确领导下”之类的开头语不计入。
-- explain zh: 雷同程度为相同句子的字数占该部分全部句子字数的百分比（舍去小数）；不低于50%且相同的不少于60字的列出，附最长的三处。
-- explain zh: 例：第五部分只把“2023年”改成“2024年”，雷同100%。
-- explain en: Each sentence of sections 一, 五 and 六 is looked for in the same section of the year before; renamed and merged departments are followed.
-- explain en: Figures, punctuation, spaces, ordinals in front, and the names of the department and its region are not compared; sentences of fewer than 15 characters, and those in which offices say what the form asks for (fees, nothing else to report, the period) or under whose guidance they work, are left out.
-- explain en: The score is the share of the section's characters that stand in sentences of both, in whole per cent, rounded down; from 50 % and 60 characters on it is listed, with the three longest sentences.
-- explain en: Example: section 五 in which only 2023年 was changed to 2024年 scores 100 %.
-- message zh: {section_zh}：与{other_year}年年报雷同 {found}%（相同 {passages} 句、{characters} 字），如“{first}”[、“{second}”][、“{third}”]
-- message en: {section_en}: {found} % repeats the report of {other_year} (sentences: {passages}, characters: {characters}), such as “{first}”[, “{second}”][, “{third}”]
--
-- The program makes the temporary view likeness before the rule runs, which scores every section against
-- the reports that its report continues, and the table passage, which has a row for each sentence.
-- Both are in sql/temporary/passages.sql.

WITH listed AS (
    SELECT
        likeness.*,
        report.year AS other_year
    FROM likeness
    INNER JOIN report ON report.report_id = likeness.other_report_id
    WHERE likeness.is_copied = 1
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
),

longest AS (
    SELECT
        report_id,
        section,
        other_report_id,
        other_year,
        score,
        mark,
        passages,
        same,
        max(CASE WHEN number = 1 THEN start END) AS first_start,
        max(CASE WHEN number = 1 THEN length END) AS first_length,
        max(CASE WHEN number = 2 THEN start END) AS second_start,
        max(CASE WHEN number = 2 THEN length END) AS second_length,
        max(CASE WHEN number = 3 THEN start END) AS third_start,
        max(CASE WHEN number = 3 THEN length END) AS third_length
    FROM sentence
    WHERE number <= 3
    GROUP BY
        report_id, section, other_report_id, other_year, score, mark, passages, same
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
    other_year,
    passages,
    same AS characters,
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
