package org.digitalresidents.resident;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.model.OrderLine;
import org.digitalresidents.model.RoleFeature;
import org.digitalresidents.model.RoleSpan;
import org.digitalresidents.model.SpeechAct;
import org.digitalresidents.time.EpochMicros;
import org.digitalresidents.time.FourWeeks;
import org.digitalresidents.time.LocalDays;

/**
 * The tallies of one member, while facts come in: kind by kind, within one by partner or order, and
 * then in time. Holds numbers for each window, whatever the member did.
 */
final class MemberTallies {
  private static final long STICKER_GAP_MICROS = 60_000_000L;

  private final MemberKey member;
  private final LocalDays days;
  private final FourWeeks windows;
  private final TreeSet<Long> told = new TreeSet<>();
  private final Map<Long, RoleTally> byWindow = new TreeMap<>();
  private final RoleTally all = new RoleTally();
  private final Partnership inWindow = new Partnership();
  private final Partnership inAll = new Partnership();
  private Utterance message = new Utterance();
  private MemberFact last; // null before the first
  private long lastSticker = Long.MIN_VALUE; // that counts
  private String lastOrder; // null before the first

  MemberTallies(MemberKey member, LocalDays days, FourWeeks windows) {
    this.member = member;
    this.days = days;
    this.windows = windows;
  }

  void see(MemberFact fact) {
    closeBefore(fact);
    last = fact;
    switch (fact.kind()) {
      case WINDOW -> told.add(windows.of(LocalDate.ofInstant(fact.at(), ZoneOffset.UTC)));
      case SAID -> hear(fact);
      case REPEATED -> tally(fact).addRepeats(fact.amount());
      case LED -> add(fact, RoleFeature.LED_COUNT);
      case REPLIED -> reply(fact);
      case HELPED -> help(fact);
      case BOUGHT -> buy(fact);
    }
  }

  /** No more facts: a row for each window that is told of, and one for all time if there is any. */
  List<RoleTallyRow> rows() {
    closeMessage();
    closePartner();
    List<RoleTallyRow> rows = new ArrayList<>();
    for (long window : told) {
      RoleTally tally = byWindow.getOrDefault(window, new RoleTally());
      rows.add(tally.row(member, RoleSpan.FOUR_WEEKS, windows.start(window), tally.questions()));
    }
    if (!told.isEmpty()) {
      long questions = byWindow.values().stream().mapToLong(RoleTally::questions).sum();
      rows.add(all.row(member, RoleSpan.ALL_TIME, windows.start(told.first()), questions));
    }
    return rows;
  }

  private void closeBefore(MemberFact next) {
    if (last == null) {
      return;
    }
    boolean isSameKind = next.kind() == last.kind();
    if (!isSameKind || !Objects.equals(next.event(), last.event())) {
      closeMessage();
    }
    if (!isSameKind || !Objects.equals(next.other(), last.other())) {
      closePartner();
    } else if (next.kind() == FactKind.REPLIED && window(next) != window(last)) {
      inWindow.close(tally(last));
    }
  }

  private void closeMessage() {
    if (last == null || last.kind() != FactKind.SAID) {
      return;
    }
    long ts = EpochMicros.of(last.at());
    boolean isOneMore = message.isSticker() && ts < lastSticker + STICKER_GAP_MICROS;
    for (RoleFeature count : message.counts()) {
      if (count != RoleFeature.BANTER_COUNT || !isOneMore) {
        add(last, count);
      }
    }
    lastSticker = message.isSticker() && !isOneMore ? ts : lastSticker;
    message = new Utterance();
  }

  private void closePartner() {
    if (last != null && last.kind() == FactKind.REPLIED) {
      inWindow.close(tally(last));
      inAll.close(all);
    }
  }

  private void hear(MemberFact fact) {
    if (fact.what().equals(FactKind.TO_SELF)) {
      message.addToSelf();
    } else {
      message.add(SpeechAct.valueOf(fact.what().toUpperCase(Locale.ROOT)), fact.by());
    }
  }

  private void reply(MemberFact fact) {
    boolean isOut = fact.what().equals(FactKind.OUT);
    add(fact, isOut ? RoleFeature.REPLY_OUT_COUNT : RoleFeature.REPLY_IN_COUNT);
    inWindow.add(isOut);
    inAll.add(isOut);
  }

  private void help(MemberFact fact) {
    add(fact, RoleFeature.HELPED_COUNT);
    if (fact.isJudged()) {
      add(fact, RoleFeature.JUDGED_HELP_COUNT);
    }
    if (fact.isJudged() && fact.isAccepted()) {
      add(fact, RoleFeature.ACCEPTED_COUNT);
    }
  }

  private void buy(MemberFact fact) {
    boolean isPaid = fact.what().equals(OrderLine.Kind.ORDER.code());
    if (isPaid && !fact.other().equals(lastOrder)) {
      add(fact, RoleFeature.ORDER_COUNT);
      lastOrder = fact.other();
    }
    long amount = isPaid ? fact.amount() : -fact.amount();
    tally(fact).addMoney(amount, fact.by());
    all.addMoney(amount, fact.by());
  }

  private void add(MemberFact fact, RoleFeature count) {
    tally(fact).add(count);
    all.add(count);
  }

  private RoleTally tally(MemberFact fact) {
    return byWindow.computeIfAbsent(window(fact), window -> new RoleTally());
  }

  private long window(MemberFact fact) {
    return windows.of(days.day(EpochMicros.of(fact.at())));
  }
}
