package org.digitalresidents.simulate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.TsPrecision;

/**
 * The activity log of one group after the other, as the event contract has it. An act is opened,
 * told what else is known of it, and closed. Absent fields are left out.
 */
final class ActivityLog {
  private static final Map<Activity, byte[]> NAMES = new EnumMap<>(Activity.class);

  /** Event ids have so many binary digits after the group: a billion acts in one group. */
  private static final int ID_BITS = 30;

  private static final int ID_MASK = (1 << ID_BITS) - 1;

  static {
    for (Activity field : Activity.values()) {
      NAMES.put(field, JsonLines.name(field.column()));
    }
  }

  private final World world;
  private final JsonLines lines;
  private final long[] actsOfDay;
  private String groupId = "";
  private int salt;
  private int actsOfGroup;
  private long acts;

  ActivityLog(World world, JsonLines lines) {
    this.world = world;
    this.lines = lines;
    this.actsOfDay = new long[world.days()];
  }

  /** The acts that follow belong to this group. */
  void enter(int group) {
    groupId = Ids.group(group);
    salt = (int) Chance.mixed(world.seed() ^ group) & ID_MASK;
    actsOfGroup = 0;
  }

  /** Starts an act and gives its event id. */
  String open(long ms, Etype etype, ActorKind kind, String actor) {
    String eventId = groupId + '-' + Ids.base36(scattered(actsOfGroup), 6);
    actsOfGroup++;
    acts++;
    actsOfDay[(int) ((ms - world.startMs()) / World.DAY_MS)]++;
    lines.open();
    with(Activity.COMMUNITY_ID, world.community()).with(Activity.EVENT_ID, eventId);
    lines.instant(NAMES.get(Activity.TS), ms);
    with(Activity.TS_PRECISION, TsPrecision.MS.code()).with(Activity.ACTOR_ID, actor);
    with(Activity.ACTOR_KIND, kind.code()).with(Activity.ETYPE, etype.code());
    return eventId;
  }

  ActivityLog inGroup() {
    return with(Activity.GROUP_ID, groupId);
  }

  ActivityLog with(Activity field, String value) {
    lines.field(NAMES.get(field), value);
    return this;
  }

  ActivityLog text(String text, String lang, String msgType) {
    return with(Activity.TEXT, text).with(Activity.MSG_TYPE, msgType).with(Activity.LANG, lang);
  }

  ActivityLog money(long fen, String orderId) {
    lines.field(NAMES.get(Activity.AMOUNT_MINOR), fen);
    return with(Activity.CURRENCY, "CNY").with(Activity.ORDER_ID, orderId);
  }

  ActivityLog attrs(String... pairs) {
    lines.texts(NAMES.get(Activity.ATTRS), List.of(pairs));
    return this;
  }

  void close() {
    lines.close('\n');
  }

  long acts() {
    return acts;
  }

  /** Acts of all groups so far, per day of the log. */
  long[] actsOfDay() {
    return actsOfDay.clone();
  }

  /** One to one, so ids stay unique, but their order says nothing about the order of the lines. */
  private int scattered(int number) {
    int x = number ^ salt;
    x = (x ^ x >>> 15) * 0x2C1B3C6D & ID_MASK;
    x = (x ^ x >>> 12) * 0x297A2D39 & ID_MASK;
    return x ^ x >>> 15;
  }
}
