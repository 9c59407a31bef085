package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** What sources say of a person beside their acts, as of the latest. */
public enum MemberProfile implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  MEMBER_ID(Spec.id("The member.", "成员").key()),
  AGE_BAND(
      Spec.text("The age band, as the source cuts it.", "年龄段").nullWhen("the source does not say")),
  GENDER(
      Spec.text("female, male, other, unknown, or as the source writes it.", "性别")
          .nullWhen("the source does not say")),
  REGION(
      Spec.text("Where the member lives, as the source writes it.", "地区")
          .nullWhen("the source does not say")),
  ATTRS(
      Spec.texts("Whatever else the source says of the member.", "其他属性").nullWhen("nothing else")),
  AS_OF(Spec.instant("When it was so.", "资料时点").nullWhen("the source does not say"));

  public static final Table MEMBER_PROFILE =
      Table.of("member_profile", "one row per member", "每个成员一行", values());

  private final Spec spec;

  MemberProfile(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
