package org.digitalresidents.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.model.Rejection;

/** The account of an import: what became of every record of every file. */
public final class Ledger {
  private final List<Account> accounts = new ArrayList<>();

  /** One file's account. */
  private static final class Account {
    private final InputFile file;
    private final String fingerprint;
    private final boolean wasRead;
    private long records;
    private long kept;
    private long duplicates;
    private long rejected;
    private long ignored;
    private long blank;
    private long acts;
    private long actsWithoutId;
    private long superseded;
    private final Map<String, Long> rejectedByReason = new TreeMap<>();
    private final Map<String, Long> ignoredByReason = new TreeMap<>();
    private final Map<String, Long> notes = new TreeMap<>();
    private Instant firstTs;
    private Instant lastTs;

    Account(InputFile file, String fingerprint, boolean wasRead) {
      this.file = file;
      this.fingerprint = fingerprint;
      this.wasRead = wasRead;
    }
  }

  /**
   * Opens the account of an import.
   *
   * @param wasRead by file: false for files imported before, which get no row
   * @param tallies rows of {@link Import#TALLIES}
   */
  public Ledger(
      List<InputFile> files, List<String> fingerprints, boolean[] wasRead, List<Row> tallies) {
    for (int i = 0; i < files.size(); i++) {
      accounts.add(new Account(files.get(i), fingerprints.get(i), wasRead[i]));
    }
    for (Row tally : tallies) {
      Account account = account(tally);
      account.records += value(tally, Parsed.OfTally.RECORDS);
      account.kept += value(tally, Parsed.OfTally.KEPT);
      account.rejected += value(tally, Parsed.OfTally.REJECTED);
      account.ignored += value(tally, Parsed.OfTally.IGNORED);
      account.blank += value(tally, Parsed.OfTally.BLANK);
      account.acts += value(tally, Parsed.OfTally.ACTS);
      account.actsWithoutId += value(tally, Parsed.OfTally.ACTS_WITHOUT_ID);
      add(account.rejectedByReason, tally, Parsed.OfTally.REJECTED_BY_REASON);
      add(account.ignoredByReason, tally, Parsed.OfTally.IGNORED_BY_REASON);
      add(account.notes, tally, Parsed.OfTally.NOTES);
    }
  }

  /** Books a file of which nothing is imported, as one rejected record. */
  public void refuse(Refusal refusal) {
    Account account = accounts.get(refusal.fileNo());
    account.records = 1;
    account.rejected = 1;
    account.rejectedByReason.put(Rejection.FILE_REFUSED.code(), 1L);
  }

  private Account account(Row row) {
    return accounts.get(Math.toIntExact(row.getLong(row.fieldIndex(Parsed.FILE_NO.column()))));
  }

  private static long value(Row tally, Parsed.OfTally field) {
    return tally.getLong(tally.fieldIndex(field.column()));
  }

  private static void add(Map<String, Long> sums, Row tally, Parsed.OfTally field) {
    Map<String, Long> some = tally.getJavaMap(tally.fieldIndex(field.column()));
    some.forEach((name, count) -> sums.merge(name, count, Long::sum));
  }

  public long records() {
    return accounts.stream().mapToLong(a -> a.records).sum();
  }

  public long rejected() {
    return accounts.stream().mapToLong(a -> a.rejected).sum();
  }

  public long acts() {
    return accounts.stream().mapToLong(a -> a.acts).sum();
  }

  public long superseded() {
    return accounts.stream().mapToLong(a -> a.superseded).sum();
  }

  /** What follows a prefix in the names of notes, each once. */
  public Set<String> noted(String prefix) {
    Set<String> noted = new TreeSet<>();
    for (Account account : accounts) {
      account.notes.keySet().stream()
          .filter(name -> name.startsWith(prefix))
          .forEach(name -> noted.add(name.substring(prefix.length())));
    }
    return noted;
  }

  public boolean allActsHaveIds() {
    return accounts.stream().allMatch(a -> a.actsWithoutId == 0);
  }

  /**
   * Books accounts that the identity map does not know.
   *
   * @param unmapped rows of {@link Import#unmappedByFile}
   */
  public void bookUnmapped(List<Row> unmapped) {
    unmapped.forEach(row -> account(row).notes.put("unmapped_accounts", row.getLong(1)));
  }

