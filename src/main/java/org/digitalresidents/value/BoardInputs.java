package org.digitalresidents.value;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables the boards are made of. */
public record BoardInputs(
    Dataset<Row> questions, Dataset<Row> helps, Dataset<Row> posts, Dataset<Row> gatherings) {}
