package org.digitalresidents.report;

import java.util.Map;

/**
 * Which run a page is of.
 *
 * @param minGroupSize cells of fewer members are not shown; 0 or 1 shows all
 * @param areHeroesShown whether it names members who stand out
 * @param settings of the run, as texts
 */
public record Edition(
    String runId,
    int minGroupSize,
    boolean areHeroesShown,
    Map<String, String> settings,
    Map<String, String> versions) {}