  /**
   * Books what the comparison of ids came to.
   *
   * @param lost rows of {@link Import#lostByFile}
   * @param replaced rows of {@link Import#supersededByFile}
   */
  public void book(List<Row> lost, List<Row> replaced) {
    for (Row row : lost) {
      Account account = account(row);
      long duplicates = row.getLong(1);
      long conflicts = row.getLong(2);
      account.kept -= duplicates + conflicts;
      account.duplicates += duplicates;
      account.rejected += conflicts;
      account.acts -= row.getLong(3);
      if (conflicts > 0) {
        account.rejectedByReason.merge(
            Rejection.DUPLICATE_EVENT_CONFLICT.code(), conflicts, Long::sum);
      }
    }
    for (Row row : replaced) {
      accounts.get(Math.toIntExact(row.getLong(0))).superseded += row.getLong(1);
    }
  }

  /**
   * Holds the account against what entered.
   *
   * @param entered rows of {@link Import#enteredByFile}
   * @throws IllegalStateException naming the file whose account does not add up
   */
  public void reconcile(List<Row> entered) {
    Map<Account, Long> counted = new java.util.HashMap<>();
    for (Row row : entered) {
      Account account = account(row);
      counted.put(account, row.getLong(1));
      account.firstTs = row.getAs(2);
      account.lastTs = row.getAs(3);
    }
    for (Account a : accounts) {
      long sum = a.kept + a.duplicates + a.rejected + a.ignored + a.blank;
      if (a.records != sum) {
        throw new IllegalStateException(
            "%s: %d records, but %d accounted for".formatted(a.file.name(), a.records, sum));
      }
      if (a.acts != counted.getOrDefault(a, 0L)) {
        throw new IllegalStateException(
            "%s: %d acts by the ledger, %d in the table"
                .formatted(a.file.name(), a.acts, counted.getOrDefault(a, 0L)));
      }
    }
  }

  /**
   * Rows of {@code intake_ledger}.
   *
   * @param importNo number of the import in the lake
   * @param community as given; null where records name their own
   * @param formats by file
   * @param accountLists hash of the lists of accounts; null where there are none
   * @param mappings by file: hash of the mapping; null where there is none
   * @param pseudonymKey id of the key; null where ids are stored in clear
   */
  public List<Row> rows(
      String runId,
      long importNo,
      String community,
      List<String> formats,
      String accountLists,
      List<String> mappings,
      String pseudonymKey) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < accounts.size(); i++) {
      Account a = accounts.get(i);
      if (a.wasRead) {
        rows.add(
            RowFactory.create(
                runId,
                importNo,
                a.file.name(),
                a.fingerprint,
                community,
                formats.get(i),
                accountLists,
                mappings.get(i),
                pseudonymKey,
                a.file.bytes(),
                a.records,
                a.kept,
                a.duplicates,
                a.rejected,
                a.ignored,
                a.blank,
                a.acts,
                a.superseded,
                scalaMap(a.rejectedByReason),
                scalaMap(a.ignoredByReason),
                scalaMap(a.notes),
                a.firstTs,
                a.lastTs));
      }
    }
    return rows;
  }

  private static scala.collection.immutable.Map<String, Long> scalaMap(Map<String, Long> map) {
    return scala.collection.immutable.Map.from(scala.jdk.javaapi.CollectionConverters.asScala(map));
  }

  /** What a person reads of it, a line a sum and a line a note. */
  public List<String> summary() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d records = %d kept + %d duplicates + %d rejected + %d ignored + %d blank; %d acts%s."
            .formatted(
                records(),
                sum(a -> a.kept),
                sum(a -> a.duplicates),
                rejected(),
                sum(a -> a.ignored),
                sum(a -> a.blank),
                acts(),
                superseded() == 0 ? "" : ", %d earlier acts replaced".formatted(superseded())));
    describe(lines, "rejected", a -> a.rejectedByReason);
    describe(lines, "ignored", a -> a.ignoredByReason);
    describe(lines, "noted", a -> a.notes);
    return lines;
  }

  private long sum(java.util.function.ToLongFunction<Account> part) {
    return accounts.stream().mapToLong(part).sum();
  }

  private void describe(
      List<String> lines,
      String what,
      java.util.function.Function<Account, Map<String, Long>> part) {
    Map<String, Long> sums = new TreeMap<>();
    accounts.forEach(a -> part.apply(a).forEach((name, n) -> sums.merge(name, n, Long::sum)));
    if (!sums.isEmpty()) {
      List<String> items = new ArrayList<>();
      sums.forEach((name, n) -> items.add(name + " " + n));
      lines.add("%s: %s".formatted(what, String.join(", ", items)));
    }
  }
}
