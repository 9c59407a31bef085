package org.digitalresidents.job;

import static org.digitalresidents.model.Activity.ACTIVITY;
import static org.digitalresidents.model.CommunityGroup.COMMUNITY_GROUP;
import static org.digitalresidents.model.IntakeLedger.INTAKE_LEDGER;
import static org.digitalresidents.model.MemberProfile.MEMBER_PROFILE;
import static org.digitalresidents.model.MemberSnapshot.MEMBER_SNAPSHOT;
import static org.digitalresidents.model.RejectedLine.REJECTED_LINE;
import static org.digitalresidents.model.SourceHour.SOURCE_HOUR;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.digitalresidents.intake.Described;
import org.digitalresidents.intake.Import;
import org.digitalresidents.intake.IntakeRules;
import org.digitalresidents.intake.Ledger;
import org.digitalresidents.intake.LogFormat;
import org.digitalresidents.intake.RankedActs;
import org.digitalresidents.intake.Refusal;
import org.digitalresidents.intake.RejectedLines;
import org.digitalresidents.intake.Rosters;
import org.digitalresidents.intake.SourceHours;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;
import org.digitalresidents.table.Table;

/**
 * What was parsed on its way into the tables: told apart, accounted for, and put beside what was
 * there.
 *
 * @param refusals files of which nothing was parsed
 * @param parsed rows of every table of an intake pass
 */
