package org.digitalresidents.job;

import static org.apache.spark.sql.functions.not;
import static org.digitalresidents.model.Activity.ACTIVITY;
import static org.digitalresidents.model.CommunityGroup.COMMUNITY_GROUP;
import static org.digitalresidents.model.IntakeLedger.INTAKE_LEDGER;
import static org.digitalresidents.model.MemberProfile.MEMBER_PROFILE;
import static org.digitalresidents.model.MemberSnapshot.MEMBER_SNAPSHOT;
import static org.digitalresidents.model.RejectedLine.REJECTED_LINE;
import static org.digitalresidents.model.SourceHour.SOURCE_HOUR;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.intake.FormatChoice;
import org.digitalresidents.intake.Formats;
import org.digitalresidents.intake.IntakePass;
import org.digitalresidents.intake.IntakeRules;
import org.digitalresidents.intake.LogFormat;
import org.digitalresidents.intake.Refusal;
import org.digitalresidents.intake.Slice;
import org.digitalresidents.intake.Slices;
import org.digitalresidents.intake.mapping.Mapping;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;
import org.digitalresidents.model.IntakeLedger;
import org.digitalresidents.table.Table;

/** Imports an export: every record is accounted for, and only new acts enter {@code activity}. */
final class IntakeJob implements Job {
  private static final String AUTO = "auto";

  static final Param<String> INPUT =
      Param.text("input", "PATH", "", "A file or folder to import; may be given several times.")
          .severalTimes();
  static final Param<String> FORMAT =
      Param.choice(
          "format",
          AUTO,
          "What the files are; auto tells it from the content of each. " + Formats.describe(),
          formats());
  static final Param<String> MAPPING =
      Param.text(
          "mapping",
          "FILE",
          "",
          "A JSON file that says what the columns of logs mean which are of no known format.");
  static final Param<Double> MAX_BAD_RATIO =
      Param.fraction(
          "max-bad-ratio",
          0.01,
          "Nothing is published when more than this share of the records, and at least 10, are"
              + " rejected.");
  static final Param<Boolean> ALLOW_EMPTY =
      Param.yesNo("allow-empty", false, "Do not fail when there is no record at all.");

  static final Param<Boolean> SKIP_BAD_FILES =
      Param.yesNo(
          "skip-bad-files",
          false,
          "Leave out files that are damaged, noting each in rejected_line, instead of failing.");

  private final HadoopFiles files = new HadoopFiles();

  @Override
  public String name() {
    return "intake";
  }

  @Override
  public String summary() {
    return "Imports logs and exports; every record is kept, a duplicate, rejected, ignored or blank.";
  }

  @Override
  public String label() {
    return "导入日志与导出文件,逐条对账。";
  }

  @Override
  public List<Table> reads() {
    return List.of();
  }

  @Override
  public List<Table> writes() {
    return List.of(
        ACTIVITY,
        INTAKE_LEDGER,
        REJECTED_LINE,
        MEMBER_SNAPSHOT,
        MEMBER_PROFILE,
        COMMUNITY_GROUP,
        SOURCE_HOUR);
  }

  @Override
  public List<Param<?>> params() {
    List<Param<?>> params =
        new ArrayList<>(
            List.of(INPUT, FORMAT, MAPPING, MAX_BAD_RATIO, ALLOW_EMPTY, SKIP_BAD_FILES));
    params.addAll(IntakeSettings.all());
    return params;
  }

