-- name:   years
-- title:  各年度年报数 | Reports by year
-- column: year            year     年度 | year
-- column: reports         count    年报数 | reports
-- column: form_2019       count    2019年表式 | 2019 form
-- column: form_2021       count    2021年表式 | 2021 form
-- column: findings        count    校验问题 | findings

SELECT
    report.year AS year,
    count(*) AS reports,
    count(*) FILTER (WHERE report.form = '2019') AS form_2019,
    count(*) FILTER (WHERE report.form = '2021') AS form_2021,
    coalesce(sum(open_finding.findings), 0) AS findings
FROM report
LEFT JOIN (
    SELECT report_id, count(*) AS findings
    FROM finding
    WHERE accepted_note IS NULL AND severity <> 'note'
    GROUP BY report_id
) AS open_finding ON open_finding.report_id = report.report_id
GROUP BY report.year
ORDER BY report.year;
