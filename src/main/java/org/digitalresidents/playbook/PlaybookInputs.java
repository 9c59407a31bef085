package org.digitalresidents.playbook;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables the playbook looks at, each by its name; any but the first two may be empty. */
public record PlaybookInputs(
    Dataset<Row> community,
    Dataset<Row> spells,
    Dataset<Row> memberDays,
    Dataset<Row> tiers,
    Dataset<Row> roles,
    Dataset<Row> stages,
    Dataset<Row> states,
    Dataset<Row> rungs,
    Dataset<Row> months,
    Dataset<Row> values,
    Dataset<Row> heroes,
    Dataset<Row> questions,
    Dataset<Row> posts,
    Dataset<Row> diagnosis,
    Dataset<Row> ghostTowns,
    Dataset<Row> activity,
    Dataset<Row> profiles) {}
