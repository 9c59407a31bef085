package org.digitalresidents.health;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables of which the life of groups is read. */
public record GroupInputs(
    Dataset<Row> words,
    Dataset<Row> topics,
    Dataset<Row> posts,
    Dataset<Row> replies,
    Dataset<Row> spells,
    Dataset<Row> memberDays,
    Dataset<Row> newcomers) {}
