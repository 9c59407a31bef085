-- The base metrics of every scope (group, or '*') in every row of `period`, as table `metric`.

CREATE OR REPLACE TABLE scope AS
SELECT community_id, group_id, min(ts) AS begun
FROM activity WHERE group_id NOT IN ('*', 'dm') GROUP BY ALL
UNION ALL SELECT community_id, '*', first_ts FROM bound;

-- Who is in at the end of a period: M(b-).
CREATE OR REPLACE TABLE stock AS
SELECT p.community_id, s.group_id, p.start_day, count(DISTINCT s.member_id) AS members
FROM period p JOIN spell s
  ON s.community_id = p.community_id AND s.s < p.b AND (s.e IS NULL OR s.e >= p.b)
GROUP BY ALL;

-- Who came or went in a period, with their state before and after.
CREATE OR REPLACE TABLE mover AS
WITH edge AS (
  SELECT community_id, group_id, member_id, s AS at_ts FROM spell
  UNION ALL SELECT community_id, group_id, member_id, e FROM spell WHERE e IS NOT NULL
), touched AS (
  SELECT DISTINCT p.community_id, e.group_id, e.member_id, p.start_day, p.a, p.b
  FROM period p JOIN edge e ON e.community_id = p.community_id AND e.at_ts >= p.a AND e.at_ts < p.b
)
SELECT t.*,
       EXISTS (SELECT 1 FROM spell s WHERE s.community_id = t.community_id AND s.group_id = t.group_id
               AND s.member_id = t.member_id AND s.s < t.a AND (s.e IS NULL OR s.e >= t.a)) AS was_in,
       EXISTS (SELECT 1 FROM spell s WHERE s.community_id = t.community_id AND s.group_id = t.group_id
               AND s.member_id = t.member_id AND s.s < t.b AND (s.e IS NULL OR s.e >= t.b)) AS is_in
FROM touched t;

CREATE OR REPLACE TABLE flow AS
SELECT community_id, group_id, start_day,
       count(*) FILTER (is_in AND NOT was_in) AS entered,
       count(*) FILTER (was_in AND NOT is_in) AS exited
FROM mover GROUP BY ALL;

CREATE OR REPLACE TABLE joined AS
SELECT p.community_id, s.group_id, p.start_day,
       count(DISTINCT s.member_id) AS new_members,
       count(DISTINCT CASE WHEN s.spell_no = 1 THEN s.member_id END) AS first_ever_joins
FROM period p JOIN spell s
  ON s.community_id = p.community_id AND s.s >= p.a AND s.s < p.b AND NOT s.start_unknown
GROUP BY ALL;

CREATE OR REPLACE TABLE gone AS
SELECT l.community_id, l.group_id, l.start_day,
       count(*) AS left_gross,
       count(*) FILTER (NOT m.is_in) AS left_members,
       count(*) FILTER (NOT m.is_in AND last_kind <> 'kick') AS left_voluntary,
       count(*) FILTER (NOT m.is_in AND last_kind = 'kick') AS left_removed,
       count(*) FILTER (bounced) AS bounced_24h
FROM (SELECT p.community_id, s.group_id, s.member_id, p.start_day,
             arg_max(s.end_kind, ROW(s.e, CASE WHEN s.end_kind = 'kick' THEN 1 ELSE 0 END)) AS last_kind,
             bool_or(s.spell_no = 1 AND NOT s.start_unknown AND s.e <= s.s + INTERVAL 24 HOUR) AS bounced
      FROM period p JOIN spell s
        ON s.community_id = p.community_id AND s.e >= p.a AND s.e < p.b
           AND s.end_kind IN ('leave', 'kick', 'roster_absent')
      GROUP BY ALL) l
JOIN mover m USING (community_id, group_id, member_id, start_day)
GROUP BY ALL;

