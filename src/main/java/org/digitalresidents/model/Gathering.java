package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** What became of events that were proposed. */
public enum Gathering implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  EVENT_ID(Spec.id("The proposal.", "活动发起").key()),
  GROUP_ID(Spec.id("Where.", "群")),
  PROPOSER_ID(Spec.id("Who proposed.", "发起人").nullWhen("the source names no actor")),
  PROPOSER_KIND(Spec.code(ActorKind.class, "What kind of actor proposed.", "发起人类型")),
  PROPOSED_AT(Spec.instant("When it was proposed.", "发起时间")),
  PLANNED_AT(
      Spec.instant("When it was to take place.", "计划时间").nullWhen("the source does not say")),
  IS_ONLINE(Spec.flag("The source marks it as online.", "线上活动")),
  SIGNED_UP(Spec.count("Persons who said they would come.", "报名人数")),
  CAME(Spec.count("Persons who came.", "到场人数")),
  CAME_OF_SIGNED_UP(Spec.count("Of those who said they would come, who came.", "报名且到场人数")),
  IS_HELD(Spec.flag("The source says it took place, or that somebody came.", "已举行")),
  IS_CANCELLED(Spec.flag("It was called off, where that was said in the same group.", "已取消")),
  WATCHED_UNTIL(Spec.instant("Until when all this was watched, exclusive.", "观察截止时间"));

  public static final Table GATHERING =
      Table.of("gathering", "one row per event proposed", "每个发起的活动一行", values());

  private final Spec spec;

  Gathering(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
