package org.digitalresidents.role;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The tables that personas are made of.
 *
 * @param roles rows of {@code member_role}
 * @param features rows of {@code role_feature}
 * @param tiers rows of {@code member_tier}
 * @param days rows of {@code member_day}
 * @param spells rows of {@code membership_spell}
 */
public record PersonaInputs(
    Dataset<Row> roles,
    Dataset<Row> features,
    Dataset<Row> tiers,
    Dataset<Row> days,
    Dataset<Row> spells) {}
