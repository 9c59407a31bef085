-- The base metrics by day and by week: definitions A. Where a SQL of few words would join periods with
-- ranges, running sums and running greatest values take one pass.

-- step scope
SELECT community_id, group_id, min(first_ts) AS begun
FROM actor_day WHERE group_id NOT IN ('*', 'dm') GROUP BY community_id, group_id
UNION ALL SELECT community_id, '*', first_ts FROM bound

-- step period
SELECT community_id, 'day' AS unit, plus_days(first_day, n) AS start_day,
       plus_days(first_day, n + 1) AS end_day
FROM bound JOIN numbers ON n <= days_to(first_day, last_day)
UNION ALL
SELECT community_id, 'week', plus_days(week_of(first_day), 7 * n), plus_days(week_of(first_day), 7 * n + 7)
FROM bound JOIN numbers ON 7 * n <= days_to(week_of(first_day), last_day)

-- step mover: who came or went in a period, in (1) or out (0) before and after
WITH moved AS (
  SELECT community_id, group_id, member_id, local_day(start_at) AS day, 1 AS delta FROM membership_spell
  UNION ALL
  SELECT community_id, group_id, member_id, local_day(end_at), -1 FROM membership_spell
  WHERE end_at IS NOT NULL
), timed AS (
  SELECT 'day' AS unit, community_id, group_id, member_id, day AS start_day, delta FROM moved
  UNION ALL
  SELECT 'week', community_id, group_id, member_id, week_of(day), delta FROM moved
), summed AS (
  SELECT unit, community_id, group_id, member_id, start_day, sum(delta) AS delta
  FROM timed GROUP BY unit, community_id, group_id, member_id, start_day
)
SELECT unit, community_id, group_id, member_id, start_day, delta,
       CAST(sum(delta) OVER (PARTITION BY unit, community_id, group_id, member_id ORDER BY start_day) AS BIGINT)
         AS after
FROM summed

-- step stock
WITH changed AS (
  SELECT unit, community_id, group_id, start_day, sum(delta) AS delta,
         count(*) FILTER (WHERE after = 1 AND after - delta = 0) AS entered,
         count(*) FILTER (WHERE after = 0 AND after - delta = 1) AS exited
  FROM mover GROUP BY unit, community_id, group_id, start_day
)
SELECT p.unit, p.community_id, s.group_id, p.start_day,
       sum(coalesce(c.delta, 0)) OVER (PARTITION BY p.unit, p.community_id, s.group_id ORDER BY p.start_day)
         AS members,
       coalesce(entered, 0) AS entered, coalesce(exited, 0) AS exited
FROM period p
JOIN scope s ON s.community_id = p.community_id
LEFT JOIN changed c ON c.unit = p.unit AND c.community_id = p.community_id
  AND c.group_id = s.group_id AND c.start_day = p.start_day

-- step joined
WITH known AS (
  SELECT community_id, group_id, member_id, spell_no, local_day(start_at) AS day
  FROM membership_spell WHERE NOT start_unknown
), timed AS (
  SELECT 'day' AS unit, community_id, group_id, member_id, spell_no, day AS start_day FROM known
  UNION ALL SELECT 'week', community_id, group_id, member_id, spell_no, week_of(day) FROM known
)
SELECT unit, community_id, group_id, start_day, count(DISTINCT member_id) AS new_members,
       count(DISTINCT CASE WHEN spell_no = 1 THEN member_id END) AS first_ever_joins
FROM timed GROUP BY unit, community_id, group_id, start_day

-- step gone
WITH ended AS (
  SELECT community_id, group_id, member_id, local_day(end_at) AS day, end_kind,
         2 * us(end_at) + CASE WHEN end_kind = 'kick' THEN 1 ELSE 0 END AS at_us,
         spell_no = 1 AND NOT start_unknown AND us(end_at) - us(start_at) <= 86400000000 AS is_bounce
  FROM membership_spell WHERE end_kind IN ('leave', 'kick', 'roster_absent')
), timed AS (
  SELECT 'day' AS unit, community_id, group_id, member_id, day AS start_day, end_kind, at_us, is_bounce
  FROM ended
  UNION ALL
  SELECT 'week', community_id, group_id, member_id, week_of(day), end_kind, at_us, is_bounce FROM ended
), last_one AS (
  SELECT unit, community_id, group_id, member_id, start_day, max_by(end_kind, at_us) AS end_kind,
         max(CASE WHEN is_bounce THEN 1 ELSE 0 END) AS bounced
  FROM timed GROUP BY unit, community_id, group_id, member_id, start_day
)
SELECT l.unit, l.community_id, l.group_id, l.start_day, count(*) AS left_gross,
       count(*) FILTER (WHERE after = 0) AS left_members,
       count(*) FILTER (WHERE after = 0 AND end_kind <> 'kick') AS left_voluntary,
       count(*) FILTER (WHERE after = 0 AND end_kind = 'kick') AS left_removed,
       sum(bounced) AS bounced_24h
