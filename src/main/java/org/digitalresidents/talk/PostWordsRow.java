package org.digitalresidents.talk;

import java.time.Instant;

/** A row of {@code post_words}. */
record PostWordsRow(
    String communityId,
    String eventId,
    String groupId,
    Instant ts,
    String actorId,
    String actorKind,
    String etype,
    Long tokens,
    Long weWords,
    Long selfWords,
    Long brandWords,
    Long hedgeWords,
    Long productWords,
    Long scornWords,
    Long inGroupTerms,
    String ritual,
    boolean isRitual,
    boolean isPrompt) {}
