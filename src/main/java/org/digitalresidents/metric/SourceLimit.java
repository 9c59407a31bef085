package org.digitalresidents.metric;

import static org.digitalresidents.model.NullReason.NO_ACTIVITY;
import static org.digitalresidents.model.NullReason.NO_JOINS;
import static org.digitalresidents.model.NullReason.NO_LEAVES;
import static org.digitalresidents.model.NullReason.NO_ORDERS;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.digitalresidents.model.CommunityMetric;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.table.Field;

/**
 * What exports of a kind leave out, though numbers come of them. Source: definitions 8.3, and the
 * exporters' own descriptions.
 */
enum SourceLimit {
  DISCORD_JOINS(
      "discord",
      "The export has no member list; joins are there only as system messages.",
      "导出不含成员列表,入群仅见于系统消息。",
      Topic.MEMBERSHIP),
  DISCORD_LEAVES("discord", "The export has no leaves.", "导出不含退群记录。", Topic.LEAVING),
  DISCORD_REACTIONS(
      "discord", "Who reacted is told only in JSON exports.", "表态者仅见于 JSON 导出。", Topic.INTERACTION),
  TELEGRAM_LEAVES(
      "telegram", "Leave events are incomplete in large groups.", "大群的退群事件不完整。", Topic.LEAVING),
  TELEGRAM_VERSIONS(
      "telegram",
      "Reactions and service messages depend on the exporter's version.",
      "表态与服务消息取决于导出程序的版本。",
      Topic.MEMBERSHIP,
      Topic.LEAVING,
      Topic.INTERACTION),
  WECOM_CONSENT(
      "wecom",
      "Only chats of persons who consented are archived, media encrypted.",
      "仅存档已同意者的会话,媒体文件加密。",
      Topic.SPEECH),
  WECOM_REACTIONS(
      "wecom",
      "There are no reactions, so activity is narrower than elsewhere.",
      "无表态数据,活跃口径比其他来源窄。",
      Topic.INTERACTION),
  STACKEXCHANGE_VOTES("stackexchange", "Votes are anonymous.", "投票为匿名,无法得知投票人。", Topic.INTERACTION),
  STACKEXCHANGE_LEAVES("stackexchange", "The dump has no leaves.", "导出不含退出记录。", Topic.LEAVING),
  STACKEXCHANGE_DELETED("stackexchange", "Deleted posts are absent.", "已删除的帖子不在其中。", Topic.SPEECH),
  DISCOURSE_LIKES("discourse", "Likes come without their givers.", "点赞不含点赞人。", Topic.INTERACTION),
  DISCOURSE_MEMBERS(
      "discourse",
      "There are no joins or leaves of a group, and nobody who only reads.",
      "无群组的加入与退出,只读不发的人不在其中。",
      Topic.MEMBERSHIP,
      Topic.LEAVING),
  ZULIP_MEMBERS(
      "zulip", "There are no joins or leaves.", "无加入与退出记录。", Topic.MEMBERSHIP, Topic.LEAVING),
  ZULIP_DELETED("zulip", "Deleted messages are absent.", "已删除的消息不在其中。", Topic.SPEECH),
  SLACK_REACTIONS(
      "slack",
      "Reactions have no time of their own: they count when their message was written.",
      "表态无自身时间,按所表态消息的时间计。",
      Topic.INTERACTION),
  SLACK_LEAVES("slack", "Leaves are told per channel only.", "退出仅按频道记录,无退出工作区的记录。", Topic.LEAVING),
  SLACK_FREE(
      "slack",
      "Free workspaces keep 90 days only.",
      "免费工作区仅保留 90 天。",
      Topic.MEMBERSHIP,
      Topic.LEAVING,
      Topic.SPEECH),
  ORDERS_KEY(
      "orders",
      "The buyer's key differs from the chat account: buyers are members only with --identity.",
      "买家标识与聊天账号不同,需用 --identity 对应后才能计为成员。",
      Topic.SALES);

  /** What a metric rests on. */
  private enum Topic {
    MEMBERSHIP(NO_JOINS),
    LEAVING(NO_LEAVES),
    /** Reactions, votes and the like; not what is written. */
    INTERACTION(NO_ACTIVITY),
    SPEECH(NO_ACTIVITY),
    SALES(NO_ORDERS);

    private static final Set<Field> OF_SPEECH_ALONE =
        Set.of(CommunityMetric.MESSAGES, CommunityMetric.MESSAGES_PER_MEMBER);

    private final NullReason lack;

    Topic(NullReason lack) {
      this.lack = lack;
    }

    boolean concerns(Field metric) {
      boolean isOther = this == INTERACTION && OF_SPEECH_ALONE.contains(metric);
      return metric.spec().reasons().contains(lack) && !isOther;
    }
  }

  private final String source;
  private final String english;
  private final String chinese;
  private final List<Topic> topics;

  SourceLimit(String source, String english, String chinese, Topic... topics) {
    this.source = source;
    this.english = english;
    this.chinese = chinese;
    this.topics = List.of(topics);
  }

  /** By source, what it leaves out that bears on a metric, in English and Chinese. */
  static Map<String, String> on(Field metric) {
    Map<String, List<SourceLimit>> limits =
        Arrays.stream(values())
            .filter(limit -> limit.topics.stream().anyMatch(topic -> topic.concerns(metric)))
            .collect(
                Collectors.groupingBy(limit -> limit.source, TreeMap::new, Collectors.toList()));
    Map<String, String> texts = new TreeMap<>();
    limits.forEach((source, some) -> texts.put(source, text(some)));
    return texts;
  }

  private static String text(List<SourceLimit> limits) {
    String english = limits.stream().map(limit -> limit.english).collect(Collectors.joining(" "));
    return english + " / " + limits.stream().map(l -> l.chinese).collect(Collectors.joining());
  }
}
