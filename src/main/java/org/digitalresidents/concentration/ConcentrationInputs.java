package org.digitalresidents.concentration;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What contributions are computed from.
 *
 * @param community rows of {@code community}
 * @param spells rows of {@code membership_spell}: who is a member at data_end
 * @param memberDays rows of {@code member_day}
 * @param orderLines rows of {@code order_line}
 * @param help rows of {@code help}; a community in which nobody was helped by anybody is taken for
 *     one whose source does not tell
 */
public record ConcentrationInputs(
    Dataset<Row> community,
    Dataset<Row> spells,
    Dataset<Row> memberDays,
    Dataset<Row> orderLines,
    Dataset<Row> help) {}