-- Events, per member and day: of a community those of its groups, or its own where they are more.
CREATE OR REPLACE TABLE happened AS
WITH event AS (
  SELECT community_id, group_id, member_id, 'join' AS what, s AS at_ts
  FROM spell WHERE NOT start_unknown
  UNION ALL
  SELECT community_id, group_id, member_id, 'leave', e
  FROM spell WHERE end_kind IN ('leave', 'kick', 'roster_absent')
), daily AS (
  SELECT community_id, group_id, member_id, what,
         CAST(timezone('Asia/Shanghai', at_ts) AS DATE) AS day, count(*) AS n
  FROM event GROUP BY ALL
), scoped AS (
  SELECT community_id, group_id, member_id, what, day, n FROM daily WHERE group_id <> '*'
  UNION ALL
  SELECT community_id, '*', member_id, what, day,
         greatest(coalesce(sum(n) FILTER (group_id <> '*'), 0), coalesce(sum(n) FILTER (group_id = '*'), 0))
  FROM daily GROUP BY ALL
)
SELECT p.community_id, c.group_id, p.start_day,
       coalesce(sum(n) FILTER (what = 'join'), 0) AS joins,
       coalesce(sum(n) FILTER (what = 'leave'), 0) AS leave_events
FROM period p JOIN scoped c
  ON c.community_id = p.community_id AND c.day >= p.start_day AND c.day < p.end_day
GROUP BY ALL;

-- Activity of members, each act in its group and in the community.
CREATE OR REPLACE TABLE deed AS
WITH act AS (
  SELECT community_id, group_id, actor_id AS member_id, ts,
         CAST(timezone('Asia/Shanghai', ts) AS DATE) AS day
  FROM activity
  WHERE actor_kind = 'member'
    AND etype IN ('message', 'reply', 'question', 'answer', 'share', 'ugc_submit',
        'reaction', 'poll_vote', 'checkin', 'event_rsvp', 'event_attend', 'accept')
)
SELECT DISTINCT community_id, group_id, member_id, day FROM act WHERE group_id NOT IN ('*', 'dm')
UNION
SELECT DISTINCT community_id, '*', member_id, day FROM act;

CREATE OR REPLACE TABLE active AS
SELECT x.*, EXISTS (
         SELECT 1 FROM spell s WHERE s.community_id = x.community_id AND s.group_id = x.group_id
         AND s.member_id = x.member_id AND s.s < x.b AND (s.e IS NULL OR s.e >= x.b)) AS is_in
FROM (SELECT DISTINCT p.community_id, d.group_id, d.member_id, p.start_day, p.b
      FROM period p JOIN deed d
        ON d.community_id = p.community_id AND d.day >= p.start_day AND d.day < p.end_day) x;

CREATE OR REPLACE TABLE active_count AS
SELECT community_id, group_id, start_day, count(*) AS active_members, count(*) FILTER (is_in) AS active_in
FROM active GROUP BY ALL;

CREATE OR REPLACE TABLE alive AS
SELECT community_id, group_id, start_day, 1 AS groups_alive FROM active WHERE group_id <> '*' GROUP BY ALL
UNION ALL
SELECT community_id, '*', start_day, count(DISTINCT group_id) FROM active WHERE group_id <> '*' GROUP BY ALL;

-- Days on which a spell overlaps the day at all.
CREATE OR REPLACE TABLE member_in_day AS
SELECT DISTINCT s.community_id, s.group_id, s.member_id, CAST(u.d AS DATE) AS day
FROM spell s JOIN bound b USING (community_id),
     LATERAL (SELECT unnest(generate_series(
         CAST(timezone('Asia/Shanghai', s.s) AS DATE),
         CAST(timezone('Asia/Shanghai', coalesce(s.e, b.data_end) - INTERVAL 1 MICROSECOND) AS DATE),
         INTERVAL 1 DAY)) AS d) u
WHERE s.e IS NULL OR s.e > s.s;

CREATE OR REPLACE TABLE exposure AS
SELECT p.community_id, i.group_id, p.start_day, count(*) AS days_in, count(d.member_id) AS days_active
FROM period p
JOIN member_in_day i ON i.community_id = p.community_id AND i.day >= p.start_day AND i.day < p.end_day
LEFT JOIN deed d ON d.community_id = i.community_id AND d.group_id = i.group_id
  AND d.member_id = i.member_id AND d.day = i.day
GROUP BY ALL;

