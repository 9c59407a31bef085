package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** How wide members' talk was. Only weeks with words that count have a row. */
public enum TopicWeek implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group; '*' is the whole community.", "群;* 为全社群").key()),
  WEEK_START(Spec.day("The first day of the week, in the business zone.", "周起始日").key()),
  TERM_USES(Spec.count("Words of members that are no number, not short, not common.", "实词数")),
  TERMS(Spec.count("How many different ones.", "不同实词数")),
  ENTROPY(
      Spec.measure(
              "nats",
              "Entropy of order 2: minus the logarithm of the chance that two of them are the same"
                  + " word; does not depend on how much is said.",
              "话题熵(二阶)")
          .nullWhen("no word was said twice"));

  public static final Table TOPIC_WEEK =
      Table.of(
          "topic_week",
          "one row per community, group and week with words",
          "每个社群、群、有文本的周一行",
          values());

  private final Spec spec;

  TopicWeek(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
