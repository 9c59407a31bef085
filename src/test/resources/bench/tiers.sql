-- What members did up to each month's end, by which scores they are told apart, which tiers follow and
-- who moves between them: definitions C1, C3, B5. Nobody is a hero, and nobody has replies to rank.

-- step trend_week: what a member did in each whole week before an as-of, 1 the last; 0 is the day under way
WITH month AS (
  SELECT community_id, data_end, plus_months(month_of(first_day), n) AS month,
         midnight(plus_months(month_of(first_day), n + 1)) AS month_end
  FROM bound JOIN numbers ON n <= months_to(first_day, last_day)
), seen_from AS (
  SELECT community_id, month, month_end <= data_end AS is_complete, least(month_end, data_end) AS as_of,
         local_day(least(month_end, data_end) - INTERVAL 1 MICROSECOND) AS as_day,
         plus_days(local_day(least(month_end, data_end)), -1) AS last_whole_day,
         month_end >= data_end AS is_last
  FROM month
), daily AS (
  SELECT community_id, actor_id AS member_id, day, max(last_active_at) AS last_active_at,
         sum(half_points) AS half_points, sum(share_count + ugc_submit_count) AS shares,
         sum(poll_vote_count + accept_count) AS feedback
  FROM actor_day WHERE actor_kind = 'member' AND active_count > 0
  GROUP BY community_id, actor_id, day
), windowed AS (
  SELECT d.community_id, d.member_id, a.as_of, a.month, a.is_complete, a.last_whole_day, d.last_active_at,
         d.half_points, d.shares, d.feedback, d.day > plus_days(a.as_day, -90) AS is_of_90,
         d.day > plus_days(a.as_day, -28) AS is_of_28,
         least(whole(days_to(d.day, a.last_whole_day) + 7, 7), 14) AS week_no
  FROM daily d JOIN seen_from a ON a.community_id = d.community_id AND d.day <= a.as_day
    AND (a.is_last OR d.day > plus_days(a.as_day, -91))
)
SELECT community_id, member_id, as_of, month, is_complete, last_whole_day, week_no,
       max(last_active_at) AS last_active_at, CAST(sum(half_points) AS BIGINT) AS half_points,
       count(*) FILTER (WHERE is_of_90) AS active_days, count(*) FILTER (WHERE is_of_28) AS active_days_28,
       CAST(coalesce(sum(half_points) FILTER (WHERE is_of_90), 0) AS BIGINT) AS activity_half_points,
       CAST(coalesce(sum(shares) FILTER (WHERE is_of_90), 0) AS BIGINT) AS share_count,
       CAST(coalesce(sum(feedback) FILTER (WHERE is_of_90), 0) AS BIGINT) AS feedback_count
FROM windowed
GROUP BY community_id, member_id, as_of, month, is_complete, last_whole_day, week_no

