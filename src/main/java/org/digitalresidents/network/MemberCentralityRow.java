package org.digitalresidents.network;

import java.time.Instant;
import java.time.LocalDate;

/** A row of {@code member_centrality}. */
record MemberCentralityRow(
    String communityId,
    String memberId,
    Instant asOf,
    LocalDate month,
    boolean isComplete,
    long repliesGiven,
    long repliesReceived,
    long repliedTo,
    long repliedBy,
    long mutualPartners,
    double reciprocity,
    double zDegree,
    double pagerank,
    double hub,
    double authority,
    double betweenness,
    long betweennessSources,
    long pagerankIterations,
    boolean pagerankConverged,
    boolean hitsConverged) {}
