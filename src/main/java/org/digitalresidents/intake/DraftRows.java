package org.digitalresidents.intake;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.CommunityGroup;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.MemberProfile;
import org.digitalresidents.model.MemberSnapshot;
import org.digitalresidents.table.TableRow;

/** Makes rows of drafts by the rules that hold for every format. */
final class DraftRows {

  private final Slice slice;
  private final IntakeRules rules;
  private final Persons persons;
  private final ContentId contentId = new ContentId();

  DraftRows(Slice slice, Source source, IntakeRules rules) {
    this.slice = slice;
    this.rules = rules;
    this.persons = new Persons(source, rules);
  }

  /** Whether an instant lies within the span that is accepted. */
  boolean isAccepted(Instant ts) {
    IntakeOptions options = rules.options();
    return !ts.isBefore(options.minTime()) && ts.isBefore(options.maxTime());
  }

  /** What to say of an instant that is not accepted. */
  String outOfRange(Instant ts) {
    return "%s lies outside [%s, %s); widen it with --min-time or --max-time"
        .formatted(ts, rules.options().minTime(), rules.options().maxTime());
  }

  /**
   * The row of an act.
   *
   * @param actNo number of the act in its record, from 1
   * @param recordActs how many acts the record gave
   */
  TableRow act(Origin origin, int actNo, int recordActs, ActDraft draft) {
    String community = community(draft.communityId());
    String platform = draft.platform();
    String account = draft.accountId() == null ? draft.actorId() : draft.accountId();
    ActorKind kind = kind(platform, account, draft);
    boolean isKnown = kind != ActorKind.UNKNOWN;
    String text = draft.text();
    Long length = draft.nChar();
    if (length == null && text != null) {
      length = (long) text.codePointCount(0, text.length());
    }
    boolean hasId = draft.eventId() != null;
    return new TableRow(
        Parsed.ACT,
        new Object[] {
          (long) slice.fileNo(),
          (long) slice.sliceNo(),
          origin.lineNo(),
          (long) actNo,
          (long) recordActs,
          hasId ? null : persons.event(community, contentId.of(draft)),
          account == null || persons.isMapped(platform, account),
          community,
          persons.event(community, draft.eventId()),
          draft.ts(),
          draft.precision().code(),
          draft.seq(),
          draft.seq() == null,
          draft.groupId() == null ? GroupIds.WHOLE_COMMUNITY : draft.groupId(),
          isKnown ? persons.person(community, platform, person(draft, account)) : null,
          kind.code(),
          persons.account(community, platform, account),
          draft.etype().code(),
          persons.event(community, draft.targetEventId()),
          persons.event(community, draft.threadId()),
          persons.person(community, platform, draft.targetActorId()),
          rules.text().of(text),
          draft.msgType(),
          draft.lang(),
          length,
          draft.amountMinor(),
          draft.currency(),
          draft.orderId(),
          draft.sourceChannel(),
          attrs(community, draft)
        });
  }

  /** A log of our own may say who the person of an account is; the identity map goes before. */
  private String person(ActDraft draft, String account) {
    boolean isSaid = draft.actorId() != null && !persons.isMapped(draft.platform(), account);
    return isSaid ? draft.actorId() : account;
  }

  private ActorKind kind(String platform, String account, ActDraft draft) {
    boolean isUnknown = draft.actorId() == null || draft.actorKind() == ActorKind.UNKNOWN;
    if (isUnknown) {
      return ActorKind.UNKNOWN;
    }
    // A list may name the account, or whom a log of our own says it is.
    ActorKind byAccount = persons.kind(platform, account, draft.actorKind());
    return draft.actorId().equals(account)
        ? byAccount
        : persons.kind(platform, draft.actorId(), byAccount);
  }

  private Map<String, String> attrs(String community, ActDraft draft) {
    Map<String, String> attrs = new TreeMap<>();
    draft.attrs().forEach((name, value) -> attrs.put(name, rules.text().ofProperty(value)));
    draft
        .persons()
        .forEach(
            (name, account) ->
                attrs.put(name, persons.person(community, draft.platform(), account)));
    return attrs.isEmpty() ? null : attrs;
  }

  /** The row of a roster entry. */
  TableRow snapshot(SnapshotDraft draft) {
    String community = community(draft.communityId());
    return new TableRow(
        MemberSnapshot.MEMBER_SNAPSHOT,
        new Object[] {
          community,
          draft.groupId() == null ? GroupIds.WHOLE_COMMUNITY : draft.groupId(),
          persons.person(community, draft.platform(), draft.accountId()),
          persons.kind(draft.platform(), draft.accountId(), null).code(),
          draft.asOf(),
          draft.inGroup(),
          draft.isRoster(),
          draft.joinedAt(),
          draft.lastSeenAt()
        });
  }

  /** The row of a profile. */
  TableRow profile(ProfileDraft draft) {
    String community = community(draft.communityId());
    Map<String, String> attrs = new TreeMap<>();
    draft.attrs().forEach((name, value) -> attrs.put(name, rules.text().ofProperty(value)));
    return new TableRow(
        MemberProfile.MEMBER_PROFILE,
        new Object[] {
          community,
          persons.person(community, draft.platform(), draft.accountId()),
          draft.ageBand(),
          draft.gender(),
          draft.region(),
          attrs.isEmpty() ? null : attrs,
          draft.asOf()
        });
  }

  /** The row of a group. */
  TableRow group(GroupDraft draft) {
    return new TableRow(
        CommunityGroup.COMMUNITY_GROUP,
        new Object[] {
          community(draft.communityId()),
          draft.groupId(),
          draft.name(),
          draft.openedAt(),
          draft.closedAt(),
          draft.asOf()
        });
  }

  private String community(String named) {
    IntakeOptions options = rules.options();
    return named == null || options.overrideCommunity() ? options.community() : named;
  }
}
