-- The journeys' tables from `activity` and the spells above, for tests of the metrics alone.

CREATE OR REPLACE TABLE community AS
SELECT community_id, first_ts, data_end - INTERVAL 1 MICROSECOND AS last_ts, data_end,
       activity_acts, join_acts, CAST(0 AS BIGINT) AS roster_acts, -- these worlds have no rosters
       leave_acts, order_acts
FROM bound;

CREATE OR REPLACE TABLE membership_spell AS
SELECT community_id, group_id, member_id, CAST(spell_no AS BIGINT) AS spell_no, s AS start_at,
       start_unknown, e AS end_at, end_kind
FROM spell;

CREATE OR REPLACE TABLE actor_day AS
SELECT community_id, group_id, actor_kind, actor_id, CAST(timezone('Asia/Shanghai', ts) AS DATE) AS day,
       count(*) AS act_count,
       count(*) FILTER (etype IN ('message', 'reply', 'question', 'answer', 'share', 'ugc_submit',
           'reaction', 'poll_vote', 'checkin', 'event_rsvp', 'event_attend', 'accept')) AS active_count,
       count(*) FILTER (etype = 'message') AS message_count,
       count(*) FILTER (etype = 'reply') AS reply_count,
       count(*) FILTER (etype = 'question') AS question_count,
       count(*) FILTER (etype = 'answer') AS answer_count,
       count(*) FILTER (etype = 'share') AS share_count,
       count(*) FILTER (etype = 'ugc_submit') AS ugc_submit_count,
       min(ts) AS first_ts, max(ts) AS last_ts
FROM activity
GROUP BY ALL;

CREATE OR REPLACE TABLE member_day AS
SELECT * EXCLUDE (actor_kind) RENAME (actor_id AS member_id) FROM actor_day WHERE actor_kind = 'member';

CREATE OR REPLACE TABLE non_member_day AS
SELECT * REPLACE (coalesce(actor_id, 'unknown') AS actor_id) FROM actor_day WHERE actor_kind <> 'member';

CREATE OR REPLACE TABLE order_line AS
SELECT community_id, event_id, actor_id AS member_id, group_id, etype AS kind,
       CASE WHEN etype = 'order' THEN coalesce(order_id, event_id) ELSE order_id END AS order_id,
       ts, amount_minor, currency
FROM activity
WHERE actor_kind = 'member' AND etype IN ('order', 'refund');
