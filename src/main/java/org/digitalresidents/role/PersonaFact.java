package org.digitalresidents.role;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.table.Named;

/** Something that is added up over the members of a role. */
enum PersonaFact implements Named {
  COMMUNITY,
  NAME,
  FACET,
  KEY,
  VALUE;

  /** What is added up; of some, by key. */
  enum Facet {
    MEMBERS,
    LEFT,
    PERSONA,
    METHOD,
    ACTING,
    ACT,
    TIER,
    CHANNEL,
    WEEKDAY,
    TENURE,
    TENURE_KNOWN,
    CONTACT,
    CONTACT_KNOWN,
    HELPED,
    NET,
    NET_KNOWN,
    NET_MIXED,
    CURRENCY,
    EXAMPLE
  }

  static StructType schema() {
    return new StructType()
        .add(COMMUNITY.column(), DataTypes.StringType)
        .add(NAME.column(), DataTypes.StringType)
        .add(FACET.column(), DataTypes.StringType)
        .add(KEY.column(), DataTypes.StringType)
        .add(VALUE.column(), DataTypes.LongType);
  }
}
