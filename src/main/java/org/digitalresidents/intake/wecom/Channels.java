package org.digitalresidents.intake.wecom;

import static java.util.Map.entry;

import java.util.Map;

/** The ways into a group, and into the contacts of an employee, by the numbers WeCom has. */
final class Channels {
  /** Member lists tell direct invitations and links apart, older callbacks call both 0. */
  private static final Map<String, String> JOIN_SCENES =
      Map.of("0", "invite", "1", "direct_invite", "2", "link", "3", "qr");

  private static final Map<String, String> ADD_WAYS =
      Map.ofEntries(
          entry("0", "unknown"),
          entry("1", "qr"),
          entry("2", "phone_search"),
          entry("3", "card"),
          entry("4", "group_chat"),
          entry("5", "phone_book"),
          entry("6", "wechat_contact"),
          entry("8", "third_party_service"),
          entry("9", "mail_search"),
          entry("10", "video_channel"),
          entry("11", "calendar"),
          entry("12", "meeting"),
          entry("13", "wechat_friend"),
          entry("14", "smart_hardware"),
          entry("15", "home_service"),
          entry("16", "acquisition_link"),
          entry("17", "custom_development"),
          entry("18", "demand_reply"),
          entry("21", "third_party_presales"),
          entry("22", "possible_partner"),
          entry("24", "wechat_request"),
          entry("201", "shared_by_colleague"),
          entry("202", "assigned"));

  private Channels() {}

  /**
   * How somebody joined a group.
   *
   * @param scene the number; null where it is not told
   * @param state what the company wrote into the invitation; null where it is not told
   */
  static String ofJoin(String scene, String state) {
    return joined(scene == null ? null : JOIN_SCENES.getOrDefault(scene, "scene_" + scene), state);
  }

  /** How somebody became a contact; the parameters are as in {@link #ofJoin}. */
  static String ofContact(String way, String state) {
    return joined(way == null ? null : ADD_WAYS.getOrDefault(way, "add_way_" + way), state);
  }

  private static String joined(String channel, String state) {
    if (channel == null || state == null) {
      return channel == null ? state : channel;
    }
    return channel + ":" + state;
  }
}