CREATE OR REPLACE TABLE said AS
WITH spoken AS (
  SELECT community_id, group_id, ts FROM activity
  WHERE actor_kind IN ('member', 'unknown')
    AND etype IN ('message', 'reply', 'question', 'answer', 'share', 'ugc_submit')
)
SELECT p.community_id, s.group_id, p.start_day, count(*) AS messages
FROM period p JOIN (SELECT community_id, group_id, ts FROM spoken WHERE group_id NOT IN ('*', 'dm')
                    UNION ALL SELECT community_id, '*', ts FROM spoken) s
  ON s.community_id = p.community_id AND s.ts >= p.a AND s.ts < p.b
GROUP BY ALL;

-- Who bought: orders of the period that were not, or not by its end, refunded in full.
CREATE OR REPLACE TABLE buyer AS
WITH settled AS (
  SELECT p.community_id, p.start_day, p.b, o.order_id, o.member_id,
         sum(CASE WHEN l.etype = 'order' THEN l.amount_minor ELSE 0 END) AS paid,
         sum(CASE WHEN l.etype = 'refund' THEN l.amount_minor ELSE 0 END) AS refunded,
         sum(CASE WHEN l.etype = 'order' AND l.ts < p.b THEN l.amount_minor ELSE 0 END) AS paid_by_end,
         sum(CASE WHEN l.etype = 'refund' AND l.ts < p.b THEN l.amount_minor ELSE 0 END) AS refunded_by_end
  FROM period p
  JOIN placed o ON o.community_id = p.community_id AND o.at_ts >= p.a AND o.at_ts < p.b AND o.counted
  JOIN line l ON l.community_id = o.community_id AND l.member_id = o.member_id AND l.order_id = o.order_id
  GROUP BY ALL
), scoped AS (
  SELECT s.*, '*' AS group_id FROM settled s
  UNION ALL
  SELECT s.*, g.group_id FROM settled s JOIN placed_group g USING (community_id, order_id, member_id)
)
SELECT x.*,
       EXISTS (SELECT 1 FROM spell s WHERE s.community_id = x.community_id AND s.group_id = x.group_id
               AND s.member_id = x.member_id AND s.s < x.b AND (s.e IS NULL OR s.e >= x.b)) AS is_in,
       EXISTS (SELECT 1 FROM active a WHERE a.community_id = x.community_id AND a.group_id = x.group_id
               AND a.member_id = x.member_id AND a.start_day = x.start_day) AS is_active
FROM (SELECT community_id, group_id, member_id, start_day, b,
             bool_or(refunded < paid) AS bought, bool_or(refunded_by_end < paid_by_end) AS reported
      FROM scoped GROUP BY ALL) x;

CREATE OR REPLACE TABLE bought AS
SELECT community_id, group_id, start_day,
       count(*) FILTER (bought) AS buyers,
       count(*) FILTER (reported) AS buyers_as_reported,
       count(*) FILTER (bought AND is_in) AS buyers_in,
       count(*) FILTER (bought AND is_active) AS buyers_active
FROM buyer GROUP BY ALL;

CREATE OR REPLACE TABLE turnover AS
SELECT p.community_id, m.group_id, p.start_day,
       sum(CASE WHEN etype = 'order' THEN amount ELSE 0 END) AS gmv,
       sum(CASE WHEN etype = 'refund' THEN amount ELSE 0 END) AS refunds,
       sum(CASE WHEN etype = 'outside' THEN amount ELSE 0 END) AS outside
FROM period p JOIN money m ON m.community_id = p.community_id AND m.ts >= p.a AND m.ts < p.b
GROUP BY ALL;

CREATE OR REPLACE MACRO n(x) AS CAST(coalesce(x, 0) AS BIGINT);
CREATE OR REPLACE MACRO ratio(x, y) AS CASE WHEN y <> 0 THEN x::DOUBLE / y::DOUBLE END;

