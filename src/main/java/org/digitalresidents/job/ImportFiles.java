package org.digitalresidents.job;

import static org.digitalresidents.model.IntakeLedger.INTAKE_LEDGER;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.digitalresidents.intake.Fingerprint;
import org.digitalresidents.intake.FormatChoice;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakePass;
import org.digitalresidents.intake.IntakeRules;
import org.digitalresidents.intake.LogFormat;
import org.digitalresidents.intake.Refusal;
import org.digitalresidents.intake.Source;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;
import org.digitalresidents.model.IntakeLedger;

/**
 * The files of an import that some format reads, known by their bytes.
 *
 * @param fingerprints by file
 * @param formats by file
 * @param communityNames what the sources themselves call the community; empty of those that do not
 * @param refusals files of which nothing can be read, where those are to be left out
 */
record ImportFiles(
    List<InputFile> files,
    List<String> fingerprints,
    List<LogFormat> formats,
    Set<String> communityNames,
    List<Refusal> refusals) {
  /** Names of files shown before the rest is only counted. */
  private static final int SHOWN = 5;

  /**
   * Finds the files and takes their fingerprints.
   *
   * @throws Failure (input missing) where no format reads any of them
   */
  static ImportFiles of(
      Tables tables,
      HadoopFiles access,
      List<InputListing.Found> found,
      FormatChoice choice,
      boolean skipsBad,
      Progress progress) {
    List<InputFile> listed = found.stream().map(InputListing.Found::file).toList();
    FileLook look = new FileLook(access, choice, skipsBad, found);
    List<Fingerprint.Block> blocks = Fingerprint.blocks(listed);
    List<List<FileLook.Seen>> byFile = new ArrayList<>();
    listed.forEach(file -> byFile.add(new ArrayList<>()));
    int next = 0;
    for (List<FileLook.Seen> task : tables.each(Fingerprint.tasks(blocks), look::at)) {
      for (FileLook.Seen seen : task) {
        byFile.get(blocks.get(next++).fileNo()).add(seen);
      }
    }
    return chosen(listed, byFile, choice, progress);
  }

  private static ImportFiles chosen(
      List<InputFile> listed,
      List<List<FileLook.Seen>> seen,
      FormatChoice choice,
      Progress progress) {
    List<InputFile> files = new ArrayList<>();
    List<String> fingerprints = new ArrayList<>();
    List<LogFormat> formats = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    List<String> skipped = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    for (int i = 0; i < listed.size(); i++) {
      FileLook.Seen first = seen.get(i).get(0);
      if (first.format() == FormatChoice.NONE) {
        String name = listed.get(i).name();
        boolean isShown = first.beginning() != null;
        skipped.add(isShown ? "%s begins with %s".formatted(name, first.beginning()) : name);
        continue;
      }
      files.add(listed.get(i));
      fingerprints.add(Fingerprint.of(seen.get(i).stream().map(FileLook.Seen::hash).toList()));
      formats.add(choice.formats().get(first.format()));
      if (first.problem() != null) {
        refusals.add(new Refusal(files.size() - 1, first.problem()));
      }
      names.add(first.communityName() == null ? "" : first.communityName());
    }
    sayFound(formats, skipped, progress);
    if (files.isEmpty()) {
      throw new Failure(
          Exit.INPUT_MISSING,
          "No file of %s in the input (%s). Check the path, name a format with %s, describe your own with %s, or say with %s how texts are written."
              .formatted(
                  choice.isGiven() ? "format " + choice.formats().get(0).name() : "a known format",
                  skipped.isEmpty() ? "no file at all" : skipped.get(0),
                  IntakeJob.FORMAT.flag(),
                  IntakeJob.MAPPING.flag(),
                  IntakeSettings.ENCODING.flag()));
    }
    return new ImportFiles(files, fingerprints, formats, names, refusals);
  }

  private static void sayFound(List<LogFormat> formats, List<String> skipped, Progress progress) {
    Map<String, Integer> found = new TreeMap<>();
    formats.forEach(format -> found.merge(format.name(), 1, Integer::sum));
    List<String> items = new ArrayList<>();
    found.forEach(
        (name, count) ->
            items.add("%s: %d %s".formatted(name, count, count == 1 ? "file" : "files")));
    if (!items.isEmpty()) {
      progress.say("Found %s.".formatted(String.join(", ", items)));
    }
    if (!skipped.isEmpty()) {
      progress.say("Skipped, of no format that is read: %s.".formatted(some(skipped)));
    }
  }

  /** The first names, and how many more there are. */
  static String some(List<String> names) {
    int more = names.size() - SHOWN;
    String shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    return more > 0 ? shown + " and %d more".formatted(more) : shown;
  }

  /** Notes the files for the record of the run. */
  void noteIn(Tables tables) {
    for (int i = 0; i < files.size(); i++) {
      tables.noteInput(files.get(i).name(), fingerprints.get(i));
    }
  }

  /** What reads them: each format its own. */
  IntakePass pass(HadoopFiles access, IntakeRules rules) throws IOException {
    List<LogFormat> distinct = distinctFormats();
    List<Source> sources = new ArrayList<>();
    for (LogFormat format : distinct) {
      sources.add(
          new Source(
              format.name(),
              format.isPlatform(),
              format.reader(of(format), access, rules.options())));
    }
    int[] sourceOf = formats.stream().mapToInt(distinct::indexOf).toArray();
    return new IntakePass(sources, sourceOf, access, rules);
  }

  /** The formats of the import, each once, in the order of the files. */
  private List<LogFormat> distinctFormats() {
    return formats.stream().distinct().toList();
  }

  /** The files of a format. */
  private List<InputFile> of(LogFormat format) {
    List<InputFile> some = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      if (formats.get(i) == format) {
        some.add(files.get(i));
      }
    }
    return some;
  }

  /**
   * What an earlier import knew of these files.
   *
   * @param isNew by file: whether it must be read
   * @param isReread whether some were read before, with other lists of accounts
   * @param importNo number of this import in the lake, from 1
   */
  record News(boolean[] isNew, boolean isReread, long importNo) {}

  /**
   * Which files must be read: the same bytes once into each community named, and with each set of
   * lists of accounts.
   *
   * @param community as given; null where none was
   * @param accountLists hash of the lists; null where there are none
   */
  News news(Tables tables, String community, String accountLists, Progress progress) {
    Map<List<String>, String> lists = new HashMap<>();
    Map<List<String>, String> mappings = new HashMap<>();
    long imports = 0;
    // In the order of imports, so that what is known of a file is how it was read last.
    for (Row row :
        tables
            .get(INTAKE_LEDGER)
            .orderBy(IntakeLedger.IMPORT_NO.col())
            .select(
                IntakeLedger.FORMAT.col(),
                IntakeLedger.FINGERPRINT.col(),
                IntakeLedger.ACCOUNT_LISTS.col(),
                IntakeLedger.MAPPING.col(),
                IntakeLedger.COMMUNITY.col(),
                IntakeLedger.IMPORT_NO.col())
            .collectAsList()) {
      imports = row.getLong(5);
      if (Objects.equals(row.getString(4), community)) {
        List<String> file = List.of(row.getString(0), row.getString(1));
        lists.put(file, row.getString(2));
        mappings.put(file, row.getString(3));
      }
    }
    Set<List<String>> read = new HashSet<>();
    Set<List<String>> readOtherwise = new HashSet<>();
    lists.forEach(
        (file, readWith) ->
            (Objects.equals(readWith, accountLists) ? read : readOtherwise).add(file));
    refuseOtherMapping(mappings);
    Set<LogFormat> readAnew = readAnew(read);
    boolean[] isNew = new boolean[files.size()];
    boolean isReread = false;
    int skipped = 0;
    for (int i = 0; i < isNew.length; i++) {
      List<String> file = file(i);
      boolean isTogether = formats.get(i).readsFilesTogether();
      isNew[i] = isTogether ? readAnew.contains(formats.get(i)) : read.add(file);
      isReread |= isNew[i] && readOtherwise.contains(file);
      skipped += isNew[i] ? 0 : 1;
    }
    if (skipped > 0) {
      progress.say(
          "Already imported, by their content: %d of %d files.".formatted(skipped, isNew.length));
    }
    return new News(isNew, isReread, imports + 1);
  }

  /** What a record without an id says is its id: with another mapping it would stand twice. */
  private void refuseOtherMapping(Map<List<String>, String> mappings) {
    for (int i = 0; i < files.size(); i++) {
      boolean isKnown = mappings.containsKey(file(i));
      if (isKnown && !Objects.equals(mappings.get(file(i)), formats.get(i).mapping())) {
        throw new Failure(
            Exit.INCOMPATIBLE,
            "%s was imported into this lake with another %s. Give the same, or import anew into another --lake."
                .formatted(files.get(i).name(), IntakeJob.MAPPING.flag()));
      }
    }
  }

  private List<String> file(int at) {
    return List.of(formats.get(at).name(), fingerprints.get(at));
  }

  /** The formats that need all their files, and of which one at least was not read yet. */
  private Set<LogFormat> readAnew(Set<List<String>> read) {
    Set<LogFormat> anew = new HashSet<>();
    for (int i = 0; i < files.size(); i++) {
      if (formats.get(i).readsFilesTogether() && !read.contains(file(i))) {
        anew.add(formats.get(i));
      }
    }
    return anew;
  }

  /**
   * Holds the files against what they were when they were found.
   *
   * @throws Failure (input missing) naming those that changed meanwhile
   */
  void refuseChanged(HadoopFiles access) {
    List<String> changed =
        files.stream().filter(f -> !access.isUnchanged(f)).map(InputFile::name).toList();
    if (!changed.isEmpty()) {
      throw new Failure(
          Exit.INPUT_MISSING,
          "Changed while being read: %s. Import it again when it is complete."
              .formatted(String.join(", ", changed)));
    }
  }
}
