package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** What a roster says of a member at one moment: needed for those who never act. */
public enum MemberSnapshot implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group.", "群").key()),
  MEMBER_ID(Spec.id("The member.", "成员").key()),
  ACTOR_KIND(
      Spec.code(
          ActorKind.class, "Whether a list of accounts says staff or bot; else member.", "身份")),
  AS_OF(Spec.instant("The moment the roster speaks of.", "名册时点").key()),
  IN_GROUP(Spec.flag("Whether the member was in the group.", "是否在群")),
  IS_ROSTER(
      Spec.flag(
          "Whether it comes from a list of everybody in the group at that moment, so that who is"
              + " missing in it was out.",
          "是否全量名册")),
  JOINED_AT(
      Spec.instant("When the member joined, by the roster.", "入群时间").nullWhen("it does not say")),
  LAST_SEEN_AT(
      Spec.instant("When the member was last there, reading included.", "最近一次到访")
          .nullWhen("it does not say"));

  public static final Table MEMBER_SNAPSHOT =
      Table.of(
          "member_snapshot", "one row per member, group and roster", "每个成员、群、名册时点一行", values());

  private final Spec spec;

  MemberSnapshot(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
