package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** How exactly the source knows the time. */
public enum TsPrecision implements Code {
  MS("to the millisecond or finer", "毫秒", 0),
  S("to the second", "秒", 1_000_000),
  MIN("to the minute", "分钟", 60_000_000),
  DAY("only the date: the instant is its midnight, UTC", "仅日期(UTC 零点)", 86_400_000_000L);

  private final String meaning;
  private final String label;
  private final long spanMicros;

  TsPrecision(String meaning, String label, long spanMicros) {
    this.meaning = meaning;
    this.label = label;
    this.spanMicros = spanMicros;
  }

  /** How long after its instant an act may have happened, in microseconds; exclusive. */
  public long spanMicros() {
    return spanMicros;
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
