package org.digitalresidents.hero;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables that heroes are found in. */
public record HeroInputs(
    Dataset<Row> community,
    Dataset<Row> helps,
    Dataset<Row> questions,
    Dataset<Row> replies,
    Dataset<Row> milestones,
    Dataset<Row> days,
    Dataset<Row> posts,
    Dataset<Row> gatherings,
    Dataset<Row> orderLines,
    Dataset<Row> centrality) {}
