package org.digitalresidents.retention;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables retention is computed from, all of one run of the journeys. */
public record RetentionInputs(
    Dataset<Row> tenureDays, Dataset<Row> spells, Dataset<Row> community) {}
