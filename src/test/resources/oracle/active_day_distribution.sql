SELECT community_id, group_id, unit, p AS period_start, active_days, count(*) AS member_count
FROM life_active GROUP BY ALL
