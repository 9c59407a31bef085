package org.digitalresidents.life;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the life of a community is counted from, all of one run of the journeys.
 *
 * @param runs rows of {@code member_state}
 * @param spells rows of {@code membership_spell}
 * @param memberDays rows of {@code member_day}
 * @param community rows of {@code community}
 */
public record LifeInputs(
    Dataset<Row> runs, Dataset<Row> spells, Dataset<Row> memberDays, Dataset<Row> community) {}
