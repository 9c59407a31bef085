-- Buyers who come and go, with orders of several lines and refunds of every kind.
CREATE TABLE membership_spell AS
WITH begun AS (
  SELECT 'c' || c AS community_id, 'm' || m AS member_id, s AS spell_no,
    TIMESTAMPTZ '2024-01-01 00:00:00Z' + to_hours((s * 900 + hash(c, m, s) % 400)::INTEGER) AS start_at,
    (hash(s, m, c) % 500)::INTEGER AS hours
  FROM range(2) AS t(c), range(30) AS u(m), range(2) AS v(s)
)
SELECT community_id, unnest(['*', 'g']) AS group_id, member_id, spell_no, start_at,
  'join' AS start_kind, false AS start_unknown, start_at AS observed_from,
  start_at + to_hours(hours) AS end_at, 'leave' AS end_kind, false AS interval_censored,
  0::BIGINT AS no_op_joins
FROM begun;

CREATE TABLE order_line AS
SELECT
  'c' || c AS community_id,
  'e' || i AS event_id,
  'm' || hash(i // 3, c) % 30 AS member_id,
  '*' AS group_id,
  CASE WHEN hash(i, 'kind') % 3 = 0 THEN 'refund' ELSE 'order' END AS kind,
  CASE WHEN hash(i, 'kind') % 3 > 0 OR hash(i, 'named') % 2 = 0 THEN 'o' || i // 3 END AS order_id,
  TIMESTAMPTZ '2024-01-01 00:00:00Z' + to_hours((hash(i // 3, c, 'at') % 1900 + hash(i) % 100)::INTEGER) AS ts,
  (hash(i, 'amount') % 4 * 50)::BIGINT AS amount_minor,
  'CNY' AS currency
FROM range(2) AS t(c), range(600) AS u(i);

CREATE TABLE community AS
SELECT
  community_id,
  TIMESTAMPTZ '2024-01-01 00:00:00Z' AS first_ts,
  TIMESTAMPTZ '2024-04-01 10:00:00Z' AS data_end,
  0::BIGINT AS activity_acts,
  1::BIGINT AS join_acts,
  0::BIGINT AS roster_acts,
  1::BIGINT AS leave_acts,
  1::BIGINT AS order_acts
FROM (VALUES ('c0'), ('c1')) AS t(community_id);
