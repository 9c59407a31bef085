-- Online Retail straight from its files: definitions C1 and A8, with nothing of ours in between.
CREATE TABLE sold AS
SELECT
  InvoiceNo AS invoice,
  starts_with(InvoiceNo, 'C') AS is_cancellation,
  split_part(CustomerID, '.', 1) AS customer,
  InvoiceDate::TIMESTAMP AT TIME ZONE 'Europe/London' AS sold_at,
  (UnitPrice::DECIMAL(18, 3) * 100 * Quantity::BIGINT)::DECIMAL(18, 3) AS pence
FROM read_csv(getvariable('files'), header = true, all_varchar = true)
-- What is negative without being a cancellation moves stock; a tenth of a penny cannot be paid.
WHERE (Quantity::BIGINT > 0 OR starts_with(InvoiceNo, 'C')) AND pence % 1 = 0;

-- Whole days before 2011-07-01 00:00 UTC; invoices and net money of the 365 days before it.
CREATE VIEW rfm_of_files AS
SELECT
  customer AS member_id,
  floor(
    epoch(TIMESTAMPTZ '2011-07-01 00:00:00Z' - max(placed_at) FILTER (is_paid)) / 86400
  )::BIGINT AS recency_days,
  count(*) FILTER (is_paid AND placed_at >= TIMESTAMPTZ '2010-07-01 00:00:00Z') AS frequency,
  sum(pence)::BIGINT AS monetary_minor
FROM (
  SELECT
    customer,
    invoice,
    min(sold_at) AS placed_at,
    sum(pence) AS pence,
    sum(pence) > 0 AS is_paid
  FROM sold
  WHERE customer IS NOT NULL
  GROUP BY ALL
)
GROUP BY customer
HAVING bool_or(is_paid);
