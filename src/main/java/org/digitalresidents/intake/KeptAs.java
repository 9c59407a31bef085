package org.digitalresidents.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.CommunityGroup;
import org.digitalresidents.model.MemberProfile;
import org.digitalresidents.model.MemberSnapshot;
import org.digitalresidents.model.RejectedLine;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Table;

/** How a field is kept: what {@link DraftRows} and {@link RejectRows} do to each column. */
public enum KeptAs {
  /** As the source gives it. */
  GIVEN,
  /** An id of a person or of something that may name one: a pseudonym where there is a key. */
  ID,
  /** By {@link TextPolicy}. */
  TEXT,
  /** By {@link TextPolicy}, which never drops properties. */
  PROPERTIES,
  /** By {@link RejectedRaw}. */
  RAW,
  /** Made by the import. */
  DERIVED;

  private static final Map<Field, KeptAs> EXCEPTIONS =
      Map.ofEntries(
          Map.entry(Activity.EVENT_ID, ID),
          Map.entry(Activity.ACTOR_ID, ID),
          Map.entry(Activity.ACCOUNT_ID, ID),
          Map.entry(Activity.TARGET_EVENT_ID, ID),
          Map.entry(Activity.THREAD_ID, ID),
          Map.entry(Activity.TARGET_ACTOR_ID, ID),
          Map.entry(Activity.TEXT, TEXT),
          Map.entry(Activity.ATTRS, PROPERTIES),
          Map.entry(Activity.SEQ_IS_RANK, DERIVED),
          Map.entry(MemberSnapshot.MEMBER_ID, ID),
          Map.entry(MemberProfile.MEMBER_ID, ID),
          Map.entry(MemberProfile.ATTRS, PROPERTIES),
          Map.entry(RejectedLine.RAW, RAW),
          Map.entry(RejectedLine.FINGERPRINT, DERIVED),
          Map.entry(RejectedLine.REASON, DERIVED),
          Map.entry(RejectedLine.DETAIL, DERIVED),
          Map.entry(RejectedLine.RAW_HASH, DERIVED));

  private static final Map<Table, List<? extends Field>> FIELDS =
      Map.of(
          Activity.ACTIVITY, List.of(Activity.values()),
          MemberSnapshot.MEMBER_SNAPSHOT, List.of(MemberSnapshot.values()),
          MemberProfile.MEMBER_PROFILE, List.of(MemberProfile.values()),
          CommunityGroup.COMMUNITY_GROUP, List.of(CommunityGroup.values()),
          RejectedLine.REJECTED_LINE, List.of(RejectedLine.values()));

  /** The tables that hold what sources say. */
  public static Set<Table> tables() {
    return FIELDS.keySet();
  }

  /** The fields of such a table, in order. */
  public static List<? extends Field> fields(Table table) {
    return FIELDS.get(table);
  }

  /** How a field of such a table is kept. */
  public static KeptAs of(Field field) {
    return EXCEPTIONS.getOrDefault(field, GIVEN);
  }
}
