package org.digitalresidents.intake.mapping;

import static org.digitalresidents.model.Activity.*;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.intake.text.Money;
import org.digitalresidents.intake.text.PersonalColumns;
import org.digitalresidents.intake.text.TextRules;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.Shown;

/** Makes acts of the records of a file, as a mapping says. */
final class MappedActs {
  private final MappingRules rules;
  private final Set<String> used;
  private final MappedTimes times;
  private final RecordSink sink;
  private final Map<Integer, ActRules> rulesByMatch = new HashMap<>();
  private final Set<String> personal = new TreeSet<>();

  MappedActs(MappingRules rules, InputFile file, IntakeOptions options, RecordSink sink) {
    this.rules = rules;
    this.used = rules.used();
    this.times = new MappedTimes(file, options, sink);
    this.sink = sink;
  }

  /** Gives a record to the sink: its values by their fields, absent ones left out. */
  void read(Origin origin, Map<String, String> record) throws BadRecord {
    for (MappingRules.Ignore ignore : rules.ignore()) {
      if (When.allHold(ignore.when(), record)) {
        sink.ignored(origin, ignore.reason());
        return;
      }
    }
    sink.kept(origin, List.of(draft(record)));
  }

  /** Says what is only known at the end of a file. */
  void end() {
    if (!personal.isEmpty()) {
      sink.note("personal_columns_left_aside", personal.size());
    }
  }

  private ActDraft draft(Map<String, String> record) throws BadRecord {
    ActRules of = rules(record);
    Instants.Moment when = times.moment(of.ts(), record);
    Value etypes = of.values().get(ETYPE);
    String source = etypes.source(record);
    if (source == null || source.isBlank()) {
      throw missing(ETYPE);
    }
    Etype etype = etype(etypes, source.strip());
    ActDraft draft =
        ActDraft.of(etype, when.instant(), when.precision())
            .communityId(id(of, COMMUNITY_ID, record))
            .groupId(id(of, GROUP_ID, record))
            .eventId(id(of, EVENT_ID, record))
            .seq(seq(of, record))
            .actorId(id(of, ACTOR_ID, record))
            .accountId(id(of, ACCOUNT_ID, record))
            .targetEventId(id(of, TARGET_EVENT_ID, record))
            .threadId(id(of, THREAD_ID, record))
            .targetActorId(id(of, TARGET_ACTOR_ID, record))
            .text(text(of, record))
            .msgType(id(of, MSG_TYPE, record))
            .lang(id(of, LANG, record))
            .sourceChannel(id(of, SOURCE_CHANNEL, record));
    attrs(draft, of, record);
    if (etype == Etype.OTHER) {
      draft.attr("source_kind", draft.attrs().get("kind"));
      draft.attr("kind", TextRules.id(ETYPE.column(), source));
    }
    actorKind(draft, of, record);
    money(draft, of, record);
    return draft;
  }

  /** The rules that hold for a record: few sets of them occur in a file. */
  private ActRules rules(Map<String, String> record) {
    int match = 0;
    for (int i = 0; i < rules.also().size(); i++) {
      match |= When.allHold(rules.also().get(i).when(), record) ? 1 << i : 0;
    }
    return rulesByMatch.computeIfAbsent(match, this::together);
  }

  private ActRules together(int match) {
    ActRules together = rules.base();
    for (int i = 0; i < rules.also().size(); i++) {
      together = (match & 1 << i) == 0 ? together : rules.also().get(i).rules().over(together);
    }
    return together;
  }

  /** Where the mapping names values, only those it names count; else our own codes do. */
  private static Etype etype(Value etypes, String source) {
    String code = etypes.values().isEmpty() ? source : etypes.values().get(source);
    Etype known = code == null ? null : Etype.ofCode(code);
    return known == null ? Etype.OTHER : known;
  }

  private static String id(ActRules rules, Activity field, Map<String, String> record)
      throws BadRecord {
    Value value = rules.values().get(field);
    String text = value == null ? null : value.of(record);
    return text == null ? null : TextRules.id(field.column(), text);
  }

  private static String text(ActRules rules, Map<String, String> record) throws BadRecord {
    Value value = rules.values().get(TEXT);
    String text = value == null ? null : value.of(record);
    return text == null ? null : TextRules.normal(TEXT.column(), text);
  }

  private static Long seq(ActRules rules, Map<String, String> record) throws BadRecord {
    String seq = id(rules, SEQ, record);
    try {
      return seq == null ? null : Long.valueOf(seq);
    } catch (NumberFormatException e) {
      throw new BadRecord(
          Rejection.TYPE_MISMATCH,
          "seq: " + Shown.of(seq) + " is no whole number of at most 64 bits");
    }
  }

  private void attrs(ActDraft draft, ActRules rules, Map<String, String> record) throws BadRecord {
    if (rules.attrs() == null) {
      return;
    }
    boolean isRest = rules.attrs().isRest();
    for (String field : isRest ? record.keySet() : rules.attrs().fields()) {
      String value = record.get(field);
      if (value == null || (isRest && used.contains(field))) {
        continue;
      }
      if (isRest && PersonalColumns.isPersonal(field.substring(field.lastIndexOf('.') + 1))) {
        personal.add(field);
      } else {
        draft.attr(field, TextRules.normal(field, value));
      }
    }
  }

  /** A kind that has no name here is a member's, and kept. */
  private static void actorKind(ActDraft draft, ActRules rules, Map<String, String> record)
      throws BadRecord {
    String code = id(rules, ACTOR_KIND, record);
    if (code == null) {
      return;
    }
    for (ActorKind kind : ActorKind.values()) {
      if (kind.code().equals(code)) {
        draft.actorKind(kind);
        return;
      }
    }
    draft.attr("source_actor_kind", code);
  }

  /** Money belongs to orders and refunds; where another act carries any, it is an attribute. */
  private static void money(ActDraft draft, ActRules rules, Map<String, String> record)
      throws BadRecord {
    BigDecimal amount = rules.money() == null ? null : rules.money().amount(record);
    String code = id(rules, CURRENCY, record);
    String orderId = id(rules, ORDER_ID, record);
    boolean isRefund = draft.etype() == Etype.REFUND;
    if (draft.etype() != Etype.ORDER && !isRefund) {
      draft.attr("amount", amount == null ? null : amount.toPlainString());
      draft.attr(CURRENCY.column(), code).attr(ORDER_ID.column(), orderId);
      return;
    }
    if (amount == null) {
      throw missing(AMOUNT_MINOR);
    }
    if (code == null) {
      throw missing(CURRENCY);
    }
    Currency currency = Money.currency(CURRENCY.column(), code);
    if (amount.signum() < 0 && !isRefund) {
      throw new BadRecord(
          Rejection.NUMBER_RANGE,
          "an order of "
              + Shown.of(amount.toPlainString())
              + " is negative; money that went back is a refund: say which records are, under"
              + " \"also\" in the mapping");
    }
    draft
        .amountMinor(rules.money().minor(amount.abs(), currency))
        .currency(currency.getCurrencyCode())
        .orderId(orderId);
  }

  private static BadRecord missing(Activity field) {
    return new BadRecord(
        Rejection.MISSING_REQUIRED, "what the mapping takes for " + field.column() + " is empty");
  }
}
