package org.digitalresidents.health;

import java.time.LocalDate;

/** A row of {@code ghost_town}. */
record GhostTownRow(
    String communityId,
    String groupId,
    long ghostRank,
    long weeks,
    long quietWeeks,
    Double quietShare,
    String quietShareNullReason,
    Double quietLow,
    Double quietHigh,
    LocalDate lastExchangeDay,
    Long daysSinceExchange,
    Double botAdShare,
    String botAdShareNullReason,
    Double botAdLow,
    long botAdPosts,
    Double answeredShare,
    String answeredShareNullReason,
    Double answeredHigh,
    long answeredQuestions,
    Boolean isGhost) {}
