package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** By what a member's future is foretold. */
public enum Predictor implements Code {
  BG_NBD("days with orders; one may leave after every one but the first", "BG/NBD:首单之后每次购买后可能流失"),
  MBG_NBD("days with orders; one may leave after every one", "MBG/NBD:每次购买后(含首单)可能流失"),
  NBD("days with orders; nobody leaves: a yardstick", "NBD:无人流失(对照)"),
  LAST_RATE(
      "days with orders; as often as so far, unless silent for twice the own longest gap: a yardstick",
      "沿用以往频率,沉默超过自身最长间隔两倍则为零(对照)"),
  BG_BB("active weeks; one may leave before every one", "BG/BB:活跃周,每周可能离开"),
  GAMMA_GAMMA("spend at a time, whatever the frequency", "Gamma-Gamma:单次金额,与频次无关"),
  SHRUNK_MEAN("spend at a time, the own mean drawn to that of all", "向总体收缩的均值");

  private final String meaning;
  private final String label;

  Predictor(String meaning, String label) {
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