  @Override
  public void check(Args args) {
    if (args.get(INPUT).isEmpty()) {
      throw new Failure(
          Exit.CALLED_WRONGLY, "Missing %s: %s".formatted(INPUT.flag(), INPUT.meaning()));
    }
    IntakeSettings.encoding(args);
    community(args, Set.of());
    try {
      IntakeSettings.rules(null, args, files);
      choice(args);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    listing(args, note -> {}).list(paths(args));
  }

  private static String[] formats() {
    List<String> names = new ArrayList<>(List.of(AUTO));
    names.addAll(Formats.names());
    return names.toArray(String[]::new);
  }

  private InputListing listing(Args args, Consumer<String> notes) {
    return new InputListing(files, IntakeSettings.encoding(args), args.get(SKIP_BAD_FILES), notes);
  }

  private static List<String> paths(Args args) {
    return Arrays.asList(args.get(INPUT).split("\n"));
  }

  private FormatChoice choice(Args args) {
    String given = args.get(FORMAT);
    String path = args.get(MAPPING);
    if (!given.equals(AUTO) && !path.isEmpty()) {
      throw new Failure(
          Exit.CALLED_WRONGLY,
          "%s and %s exclude one another: give one.".formatted(FORMAT.flag(), MAPPING.flag()));
    }
    if (!given.equals(AUTO)) {
      return FormatChoice.of(Formats.named(given));
    }
    List<LogFormat> formats = new ArrayList<>(Formats.ALL);
    if (!path.isEmpty()) {
      Mapping mapping = mapping(path);
      formats.add(mapping.isForTheRest() ? formats.size() : 0, mapping);
    }
    return FormatChoice.byContent(formats);
  }

  private Mapping mapping(String path) {
    SettingFile file = SettingFile.at(files, path);
    return Mapping.read(file.name(), file.bytes());
  }

  /** The community where a record names none: as given, as all files say, or the folder's. */
  private static String community(Args args, Set<String> bySources) {
    String given = args.get(Settings.COMMUNITY);
    boolean isSaid = bySources.size() == 1 && !bySources.contains("");
    String found = isSaid ? bySources.iterator().next() : folderName(paths(args).get(0));
    String name = given.isEmpty() ? plain(found) : given;
    if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}")) {
      throw new Failure(
          Exit.CALLED_WRONGLY,
          "%s: expected letters, digits, '.', '_' and '-', at most 64, found '%s'%s."
              .formatted(
                  Settings.COMMUNITY.flag(),
                  given.isEmpty() ? found : given,
                  given.isEmpty() ? " (the folder's name; give the setting)" : ""));
    }
    return name;
  }

  /** A name that people gave, as a name of a community. */
  private static String plain(String name) {
    String plain =
        name.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[^\\p{L}\\p{N}]+|-+$", "");
    return plain.substring(
        0, plain.offsetByCodePoints(0, Math.min(64, plain.codePointCount(0, plain.length()))));
  }

  private static String folderName(String path) {
    java.nio.file.Path local = LakeFiles.at(path).isLocal() ? LakeFiles.at(path).local("") : null;
    boolean isFile = local != null && java.nio.file.Files.isRegularFile(local);
    boolean isArchive = path.toLowerCase(Locale.ROOT).endsWith(".zip");
    return InputListing.plainName(
        InputListing.lastPart(isFile && !isArchive ? local.getParent().toString() : path));
  }

  @Override
  public void run(Tables tables, Args args, Progress progress) throws IOException {
    InputListing listing = listing(args, progress::say);
    List<InputListing.Found> found = listing.list(paths(args));
    listing.noteUnfinished(found, progress.now());
    if (found.isEmpty() && args.get(ALLOW_EMPTY)) {
      progress.say("No file in the input: nothing to import.");
      return;
    }
    ImportFiles inputs =
        ImportFiles.of(tables, files, found, choice(args), args.get(SKIP_BAD_FILES), progress);
    inputs.noteIn(tables);
    String given = args.get(Settings.COMMUNITY).isEmpty() ? null : args.get(Settings.COMMUNITY);
    String community = community(args, inputs.communityNames());
    if (given == null) {
      progress.say("Community %s; --community names another.".formatted(community));
    }
    IntakeRules rules =
        IntakeSettings.rules(IntakeSettings.options(args, community, given != null), args, files);
    refuseOtherKey(tables, rules);
    ImportFiles.News news = inputs.news(tables, given, rules.accountLists(), progress);
    List<List<Slice>> tasks = Slices.plan(inputs.files(), inputs.formats(), news.isNew());
    if (tasks.isEmpty()) {
      progress.say("Nothing new to import.");
      return;
    }
    IntakePass pass = inputs.pass(files, rules);
    List<Refusal> refusals = refusals(tables, pass, inputs, tasks, args);
    Map<Table, Dataset<Row>> parsed = tables.stage(without(refusals, tasks), pass);
    inputs.refuseChanged(files);
    new ImportRun(tables, args, progress, rules, inputs, news, refusals, parsed).publish(given);
  }

  /** Files of which nothing can be imported; none where such a file is to fail the run. */
  private static List<Refusal> refusals(
      Tables tables, IntakePass pass, ImportFiles inputs, List<List<Slice>> tasks, Args args) {
    if (!args.get(SKIP_BAD_FILES)) {
      return List.of();
    }
    Map<Integer, Refusal> byFile = new TreeMap<>();
    inputs.refusals().forEach(refusal -> byFile.put(refusal.fileNo(), refusal));
    tables
        .each(without(inputs.refusals(), tasks), pass::refusals)
        .forEach(some -> some.forEach(r -> byFile.putIfAbsent(r.fileNo(), r)));
    return List.copyOf(byFile.values());
  }

  private static List<List<Slice>> without(List<Refusal> refusals, List<List<Slice>> tasks) {
    Set<Integer> refused = new TreeSet<>();
    refusals.forEach(refusal -> refused.add(refusal.fileNo()));
    List<List<Slice>> rest = new ArrayList<>();
    for (List<Slice> task : tasks) {
      rest.add(task.stream().filter(slice -> !refused.contains(slice.fileNo())).toList());
    }
    return rest;
  }

  /** A lake keeps to one key, or to none: else one person would be two. */
  private static void refuseOtherKey(Tables tables, IntakeRules rules) {
    String key = rules.pseudonyms() == null ? null : rules.pseudonyms().keyId();
    List<Row> others =
        tables
            .get(INTAKE_LEDGER)
            .where(not(IntakeLedger.PSEUDONYM_KEY.col().eqNullSafe(key)))
            .select(IntakeLedger.PSEUDONYM_KEY.col())
            .limit(1)
            .collectAsList();
    if (!others.isEmpty()) {
      String other = others.get(0).getString(0);
      throw new Failure(
          Exit.INCOMPATIBLE,
          "The lake %s, this run has %s: give the same %s, or another --lake."
              .formatted(
                  other == null ? "stores ids in clear" : "has ids under the key " + other,
                  key == null ? "no key" : "the key " + key,
                  IntakeSettings.KEY_FILE.flag()));
    }
  }
}
