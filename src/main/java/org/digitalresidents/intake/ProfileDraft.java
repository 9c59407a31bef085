package org.digitalresidents.intake;

import java.time.Instant;
import java.util.Map;

/**
 * What a source says of a person beside their acts.
 *
 * @param communityId null where the source names none: then the import's
 * @param platform whose account it is; null where it is the format's own
 * @param accountId the account, as the source writes it
 * @param asOf when it was so; null where the source does not say
 * @param ageBand null where the source does not say
 * @param gender null where the source does not say
 * @param region null where the source does not say
 * @param attrs whatever else it says
 */
public record ProfileDraft(
    String communityId,
    String platform,
    String accountId,
    Instant asOf,
    String ageBand,
    String gender,
    String region,
    Map<String, String> attrs)
    implements Draft {}
