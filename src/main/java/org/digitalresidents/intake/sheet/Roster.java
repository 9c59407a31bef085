package org.digitalresidents.intake.sheet;

import java.util.List;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.Head;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.LogFormat;
import org.digitalresidents.intake.RecordReader;

/**
 * A roster in CSV: everybody who was in a group at one moment, one line each. Columns, in whatever
 * order: {@code account_id}; {@code as_of}, the moment, without which {@code --as-of} must tell it;
 * and, where there are any, {@code group_id} (else {@code *}, the whole community), {@code
 * joined_at}, {@code last_seen_at}, {@code in_group} (else yes), {@code kind} (else {@code
 * member}), {@code platform} and {@code community_id}. Of the columns of {@link Profiles} a profile
 * is made; any other is left aside and counted in the note {@code columns_left_aside}.
 *
 * <p>A roster tells of no acts: joins and leaves are drawn from several. A moment that is a bare
 * day is the end of that day in the source's zone, like {@code last_seen_at}; {@code joined_at} is
 * its start. Ignored are lines of others than members, who have no membership: {@code kind_staff},
 * {@code kind_bot}, {@code kind_system}.
 */
public final class Roster implements LogFormat {
  static final String AS_OF = "as_of";

  private static final List<String> REQUIRED = List.of("account_id");

  @Override
  public String name() {
    return "roster";
  }

  @Override
  public String summary() {
    return "a list of a group's members in CSV, with columns account_id, group_id, as_of,"
        + " joined_at, last_seen_at and in_group.";
  }

  @Override
  public boolean recognizes(Head head) {
    return isRoster(head);
  }

  /** Whether a table lists members: a moment alone may as well be that of a profile. */
  static boolean isRoster(Head head) {
    boolean hasActs = head.hasColumns("order_id") || head.hasColumns("etype");
    if (hasActs || head.hasColumns("ts") || !head.hasColumns("account_id")) {
      return false;
    }
    boolean isMembership =
        head.hasColumns("group_id")
            || head.hasColumns("in_group")
            || head.hasColumns("last_seen_at");
    boolean hasMoment = head.hasColumns(AS_OF) && (isMembership || !Profiles.hasTraits(head));
    // One that does not say when it was taken is asked about, not passed over.
    boolean hasNoMoment = head.hasColumns("group_id") && !Profiles.hasTraits(head);
    return hasMoment || hasNoMoment || head.hasColumns("joined_at");
  }

  @Override
  public boolean isPlatform() {
    return false;
  }

  @Override
  public RecordReader reader(List<InputFile> files, FileAccess access, IntakeOptions options) {
    return new SheetReader(REQUIRED, RosterLines::new, options);
  }
}
