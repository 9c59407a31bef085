package org.digitalresidents.benefit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables that tell what members receive. */
public record BenefitInputs(
    Dataset<Row> spells,
    Dataset<Row> activity,
    Dataset<Row> helps,
    Dataset<Row> replies,
    Dataset<Row> posts) {}
