package org.digitalresidents.funnel;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.digitalresidents.funnel.FunnelSpec.Entries;
import org.digitalresidents.model.MemberKey;

/**
 * What has one row, or one row per entry: a member, and where the funnel says so a stay and a
 * group. Attempts of attributes that are held the same are added up as soon as nothing more can
 * come of them, so however many values an attribute has, only those within the window are held.
 */
final class Scope {
  private final FunnelSpec spec;
  private final MemberKey member;
  private final RowKey key;
  private final long dataEnd;
  private final boolean hasManyValues;
  private final Outcome outcome;
  private final Map<String, Attempt> attempts = new TreeMap<>(); // by held value
  private final List<OfEntry> ofEntries = new ArrayList<>(); // in the order of entries
  private boolean hasEntered;
  private long entryNo;

  private record OfEntry(long no, String held, Attempt attempt) {}

  Scope(FunnelSpec spec, MemberKey member, RowKey key, long dataEnd) {
    this.spec = spec;
    this.member = member;
    this.key = key;
    this.dataEnd = dataEnd;
    this.hasManyValues = spec.hold().size() > (spec.holdsGroup() ? 1 : 0);
    this.outcome = new Outcome(spec);
  }

  void take(Hits hits, String held, long entries, long stepActs) {
    outcome.countStepActs(stepActs);
    if (key.isOutside()) {
      return;
    }
    if (spec.entries() == Entries.EVERY) {
      takeEach(hits, held);
      return;
    }
    boolean isLate = spec.entries() == Entries.FIRST && hasEntered && !attempts.containsKey(held);
    if (!isLate) {
      attempts.computeIfAbsent(held, value -> new Attempt(spec)).take(hits, entries);
      hasEntered |= entries > 0;
    }
  }

  private void takeEach(Hits hits, String held) {
    for (OfEntry of : ofEntries) {
      if (of.held().equals(held)) {
        of.attempt().take(hits, 0);
      }
    }
    for (int hit = 0; hit < hits.size(); hit++) {
      if (hits.isStep(hit, 1)) {
        ofEntries.add(new OfEntry(++entryNo, held, Attempt.enter(spec, hits, hit)));
      }
    }
  }

  /** Lets go of what can come to nothing more. */
  void release(long ts, Consumer<FunnelMemberRow> out) {
    while (!ofEntries.isEmpty() && !ofEntries.get(0).attempt().isLive(ts)) {
      tell(ofEntries.remove(0), out);
    }
    if (!hasManyValues) {
      return;
    }
    Iterator<Map.Entry<String, Attempt>> each = attempts.entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<String, Attempt> attempt = each.next();
      if (!attempt.getValue().isLive(ts)) {
        outcome.add(attempt.getValue(), attempt.getKey());
        each.remove();
      }
    }
  }

  /** Nothing more can happen here. */
  void close(Consumer<FunnelMemberRow> out) {
    ofEntries.forEach(of -> tell(of, out));
    ofEntries.clear();
    attempts.forEach((held, attempt) -> outcome.add(attempt, held));
    attempts.clear();
    boolean isToldByEntry = spec.entries() == Entries.EVERY && entryNo > 0;
    if (!outcome.isEmpty() && !isToldByEntry) {
      out.accept(outcome.row(member, key, dataEnd));
    }
  }

  private void tell(OfEntry of, Consumer<FunnelMemberRow> out) {
    Outcome one = new Outcome(spec);
    one.add(of.attempt(), of.held());
    one.countStepActs(1);
    RowKey ofEntry = new RowKey(key.spellNo(), key.groupId(), of.no(), false);
    out.accept(one.row(member, ofEntry, dataEnd));
  }
}