FROM last_one l JOIN mover m ON m.unit = l.unit AND m.community_id = l.community_id
  AND m.group_id = l.group_id AND m.member_id = l.member_id AND m.start_day = l.start_day
GROUP BY l.unit, l.community_id, l.group_id, l.start_day

-- step happened: of a community the events of its groups, or its own where they are more
WITH event AS (
  SELECT community_id, group_id, member_id, 'join' AS what, local_day(start_at) AS day
  FROM membership_spell WHERE NOT start_unknown
  UNION ALL
  SELECT community_id, group_id, member_id, 'leave', local_day(end_at)
  FROM membership_spell WHERE end_kind IN ('leave', 'kick', 'roster_absent')
), daily AS (
  SELECT community_id, group_id, member_id, what, day, count(*) AS times
  FROM event GROUP BY community_id, group_id, member_id, what, day
), scoped AS (
  SELECT community_id, group_id, what, day, times FROM daily WHERE group_id <> '*'
  UNION ALL
  SELECT community_id, '*', what, day,
         greatest(coalesce(sum(CASE WHEN group_id <> '*' THEN times END), 0),
                  coalesce(sum(CASE WHEN group_id = '*' THEN times END), 0))
  FROM daily GROUP BY community_id, member_id, what, day
), timed AS (
  SELECT 'day' AS unit, community_id, group_id, what, day AS start_day, times FROM scoped
  UNION ALL SELECT 'week', community_id, group_id, what, week_of(day), times FROM scoped
)
SELECT unit, community_id, group_id, start_day,
       sum(CASE WHEN what = 'join' THEN times END) AS joins,
       sum(CASE WHEN what = 'leave' THEN times END) AS leave_events
FROM timed GROUP BY unit, community_id, group_id, start_day

-- step deed: days on which a member was active
SELECT community_id, group_id, member_id, day
FROM member_day WHERE active_count > 0 AND group_id NOT IN ('*', 'dm')
UNION ALL
SELECT DISTINCT community_id, '*', member_id, day FROM member_day WHERE active_count > 0

-- step line: lines and refunds with the day
SELECT community_id, member_id, group_id, kind, order_id, ts, event_id, amount_minor, currency,
       local_day(ts) AS day
FROM order_line

-- step placed: orders; those of nobody's members do not count where joins are known
WITH first_line AS (
  SELECT community_id, order_id, member_id, min(ts) AS at_ts,
         min_by(CASE WHEN group_id NOT IN ('*', 'dm') THEN group_id END,
                CASE WHEN group_id NOT IN ('*', 'dm') THEN us(ts) END) AS named
  FROM line WHERE kind = 'order' GROUP BY community_id, order_id, member_id
), inside AS (
  SELECT DISTINCT f.community_id, f.order_id, f.member_id
  FROM first_line f JOIN membership_spell s ON s.community_id = f.community_id
    AND s.member_id = f.member_id AND s.group_id = '*'
    AND s.start_at <= f.at_ts AND coalesce(us(s.end_at), 9223372036854775807) > us(f.at_ts)
)
SELECT f.community_id, f.order_id, f.member_id, f.at_ts, f.named,
       b.join_acts = 0 OR i.member_id IS NOT NULL AS is_counted
FROM first_line f
JOIN bound b ON b.community_id = f.community_id
LEFT JOIN inside i ON i.community_id = f.community_id AND i.order_id = f.order_id
  AND i.member_id = f.member_id