-- step member_trend: the line of least squares through the points of at most 13 weeks. Its sums are
-- whole numbers, so that nothing is lost where they cancel.
WITH appeared AS (
  SELECT community_id, member_id, min(day) AS first_day, min(joined_at) AS joined_at
  FROM (
    SELECT community_id, actor_id AS member_id, min(day) AS day, min(nullif(last_ts, last_ts)) AS joined_at
    FROM actor_day WHERE actor_kind = 'member' AND active_count > 0
    GROUP BY community_id, actor_id
    UNION ALL
    SELECT community_id, member_id, local_day(start_at), CASE WHEN NOT start_unknown THEN start_at END
    FROM membership_spell WHERE group_id = '*' AND spell_no = 1) AS first_of
  GROUP BY community_id, member_id
), weeks AS (
  SELECT t.*, CASE WHEN a.joined_at < t.as_of THEN a.joined_at END AS first_join,
         greatest(0, least(13, whole(days_to(a.first_day, last_whole_day) + 1, 7))) AS n
  FROM trend_week t
  JOIN appeared a ON a.community_id = t.community_id AND a.member_id = t.member_id
), summed AS (
  SELECT community_id, member_id, as_of, month, is_complete, n, first_join,
         max(last_active_at) AS last_active_at, CAST(sum(active_days) AS BIGINT) AS active_days,
         CAST(sum(active_days_28) AS BIGINT) AS active_days_28,
         CAST(sum(activity_half_points) AS BIGINT) AS activity_half_points,
         CAST(sum(share_count) AS BIGINT) AS share_count, CAST(sum(feedback_count) AS BIGINT) AS feedback_count,
         CAST(coalesce(sum(half_points) FILTER (WHERE week_no BETWEEN 1 AND n), 0) AS BIGINT) AS y,
         CAST(coalesce(sum((n - week_no) * half_points) FILTER (WHERE week_no BETWEEN 1 AND n), 0) AS BIGINT) AS xy,
         CAST(coalesce(sum(half_points * half_points) FILTER (WHERE week_no BETWEEN 1 AND n), 0) AS BIGINT) AS yy
  FROM weeks
  GROUP BY community_id, member_id, as_of, month, is_complete, n, first_join
), lined AS (
  SELECT *, CAST(n * n * (n * n - 1) AS DOUBLE) / 12 AS sxx,
         CAST(n * xy AS DOUBLE) - CAST(n * (n - 1) * y AS DOUBLE) / 2 AS sxy,
         CAST(n * yy - y * y AS DOUBLE) AS syy,
         CAST(CASE n WHEN 4 THEN 2.9199855803537257 WHEN 5 THEN 2.3533634348018239
                     WHEN 6 THEN 2.1318467863266503 WHEN 7 THEN 2.0150483733330242
                     WHEN 8 THEN 1.9431802805153032 WHEN 9 THEN 1.8945786050900074
                     WHEN 10 THEN 1.8595480375308984 WHEN 11 THEN 1.8331129326562372
                     WHEN 12 THEN 1.8124611228116764 WHEN 13 THEN 1.7958848187040441 END AS DOUBLE) AS t95
  FROM summed
)
SELECT community_id, member_id, as_of, month, is_complete,
       whole(us(as_of) - us(last_active_at), 86400000000) AS last_active_days, active_days, active_days_28,
       activity_half_points, share_count, feedback_count, n AS trend_weeks,
       CASE WHEN n >= 4 THEN sxy / sxx / 2 END AS trend_slope,
       CASE WHEN n >= 4 THEN sqrt((syy * sxx - sxy * sxy) / (n - 2)) / sxx / 2 END AS trend_se,
       CASE WHEN n >= 4 THEN (sxy - t95 * sqrt((syy * sxx - sxy * sxy) / (n - 2))) / sxx / 2 END AS trend_low,
       first_join
FROM lined

-- table member_month
SELECT community_id, member_id, as_of, month, is_complete, last_active_days, active_days, active_days_28,
       activity_half_points, share_count, feedback_count, trend_weeks, trend_slope, trend_se, first_join
FROM member_trend

-- table rfm_cut: of values above 0; of days, fewer are more, and 0 is a value
WITH scored AS (
  SELECT community_id, as_of, 'recency' AS measure, recency_score AS score, min(recency_days) AS smallest,
         max(recency_days) AS largest, count(*) AS members,
         max(CASE WHEN recency_rank > 0.5 THEN recency_days END) AS high_from
  FROM member_rfm WHERE recency_days IS NOT NULL GROUP BY community_id, as_of, recency_score
  UNION ALL
  SELECT community_id, as_of, 'frequency', frequency_score, min(frequency), max(frequency), count(*),
         min(CASE WHEN frequency_rank > 0.5 THEN frequency END)
  FROM member_rfm WHERE frequency > 0 GROUP BY community_id, as_of, frequency_score
  UNION ALL
  SELECT community_id, as_of, 'monetary', monetary_score, min(net_minor), max(net_minor), count(*),
         min(CASE WHEN monetary_rank > 0.5 THEN net_minor END)
  FROM member_rfm WHERE net_minor > 0 GROUP BY community_id, as_of, monetary_score
  UNION ALL
  SELECT community_id, as_of, 'active_ago', active_ago_score, min(active_ago_days), max(active_ago_days),
         count(*), nullif(1, 1)
  FROM member_rfm WHERE is_present AND active_ago_days IS NOT NULL
  GROUP BY community_id, as_of, active_ago_score
  UNION ALL
  SELECT community_id, as_of, 'active_days', active_days_score, min(active_days), max(active_days),
         count(*), nullif(1, 1)
  FROM member_rfm WHERE is_present AND active_days > 0 GROUP BY community_id, as_of, active_days_score
  UNION ALL
  SELECT community_id, as_of, 'activity_points', activity_points_score, min(activity_half_points),
         max(activity_half_points), count(*), nullif(1, 1)
  FROM member_rfm WHERE is_present AND activity_half_points > 0
  GROUP BY community_id, as_of, activity_points_score
)
SELECT community_id, as_of, measure, score, smallest AS smallest_value, largest AS largest_value,
       members AS member_count, count(*) OVER (PARTITION BY community_id, as_of, measure) AS bins,
       CASE WHEN measure = 'recency'
            THEN max(high_from) OVER (PARTITION BY community_id, as_of, measure)
            ELSE min(high_from) OVER (PARTITION BY community_id, as_of, measure) END AS high_from
