package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * How much each source gave, hour by hour: from it one sees since when and until when a source
 * speaks, and when it was silent.
 */
public enum SourceHour implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  SOURCE(Spec.text("The format of the export.", "来源").key()),
  HOUR(Spec.instant("The first instant of the hour, UTC.", "小时(UTC)").key()),
  ETYPE(Spec.code(Etype.class, "The kind of act.", "行为类型").key()),
  ACTS(Spec.count("Acts of the source in activity.", "行为数"));

  public static final Table SOURCE_HOUR =
      Table.of(
          "source_hour",
          "one row per community, source, hour and kind of act; hours without acts have none",
          "每个社群、来源、小时、行为类型一行",
          values());

  private final Spec spec;

  SourceHour(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
