package org.digitalresidents.intake.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.digitalresidents.intake.Draft;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.SnapshotDraft;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.CsvTable;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.Shown;

/** The lines of a roster, as {@link Roster} describes them. */
final class RosterLines implements SheetLines {
  private static final Set<String> YES = Set.of("true", "1", "yes", "是");
  private static final Set<String> NO = Set.of("false", "0", "no", "否");
  private static final Set<String> OTHERS = Set.of("staff", "bot", "system");
  private static final Set<String> KNOWN =
      Set.of(
          "account_id",
          "group_id",
          Roster.AS_OF,
          "joined_at",
          "last_seen_at",
          "in_group",
          "kind",
          "platform",
          "community_id",
          "age_band",
          "gender",
          "region");

  private final SheetTimes times;
  private final IntakeOptions options;
  private final RecordSink sink;
  private final boolean hasTraits;

  RosterLines(InputFile file, List<String> header, IntakeOptions options, RecordSink sink) {
    if (!header.contains(Roster.AS_OF) && options.asOf() == null) {
      throw new Failure(
          Failure.Exit.CALLED_WRONGLY,
          file.name()
              + " is a roster without a column as_of: say with --as-of of what moment it speaks.");
    }
    this.times = new SheetTimes(options, sink);
    this.options = options;
    this.sink = sink;
    this.hasTraits = header.stream().anyMatch(Profiles.TRAITS::contains);
    long unknown = header.stream().filter(column -> !KNOWN.contains(column)).count();
    if (unknown > 0) {
      sink.note("columns_left_aside", unknown);
    }
  }

  @Override
  public void read(CsvTable line) throws BadRecord {
    String account = line.requiredId("account_id");
    String kind = line.id("kind") == null ? "member" : line.id("kind").toLowerCase(Locale.ROOT);
    if (OTHERS.contains(kind)) {
      sink.ignored(line.origin(), "kind_" + kind);
      return;
    }
    if (!kind.equals("member")) {
      throw new BadRecord(
          Rejection.UNKNOWN_CODE,
          "kind: " + Shown.of(kind) + " is none of member, staff, bot, system");
    }
    Instant asOf = asOf(line);
    Instant lastSeen = times.toEnd("last_seen_at", line.id("last_seen_at"));
    List<Draft> drafts = new ArrayList<>();
    drafts.add(
        new SnapshotDraft(
            line.id("community_id"),
            line.id("platform"),
            line.id("group_id") == null ? GroupIds.WHOLE_COMMUNITY : line.id("group_id"),
            account,
            asOf,
            isInGroup(line),
            true,
            times.fromStart("joined_at", line.id("joined_at")),
            lastSeen != null && lastSeen.isAfter(asOf) ? asOf : lastSeen));
    if (hasTraits) {
      drafts.addAll(ProfileLines.traits(line, asOf));
    }
    sink.kept(line.origin(), drafts);
  }

  private Instant asOf(CsvTable line) throws BadRecord {
    Instant told = times.toEnd(Roster.AS_OF, line.id(Roster.AS_OF));
    if (told == null && options.asOf() == null) {
      throw new BadRecord(
          Rejection.MISSING_REQUIRED, "as_of is missing or empty; --as-of fills it where given");
    }
    return told == null ? options.asOf() : told;
  }

  private static boolean isInGroup(CsvTable line) throws BadRecord {
    String cell = line.id("in_group");
    String word = cell == null ? "true" : cell.toLowerCase(Locale.ROOT);
    if (!YES.contains(word) && !NO.contains(word)) {
      throw new BadRecord(
          Rejection.UNKNOWN_CODE,
          "in_group: " + Shown.of(cell) + " is none of true, 1, yes, 是, false, 0, no, 否");
    }
    return YES.contains(word);
  }
}
