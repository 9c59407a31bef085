package org.digitalresidents.intake;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.TsPrecision;

/**
 * An act as a reader found it. What stays null is filled by intake: the community by the import's,
 * the id by a hash of the content, the order by the rank of the id, the length by the text's.
 *
 * <p>Accounts, and the ids of events and threads, stand as the source writes them; intake makes
 * persons of accounts.
 */
public final class ActDraft implements Draft {
  private String communityId;
  private String platform;
  private String eventId;
  private Instant ts;
  private TsPrecision precision;
  private Long seq;
  private String groupId;
  private String actorId;
  private ActorKind actorKind;
  private String accountId;
  private Etype etype;
  private String targetEventId;
  private String threadId;
  private String targetActorId;
  private String text;
  private String msgType;
  private String lang;
  private Long nChar;
  private Long amountMinor;
  private String currency;
  private String orderId;
  private String sourceChannel;
  private final Map<String, String> attrs = new TreeMap<>();
  private final Map<String, String> persons = new TreeMap<>();

  private ActDraft() {}

  /** An act of a kind at a time. */
  public static ActDraft of(Etype etype, Instant ts, TsPrecision precision) {
    ActDraft draft = new ActDraft();
    draft.etype = etype;
    draft.ts = ts;
    draft.precision = precision;
    return draft;
  }

  public ActDraft communityId(String value) {
    this.communityId = value;
    return this;
  }

  /** Whose account the actor's is; left null where it is the format's own. */
  public ActDraft platform(String value) {
    this.platform = value;
    return this;
  }

  public ActDraft eventId(String value) {
    this.eventId = value;
    return this;
  }

  public ActDraft seq(Long value) {
    this.seq = value;
    return this;
  }

  public ActDraft groupId(String value) {
    this.groupId = value;
    return this;
  }

  public ActDraft actorId(String value) {
    this.actorId = value;
    return this;
  }

  public ActDraft actorKind(ActorKind value) {
    this.actorKind = value;
    return this;
  }

  public ActDraft accountId(String value) {
    this.accountId = value;
    return this;
  }

  public ActDraft targetEventId(String value) {
    this.targetEventId = value;
    return this;
  }

  public ActDraft threadId(String value) {
    this.threadId = value;
    return this;
  }

  public ActDraft targetActorId(String value) {
    this.targetActorId = value;
    return this;
  }

  public ActDraft text(String value) {
    this.text = value;
    return this;
  }

  public ActDraft msgType(String value) {
    this.msgType = value;
    return this;
  }

  public ActDraft lang(String value) {
    this.lang = value;
    return this;
  }

  public ActDraft nChar(Long value) {
    this.nChar = value;
    return this;
  }

  public ActDraft amountMinor(Long value) {
    this.amountMinor = value;
    return this;
  }

  public ActDraft currency(String value) {
    this.currency = value;
    return this;
  }

  public ActDraft orderId(String value) {
    this.orderId = value;
    return this;
  }

  public ActDraft sourceChannel(String value) {
    this.sourceChannel = value;
    return this;
  }

  /** Adds a free property; a null or empty value is left out. */
  public ActDraft attr(String name, String value) {
    if (value != null && !value.isEmpty()) {
      attrs.put(name, value);
    }
    return this;
  }

  /** Adds a property whose value is an account, such as an inviter; a null is left out. */
  public ActDraft person(String name, String accountId) {
    if (accountId != null && !accountId.isEmpty()) {
      persons.put(name, accountId);
    }
    return this;
  }

  public Map<String, String> attrs() {
    return attrs;
  }

  /** Properties whose values are accounts. */
  public Map<String, String> persons() {
    return persons;
  }

  public String communityId() {
    return communityId;
  }

  public String platform() {
    return platform;
  }

  public String eventId() {
    return eventId;
  }

  public Instant ts() {
    return ts;
  }

  public TsPrecision precision() {
    return precision;
  }

  public Long seq() {
    return seq;
  }

  public String groupId() {
    return groupId;
  }

  public String actorId() {
    return actorId;
  }

  public ActorKind actorKind() {
    return actorKind;
  }

  public String accountId() {
    return accountId;
  }

  public Etype etype() {
    return etype;
  }

  public String targetEventId() {
    return targetEventId;
  }

  public String threadId() {
    return threadId;
  }

  public String targetActorId() {
    return targetActorId;
  }

  public String text() {
    return text;
  }

  public String msgType() {
    return msgType;
  }

  public String lang() {
    return lang;
  }

  public Long nChar() {
    return nChar;
  }

  public Long amountMinor() {
    return amountMinor;
  }

  public String currency() {
    return currency;
  }

  public String orderId() {
    return orderId;
  }

  public String sourceChannel() {
    return sourceChannel;
  }
}