-- step placed_group: the groups an order is of, numbered
WITH of_group AS (
  SELECT community_id, order_id, member_id, named AS group_id
  FROM placed WHERE is_counted AND named IS NOT NULL
  UNION ALL
  SELECT DISTINCT p.community_id, p.order_id, p.member_id, s.group_id
  FROM placed p JOIN membership_spell s ON s.community_id = p.community_id
    AND s.member_id = p.member_id AND s.group_id <> '*'
    AND s.start_at <= p.at_ts AND coalesce(us(s.end_at), 9223372036854775807) > us(p.at_ts)
  WHERE p.is_counted AND p.named IS NULL
)
SELECT *, row_number() OVER (PARTITION BY community_id, order_id, member_id ORDER BY group_id) AS i,
       count(*) OVER (PARTITION BY community_id, order_id, member_id) AS parts
FROM of_group

-- step money: in equal parts to the groups; a refund that names no order follows the latest before
WITH followed AS (
  SELECT l.community_id, l.member_id, l.kind, l.day, l.amount_minor, l.order_id
  FROM line l JOIN placed p ON p.community_id = l.community_id AND p.order_id = l.order_id
    AND p.member_id = l.member_id
  WHERE p.is_counted
  UNION ALL
  SELECT l.community_id, l.member_id, l.kind, l.day, l.amount_minor, max_by(p.order_id, us(p.at_ts))
  FROM line l JOIN placed p ON p.community_id = l.community_id AND p.member_id = l.member_id
    AND p.at_ts <= l.ts
  WHERE l.order_id IS NULL AND p.is_counted
  GROUP BY l.community_id, l.member_id, l.kind, l.day, l.amount_minor, l.event_id
)
SELECT community_id, '*' AS group_id, kind, day, amount_minor AS amount FROM followed
UNION ALL
SELECT f.community_id, g.group_id, f.kind, f.day,
       whole(f.amount_minor, g.parts) + CASE WHEN g.i <= f.amount_minor % g.parts THEN 1 ELSE 0 END
FROM followed f JOIN placed_group g ON g.community_id = f.community_id
  AND g.member_id = f.member_id AND g.order_id = f.order_id
UNION ALL
SELECT l.community_id, '*', 'outside', l.day, l.amount_minor
FROM line l JOIN placed p ON p.community_id = l.community_id AND p.order_id = l.order_id
  AND p.member_id = l.member_id
WHERE NOT p.is_counted AND l.kind = 'order'

-- step turnover
WITH timed AS (
  SELECT 'day' AS unit, community_id, group_id, kind, day AS start_day, amount FROM money
  UNION ALL SELECT 'week', community_id, group_id, kind, week_of(day), amount FROM money
)
SELECT unit, community_id, group_id, start_day,
       sum(CASE WHEN kind = 'order' THEN amount ELSE 0 END) AS gmv,
       sum(CASE WHEN kind = 'refund' THEN amount ELSE 0 END) AS refunds,
       sum(CASE WHEN kind = 'outside' THEN amount ELSE 0 END) AS outside
FROM timed GROUP BY unit, community_id, group_id, start_day

-- step buyer: orders not, or not by the period's end, refunded in full
WITH timed AS (
  SELECT 'day' AS unit, community_id, order_id, member_id, local_day(at_ts) AS start_day,
         plus_days(local_day(at_ts), 1) AS end_day
  FROM placed WHERE is_counted
  UNION ALL
  SELECT 'week', community_id, order_id, member_id, week_of(local_day(at_ts)),
         plus_days(week_of(local_day(at_ts)), 7)
  FROM placed WHERE is_counted
), settled AS (
  SELECT t.unit, t.community_id, t.order_id, t.member_id, t.start_day,
         sum(CASE WHEN l.kind = 'order' THEN l.amount_minor ELSE -l.amount_minor END) AS kept,
         sum(CASE WHEN l.day >= t.end_day THEN 0
                  WHEN l.kind = 'order' THEN l.amount_minor ELSE -l.amount_minor END) AS kept_by_end
  FROM timed t JOIN line l ON l.community_id = t.community_id AND l.member_id = t.member_id
    AND l.order_id = t.order_id
  GROUP BY t.unit, t.community_id, t.order_id, t.member_id, t.start_day
), scoped AS (
  SELECT unit, community_id, '*' AS group_id, member_id, start_day, kept, kept_by_end FROM settled
  UNION ALL
  SELECT s.unit, s.community_id, g.group_id, s.member_id, s.start_day, s.kept, s.kept_by_end
  FROM settled s JOIN placed_group g ON g.community_id = s.community_id
    AND g.order_id = s.order_id AND g.member_id = s.member_id
)
SELECT unit, community_id, group_id, member_id, start_day,
       max(CASE WHEN kept > 0 THEN 1 ELSE 0 END) AS bought,
       max(CASE WHEN kept_by_end > 0 THEN 1 ELSE 0 END) AS reported