CREATE OR REPLACE TABLE raw AS
SELECT p.community_id, c.group_id, p.start_day,
       b.activity_acts = 0 AS no_activity, b.join_acts = 0 AS no_joins,
       b.leave_acts = 0 AS no_leaves, b.order_acts = 0 AS no_orders,
       n(members) AS members, n(entered) AS entered, n(exited) AS exited,
       n(new_members) AS new_members, n(joins) AS joins, n(first_ever_joins) AS first_ever_joins,
       n(active_members) AS active_members, n(active_in) AS active_in,
       n(days_in) AS days_in, n(days_active) AS days_active,
       CAST((SELECT count(*) FROM scope g WHERE g.community_id = p.community_id AND g.group_id <> '*'
             AND g.group_id IN (c.group_id, CASE WHEN c.group_id = '*' THEN g.group_id END)
             AND g.begun < p.b) AS BIGINT) AS groups_total,
       n(groups_alive) AS groups_alive, n(messages) AS messages,
       n(left_members) AS left_members, n(left_gross) AS left_gross, n(leave_events) AS leave_events,
       n(left_voluntary) AS left_voluntary, n(left_removed) AS left_removed, n(bounced_24h) AS bounced_24h,
       n(buyers) AS buyers, n(buyers_as_reported) AS buyers_as_reported,
       n(buyers_in) AS buyers_in, n(buyers_active) AS buyers_active,
       n(gmv) AS gmv, n(refunds) AS refunds, n(outside) AS outside,
       (SELECT min(currency) FROM line l WHERE l.community_id = p.community_id) AS currency,
       p.b <= b.data_end AS is_complete
FROM period p
JOIN bound b USING (community_id)
JOIN scope c USING (community_id)
LEFT JOIN stock USING (community_id, group_id, start_day)
LEFT JOIN flow USING (community_id, group_id, start_day)
LEFT JOIN joined USING (community_id, group_id, start_day)
LEFT JOIN gone USING (community_id, group_id, start_day)
LEFT JOIN happened USING (community_id, group_id, start_day)
LEFT JOIN active_count USING (community_id, group_id, start_day)
LEFT JOIN alive USING (community_id, group_id, start_day)
LEFT JOIN exposure USING (community_id, group_id, start_day)
LEFT JOIN said USING (community_id, group_id, start_day)
LEFT JOIN bought USING (community_id, group_id, start_day)
LEFT JOIN turnover USING (community_id, group_id, start_day);

