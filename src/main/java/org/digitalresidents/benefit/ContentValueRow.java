package org.digitalresidents.benefit;

import java.time.LocalDate;
import org.digitalresidents.model.ContentStage;
import org.digitalresidents.model.NullReason;

/** A row of {@code content_value}. */
record ContentValueRow(
    String communityId,
    String groupId,
    LocalDate month,
    String contentStage,
    boolean isComplete,
    long items,
    long staffItems,
    long answeredItems,
    Double supplyShare,
    String supplyShareNullReason,
    long responses,
    Double responsesPerItem,
    String responsesPerItemNullReason,
    Double coreShare,
    String coreShareNullReason,
    Double staffCoreItemShare,
    String staffCoreItemShareNullReason,
    Long staffCharacters,
    Double staffCoreWordShare,
    String staffCoreWordShareNullReason) {

  /** Of fewer items a fifth is none. */
  private static final int FEWEST = 5;

  /**
   * What is known of a community's content.
   *
   * @param isTagged whether the stage of any item is told
   * @param hasStaff whether any item is by staff
   */
  record Source(String communityId, boolean isTagged, boolean hasStaff) {}

  /** A share, or why there is none. */
  private record Share(Double value, String reason) {
    static Share of(double part, double whole) {
      return whole == 0 ? none(NullReason.BASE_ZERO) : new Share(part / whole, null);
    }

    static Share none(NullReason reason) {
      return new Share(null, reason.code());
    }
  }

  static ContentValueRow of(
      Source source,
      String group,
      LocalDate month,
      ContentStage stage,
      boolean isComplete,
      Histogram of,
      Histogram all) {
    Share supply = supply(source, stage, of, all);
    Share each = Share.of((double) of.responses(), (double) of.items());
    Share core = ofCore(of.answeredItems(), of.coreResponses(), (double) of.responses());
    Share items = ofStaff(source, of, of.coreStaffItems(), (double) of.staffItems());
    Long characters = of.staffCharacters();
    Share words =
        characters == null && of.staffItems() > 0
            ? Share.none(NullReason.NO_TEXTS)
            : ofStaff(
                source,
                of,
                of.coreStaffCharacters(),
                characters == null ? 0.0 : (double) characters);
    return new ContentValueRow(
        source.communityId(),
        group,
        month,
        stage.code(),
        isComplete,
        of.items(),
        of.staffItems(),
        of.answeredItems(),
        supply.value(),
        supply.reason(),
        of.responses(),
        each.value(),
        each.reason(),
        core.value(),
        core.reason(),
        items.value(),
        items.reason(),
        characters,
        words.value(),
        words.reason());
  }

  private static Share supply(Source source, ContentStage stage, Histogram of, Histogram all) {
    boolean isStage = stage != ContentStage.ALL && stage != ContentStage.UNTAGGED;
    return isStage && !source.isTagged()
        ? Share.none(NullReason.NOT_TAGGED)
        : Share.of((double) of.items(), (double) all.items());
  }

  /** Nothing is core where nobody responded to anything. */
  private static Share ofCore(long answered, double part, double whole) {
    if (answered == 0) {
      return Share.none(NullReason.BASE_ZERO);
    }
    return answered < FEWEST ? Share.none(NullReason.TOO_FEW) : Share.of(part, whole);
  }

  private static Share ofStaff(Source source, Histogram of, double part, double whole) {
    return source.hasStaff()
        ? ofCore(of.answeredStaffItems(), part, whole)
        : Share.none(NullReason.NO_STAFF);
  }
}
