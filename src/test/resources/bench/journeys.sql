-- The journeys' tables from activity, by sets. Zone Asia/Shanghai, weeks from Monday, data_end one
-- microsecond after a community's last act; no time is known to the day only, and nobody by a roster.

-- step bound
SELECT community_id, min(ts) AS first_ts, max(ts) AS last_ts,
       max(ts) + INTERVAL 1 MICROSECOND AS data_end,
       local_day(min(ts)) AS first_day, local_day(max(ts)) AS last_day,
       count(*) AS acts,
       count(*) FILTER (WHERE is_activity(etype)) AS activity_acts,
       count(*) FILTER (WHERE etype = 'join' AND actor_kind = 'member') AS join_acts,
       count(*) FILTER (WHERE etype IN ('leave', 'kick') AND actor_kind = 'member') AS leave_acts,
       count(*) FILTER (WHERE etype = 'order' AND actor_kind = 'member') AS order_acts
FROM activity
GROUP BY community_id

-- table community
SELECT community_id, first_ts, last_ts, data_end, 'Asia/Shanghai' AS zone, acts, activity_acts,
       join_acts, leave_acts, order_acts
FROM bound

-- step edge: joins (J) and leaves (L), few among the acts
SELECT community_id, actor_id AS member_id, group_id, ts, seq, event_id,
       CASE WHEN etype = 'join' THEN 'J' ELSE 'L' END AS k,
       CASE WHEN etype = 'join' THEN NULL
            WHEN attrs['reason'] IN ('dissolved', 'moved', 'roster_absent') THEN attrs['reason']
            WHEN etype = 'kick' THEN 'kick' ELSE 'leave' END AS end_kind
FROM activity
WHERE actor_kind = 'member' AND group_id <> 'dm' AND etype IN ('join', 'leave', 'kick')

-- step left_scope: who ever left a group
SELECT DISTINCT community_id, member_id, group_id FROM edge WHERE k = 'L'

-- step stayed_spell: who never did has one spell, from the first join or evidence (E) on
SELECT a.community_id, a.group_id, a.actor_id AS member_id, min(ts) AS s,
       min(CASE WHEN etype = 'join' THEN ts END) AS joined_at
FROM activity a
WHERE actor_kind = 'member' AND group_id NOT IN ('*', 'dm')
  AND (is_activity(etype) OR is_presence(etype) OR etype = 'join')
  AND NOT EXISTS (SELECT 1 FROM left_scope l WHERE l.community_id = a.community_id
                  AND l.member_id = a.actor_id AND l.group_id = a.group_id)
GROUP BY a.community_id, a.group_id, a.actor_id