FROM scored

-- step standing: what the rules look at, of members. Of the seven parts of the index reach is not known,
-- partners and help are 0. Sums of fractions are ranked as whole numbers, so that equals are equal.
WITH part AS (
  SELECT community_id, member_id, as_of, month, is_complete, recency_days, frequency, net_minor, rfm_segment,
         active_ago_days, active_days, share_count, feedback_count, active_ago_percentile,
         active_days_percentile, share_percentile, feedback_percentile,
         (active_ago_percentile + active_days_percentile + share_percentile + feedback_percentile) / 6 AS index,
         CAST(round((active_ago_percentile + active_days_percentile + share_percentile
                     + feedback_percentile) * 1e12) AS BIGINT) AS i,
         CAST(round((recency_rank + frequency_rank + monetary_rank) * 1e12) AS BIGINT) AS bought
  FROM member_rfm WHERE is_present
), of_index AS (
  SELECT community_id, as_of, i, index, sum(n) OVER w - CAST(n AS DOUBLE) / 2 AS rank_above,
         sum(n) OVER (PARTITION BY community_id, as_of) AS everybody
  FROM (SELECT community_id, as_of, i, min(index) AS index, count(*) AS n FROM part WHERE i IS NOT NULL
        GROUP BY community_id, as_of, i) AS v
  WINDOW w AS (PARTITION BY community_id, as_of ORDER BY i ROWS UNBOUNDED PRECEDING)
), of_bought AS (
  SELECT community_id, as_of, bought, sum(n) OVER w - CAST(n AS DOUBLE) / 2 AS rank_above,
         sum(n) OVER (PARTITION BY community_id, as_of) AS everybody
  FROM (SELECT community_id, as_of, bought, count(*) AS n FROM part WHERE bought IS NOT NULL
        GROUP BY community_id, as_of, bought) AS v
  WINDOW w AS (PARTITION BY community_id, as_of ORDER BY bought ROWS UNBOUNDED PRECEDING)
), edge_of AS (
  SELECT community_id, as_of, min(CASE WHEN rank_above / everybody >= 0.6 THEN index END) AS active_from_index,
         min(CASE WHEN rank_above / everybody >= 0.9 THEN index END) AS core_from_index
  FROM of_index GROUP BY community_id, as_of
), ranked AS (
  SELECT p.*, x.rank_above / x.everybody AS index_percentile, b.rank_above / b.everybody AS rfm_percentile,
         CASE WHEN p.i IS NOT NULL THEN active_from_index END AS active_from_index,
         CASE WHEN p.i IS NOT NULL THEN core_from_index END AS core_from_index,
         coalesce(t.active_days_28, 0) AS active_days_28, t.trend_slope, t.trend_low,
         whole(us(p.as_of) - us(t.first_join), 86400000000) AS joined_ago_days
  FROM part p
  LEFT JOIN of_index x ON x.community_id = p.community_id AND x.as_of = p.as_of AND x.i = p.i
  LEFT JOIN of_bought b ON b.community_id = p.community_id AND b.as_of = p.as_of AND b.bought = p.bought
  LEFT JOIN edge_of e ON e.community_id = p.community_id AND e.as_of = p.as_of
  LEFT JOIN member_trend t ON t.community_id = p.community_id AND t.member_id = p.member_id
    AND t.as_of = p.as_of
)
SELECT *, CASE WHEN index_percentile >= 0.9 AND rfm_segment = 'important_value' THEN 'core_valued'
               WHEN index_percentile >= 0.6 THEN 'active' WHEN rfm_percentile > 0.5 THEN 'potential_buyer'
               WHEN trend_low > 0 THEN 'potential_rising'
               WHEN joined_ago_days <= 28 AND active_days_28 >= 2 THEN 'potential_new'
               ELSE 'ordinary' END AS rule
