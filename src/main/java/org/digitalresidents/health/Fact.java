package org.digitalresidents.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Table;

/** A row of {@link GroupFacts}. */
record Fact(Row row) {
  /** Whether it is a row of this table. */
  boolean isOf(Table table) {
    return row.<String>getAs(GroupFacts.TABLE.column()).equals(table.name());
  }

  /**
   * Whether it is told of the group itself, not of the community for it is of one of its groups.
   */
  boolean isHome() {
    return Objects.equals(
        row.getAs(GroupFacts.PLACE.column()), row.getAs(Activity.GROUP_ID.column()));
  }

  /** When; null for what holds of all the data. */
  Instant at() {
    return row.getAs(GroupFacts.AT.column());
  }

  /** A text; null where it is. */
  String text(Field field) {
    return row.getAs(field.column());
  }

  /** A count; 0 where it is null. */
  long count(Field field) {
    Long count = row.getAs(field.column());
    return count == null ? 0 : count;
  }

  boolean has(Field field) {
    return row.getAs(field.column()) != null;
  }

  /** A number; null where it is. */
  Double number(Field field) {
    return row.getAs(field.column());
  }

  /** An instant; null where it is. */
  Instant instant(Field field) {
    return row.getAs(field.column());
  }

  LocalDate day(Field field) {
    return row.getAs(field.column());
  }

  boolean flag(Field field) {
    return row.<Boolean>getAs(field.column());
  }

  /** Whether the act is a known member's. */
  boolean isByMember(Field actor, Field kind) {
    return text(actor) != null && ActorKind.MEMBER.code().equals(text(kind));
  }

  /** Whether the post is said, not checked in or pushed. */
  boolean isSpoken(Field etype) {
    return Etype.ofCode(text(etype)).isSpoken();
  }
}
