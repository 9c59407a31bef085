package org.digitalresidents.talk;

import java.time.LocalDate;

/** A row of {@code group_term}. */
record GroupTermRow(
    String communityId,
    String groupId,
    String term,
    String reference,
    long uses,
    long users,
    long speakers,
    double adoption,
    double logOdds,
    double z,
    LocalDate firstWeek,
    LocalDate halfWeek) {}