FROM ranked

-- table member_tier: held for a month before it falls; levels are 0 ordinary to 3 core. An index has nine
-- decimals.
WITH levelled AS (
  SELECT *, CASE rule WHEN 'core_valued' THEN 3 WHEN 'active' THEN 2 WHEN 'ordinary' THEN 0 ELSE 1 END AS raw
  FROM standing
), followed AS (
  SELECT *, CASE WHEN lag(month) OVER w = plus_months(month, -1) THEN lag(raw) OVER w END AS raw_before,
         CASE WHEN lag(month, 2) OVER w = plus_months(month, -2) THEN lag(raw, 2) OVER w END AS raw_long_before
  FROM levelled
  WINDOW w AS (PARTITION BY community_id, member_id ORDER BY month)
), held AS (
  SELECT *, greatest(raw_before, coalesce(raw_long_before, raw_before)) AS before,
         CASE WHEN is_complete THEN greatest(raw, coalesce(raw_before, raw))
              ELSE greatest(raw, coalesce(raw_before, raw), CASE WHEN raw_before IS NOT NULL
                            THEN coalesce(raw_long_before, raw) ELSE raw END) END AS level
  FROM followed
), shown AS (
  SELECT h.* FROM held h
  JOIN (SELECT community_id, max(month) AS last_month FROM as_of WHERE is_complete GROUP BY community_id) AS l
    ON l.community_id = h.community_id AND h.month > plus_months(l.last_month, -13)
)
SELECT community_id, member_id, as_of, month, is_complete,
       CASE level WHEN 3 THEN 'core' WHEN 2 THEN 'active' WHEN 1 THEN 'potential' ELSE 'ordinary' END AS tier,
       CASE raw WHEN 3 THEN 'core' WHEN 2 THEN 'active' WHEN 1 THEN 'potential' ELSE 'ordinary' END AS raw_tier,
       level > raw AS is_held,
       CASE before WHEN 3 THEN 'core' WHEN 2 THEN 'active' WHEN 1 THEN 'potential' WHEN 0 THEN 'ordinary' END
         AS previous_tier,
       rule, round(index, 9) AS index, index_percentile, round(active_from_index, 9) AS active_from_index,
       round(core_from_index, 9) AS core_from_index, rfm_percentile, recency_days, frequency, net_minor,
       rfm_segment, active_ago_days, active_days, 0 AS partner_count, 0 AS help_count, share_count,
       feedback_count, CAST(0 AS DOUBLE) AS reach, active_ago_percentile, active_days_percentile,
       CASE WHEN i IS NOT NULL THEN CAST(0 AS DOUBLE) END AS partner_percentile,
       CASE WHEN i IS NOT NULL THEN CAST(0 AS DOUBLE) END AS help_percentile, share_percentile,
       feedback_percentile, active_days_28, trend_slope, joined_ago_days, false AS is_hero
FROM shown

