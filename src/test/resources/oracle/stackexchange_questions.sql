-- Questions of a Stack Exchange dump, from its XML lines alone: variables dump and data_end.
CREATE OR REPLACE MACRO attribute(line, name) AS
  nullif(regexp_extract(line, '\s' || name || '="([^"]*)"', 1), '');

CREATE OR REPLACE MACRO lines(file) AS TABLE
  SELECT unnest(string_split(content, chr(10))) AS line
  FROM read_text(getvariable('dump') || '/' || file);

CREATE OR REPLACE TABLE dump_post AS
SELECT
  attribute(line, 'Id')::INT AS id,
  attribute(line, 'PostTypeId')::INT AS type,
  attribute(line, 'ParentId')::INT AS parent,
  attribute(line, 'AcceptedAnswerId')::INT AS accepted,
  attribute(line, 'OwnerUserId')::INT AS owner,
  attribute(line, 'CreationDate')::TIMESTAMP AS created
FROM lines('Posts.xml') WHERE line LIKE '%<row %';

CREATE OR REPLACE TABLE dump_comment AS
SELECT
  attribute(line, 'PostId')::INT AS post,
  attribute(line, 'UserId')::INT AS owner,
  attribute(line, 'CreationDate')::TIMESTAMP AS created
FROM lines('Comments.xml') WHERE line LIKE '%<row %';

CREATE OR REPLACE TABLE dump_acceptance AS
SELECT
  attribute(line, 'PostId')::INT AS post,
  arg_max(attribute(line, 'CreationDate')::TIMESTAMP, attribute(line, 'Id')::INT) AS dated
FROM lines('Votes.xml')
WHERE line LIKE '%<row %' AND attribute(line, 'VoteTypeId') = '1'
GROUP BY ALL;

-- What other persons wrote under a question: its answers, and comments on it or on them.
CREATE OR REPLACE TABLE dump_reply AS
WITH said AS (
  SELECT parent AS question, owner, created, true AS is_answer FROM dump_post WHERE type = 2
  UNION ALL
  SELECT coalesce(p.parent, p.id), c.owner, c.created, false
  FROM dump_comment c JOIN dump_post p ON p.id = c.post
)
SELECT q.id AS question, s.created, s.is_answer, s.created < q.created AS is_early
FROM said s JOIN dump_post q ON q.id = s.question AND q.type = 1
WHERE s.owner > 0 AND s.owner IS DISTINCT FROM q.owner;

CREATE OR REPLACE TABLE dump_question AS
WITH replied AS (
  SELECT question, min(created) AS first, min(created) FILTER (WHERE is_answer) AS answer,
    bool_or(is_early) AS is_early, count(*) AS replies
  FROM dump_reply GROUP BY ALL
),
judged AS (
  SELECT q.*, r.* EXCLUDE (question),
    greatest(q.created, coalesce(a.created, q.created), coalesce(v.dated, q.created)) AS earliest,
    q.created + INTERVAL 72 HOURS AS until
  FROM dump_post q
  LEFT JOIN replied r ON r.question = q.id
  LEFT JOIN dump_post a ON a.id = q.accepted
  LEFT JOIN dump_acceptance v ON v.post = q.accepted
  WHERE q.type = 1
)
SELECT
  'post:' || id AS event_id,
  created AS asked_at,
  coalesce(replies, 0) AS replies,
  CASE WHEN NOT is_early THEN first END AS first_reply_at,
  CASE WHEN answer >= created THEN answer END AS answered_at,
  CASE
    WHEN accepted IS NOT NULL AND earliest <= until THEN 'accepted'
    WHEN answer IS NOT NULL AND greatest(answer, created) <= until THEN 'answered'
  END AS solved_by,
  CASE
    WHEN accepted IS NOT NULL AND earliest <= until THEN NULL
    WHEN answer >= created AND answer <= until THEN answer
  END AS solved_at,
  CASE WHEN until <= getvariable('data_end')::TIMESTAMP THEN 'matured' ELSE 'open' END AS status
FROM judged;
