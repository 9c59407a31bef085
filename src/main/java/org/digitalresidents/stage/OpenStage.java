package org.digitalresidents.stage;

import org.digitalresidents.model.MemberKey;
import org.digitalresidents.model.Stage;
import org.digitalresidents.model.StageEnd;
import org.digitalresidents.model.StageVariant;
import org.digitalresidents.time.EpochMicros;

/** A stay in a stage that lasts: how it began, and the evidence of it since. */
final class OpenStage {
  private final long no;
  private final Stage stage;
  private final Stage previous; // null where there was none
  private final long enterAt;
  private final Held held;
  private long evidenceCount;

  /**
   * What holds a stage.
   *
   * @param eventId null where it is membership
   */
  record Held(Evidence evidence, long at, String eventId) {}

  OpenStage(long no, Stage previous, long enterAt, Held held) {
    this.no = no;
    this.stage = held.evidence().stage();
    this.previous = previous;
    this.enterAt = enterAt;
    this.held = held;
  }

  Stage stage() {
    return stage;
  }

  void countEvidence(long more) {
    evidenceCount += more;
  }

  MemberStageRow still(MemberKey member, StageVariant variant) {
    return row(member, variant, null, null, StageEnd.STILL);
  }

  /**
   * The row of a stay that is over.
   *
   * @param next the stage that follows; null where there is none
   */
  MemberStageRow ended(
      MemberKey member, StageVariant variant, long exitAt, Stage next, boolean hasLeft) {
    StageEnd down = hasLeft ? StageEnd.LEFT : StageEnd.FELL;
    boolean hasRisen = next != null && next.compareTo(stage) > 0;
    return row(member, variant, exitAt, next, hasRisen ? StageEnd.ROSE : down);
  }

  private MemberStageRow row(
      MemberKey member, StageVariant variant, Long exitAt, Stage next, StageEnd exit) {
    return new MemberStageRow(
        member.communityId(),
        member.actorId(),
        no,
        variant.code(),
        stage.code(),
        EpochMicros.instant(enterAt),
        exitAt == null ? null : EpochMicros.instant(exitAt),
        previous == null ? null : previous.code(),
        next == null ? null : next.code(),
        exit.code(),
        held.evidence().code(),
        EpochMicros.instant(held.at()),
        held.eventId(),
        evidenceCount);
  }
}