-- table tier_move: every pair of tiers, also where nobody went
WITH standing_in AS (
  SELECT community_id, member_id, month, tier FROM member_tier WHERE is_complete
), span AS (
  SELECT community_id, greatest(min(month), plus_months(max(month), -12)) AS first_month,
         max(month) AS last_month
  FROM as_of WHERE is_complete GROUP BY community_id
), went AS (
  SELECT coalesce(t.community_id, f.community_id) AS community_id,
         coalesce(t.month, plus_months(f.month, 1)) AS month, coalesce(f.tier, 'entered') AS from_tier,
         coalesce(t.tier, 'left') AS to_tier, count(*) AS members
  FROM standing_in t
  FULL JOIN standing_in f ON f.community_id = t.community_id AND f.member_id = t.member_id
    AND plus_months(f.month, 1) = t.month
  GROUP BY coalesce(t.community_id, f.community_id), coalesce(t.month, plus_months(f.month, 1)),
           coalesce(f.tier, 'entered'), coalesce(t.tier, 'left')
), rung AS (
  SELECT 'ordinary' AS tier, 0 AS level UNION ALL SELECT 'potential', 1 UNION ALL SELECT 'active', 2
  UNION ALL SELECT 'core', 3 UNION ALL SELECT 'outside', -1
), pair AS (
  SELECT m.community_id, m.month, CASE WHEN f.level < 0 THEN 'entered' ELSE f.tier END AS from_tier,
         CASE WHEN t.level < 0 THEN 'left' ELSE t.tier END AS to_tier,
         CASE WHEN f.level < 0 THEN 'enter' WHEN t.level < 0 THEN 'leave' WHEN t.level > f.level THEN 'up'
              WHEN t.level < f.level THEN 'down' ELSE 'hold' END AS direction
  FROM (SELECT DISTINCT w.community_id, w.month FROM went w
        JOIN span s ON s.community_id = w.community_id AND w.month > s.first_month
          AND w.month <= s.last_month) AS m
  CROSS JOIN rung f CROSS JOIN rung t
  WHERE f.level >= 0 OR t.level >= 0
), counted AS (
  SELECT p.community_id, p.month, p.from_tier, p.to_tier, direction, coalesce(members, 0) AS member_count,
         CAST(CASE WHEN p.from_tier <> 'entered' THEN sum(coalesce(members, 0)) OVER (
           PARTITION BY p.community_id, p.month, p.from_tier) END AS BIGINT) AS from_count
  FROM pair p
  LEFT JOIN went w ON w.community_id = p.community_id AND w.month = p.month
    AND w.from_tier = p.from_tier AND w.to_tier = p.to_tier
)
SELECT community_id, month, from_tier, to_tier, direction, member_count, from_count,
       CAST(member_count AS DOUBLE) / nullif(from_count, 0) AS share
FROM counted

-- table tier_shape: of levels of which the higher has more members than the lower the pyramid is inverted;
-- potential is one level with ordinary
WITH counted AS (
  SELECT community_id, as_of, month, is_complete, tier, count(*) AS members, CAST(coalesce(sum(net_minor), 0)
           AS BIGINT) AS net_minor
  FROM member_tier GROUP BY community_id, as_of, month, is_complete, tier
), summed AS (
  SELECT community_id, as_of, month, is_complete, sum(members) AS members, sum(net_minor) AS net_minor,
         coalesce(sum(CASE WHEN tier IN ('ordinary', 'potential') THEN members END), 0) AS low,
         coalesce(sum(CASE WHEN tier = 'active' THEN members END), 0) AS middle,
         coalesce(sum(CASE WHEN tier = 'core' THEN members END), 0) AS high
  FROM counted GROUP BY community_id, as_of, month, is_complete
), rung AS (
  SELECT 'ordinary' AS tier UNION ALL SELECT 'potential' UNION ALL SELECT 'active' UNION ALL SELECT 'core'
)
SELECT s.community_id, s.as_of, r.tier, s.month, s.is_complete, coalesce(c.members, 0) AS member_count,
       CAST(coalesce(c.members, 0) AS DOUBLE) / s.members AS member_share, 0 AS help_count,
       coalesce(c.net_minor, 0) AS net_minor,
       CASE WHEN s.net_minor > 0 THEN CAST(coalesce(c.net_minor, 0) AS DOUBLE) / s.net_minor END AS net_share,
       CASE WHEN least(low, middle, high) > 0
            THEN CASE WHEN middle > low THEN 1 ELSE 0 END + CASE WHEN high > middle THEN 1 ELSE 0 END
                 + CASE WHEN high > low THEN 1 ELSE 0 END END AS pyramid_index
FROM summed s CROSS JOIN rung r
LEFT JOIN counted c ON c.community_id = s.community_id AND c.as_of = s.as_of AND c.tier = r.tier