FROM scoped GROUP BY unit, community_id, group_id, member_id, start_day

-- step present: who was active or bought, and whether they were in at the period's end
WITH told AS (
  SELECT unit, community_id, group_id, member_id, start_day,
         2 * days_to(DATE '1970-01-01', start_day) + after AS stood, 0 AS active, 0 AS bought, 0 AS reported
  FROM mover
  UNION ALL
  SELECT 'day', community_id, group_id, member_id, day, NULL, 1, 0, 0 FROM deed
  UNION ALL
  SELECT 'week', community_id, group_id, member_id, week_of(day), NULL, 1, 0, 0 FROM deed
  UNION ALL
  SELECT unit, community_id, group_id, member_id, start_day, NULL, 0, bought, reported FROM buyer
), merged AS (
  SELECT unit, community_id, group_id, member_id, start_day, max(stood) AS stood, max(active) AS active,
         max(bought) AS bought, max(reported) AS reported
  FROM told GROUP BY unit, community_id, group_id, member_id, start_day
), standing AS (
  SELECT unit, community_id, group_id, start_day, active, bought, reported,
         coalesce(max(stood) OVER (PARTITION BY unit, community_id, group_id, member_id
                                   ORDER BY start_day) % 2, 0) AS inside
  FROM merged
)
SELECT unit, community_id, group_id, start_day, sum(active) AS active_members,
       sum(active * inside) AS active_in, sum(bought) AS buyers, sum(reported) AS buyers_as_reported,
       sum(bought * inside) AS buyers_in, sum(bought * active) AS buyers_active
FROM standing GROUP BY unit, community_id, group_id, start_day

-- step alive
WITH lively AS (
  SELECT unit, community_id, group_id, start_day FROM present WHERE group_id <> '*' AND active_members > 0
)
SELECT unit, community_id, group_id, start_day, CAST(1 AS BIGINT) AS groups_alive FROM lively
UNION ALL
SELECT unit, community_id, '*', start_day, count(*) FROM lively GROUP BY unit, community_id, start_day

