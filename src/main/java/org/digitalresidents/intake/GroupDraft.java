package org.digitalresidents.intake;

import java.time.Instant;

/**
 * What a source says of a group.
 *
 * @param communityId null where the source names none: then the import's
 * @param name what people call it; null where the source does not say
 * @param asOf when it was so; null where the source does not say
 * @param openedAt null where the source does not say
 * @param closedAt when it was closed or archived; null where it was not, or the source does not say
 */
public record GroupDraft(
    String communityId,
    String groupId,
    String name,
    Instant asOf,
    Instant openedAt,
    Instant closedAt)
    implements Draft {}
