package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** How long a period is. */
public enum PeriodUnit implements Code {
  DAY("a day of the business calendar", "日"),
  WEEK("a week", "周"),
  MONTH("a calendar month", "月");

  private final String meaning;
  private final String label;

  PeriodUnit(String meaning, String label) {
    this.meaning = meaning;
    this.label = label;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public String label() {
    return label;
  }
}
