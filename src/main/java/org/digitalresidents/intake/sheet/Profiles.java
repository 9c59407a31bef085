package org.digitalresidents.intake.sheet;

import java.util.List;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.Head;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.LogFormat;
import org.digitalresidents.intake.RecordReader;

/**
 * What is known of people, in CSV, one line each. Columns, in whatever order: {@code account_id},
 * at least one of {@code age_band}, {@code gender} and {@code region}, and, where there are any,
 * {@code as_of} (else {@code --as-of}, where given), {@code platform} and {@code community_id};
 * every other column becomes an attribute.
 *
 * <p>A gender is {@code female}, {@code male}, {@code other} or {@code unknown}, written in English
 * or Chinese or as ISO/IEC 5218 has it (0, 1, 2, 9); any other word stands as given, in lower case.
 * A moment that is a bare day is the end of that day in the source's zone. Notes count {@code
 * times_without_zone} and {@code personal_columns_left_aside}.
 */
public final class Profiles implements LogFormat {
  static final List<String> TRAITS = List.of("age_band", "gender", "region");

  private static final List<String> REQUIRED = List.of("account_id");

  @Override
  public String name() {
    return "profile";
  }

  @Override
  public String summary() {
    return "what is known of people in CSV, with columns account_id, age_band, gender and region.";
  }

  @Override
  public boolean recognizes(Head head) {
    boolean hasActs = head.hasColumns("order_id") || head.hasColumns("etype");
    boolean isOfPeople = head.hasColumns("account_id") && hasTraits(head);
    return isOfPeople && !hasActs && !head.hasColumns("ts") && !Roster.isRoster(head);
  }

  static boolean hasTraits(Head head) {
    return TRAITS.stream().anyMatch(head::hasColumns);
  }

  @Override
  public boolean isPlatform() {
    return false;
  }

  @Override
  public RecordReader reader(List<InputFile> files, FileAccess access, IntakeOptions options) {
    return new SheetReader(REQUIRED, ProfileLines::new, options);
  }
}
