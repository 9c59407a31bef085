package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** What an action must not do. Source: definitions I4. */
public enum Guardrail implements Code {
  NOT_RESISTED(
      "no push to a group that resists: an index of resistance, its own or the community's, is outside its reference band or a finding; where that is not known, at most one push in seven days",
      "抵抗指标超出参考区间的群不推送;未知时 7 天至多一次"),
  NOT_MUTED("no push to a member who muted a group", "已设免打扰者不推送"),
  CONTACT_KEPT(
      "no private message to a member who ended the contact, or was deleted as one", "已删除好友者不私聊"),
  CONSENT(
      "a member is named before others, or given a task, only if willing: blocked where the profile says no, else ask first",
      "点名表彰或委以任务须本人同意"),
  QUIET_HOURS("nothing is sent in the quiet hours", "免打扰时段不发送");

  private final String meaning;
  private final String label;

  Guardrail(String meaning, String label) {
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
