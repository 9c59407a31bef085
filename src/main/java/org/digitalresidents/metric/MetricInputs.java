package org.digitalresidents.metric;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The tables the metrics are computed from, as the journeys wrote them.
 *
 * @param community rows of {@code community}
 * @param spells rows of {@code membership_spell}: of groups, and of the whole community as '*'
 * @param memberDays rows of {@code member_day}
 * @param nonMemberDays rows of {@code non_member_day}
 * @param orderLines rows of {@code order_line}
 */
public record MetricInputs(
    Dataset<Row> community,
    Dataset<Row> spells,
    Dataset<Row> memberDays,
    Dataset<Row> nonMemberDays,
    Dataset<Row> orderLines) {}
