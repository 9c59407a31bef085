package org.digitalresidents.intake.log;

import static org.digitalresidents.model.Activity.*;

import java.util.Map;
import java.util.TreeMap;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.intake.text.Money;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.Shown;
import org.digitalresidents.model.TsPrecision;
import org.digitalresidents.table.Code;

/**
 * The rules of the event contract: from a record's fields to an act, whichever file they came from.
 * A record that breaks one rule is refused whole; nothing is half read.
 *
 * <p>Ids lose white space around them and are in Unicode NFC, else they stand as given; an empty
 * value is an absent one. An etype that is not in the set becomes {@code other} with the source's
 * name in {@code attrs.kind}; a {@code kind} that was there moves to {@code attrs.source_kind}.
 *
 * <p>A kick by staff, a bot or the system that names a target is read as that target's removal: the
 * target becomes the actor, as a member, and who removed them the target, because {@link
 * Etype#KICK} belongs to the journey of the one removed.
 */
final class ActFields {
  /** No text is longer. */
  private static final long MOST_CHARACTERS = 1_000_000_000L;

  private static final Map<String, TsPrecision> PRECISIONS = byCode(TsPrecision.values());
  private static final Map<String, ActorKind> ACTOR_KINDS = byCode(ActorKind.values());

  private final IntakeOptions options;
  private final Instants instants;

  ActFields(IntakeOptions options) {
    this.options = options;
    this.instants = new Instants(options);
  }

  /** The act a record tells of. */
  ActDraft draft(RawAct raw) throws BadRecord {
    ActValues values = new ActValues(raw);
    Instants.Moment when = ts(raw);
    TsPrecision stated = code(values.id(TS_PRECISION), TS_PRECISION, PRECISIONS);
    String sourceKind = required(values.id(ETYPE), ETYPE);
    Etype known = Etype.ofCode(sourceKind);
    Etype etype = known == null ? Etype.OTHER : known;

    ActDraft draft =
        ActDraft.of(etype, when.instant(), stated == null ? when.precision() : stated)
            .communityId(community(values.id(COMMUNITY_ID)))
            .eventId(values.id(EVENT_ID))
            .seq(values.whole(SEQ))
            .groupId(orElse(values.id(GROUP_ID), GroupIds.WHOLE_COMMUNITY))
            .targetEventId(values.id(TARGET_EVENT_ID))
            .threadId(values.id(THREAD_ID))
            .msgType(values.id(MSG_TYPE))
            .lang(values.id(LANG))
            .sourceChannel(values.id(SOURCE_CHANNEL));
    raw.attrs().forEach(draft::attr);
    if (known == null) {
      draft.attr("source_kind", raw.attrs().get("kind")).attr("kind", sourceKind);
    }
    text(draft, values);
    actor(draft, values);
    money(draft, values);
    return draft;
  }

  private Instants.Moment ts(RawAct raw) throws BadRecord {
    String value = raw.value(TS) == null ? null : raw.value(TS).strip();
    if (value == null || value.isEmpty()) {
      throw missing(TS);
    }
    return switch (raw.kind(TS)) {
      case NUMBER -> instants.ofMillis(TS.column(), value);
      case CELL -> cellTs(value);
      case TEXT -> instants.ofText(TS.column(), value);
      case INSTANT ->
          new Instants.Moment(instants.ofText(TS.column(), value).instant(), TsPrecision.MS);
      default -> throw ActValues.mismatch(TS, raw, "a time");
    };
  }

  private Instants.Moment cellTs(String value) throws BadRecord {
    return ActValues.isNumber(value)
        ? instants.ofMillis(TS.column(), value)
        : instants.ofText(TS.column(), value);
  }

  private String community(String given) {
    boolean isGiven = given != null && !options.overrideCommunity();
    return isGiven ? given : options.community();
  }

  private static void text(ActDraft draft, ActValues values) throws BadRecord {
    String text = values.text(TEXT);
    Long stated = values.count(N_CHAR, MOST_CHARACTERS);
    boolean isCounted = stated == null && text != null;
    draft
        .text(text)
        .nChar(isCounted ? (Long) (long) text.codePointCount(0, text.length()) : stated);
  }

  private static void actor(ActDraft draft, ActValues values) throws BadRecord {
    String actor = values.id(ACTOR_ID);
    String account = values.id(ACCOUNT_ID);
    String target = values.id(TARGET_ACTOR_ID);
    ActorKind stated = code(values.id(ACTOR_KIND), ACTOR_KIND, ACTOR_KINDS);
    ActorKind kind = stated == null ? ActorKind.MEMBER : stated;

    boolean isByOffice = kind != ActorKind.MEMBER && kind != ActorKind.UNKNOWN;
    if (draft.etype() == Etype.KICK && isByOffice && target != null) {
      draft.actorId(target).accountId(target).actorKind(ActorKind.MEMBER).targetActorId(actor);
      return;
    }
    draft.targetActorId(target);
    if (actor == null) {
      draft.actorKind(ActorKind.UNKNOWN);
      return;
    }
    draft.actorId(actor).accountId(orElse(account, actor)).actorKind(kind);
  }

  /** Money belongs to orders and refunds; where another act carries any, it is an attribute. */
  private static void money(ActDraft draft, ActValues values) throws BadRecord {
    Long amount = values.count(AMOUNT_MINOR, Money.MOST_MINOR_UNITS);
    String currency = values.id(CURRENCY);
    String orderId = values.id(ORDER_ID);
    boolean isPayment = draft.etype() == Etype.ORDER || draft.etype() == Etype.REFUND;
    if (!isPayment) {
      draft.attr(AMOUNT_MINOR.column(), amount == null ? null : amount.toString());
      draft.attr(CURRENCY.column(), currency).attr(ORDER_ID.column(), orderId);
      return;
    }
    required(amount, AMOUNT_MINOR);
    if (!required(currency, CURRENCY).matches("[A-Z]{3}")) {
      throw new BadRecord(
          Rejection.UNKNOWN_CODE,
          "currency: " + Shown.of(currency) + " is no ISO 4217 code, such as CNY");
    }
    draft.amountMinor(amount).currency(currency).orderId(orderId);
  }

  private static <C> C code(String value, Activity column, Map<String, C> codes) throws BadRecord {
    if (value == null) {
      return null;
    }
    C code = codes.get(value);
    if (code == null) {
      throw new BadRecord(
          Rejection.UNKNOWN_CODE,
          column.column() + ": " + Shown.of(value) + " is none of " + codes.keySet());
    }
    return code;
  }

  private static <V> V required(V value, Activity column) throws BadRecord {
    if (value == null) {
      throw missing(column);
    }
    return value;
  }

  private static BadRecord missing(Activity column) {
    return new BadRecord(
        Rejection.MISSING_REQUIRED, column.column() + " is missing or empty; without it no act");
  }

  private static String orElse(String value, String other) {
    return value == null ? other : value;
  }

  private static <C extends Code> Map<String, C> byCode(C[] codes) {
    Map<String, C> byCode = new TreeMap<>();
    for (C code : codes) {
      byCode.put(code.code(), code);
    }
    return byCode;
  }
}
