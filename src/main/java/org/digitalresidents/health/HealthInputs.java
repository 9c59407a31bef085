package org.digitalresidents.health;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables the indices are made of, each by its name. */
public record HealthInputs(
    Dataset<Row> communities,
    Dataset<Row> activity,
    Dataset<Row> spells,
    Dataset<Row> memberDays,
    Dataset<Row> nonMemberDays,
    Dataset<Row> messageActs,
    Dataset<Row> questions,
    Dataset<Row> replies,
    Dataset<Row> helps,
    Dataset<Row> posts,
    Dataset<Row> boards,
    Dataset<Row> weeks) {}
