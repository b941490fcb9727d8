-- Everything that compares: the cells of both editions, the group sums of the view figure, and the
-- rates of the view indicator_part, with their names and a place in printed order. A group stands
-- before its first part, the rates behind everything.

CREATE VIEW measure AS
SELECT metric, 10 * position AS position, section, label_zh, label_en, unit
FROM metric
UNION ALL
SELECT grouped.metric, 10 * metric.position - 5, metric.section, grouped.label_zh, grouped.label_en, metric.unit
FROM (
    SELECT 'denied.total' AS metric, 'denied_state_secret.total' AS first_part, '（三）不予公开/总计' AS label_zh, 'denied/total' AS label_en
    UNION ALL SELECT 'unavailable.total', 'unavailable_not_held.total', '（四）无法提供/总计', 'unavailable/total'
    UNION ALL SELECT 'rejected.total', 'rejected_petition.total', '（五）不予处理/总计', 'not processed/total'
) AS grouped
INNER JOIN metric ON metric.metric = grouped.first_part
UNION ALL
SELECT
    indicator,
    10000 + position,
    CASE WHEN indicator IN ('reconsideration_correction_rate', 'litigation_correction_rate', 'dispute_rate') THEN 4 ELSE 3 END,
    label_zh,
    label_en,
    'percent'
FROM indicator;
