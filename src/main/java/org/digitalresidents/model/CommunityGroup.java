package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** What sources say of a group: what people call it, and how long it existed. */
public enum CommunityGroup implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group.", "群").key()),
  NAME(Spec.text("What people call it.", "群名称").nullWhen("the source does not say")),
  OPENED_AT(Spec.instant("When it was opened.", "建群时间").nullWhen("the source does not say")),
  CLOSED_AT(
      Spec.instant("When it was closed or archived.", "关闭时间")
          .nullWhen("it was not, or the source does not say")),
  AS_OF(Spec.instant("When it was called so.", "名称时点").nullWhen("the source does not say"));

  public static final Table COMMUNITY_GROUP =
      Table.of(
          "community_group", "one row per group that a source describes", "每个有描述的群一行", values());

  private final Spec spec;

  CommunityGroup(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
