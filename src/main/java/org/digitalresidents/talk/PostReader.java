package org.digitalresidents.talk;

import java.util.List;
import org.digitalresidents.model.Etype;

/** Reads one post after the other into counts of words. */
final class PostReader {
  /** How sources call polls, in msg_type. */
  private static final List<String> POLLS = List.of("poll", "vote");

  private final Lexicon lexicon;
  private final OwnTerms own;

  PostReader(Lexicon lexicon, OwnTerms own) {
    this.lexicon = lexicon;
    this.own = own;
  }

  PostWordsRow read(Heard post) {
    boolean isPoll = post.msgType() != null && POLLS.contains(post.msgType());
    boolean isCheckin = post.etype() == Etype.CHECKIN;
    if (post.text() == null) {
      return row(post, new Long[8], null, isCheckin, isPoll && !isCheckin);
    }
    String text = SpokenText.of(post.text());
    Lexicon.Hits hits = lexicon.in(text);
    String ritual = SpokenText.tag(text).orElse(hits.ritual());
    boolean calls = isPoll || hits.of(WordKind.PROMPT) > 0;
    return row(
        post, counts(post, text, hits), ritual, isCheckin || ritual != null, calls && !isCheckin);
  }

  private Long[] counts(Heard post, String text, Lexicon.Hits hits) {
    List<String> tokens = Tokens.of(text);
    long ofGroup =
        tokens.stream().filter(own.of(post.communityId(), post.groupId())::contains).count();
    return new Long[] {
      (long) tokens.size(),
      (long) hits.of(WordKind.WE),
      (long) hits.of(WordKind.SELF),
      (long) hits.of(WordKind.BRAND),
      (long) hits.of(WordKind.HEDGE),
      (long) hits.of(WordKind.PRODUCT),
      (long) hits.of(WordKind.SCORN),
      ofGroup
    };
  }

  private static PostWordsRow row(
      Heard post, Long[] counts, String ritual, boolean isRitual, boolean isPrompt) {
    return new PostWordsRow(
        post.communityId(),
        post.eventId(),
        post.groupId(),
        post.ts(),
        post.actorId(),
        post.kind().code(),
        post.etype().code(),
        counts[0],
        counts[1],
        counts[2],
        counts[3],
        counts[4],
        counts[5],
        counts[6],
        counts[7],
        ritual,
        isRitual,
        isPrompt);
  }
}
