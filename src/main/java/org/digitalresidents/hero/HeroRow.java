package org.digitalresidents.hero;

import java.time.Instant;
import java.time.LocalDate;

/** A row of {@code hero}. */
record HeroRow(
    String communityId,
    String memberId,
    Instant asOf,
    String kind,
    LocalDate month,
    boolean isComplete,
    long heroRank,
    long candidates,
    double score,
    double scoreLow,
    double scoreHigh,
    String why,
    CreditRow credit,
    EvidenceRow evidence,
    LoadRow load) {}
