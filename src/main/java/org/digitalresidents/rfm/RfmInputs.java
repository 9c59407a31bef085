package org.digitalresidents.rfm;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The tables that scores are computed from.
 *
 * @param community rows of {@code community}
 * @param spells rows of {@code membership_spell}
 * @param memberMonths rows of {@code member_month}
 * @param orderLines rows of {@code order_line}; where amounts were converted, in one currency
 * @param replies rows of {@code reply}
 * @param help rows of {@code help}
 * @param centrality rows of {@code member_centrality}
 * @param heroes rows of {@code hero}
 */
public record RfmInputs(
    Dataset<Row> community,
    Dataset<Row> spells,
    Dataset<Row> memberMonths,
    Dataset<Row> orderLines,
    Dataset<Row> replies,
    Dataset<Row> help,
    Dataset<Row> centrality,
    Dataset<Row> heroes) {}
