package org.digitalresidents.intake.sheet;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.ProfileDraft;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.CsvTable;
import org.digitalresidents.model.Failure;

/** The lines of a table of people, as {@link Profiles} describes them. */
final class ProfileLines implements SheetLines {
  private static final Set<String> KNOWN =
      Set.of("account_id", "age_band", "gender", "region", "as_of", "platform", "community_id");

  private static final Map<String, String> GENDERS =
      byWord(
          Map.of(
              "female", List.of("female", "f", "woman", "w", "2", "女", "女性", "女士"),
              "male", List.of("male", "m", "man", "1", "男", "男性", "先生"),
              "other", List.of("other", "x", "nonbinary", "non-binary", "9", "其他", "其它"),
              "unknown", List.of("unknown", "u", "0", "未知", "保密", "未填写")));

  private final SheetTimes times;
  private final FreeColumns free;
  private final IntakeOptions options;
  private final RecordSink sink;

  ProfileLines(InputFile file, List<String> header, IntakeOptions options, RecordSink sink) {
    if (header.stream().noneMatch(Profiles.TRAITS::contains)) {
      throw new Failure(
          Failure.Exit.CALLED_WRONGLY,
          file.name()
              + ": its first line must name one of the columns "
              + String.join(", ", Profiles.TRAITS)
              + "; it names "
              + header);
    }
    this.times = new SheetTimes(options, sink);
    this.free = new FreeColumns(header, KNOWN, sink);
    this.options = options;
    this.sink = sink;
  }

  @Override
  public void read(CsvTable line) throws BadRecord {
    Instant told = times.toEnd("as_of", line.id("as_of"));
    Instant asOf = told == null ? options.asOf() : told;
    sink.kept(line.origin(), List.of(profile(line, asOf, free.of(line))));
  }

  /** The profile a line of another table holds; none where it says nothing of the person. */
  static List<ProfileDraft> traits(CsvTable line, Instant asOf) throws BadRecord {
    ProfileDraft profile = profile(line, asOf, Map.of());
    boolean isEmpty =
        profile.ageBand() == null && profile.gender() == null && profile.region() == null;
    return isEmpty ? List.of() : List.of(profile);
  }

  private static ProfileDraft profile(CsvTable line, Instant asOf, Map<String, String> attrs)
      throws BadRecord {
    return new ProfileDraft(
        line.id("community_id"),
        line.id("platform"),
        line.requiredId("account_id"),
        asOf,
        line.id("age_band"),
        gender(line.id("gender")),
        line.id("region"),
        attrs);
  }

  private static String gender(String cell) {
    if (cell == null) {
      return null;
    }
    String word = cell.toLowerCase(Locale.ROOT);
    return GENDERS.getOrDefault(word, word);
  }

  private static Map<String, String> byWord(Map<String, List<String>> wordsByGender) {
    Map<String, String> byWord = new HashMap<>();
    wordsByGender.forEach((gender, words) -> words.forEach(word -> byWord.put(word, gender)));
    return byWord;
  }
}