record ImportRun(
    Tables tables,
    Args args,
    Progress progress,
    IntakeRules rules,
    ImportFiles inputs,
    ImportFiles.News news,
    List<Refusal> refusals,
    Map<Table, Dataset<Row>> parsed) {

  /**
   * Publishes the import.
   *
   * @param community as given; null where none was
   */
  void publish(String community) {
    List<Row> tallies = parsed.get(Import.TALLIES).collectAsList();
    Ledger ledger = new Ledger(inputs.files(), inputs.fingerprints(), news.isNew(), tallies);
    refusals.forEach(ledger::refuse);
    refusals.forEach(refusal -> progress.say("Left out: " + refusal.problem()));
    refuseEmpty(ledger);
    Dataset<Row> acts = Import.identified(parsed.get(Import.ACTS), ledger.allActsHaveIds());
    countUnmapped(acts, ledger);
    Dataset<Row> losers = losers(acts);
    List<Row> lost = Import.lostByFile(losers);
    ledger.book(lost, Import.supersededByFile(losers));
    Dataset<Row> entering = Import.entering(acts, losers, !lost.isEmpty());
    ledger.reconcile(Import.enteredByFile(entering));
    Dataset<Row> ledgerRows = tables.rows(INTAKE_LEDGER, rows(ledger, community));
    Dataset<Row> rejected = rejected(acts, losers, ledger);
    ledger.summary().forEach(progress::say);
    sayCurrencies(ledger);
    if (ledger.acts() == 0) {
      progress.say("No act entered activity.");
    }
    refuseBad(ledger, ledgerRows, rejected);

    Dataset<Row> snapshots = snapshots();
    Derived derived = derived(snapshots, entering, losers);
    putActs(entering, losers, derived, ledger);
    tables.append(INTAKE_LEDGER, ledgerRows);
    boolean isClean = ledger.rejected() == 0 && lost.isEmpty() && ledger.superseded() == 0;
    tables.append(
        REJECTED_LINE,
        isClean
            ? tables.rows(REJECTED_LINE, List.of())
            : RejectedLines.notYet(tables.get(REJECTED_LINE), rejected));
    putDescribed(snapshots);
    tables.put(SOURCE_HOUR, SourceHours.of(tables.get(SOURCE_HOUR), entering, losers, files()));
  }

  /** Most imports hold no id twice, so that is found out first, by hashes. */
  private Dataset<Row> losers(Dataset<Row> acts) {
    Dataset<Row> prior = tables.get(ACTIVITY);
    Dataset<Row> suspects =
        tables.stage(Import.SUSPECTS, Import.suspects(acts, prior, tables.buckets()));
    return suspects.isEmpty()
        ? tables.rows(Import.LOSERS, List.of())
        : tables.stage(Import.LOSERS, Import.losers(acts, prior, suspects, news.isReread()));
  }

  private void sayCurrencies(Ledger ledger) {
    Set<String> currencies = ledger.noted("currency_");
    if (currencies.size() > 1) {
      progress.say(
          "Orders are in %s: metrics needs %s and %s to add them up."
              .formatted(
                  String.join(", ", currencies),
                  ExchangeRates.CURRENCY.flag(),
                  ExchangeRates.RATES.flag()));
    }
  }

  /** What the import says beside acts. */
  private void putDescribed(Dataset<Row> snapshots) {
    if (isTold(MEMBER_SNAPSHOT)) {
      tables.put(MEMBER_SNAPSHOT, snapshots);
    }
    if (isTold(MEMBER_PROFILE)) {
      tables.put(
          MEMBER_PROFILE,
          Described.profiles(tables.get(MEMBER_PROFILE), parsed.get(MEMBER_PROFILE)));
    }
    if (isTold(COMMUNITY_GROUP)) {
      tables.put(
          COMMUNITY_GROUP,
          Described.groups(tables.get(COMMUNITY_GROUP), parsed.get(COMMUNITY_GROUP)));
    }
  }

  /** Whether the import says something of a table beside acts, or it is not there yet. */
  private boolean isTold(Table table) {
    return tables.rowCount(table) == 0 || !parsed.get(table).isEmpty();
  }

  private Dataset<Row> snapshots() {
    Dataset<Row> known = tables.get(MEMBER_SNAPSHOT);
    Dataset<Row> found = parsed.get(MEMBER_SNAPSHOT);
    return found.isEmpty()
        ? known
        : tables.stage(MEMBER_SNAPSHOT, Described.snapshots(known, found, news.isReread()));
  }

  /**
   * Joins and leaves that follow from rosters.
   *
   * @param added those that were not there
   * @param gone those that were there and no longer follow
   */
  private record Derived(Dataset<Row> added, Dataset<Row> gone) {}

  private Derived derived(Dataset<Row> snapshots, Dataset<Row> entering, Dataset<Row> losers) {
    Dataset<Row> prior = tables.get(ACTIVITY);
    Dataset<Row> none = tables.rows(ACTIVITY, List.of());
    if (!Rosters.areAmong(snapshots)) {
      return new Derived(none, none);
    }
    Dataset<Row> before = prior.where(Rosters.isDerived());
    Dataset<Row> acts =
        Import.together(prior.where(functions.not(Rosters.isDerived())), losers, entering);
    Dataset<Row> now = tables.stage(Import.DERIVED, Rosters.derived(acts, snapshots));
    return new Derived(
        tables.stage(Import.DERIVED, Import.notAmong(now, before)),
        tables.stage(Import.DERIVED, Import.notAmong(before, now)));
  }

  private void refuseEmpty(Ledger ledger) {
    if (ledger.records() == 0 && !args.get(IntakeJob.ALLOW_EMPTY)) {
      throw new Failure(
          Exit.INPUT_MISSING,
          "No record in %s. Check the path and %s, or give %s true."
              .formatted(
                  args.get(IntakeJob.INPUT).replace("\n", ", "),
                  IntakeJob.FORMAT.flag(),
                  IntakeJob.ALLOW_EMPTY.flag()));
    }
  }

  private void countUnmapped(Dataset<Row> acts, Ledger ledger) {
    if (!rules.accounts().hasPersons()) {
      return;
    }
    ledger.bookUnmapped(Import.unmappedByFile(acts));
    List<Row> byFormat = Import.unmappedByFormat(acts, files());
    long unmapped = byFormat.stream().mapToLong(row -> row.getLong(1)).sum();
    List<String> where =
        byFormat.stream()
            .filter(row -> row.getLong(1) > 0)
            .map(row -> row.getString(0) + " " + row.getLong(1))
            .toList();
    progress.say(
        "%d of %d accounts are not in the identity map%s."
            .formatted(
                unmapped,
                byFormat.stream().mapToLong(row -> row.getLong(2)).sum(),
                where.isEmpty() ? "" : ": " + String.join(", ", where)));
  }

  private List<Row> rows(Ledger ledger, String community) {
    return ledger.rows(
        tables.runId(),
        news.importNo(),
        community,
        inputs.formats().stream().map(LogFormat::name).toList(),
        rules.accountLists(),
        inputs.formats().stream().map(LogFormat::mapping).toList(),
        rules.pseudonyms() == null ? null : rules.pseudonyms().keyId());
  }

  private Dataset<Row> files() {
    return tables.rows(
        Import.FILES, Import.files(inputs.files(), inputs.fingerprints(), inputs.formats()));
  }

  private Dataset<Row> rejected(Dataset<Row> acts, Dataset<Row> losers, Ledger ledger) {
    Dataset<Row> rejected =
        RejectedLines.of(
            parsed.get(Import.REJECTS),
            parsed.get(Import.TALLIES),
            files(),
            acts,
            losers,
            rules.rejectedRaw());
    if (!refusals.isEmpty()) {
      rejected =
          rejected.unionByName(
              tables.rows(
                  REJECTED_LINE,
                  RejectedLines.refused(refusals, inputs.files(), inputs.fingerprints())));
    }
    boolean isReplaced = ledger.superseded() > 0 && !news.isReread();
    return isReplaced
        ? rejected.unionByName(
            RejectedLines.superseded(tables.get(ACTIVITY), losers, rules.rejectedRaw()))
        : rejected;
  }

  private void putActs(Dataset<Row> entering, Dataset<Row> losers, Derived derived, Ledger ledger) {
    Set<String> months = Import.touchedMonths(entering, losers, derived.added(), derived.gone());
    long added = derived.added().count();
    long gone = derived.gone().count();
    if (added + gone > 0) {
      progress.say(
          "Rosters: %d joins, leaves and presences follow that were not there, %d no longer do."
              .formatted(added, gone));
    }
    long before = tables.rowCount(ACTIVITY);
    Dataset<Row> standing =
        gone == 0
            ? tables.get(ACTIVITY, months)
            : Import.notAmong(tables.get(ACTIVITY, months), derived.gone());
    Dataset<Row> all = Import.together(standing, losers, entering);
    tables.putSegments(
        ACTIVITY,
        months,
        Import.unranked(added == 0 ? all : all.unionByName(derived.added())),
        RankedActs::new);
    long expected = before + ledger.acts() - ledger.superseded() + added - gone;
    if (tables.rowCount(ACTIVITY) != expected) {
      throw new IllegalStateException(
          "activity holds %d acts, by the ledger it must be %d"
              .formatted(tables.rowCount(ACTIVITY), expected));
    }
  }

  private void refuseBad(Ledger ledger, Dataset<Row> ledgerRows, Dataset<Row> rejected) {
    long bad = ledger.rejected();
    if (bad < 10 || bad <= args.get(IntakeJob.MAX_BAD_RATIO) * ledger.records()) {
      return;
    }
    String where = tables.keepFailed(Map.of(INTAKE_LEDGER, ledgerRows, REJECTED_LINE, rejected));
    throw new Failure(
        Exit.QUALITY_GATE,
        "%d of %d records are rejected, more than %s %s allows. Nothing was published; the rejected records are in %s (duckdb -init tables.sql). Mend them, or raise the setting."
            .formatted(
                bad,
                ledger.records(),
                IntakeJob.MAX_BAD_RATIO.flag(),
                args.get(IntakeJob.MAX_BAD_RATIO),
                where));
  }
}
