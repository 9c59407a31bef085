-- Two communities of forty, of whom the first few do most; some have left, some never did a thing.
CREATE TABLE community AS
SELECT
  'c' || c AS community_id,
  TIMESTAMPTZ '2023-10-15 20:00:00Z' AS first_ts,
  TIMESTAMPTZ '2024-04-01 10:00:00Z' AS data_end,
  1::BIGINT AS activity_acts,
  1::BIGINT AS join_acts,
  0::BIGINT AS roster_acts,
  1::BIGINT AS order_acts
FROM range(2) AS t(c);

CREATE TABLE of_group AS
SELECT
  'c' || c AS community_id,
  'g' || g AS group_id,
  'm' || m AS member_id,
  m AS rank,
  CASE WHEN hash(c, g, m, 'left') % 4 = 0
    THEN TIMESTAMPTZ '2024-01-01 00:00:00Z' + to_days((hash(c, g, m) % 90)::INTEGER)
  END AS end_at
FROM range(2) AS t(c), range(2) AS u(g), range(40) AS v(m)
WHERE hash(c, g, m, 'in') % 3 > 0;

CREATE TABLE membership_spell AS
SELECT community_id, group_id, member_id, end_at FROM of_group
UNION ALL
SELECT community_id, '*', member_id,
  CASE WHEN count(*) = count(end_at) THEN max(end_at) END
FROM of_group GROUP BY ALL;

CREATE TABLE member_day AS
SELECT
  community_id,
  CASE WHEN hash(member_id, d, 'dm') % 9 = 0 THEN 'dm' ELSE group_id END AS group_id,
  member_id,
  DATE '2023-10-16' + d::INTEGER AS day,
  (hash(member_id, d) % 3)::BIGINT AS message_count,
  (hash(member_id, d, 'reply') % 2)::BIGINT AS reply_count,
  1::BIGINT AS reaction_count
FROM of_group, range(169) AS t(d)
WHERE hash(community_id, group_id, member_id, d) % (2 + rank * rank) = 0;

CREATE TABLE order_line AS
SELECT
  'c' || c AS community_id,
  'm' || (hash(i, c) % 40 * (hash(c, i) % 40) // 40) AS member_id,
  CASE WHEN hash(i, 'kind') % 5 = 0 THEN 'refund' ELSE 'order' END AS kind,
  TIMESTAMPTZ '2023-10-16 00:00:00Z' + to_minutes((hash(i, c, 'at') % 240000)::INTEGER) AS ts,
  (hash(i, 'amount') % 500)::BIGINT AS amount_minor,
  'CNY' AS currency
FROM range(2) AS t(c), range(300) AS u(i);

CREATE TABLE reply AS
SELECT
  'c' || c AS community_id,
  'e' || i AS event_id,
  'm' || (hash(i, c) % 12 * (hash(c, i) % 12) // 12) AS from_actor_id,
  'member' AS from_kind,
  'q' || i // 2 AS to_event_id,
  'm' || (hash(i // 2, c, 'to') % 12) AS to_actor_id,
  CASE WHEN hash(i // 2) % 6 = 0 THEN 'staff' ELSE 'member' END AS to_kind,
  TIMESTAMPTZ '2023-10-16 00:00:00Z' + to_minutes((hash(i, c, 'at') % 240000)::INTEGER) AS ts
FROM range(2) AS t(c), range(200) AS u(i);
