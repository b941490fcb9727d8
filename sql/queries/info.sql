-- name:   info
-- title:  数据库内容 | What the database holds
-- column: item            text     代码 | item
-- column: label_zh        text     内容 | Chinese label
-- column: label_en        text     英文内容 | label
-- column: number          number   数 | number
-- column: words           text     文字 | words
--
-- What is no number stands in words, since some engines hold a column to one type.

WITH fact (position, item, label_zh, label_en, number, words) AS (
    SELECT 1, 'reports', '年报', 'reports', count(*), NULL FROM report
    UNION ALL SELECT 2, 'departments', '部门', 'departments', count(*), NULL FROM department
    UNION ALL SELECT 3, 'departments_today', '现有部门（改名、合并后）', 'departments of today', count(DISTINCT current_id), NULL FROM department_current
    UNION ALL SELECT 4, 'first_year', '最早年度', 'first year', min(year), NULL FROM report
    UNION ALL SELECT 5, 'last_year', '最近年度', 'last year', max(year), NULL FROM report
    UNION ALL SELECT 6, 'form_2019', '2019年表式', 'on the 2019 form', count(*), NULL FROM report WHERE form = '2019'
    UNION ALL SELECT 7, 'form_2021', '2021年表式', 'on the 2021 form', count(*), NULL FROM report WHERE form = '2021'
    UNION ALL SELECT 8, 'open_findings', '校验问题', 'open findings', count(*), NULL FROM finding WHERE accepted_note IS NULL AND severity <> 'note'
    UNION ALL SELECT 9, 'cell_notes', '非纯数字单元格', 'cells that are no plain number', count(*), NULL FROM cell_note
    UNION ALL SELECT 10, 'cell_changes', '替换过的单元格', 'cells changed by a later import', count(*), NULL FROM cell_change
    UNION ALL SELECT 11, 'sources', '来源文件', 'source files', count(*), NULL FROM source_file
    UNION ALL SELECT 12, 'last_import', '最近导入（UTC）', 'last import (UTC)', NULL, max(imported_at) FROM source_file
    UNION ALL SELECT 13, 'program_version', '程序版本', 'program version', NULL, max(program_version) FROM source_file
    UNION ALL SELECT 14, 'schema_version', '数据库结构版本', 'schema version', max(version), NULL FROM refinery_schema_history
)

SELECT
    item,
    label_zh,
    label_en,
    number,
    words
FROM fact
ORDER BY position;
