package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * What members do after pushes, beyond what they do at matched hours: the event study of silent
 * resistance (沉默的抵抗). An observation, no effect: only an experiment tells one.
 */
public enum PushResponse implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group; '*' is the whole community.", "群;* 为全社群").key()),
  WEEK_START(
      Spec.day("The last of the 13 weeks that are looked at; its first day.", "所看 13 周中最后一周的起始日")
          .key()),
  OUTCOME(Spec.code(PushOutcome.class, "What may follow.", "后果").key()),
  WINDOW_H(Spec.number("hours", "Within how many hours after the push.", "推送后窗口(小时)").key()),
  EXTRA(
      Spec.measure(
              "per 1 000 member-pushes",
              "So many more of 1 000 members who are sent one push, than at hours of the same"
                  + " group, weekday, hour and four weeks that differ in pushes.",
              "每千人次推送的额外人数")
          .nullBecause(
              NullReason.NO_PUSHES,
              NullReason.NO_LEAVES,
              NullReason.TOO_FEW,
              NullReason.NO_CONTROL)),
  LOW(
      Spec.measure(
              "per 1 000 member-pushes",
              "Lower end of its 95 % interval, by jackknife over days.",
              "95% 置信下限")
          .nullWhen("extra is null")),
  HIGH(
      Spec.measure(
              "per 1 000 member-pushes",
              "Upper end of its 95 % interval, by jackknife over days.",
              "95% 置信上限")
          .nullWhen("extra is null")),
  PUSHES(Spec.count("Pushes in these weeks.", "推送数")),
  MEMBER_PUSHES(Spec.count("Members they were sent to, added up over the pushes.", "推送人次")),
  OUTCOMES(
      Spec.count(
          "Leaves in the hours compared; of silence, silent members added up over these hours.",
          "比较时段内的后果数"));

  public static final Table PUSH_RESPONSE =
      Table.of(
          "push_response",
          "one row per community, group, week, outcome and window",
          "每个社群、群、周、后果、窗口一行",
          values());

  private final Spec spec;

  PushResponse(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