-- step exposed: members' days in, and those of them on which they were active
WITH stay AS (
  SELECT m.community_id, group_id, member_id, local_day(start_at) AS day,
         local_day(coalesce(end_at, data_end) - INTERVAL 1 MICROSECOND) AS until
  FROM membership_spell m JOIN bound b ON b.community_id = m.community_id
  WHERE end_at IS NULL OR end_at > start_at
), merged AS (
  SELECT community_id, group_id, member_id, day, max(until) AS until, 0 AS active
  FROM stay GROUP BY community_id, group_id, member_id, day
  UNION ALL
  SELECT community_id, group_id, member_id, day, NULL, 1 FROM deed
), reached AS (
  SELECT community_id, group_id, day, until, active,
         max(until) OVER (PARTITION BY community_id, group_id, member_id ORDER BY day) AS reach,
         max(until) OVER (PARTITION BY community_id, group_id, member_id ORDER BY day, active
                          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
  FROM merged
), changed AS (
  SELECT community_id, group_id, CASE WHEN before >= day THEN plus_days(before, 1) ELSE day END AS day,
         1 AS delta, 0 AS active
  FROM reached WHERE active = 0 AND (before IS NULL OR before < until)
  UNION ALL
  SELECT community_id, group_id, plus_days(until, 1), -1, 0
  FROM reached WHERE active = 0 AND (before IS NULL OR before < until)
  UNION ALL
  SELECT community_id, group_id, day, 0, 1 FROM reached WHERE active = 1 AND reach >= day
), daily AS (
  SELECT community_id, group_id, day, sum(delta) AS delta, sum(active) AS active
  FROM changed GROUP BY community_id, group_id, day
), dense AS (
  SELECT p.community_id, s.group_id, p.start_day AS day, coalesce(active, 0) AS days_active,
         sum(coalesce(delta, 0)) OVER (PARTITION BY p.community_id, s.group_id ORDER BY p.start_day)
           AS days_in
  FROM period p
  JOIN scope s ON s.community_id = p.community_id
  LEFT JOIN daily d ON d.community_id = p.community_id AND d.group_id = s.group_id
    AND d.day = p.start_day
  WHERE p.unit = 'day'
)
SELECT 'day' AS unit, community_id, group_id, day AS start_day, days_in, days_active FROM dense
UNION ALL
SELECT 'week', community_id, group_id, week_of(day), sum(days_in), sum(days_active)
FROM dense GROUP BY community_id, group_id, week_of(day)

-- step spoken
WITH daily AS (
  SELECT community_id, group_id, day,
         message_count + reply_count + question_count + answer_count + share_count + ugc_submit_count AS n
  FROM actor_day WHERE actor_kind IN ('member', 'unknown')
), scoped AS (
  SELECT community_id, group_id, day, n FROM daily WHERE group_id NOT IN ('*', 'dm')
  UNION ALL SELECT community_id, '*', day, n FROM daily
), timed AS (
  SELECT 'day' AS unit, community_id, group_id, day AS start_day, n FROM scoped
  UNION ALL SELECT 'week', community_id, group_id, week_of(day), n FROM scoped
)
SELECT unit, community_id, group_id, start_day, sum(n) AS messages
FROM timed GROUP BY unit, community_id, group_id, start_day

-- step metric
WITH together AS (
  SELECT p.unit, p.community_id, k.group_id, p.start_day, midnight(p.end_day) AS b, b.data_end,
         k.members, k.entered, k.exited,
         coalesce(new_members, 0) AS new_members, coalesce(joins, 0) AS joins,
         coalesce(first_ever_joins, 0) AS first_ever_joins,
         coalesce(active_members, 0) AS active_members, coalesce(active_in, 0) AS active_in,
         coalesce(days_in, 0) AS days_in, coalesce(days_active, 0) AS days_active,
         coalesce(groups_alive, 0) AS groups_alive, coalesce(messages, 0) AS messages,
         coalesce(left_members, 0) AS left_members, coalesce(left_gross, 0) AS left_gross,
         coalesce(leave_events, 0) AS leave_events, coalesce(left_voluntary, 0) AS left_voluntary,
         coalesce(left_removed, 0) AS left_removed, coalesce(bounced_24h, 0) AS bounced_24h,
         coalesce(buyers, 0) AS buyers, coalesce(buyers_as_reported, 0) AS buyers_as_reported,
         coalesce(buyers_in, 0) AS buyers_in, coalesce(buyers_active, 0) AS buyers_active,
         coalesce(gmv, 0) AS gmv, coalesce(refunds, 0) AS refunds, coalesce(outside, 0) AS outside
  FROM period p
  JOIN bound b ON b.community_id = p.community_id
  JOIN stock k ON k.unit = p.unit AND k.community_id = p.community_id AND k.start_day = p.start_day
  LEFT JOIN joined j ON j.unit = p.unit AND j.community_id = p.community_id
    AND j.group_id = k.group_id AND j.start_day = p.start_day
  LEFT JOIN gone g ON g.unit = p.unit AND g.community_id = p.community_id
    AND g.group_id = k.group_id AND g.start_day = p.start_day
  LEFT JOIN happened h ON h.unit = p.unit AND h.community_id = p.community_id
    AND h.group_id = k.group_id AND h.start_day = p.start_day
  LEFT JOIN present a ON a.unit = p.unit AND a.community_id = p.community_id
    AND a.group_id = k.group_id AND a.start_day = p.start_day
  LEFT JOIN alive v ON v.unit = p.unit AND v.community_id = p.community_id
    AND v.group_id = k.group_id AND v.start_day = p.start_day
  LEFT JOIN exposed e ON e.unit = p.unit AND e.community_id = p.community_id
    AND e.group_id = k.group_id AND e.start_day = p.start_day
  LEFT JOIN spoken w ON w.unit = p.unit AND w.community_id = p.community_id
    AND w.group_id = k.group_id AND w.start_day = p.start_day
  LEFT JOIN turnover t ON t.unit = p.unit AND t.community_id = p.community_id
    AND t.group_id = k.group_id AND t.start_day = p.start_day
), begun AS (
  SELECT p.unit, p.community_id, p.start_day, s.group_id
  FROM period p JOIN scope s ON s.community_id = p.community_id AND s.begun < midnight(p.end_day)
  WHERE s.group_id <> '*'
), total AS (
  SELECT unit, community_id, start_day, group_id, count(*) AS groups_total
  FROM begun GROUP BY unit, community_id, start_day, group_id
  UNION ALL
  SELECT unit, community_id, start_day, '*', count(*) FROM begun GROUP BY unit, community_id, start_day
)
SELECT x.unit, x.community_id, x.group_id, x.start_day, members, entered, exited, new_members, joins,
       first_ever_joins, active_members,
       CAST(active_members AS DOUBLE) / nullif(members, 0) AS active_share,
       CAST(active_in AS DOUBLE) / nullif(members, 0) AS active_share_adjusted,
       CAST(days_active AS DOUBLE) / nullif(days_in, 0) AS active_exposure,
       coalesce(groups_total, 0) AS groups_total, groups_alive, messages,
       CAST(messages AS DOUBLE) / nullif(members, 0) AS messages_per_member,
       left_members, left_gross, leave_events, left_voluntary, left_removed, bounced_24h, buyers,
       buyers_as_reported,
       CAST(buyers AS DOUBLE) / nullif(members, 0) AS conversion_rate,
       CAST(buyers_in AS DOUBLE) / nullif(members, 0) AS conversion_rate_adjusted,
       CAST(buyers_active AS DOUBLE) / nullif(active_members, 0) AS active_conversion,
       gmv AS gmv_minor, gmv - refunds AS gmv_net_minor, outside AS gmv_outside_minor,
       b <= data_end AS is_complete
FROM together x
LEFT JOIN total t ON t.unit = x.unit AND t.community_id = x.community_id
  AND t.group_id = x.group_id AND t.start_day = x.start_day

-- table community_day
SELECT community_id, group_id, start_day AS day, members, entered, exited, new_members, joins,
       first_ever_joins, active_members, active_share, active_share_adjusted, active_exposure,
       groups_total, groups_alive, messages, messages_per_member, left_members, left_gross, leave_events,
       left_voluntary, left_removed, bounced_24h, buyers, buyers_as_reported, conversion_rate,
       conversion_rate_adjusted, active_conversion, gmv_minor, gmv_net_minor, gmv_outside_minor, is_complete
FROM metric
WHERE unit = 'day'

-- table community_week
SELECT w.community_id, w.group_id, w.start_day AS week_start, w.members, w.entered, w.exited,
       w.new_members, w.joins, w.first_ever_joins, w.active_members, w.active_share,
       w.active_share_adjusted, w.active_exposure, w.groups_total, w.groups_alive, w.messages,
       w.messages_per_member, w.left_members, w.left_gross, w.leave_events, w.left_voluntary,
       w.left_removed, w.bounced_24h, w.buyers, w.buyers_as_reported, w.conversion_rate,
       w.conversion_rate_adjusted, w.active_conversion, w.gmv_minor, w.gmv_net_minor, w.gmv_outside_minor,
       w.is_complete,
       CASE WHEN w.is_complete THEN CAST(w.buyers - p.buyers AS DOUBLE) / nullif(p.buyers, 0) END
         AS buyers_wow,
       CASE WHEN w.is_complete AND p.gmv_minor > 0
            THEN CAST(w.gmv_minor - p.gmv_minor AS DOUBLE) / p.gmv_minor END AS gmv_wow,
       CASE WHEN w.is_complete AND p.gmv_net_minor > 0
            THEN CAST(w.gmv_net_minor - p.gmv_net_minor AS DOUBLE) / p.gmv_net_minor END AS gmv_net_wow
FROM metric w
LEFT JOIN metric p ON p.unit = 'week' AND p.community_id = w.community_id
  AND p.group_id = w.group_id AND p.start_day = plus_days(w.start_day, -7)
WHERE w.unit = 'week'
