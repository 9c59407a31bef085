package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** On what ground a post counts as a reply to another. */
public enum LinkRule implements Code {
  EXPLICIT("the source says so: a reply, a quote, a comment", "来源明示(回复、引用)"),
  THREAD("the thread it stands in, where nothing nearer is known", "所在话题"),
  MENTION("it names or addresses somebody who spoke before", "提及或称呼"),
  TURN("somebody had addressed its author, who now speaks", "话轮承接"),
  CONTINUATION("its author goes on with what they said before", "本人续说"),
  MODEL("the most likely earlier post, by a model of time, turns and words", "模型推断"),
  TOPIC(
      "it may answer an open question of the group, hours later, or is the asker's thanks for such"
          + " an answer",
      "群内未决问题");

  private final String meaning;
  private final String label;

  LinkRule(String meaning, String label) {
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
