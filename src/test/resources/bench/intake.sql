-- Raw JSON Lines to clean, de-duplicated, pseudonymised Parquet by month, in the order of journeys.

CREATE TABLE act AS
WITH raw AS (
  SELECT * FROM read_json('${input}/*.jsonl', format = 'newline_delimited', columns = {
    community_id: 'VARCHAR', event_id: 'VARCHAR', ts: 'VARCHAR', ts_precision: 'VARCHAR', seq: 'BIGINT',
    group_id: 'VARCHAR', actor_id: 'VARCHAR', actor_kind: 'VARCHAR', account_id: 'VARCHAR',
    etype: 'VARCHAR', target_event_id: 'VARCHAR', thread_id: 'VARCHAR', target_actor_id: 'VARCHAR',
    text: 'VARCHAR', msg_type: 'VARCHAR', lang: 'VARCHAR', n_char: 'BIGINT', amount_minor: 'BIGINT',
    currency: 'VARCHAR', order_id: 'VARCHAR', source_channel: 'VARCHAR',
    attrs: 'MAP(VARCHAR, VARCHAR)'})
), clean AS (
  SELECT nullif(trim(nfc_normalize(community_id)), '') AS community_id,
         nullif(trim(nfc_normalize(event_id)), '') AS event_id,
         CAST(ts AS TIMESTAMPTZ) AS ts, coalesce(nullif(trim(ts_precision), ''), 'ms') AS ts_precision, seq,
         coalesce(nullif(trim(nfc_normalize(group_id)), ''), '*') AS group_id,
         nullif(trim(nfc_normalize(actor_id)), '') AS actor,
         coalesce(nullif(trim(actor_kind), ''), 'member') AS kind,
         nullif(trim(nfc_normalize(account_id)), '') AS account,
         trim(etype) AS etype,
         nullif(trim(nfc_normalize(target_event_id)), '') AS target_event_id,
         nullif(trim(nfc_normalize(thread_id)), '') AS thread_id,
         nullif(trim(nfc_normalize(target_actor_id)), '') AS target,
         nullif(nfc_normalize(text), '') AS text,
         nullif(trim(msg_type), '') AS msg_type, nullif(trim(lang), '') AS lang, n_char,
         amount_minor, nullif(trim(currency), '') AS currency,
         nullif(trim(nfc_normalize(order_id)), '') AS order_id,
         nullif(trim(nfc_normalize(source_channel)), '') AS source_channel, attrs
  FROM raw
), placed AS (
  -- Who is removed by staff, a bot or the system is the one whose act it is.
  SELECT *, etype = 'kick' AND kind NOT IN ('member', 'unknown') AND target IS NOT NULL AS is_removed,
         etype IN ('order', 'refund') AS is_payment
  FROM clean
), named AS (
  SELECT * REPLACE (
           CASE WHEN is_removed THEN target ELSE actor END AS actor,
           CASE WHEN is_removed THEN target ELSE coalesce(account, actor) END AS account,
           CASE WHEN is_removed THEN actor ELSE target END AS target,
           CASE WHEN is_removed THEN 'member' WHEN actor IS NULL THEN 'unknown' ELSE kind END AS kind)
  FROM placed
)
SELECT community_id, pseudonym(community_id, 'event', event_id) AS event_id, ts, ts_precision, seq,
       seq IS NULL AS seq_is_rank, group_id, pseudonym(community_id, 'person', actor) AS actor_id,
       kind AS actor_kind,
       pseudonym(community_id, 'account', 'log' || chr(0) || account) AS account_id,
       etype,
       pseudonym(community_id, 'event', target_event_id) AS target_event_id,
       pseudonym(community_id, 'event', thread_id) AS thread_id,
       pseudonym(community_id, 'person', target) AS target_actor_id,
       text, msg_type, lang, coalesce(n_char, length(text)) AS n_char,
       CASE WHEN is_payment THEN amount_minor END AS amount_minor,
       CASE WHEN is_payment THEN currency END AS currency,
       CASE WHEN is_payment THEN order_id END AS order_id,
       source_channel, attrs
FROM named;

-- What came more than once, by id; and what one did more of at one instant. Both are few.
CREATE TABLE repeated AS
SELECT community_id, event_id FROM act GROUP BY ALL HAVING count(*) > 1;
CREATE TABLE standing AS
SELECT * FROM act WHERE (community_id, event_id) NOT IN (SELECT (community_id, event_id) FROM repeated)
UNION ALL
SELECT * FROM act WHERE (community_id, event_id) IN (SELECT (community_id, event_id) FROM repeated)
QUALIFY row_number() OVER (PARTITION BY community_id, event_id ORDER BY ts DESC, hash(act) DESC) = 1;
CREATE TABLE crowded AS
SELECT community_id, actor_id, ts FROM standing WHERE seq_is_rank GROUP BY ALL HAVING count(*) > 1;
CREATE TABLE ranked AS
SELECT community_id, event_id, row_number() OVER (
         PARTITION BY community_id, actor_id, ts ORDER BY event_id) - 1 AS rank
FROM standing s
WHERE seq_is_rank AND EXISTS (
  SELECT 1 FROM crowded c WHERE c.community_id = s.community_id
  AND c.actor_id IS NOT DISTINCT FROM s.actor_id AND c.ts = s.ts);

COPY (
  SELECT s.* REPLACE (CASE WHEN seq_is_rank THEN coalesce(rank, 0) ELSE seq END AS seq),
         strftime(timezone('UTC', ts), '%Y-%m') AS month
  FROM standing s LEFT JOIN ranked r ON r.community_id = s.community_id AND r.event_id = s.event_id
  ORDER BY month, s.community_id, s.actor_id, ts, seq, s.event_id
) TO '${output}' (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (month), OVERWRITE_OR_IGNORE);