-- A number whose source is missing is null, and so is a ratio to nothing; the reason stands beside it.
CREATE OR REPLACE TABLE metric AS
SELECT community_id, group_id, start_day,
       CASE WHEN NOT (no_joins) THEN members END AS members,
       CASE WHEN no_joins THEN 'no_joins' END AS members_null_reason,
       CASE WHEN NOT (no_joins) THEN entered END AS entered,
       CASE WHEN no_joins THEN 'no_joins' END AS entered_null_reason,
       CASE WHEN NOT (no_joins OR no_leaves) THEN exited END AS exited,
       CASE WHEN no_joins THEN 'no_joins' WHEN no_leaves THEN 'no_leaves' END AS exited_null_reason,
       CASE WHEN NOT (no_joins) THEN new_members END AS new_members,
       CASE WHEN no_joins THEN 'no_joins' END AS new_members_null_reason,
       CASE WHEN NOT (no_joins) THEN joins END AS joins,
       CASE WHEN no_joins THEN 'no_joins' END AS joins_null_reason,
       CASE WHEN NOT (no_joins) THEN first_ever_joins END AS first_ever_joins,
       CASE WHEN no_joins THEN 'no_joins' END AS first_ever_joins_null_reason,
       CASE WHEN NOT (no_activity) THEN active_members END AS active_members,
       CASE WHEN no_activity THEN 'no_activity' END AS active_members_null_reason,
       CASE WHEN NOT (no_joins OR no_activity OR members = 0) THEN ratio(active_members, members) END AS active_share,
       CASE WHEN no_joins THEN 'no_joins' WHEN no_activity THEN 'no_activity' WHEN members = 0 THEN 'base_zero' END AS active_share_null_reason,
       CASE WHEN NOT (no_joins OR no_activity OR members = 0) THEN ratio(active_in, members) END AS active_share_adjusted,
       CASE WHEN no_joins THEN 'no_joins' WHEN no_activity THEN 'no_activity' WHEN members = 0 THEN 'base_zero' END AS active_share_adjusted_null_reason,
       CASE WHEN NOT (no_joins OR no_activity OR days_in = 0) THEN ratio(days_active, days_in) END AS active_exposure,
       CASE WHEN no_joins THEN 'no_joins' WHEN no_activity THEN 'no_activity' WHEN days_in = 0 THEN 'base_zero' END AS active_exposure_null_reason,
       CASE WHEN NOT (no_joins OR no_activity OR members = 0) THEN (active_members - active_in) * 100 > members END AS active_share_differs,
       groups_total,
       CASE WHEN NOT (no_activity) THEN groups_alive END AS groups_alive,
       CASE WHEN no_activity THEN 'no_activity' END AS groups_alive_null_reason,
       CASE WHEN NOT (no_activity) THEN messages END AS messages,
       CASE WHEN no_activity THEN 'no_activity' END AS messages_null_reason,
       CASE WHEN NOT (no_joins OR no_activity OR members = 0) THEN ratio(messages, members) END AS messages_per_member,
       CASE WHEN no_joins THEN 'no_joins' WHEN no_activity THEN 'no_activity' WHEN members = 0 THEN 'base_zero' END AS messages_per_member_null_reason,
       CASE WHEN NOT (no_leaves) THEN left_members END AS left_members,
       CASE WHEN no_leaves THEN 'no_leaves' END AS left_members_null_reason,
       CASE WHEN NOT (no_leaves) THEN left_gross END AS left_gross,
       CASE WHEN no_leaves THEN 'no_leaves' END AS left_gross_null_reason,
       CASE WHEN NOT (no_leaves) THEN leave_events END AS leave_events,
       CASE WHEN no_leaves THEN 'no_leaves' END AS leave_events_null_reason,
       CASE WHEN NOT (no_leaves) THEN left_voluntary END AS left_voluntary,
       CASE WHEN no_leaves THEN 'no_leaves' END AS left_voluntary_null_reason,
       CASE WHEN NOT (no_leaves) THEN left_removed END AS left_removed,
       CASE WHEN no_leaves THEN 'no_leaves' END AS left_removed_null_reason,
       CASE WHEN NOT (no_joins OR no_leaves) THEN bounced_24h END AS bounced_24h,
       CASE WHEN no_joins THEN 'no_joins' WHEN no_leaves THEN 'no_leaves' END AS bounced_24h_null_reason,
       CASE WHEN NOT (no_orders) THEN buyers END AS buyers,
       CASE WHEN no_orders THEN 'no_orders' END AS buyers_null_reason,
       CASE WHEN NOT (no_orders) THEN buyers_as_reported END AS buyers_as_reported,
       CASE WHEN no_orders THEN 'no_orders' END AS buyers_as_reported_null_reason,
       CASE WHEN NOT (no_joins OR no_orders OR members = 0) THEN ratio(buyers, members) END AS conversion_rate,
       CASE WHEN no_joins THEN 'no_joins' WHEN no_orders THEN 'no_orders' WHEN members = 0 THEN 'base_zero' END AS conversion_rate_null_reason,
       CASE WHEN NOT (no_joins OR no_orders OR members = 0) THEN ratio(buyers_in, members) END AS conversion_rate_adjusted,
       CASE WHEN no_joins THEN 'no_joins' WHEN no_orders THEN 'no_orders' WHEN members = 0 THEN 'base_zero' END AS conversion_rate_adjusted_null_reason,
       CASE WHEN NOT (no_activity OR no_orders OR active_members = 0) THEN ratio(buyers_active, active_members) END AS active_conversion,
       CASE WHEN no_activity THEN 'no_activity' WHEN no_orders THEN 'no_orders' WHEN active_members = 0 THEN 'base_zero' END AS active_conversion_null_reason,
       CASE WHEN NOT (no_orders) THEN gmv END AS gmv_minor,
       CASE WHEN no_orders THEN 'no_orders' END AS gmv_minor_null_reason,
       CASE WHEN NOT (no_orders) THEN gmv - refunds END AS gmv_net_minor,
       CASE WHEN no_orders THEN 'no_orders' END AS gmv_net_minor_null_reason,
       CASE WHEN NOT (no_orders) THEN outside END AS gmv_outside_minor,
       CASE WHEN no_orders THEN 'no_orders' END AS gmv_outside_minor_null_reason,
       CASE WHEN NOT no_orders THEN currency END AS currency,
       is_complete
FROM raw;
