package org.digitalresidents.resident;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The tables that parts are told by.
 *
 * @param windows rows of {@code member_window}
 * @param acts rows of {@code message_act}
 * @param replies rows of {@code reply}
 * @param question rows of {@code question}
 * @param help rows of {@code help}
 * @param gathering rows of {@code gathering}
 * @param posts rows of {@code post_response}
 * @param orderLines rows of {@code order_line}; where amounts were converted, in one currency
 */
public record RoleInputs(
    Dataset<Row> windows,
    Dataset<Row> acts,
    Dataset<Row> replies,
    Dataset<Row> question,
    Dataset<Row> help,
    Dataset<Row> gathering,
    Dataset<Row> posts,
    Dataset<Row> orderLines) {}
