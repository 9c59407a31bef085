package org.digitalresidents.conversation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Attrs;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Linking;
import org.digitalresidents.model.SpeechAct;
import org.digitalresidents.time.EpochMicros;

/** What came of one post so far. */
final class FollowedPost {
  /** Enough to tell a success; more are not told apart. */
  private static final int MOST_RESPONDERS = 50;

  /** Shorter texts recur by chance. */
  private static final int FEWEST_LETTERS = 30;

  /** Kinds of messages that show what their text does not tell; own works do so as well. */
  private static final Set<String> PICTURES = Set.of("image", "video");

  /** Shorter texts tell no experience. */
  private static final int FEWEST_CHARACTERS = 15;

  private final Post post;
  private final SpeechAct surest;
  private final boolean isExperience;
  private final boolean tellsSuccess;
  private final Long contentHash;
  private final Map<Linking, Long> replied = new EnumMap<>(Linking.class);
  private final Map<Linking, Long> memberReplied = new EnumMap<>(Linking.class);
  private Set<String> responders = Set.of();
  private Long reacted;
  private Long readers;

  FollowedPost(Post post, List<Tag> tags) {
    Act act = post.act();
    this.post = post;
    surest = tags.get(0).act();
    boolean isShort = act.nChar() != null && act.nChar() < FEWEST_CHARACTERS;
    boolean shows =
        act.etype() == Etype.UGC_SUBMIT
            || (post.msgType() != null && PICTURES.contains(post.msgType()));
    isExperience =
        (shows || !isShort)
            && does(tags, SpeechAct.EXPERIENCE_SHARE)
            && !does(tags, SpeechAct.PROMOTION);
    tellsSuccess = isExperience && SuccessWords.areIn(act.text());
    contentHash = TextLikeness.hash(act.text(), FEWEST_LETTERS);
    String reads = act.attrs().get(Attrs.READS);
    readers = reads != null && reads.matches("[0-9]{1,9}") ? Long.valueOf(reads) : null;
  }

  private static boolean does(List<Tag> tags, SpeechAct act) {
    return tags.stream().anyMatch(tag -> tag.act() == act);
  }

  long ts() {
    return post.act().ts();
  }

  /** Somebody else replied. */
  void replied(Linking linking, Spoken reply) {
    if (!reply.isOfOtherThan(post.actorId())) {
      return;
    }
    long at = Math.max(reply.ts(), ts());
    replied.putIfAbsent(linking, at);
    if (reply.kind() == ActorKind.MEMBER) {
      memberReplied.putIfAbsent(linking, at);
    }
    if (linking == Linking.CONSERVATIVE) {
      responded(reply.actorId());
    }
  }

  /** Somebody else reacted; whom the source does not name counts as one. */
  void reacted(String by, long at) {
    if (by != null && by.equals(post.actorId())) {
      return;
    }
    long earliest = Math.max(at, ts());
    reacted = reacted == null ? earliest : Math.min(reacted, earliest);
    if (by != null) {
      responded(by);
    }
  }

  private void responded(String by) {
    if (responders.isEmpty()) {
      responders = new HashSet<>(2);
    }
    if (responders.size() < MOST_RESPONDERS) {
      responders.add(by);
    }
  }

  /** Somebody read it. */
  void read() {
    boolean isCounted = post.act().attrs().containsKey(Attrs.READS);
    if (!isCounted) {
      readers = readers == null ? 1 : readers + 1;
    }
  }

  PostRow row(StreamKey stream, long until) {
    Act act = post.act();
    return new PostRow(
        stream.communityId(),
        act.eventId(),
        act.groupId(),
        EpochMicros.instant(act.ts()),
        post.actorId(),
        act.actorKind().code(),
        act.etype().code(),
        surest.code(),
        act.nChar(),
        isExperience,
        tellsSuccess,
        contentHash,
        instant(replied.get(Linking.CONSERVATIVE)),
        instant(memberReplied.get(Linking.CONSERVATIVE)),
        instant(replied.get(Linking.LIBERAL)),
        instant(memberReplied.get(Linking.LIBERAL)),
        instant(reacted),
        responders.size(),
        readers,
        EpochMicros.instant(until));
  }

  private static Instant instant(Long micros) {
    return micros == null ? null : EpochMicros.instant(micros);
  }
}