-- step heard: acts of those who did, and those tied to no group. Evidence at the very instant of a
-- leave that came before it tells of the time before the leave.
WITH said AS (
  SELECT * FROM edge
  UNION ALL
  SELECT a.community_id, a.actor_id, a.group_id, a.ts, a.seq, a.event_id, 'E', NULL
  FROM activity a
  WHERE actor_kind = 'member' AND group_id <> 'dm' AND (is_activity(etype) OR is_presence(etype))
    AND (group_id = '*' OR EXISTS (
      SELECT 1 FROM left_scope l WHERE l.community_id = a.community_id
      AND l.member_id = a.actor_id AND l.group_id = a.group_id))
), told AS (
  SELECT *, row_number() OVER (PARTITION BY community_id, member_id ORDER BY ts, seq, event_id) AS pos
  FROM said
), edged AS (
  SELECT *,
         max(CASE k WHEN 'J' THEN 2 * pos WHEN 'L' THEN 2 * pos + 1 END) OVER w AS edge_before,
         max(CASE WHEN k = 'L' THEN ts END) OVER w AS left_at
  FROM told
  WINDOW w AS (PARTITION BY community_id, member_id, group_id ORDER BY pos
               ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
SELECT community_id, member_id, group_id, ts, k, end_kind, pos
FROM edged
WHERE NOT (k = 'E' AND coalesce(edge_before % 2 = 1 AND left_at = ts, false))

-- step group_spell: a spell is a run of acts while in, and the leave that ends it
WITH stepped AS (
  SELECT h.*, lag(k) OVER (PARTITION BY community_id, member_id, group_id ORDER BY pos) AS before
  FROM heard h
  WHERE group_id <> '*' AND EXISTS (
    SELECT 1 FROM left_scope l WHERE l.community_id = h.community_id
    AND l.member_id = h.member_id AND l.group_id = h.group_id)
), numbered AS (
  SELECT *, sum(CASE WHEN before IS NULL OR (before = 'L' AND k <> 'L') THEN 1 ELSE 0 END)
              OVER (PARTITION BY community_id, member_id, group_id ORDER BY pos) AS spell_no
  FROM stepped
  WHERE NOT (k = 'L' AND before IS NOT DISTINCT FROM 'L')
)
SELECT community_id, group_id, member_id, CAST(spell_no AS BIGINT) AS spell_no, min(ts) AS s,
       coalesce(min(CASE WHEN k = 'J' THEN ts END) <> min(ts), true) AS start_unknown,
       max(CASE WHEN k = 'L' THEN ts END) AS e, max(end_kind) AS end_kind
FROM numbered
GROUP BY community_id, group_id, member_id, spell_no
UNION ALL
SELECT community_id, group_id, member_id, CAST(1 AS BIGINT), s,
       coalesce(joined_at <> s, true), nullif(s, s), nullif(group_id, group_id)
FROM stayed_spell

-- step own_spell: acts tied to no group open a membership only where no group spell is open
WITH alone AS (
  SELECT h.* FROM heard h
  WHERE group_id = '*' AND (k <> 'E' OR NOT EXISTS (
    SELECT 1 FROM group_spell g
    WHERE g.community_id = h.community_id AND g.member_id = h.member_id
      AND g.s <= h.ts AND coalesce(us(g.e), 9223372036854775807) >= us(h.ts)))
), stepped AS (
  SELECT *, lag(k) OVER (PARTITION BY community_id, member_id ORDER BY pos) AS before FROM alone
), numbered AS (
  SELECT *, sum(CASE WHEN before IS NULL OR (before = 'L' AND k <> 'L') THEN 1 ELSE 0 END)
              OVER (PARTITION BY community_id, member_id ORDER BY pos) AS spell_no
  FROM stepped
  WHERE NOT (k = 'L' AND before IS NOT DISTINCT FROM 'L')
)
SELECT community_id, group_id, member_id, min(ts) AS s,
       coalesce(min(CASE WHEN k = 'J' THEN ts END) <> min(ts), true) AS start_unknown,
       max(CASE WHEN k = 'L' THEN ts END) AS e, max(end_kind) AS end_kind
FROM numbered
GROUP BY community_id, group_id, member_id, spell_no

-- table membership_spell: of the community the union, where intervals that touch are one
WITH part AS (
  SELECT community_id, member_id, s, start_unknown, e, end_kind FROM group_spell
  UNION ALL SELECT community_id, member_id, s, start_unknown, e, end_kind FROM own_spell
), reach AS (
  SELECT *, max(coalesce(us(e), 9223372036854775807)) OVER (
              PARTITION BY community_id, member_id ORDER BY s
              ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached
  FROM part
), island AS (
  SELECT *, sum(CASE WHEN reached IS NULL OR us(s) > reached THEN 1 ELSE 0 END) OVER (
              PARTITION BY community_id, member_id ORDER BY s
              ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS spell_no
  FROM reach
)
SELECT community_id, group_id, member_id, spell_no, s AS start_at, start_unknown, e AS end_at, end_kind
FROM group_spell
UNION ALL
SELECT community_id, '*', member_id, CAST(spell_no AS BIGINT), min(s),
       coalesce(min(CASE WHEN NOT start_unknown THEN s END) <> min(s), true),
       CASE WHEN count(*) = count(e) THEN max(e) END,
       CASE WHEN count(*) = count(e) THEN max_by(end_kind, e) END
FROM island
GROUP BY community_id, member_id, spell_no

-- step actor_day
SELECT community_id, group_id, actor_kind, actor_id, local_day(ts) AS day,
       count(*) AS act_count,
       count(*) FILTER (WHERE is_activity(etype)) AS active_count,
       count(*) FILTER (WHERE etype = 'message') AS message_count,
       count(*) FILTER (WHERE etype = 'reply') AS reply_count,
       count(*) FILTER (WHERE etype = 'question') AS question_count,
       count(*) FILTER (WHERE etype = 'answer') AS answer_count,
       count(*) FILTER (WHERE etype = 'share') AS share_count,
       count(*) FILTER (WHERE etype = 'ugc_submit') AS ugc_submit_count,
       count(*) FILTER (WHERE etype = 'reaction') AS reaction_count,
       count(*) FILTER (WHERE etype = 'poll_vote') AS poll_vote_count,
       count(*) FILTER (WHERE etype = 'checkin') AS checkin_count,
       count(*) FILTER (WHERE etype IN ('event_propose', 'event_held', 'event_rsvp', 'event_attend'))
         AS event_count,
       count(*) FILTER (WHERE etype = 'accept') AS accept_count,
       count(*) FILTER (WHERE etype IN ('read', 'view')) AS view_count,
       count(*) FILTER (WHERE etype = 'push') AS push_count,
       count(*) FILTER (WHERE etype = 'join') AS join_count,
       count(*) FILTER (WHERE etype IN ('leave', 'kick')) AS leave_count,
       count(*) FILTER (WHERE etype = 'invite') AS invite_count,
       count(*) FILTER (WHERE etype = 'order') AS order_count,
       count(*) FILTER (WHERE etype = 'refund') AS refund_count,
       min(ts) AS first_ts, max(ts) AS last_ts,
       CASE WHEN count(DISTINCT currency) < 2
            THEN CAST(coalesce(sum(CASE WHEN etype = 'order' THEN amount_minor END), 0) AS BIGINT) END
         AS paid_minor,
       CASE WHEN count(DISTINCT currency) < 2
            THEN CAST(coalesce(sum(CASE WHEN etype = 'refund' THEN amount_minor END), 0) AS BIGINT) END
         AS refunded_minor,
       CASE WHEN count(DISTINCT currency) < 2 THEN min(currency) END AS currency,
       max(CASE WHEN is_activity(etype) THEN ts END) AS last_active_at,
       sum(CASE WHEN etype = 'ugc_submit' THEN 4
                WHEN etype IN ('message', 'reply', 'question', 'answer', 'share', 'event_attend') THEN 2
                WHEN is_activity(etype) THEN 1 ELSE 0 END) AS half_points
FROM activity
GROUP BY community_id, group_id, actor_kind, actor_id, local_day(ts)

-- table member_day
SELECT community_id, group_id, actor_id AS member_id, day, act_count, active_count, message_count,
       reply_count, question_count, answer_count, share_count, ugc_submit_count, reaction_count,
       poll_vote_count, checkin_count, event_count, accept_count, view_count, push_count, join_count,
       leave_count, invite_count, order_count, refund_count, first_ts, last_ts, paid_minor,
       refunded_minor, currency
FROM actor_day
WHERE actor_kind = 'member'

-- table non_member_day
SELECT community_id, group_id, actor_kind, coalesce(actor_id, 'unknown') AS actor_id, day, act_count,
       active_count, message_count, reply_count, question_count, answer_count, share_count,
       ugc_submit_count, reaction_count, poll_vote_count, checkin_count, event_count, accept_count,
       view_count, push_count, join_count, leave_count, invite_count, order_count, refund_count,
       first_ts, last_ts, paid_minor, refunded_minor, currency
FROM actor_day
WHERE actor_kind <> 'member'

-- table order_line
SELECT community_id, event_id, actor_id AS member_id, group_id, etype AS kind,
       CASE WHEN etype = 'order' THEN coalesce(order_id, event_id) ELSE order_id END AS order_id,
       ts, amount_minor, currency
FROM activity
WHERE actor_kind = 'member' AND etype IN ('order', 'refund')

-- table tenure_day: days of activity since the first join
WITH deed AS (
  SELECT community_id, group_id, actor_id, ts FROM activity
  WHERE actor_kind = 'member' AND is_activity(etype) AND group_id <> '*'
  UNION ALL
  SELECT community_id, '*', actor_id, ts FROM activity
  WHERE actor_kind = 'member' AND is_activity(etype)
), counted AS (
  SELECT d.community_id, d.group_id, m.member_id, m.start_at AS joined_at,
         whole(us(d.ts) - us(m.start_at), 86400000000) AS rolling_day_no, local_day(d.ts) AS day,
         count(*) AS active_count
  FROM deed d
  JOIN membership_spell m ON m.community_id = d.community_id AND m.group_id = d.group_id
    AND m.member_id = d.actor_id AND m.start_at <= d.ts
  WHERE m.spell_no = 1 AND NOT m.start_unknown
  GROUP BY d.community_id, d.group_id, m.member_id, m.start_at,
           whole(us(d.ts) - us(m.start_at), 86400000000), local_day(d.ts)
)
SELECT community_id, group_id, member_id, rolling_day_no, day, joined_at,
       local_day(joined_at) AS join_day, active_count,
       lag(rolling_day_no) OVER w AS previous_rolling_day_no, lag(day) OVER w AS previous_day,
       lead(day) OVER w IS NULL AS is_last
FROM counted
WINDOW w AS (PARTITION BY community_id, group_id, member_id ORDER BY rolling_day_no, day)
