-- rule:       names-same
-- severity:   warning
-- counts:     cells
-- title:      同一部门的一份年报只在一个名称之下 | no report stands under two names of one department
-- source:     合并、改名前后各名称下的年报相加才是该部门的数，同一份年报只能计一次 | the reports under the names of one department add up to its figures, and each report counts once
-- explain zh: 改名、合并的部门，同一年在两个名称下都有年报，而各数相同：至少一个不为零的数相同，没有不同的；更正过的，每有一个数不同，须有十个以上不为零的数相同；办理结果总计不同而本年新收相差一成以上的不算。空白和未读出的格不计，全为零的不列。
-- explain zh: 多半是同一份年报在两个名称下各导入了一次，相加就重复计算，所以该部门当年各数都不列出，直到改正；列在现名（或其中一个名称）的年报下。两个小单位的数也可能恰好相同，故为警告：经核实确为两份年报的，用 --accept 确认，各数即予相加。
-- explain zh: 例：示例县卫生局改名为示例县卫生健康委员会，2019年年报在两个名称下各有一份，收到申请都是 50 件；相加会成为 100 件。
-- explain en: A department that was renamed or merged has reports of one year under two of its names, and their figures are the same: at least one that is not zero is, and none differs; for each that differs, as after a correction, ten that are not zero must be the same, and where those concluded differ, the requests received may differ by about a tenth. Cells that are blank or were not read do not count, and reports of zeros alone are left out.
-- explain en: Most likely one report was imported under both names, and their sum would count it twice; so the department has no figures for that year until this is put right. It is listed at the report under the name of today, or under one of the names. Two small offices may have the same figures by chance, so it is a warning: if they are two reports, accept the finding (--accept), and the figures are summed.
-- explain en: Example: a health bureau was renamed, and its report of 2019 stands under both names with 50 requests received, which would make 100.
-- message zh: 与“{other_department}”同年年报有 {found} 个不为零的数相同[，只有 {some_different} 个不同]，而两者今为同一部门（{today}）：多半是同一份年报，相加会重复，故不列该部门{year}年的数。请只保留一份（不含另一份文件，重新建库导入），或更正部门清单中的承继部门；确为两份年报的，用 check --accept 确认，各数即予相加
-- message en: {found} figures that are not zero are the same as in the report of {other_department}[, and only {some_different} differ], and both are one department today ({today}): most likely one report under two names, whose sum would count it twice, so {today} has no figures for {year}. Keep one of the two (import into a new database without the other file), or correct the successors in the list of departments; if they are two reports, accept this finding (check --accept), and the figures are summed

SELECT
    report_twice.report_id AS report_id,
    report_twice.other_report_id AS other_report_id,
    NULL AS metric,
    NULL AS expected,
    report_twice.same AS found,
    report_twice.figures AS figures,
    other_department.name AS other_department,
    today.name AS today,
    report_twice.year AS year,
    nullif(report_twice.different, 0) AS some_different
FROM report_twice
INNER JOIN report AS other_report ON other_report.report_id = report_twice.other_report_id
INNER JOIN department AS other_department
    ON other_department.department_id = other_report.department_id
INNER JOIN department AS today ON today.department_id = report_twice.department_id
ORDER BY report_twice.report_id, report_twice.other_report_id;
