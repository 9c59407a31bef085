package org.digitalresidents.intake.formats;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digitalresidents.model.Etype;

/**
 * Writes acts as WeCom tells them: what is said as decrypted records of the chat archive, comings,
 * goings and new contacts as callbacks.
 *
 * <p>Carried are joins, leaves, kicks and contacts, to the second; messages, replies and votes, to
 * the millisecond. Lost are: whom a reply answers and what a vote is on; who invited or removed
 * somebody; what kind of message a push, check-in, share or submission was (all are messages);
 * reactions, orders, refunds, acceptances, gatherings, threads.
 */
public final class WecomWriter implements FormatWriter {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What the ids of people outside the company begin with, and those of robots. */
  private static final String CUSTOMER = "wmSimulatedAA_";

  private static final String ROBOT = "wbSimulatedAA_";

  @Override
  public Map<String, String> write(List<SimpleAct> acts) {
    Map<String, SimpleAct> byId = new HashMap<>();
    acts.forEach(act -> byId.put(act.id(), act));
    StringBuilder archive = new StringBuilder();
    StringBuilder callbacks = new StringBuilder();
    for (SimpleAct act : acts) {
      SimpleAct carried = carried(act);
      if (carried != null && carried.kind().isActivity()) {
        archive.append(message(act, byId.get(act.targetId()))).append('\n');
      } else if (carried != null) {
        callbacks.append(callback(act)).append('\n');
      }
    }
    return Map.of("archive.jsonl", archive.toString(), "callbacks.xml", callbacks.toString());
  }

  /** The account of a person of the simulator, whose ids tell of what kind they are. */
  public static String account(String actor) {
    if (actor.startsWith("m")) {
      return CUSTOMER + actor;
    }
    return actor.startsWith("b-") ? ROBOT + actor : actor;
  }

  /** The person of an account. */
  public static String actor(String account) {
    boolean isNamed = account.startsWith(CUSTOMER) || account.startsWith(ROBOT);
    return isNamed ? account.substring(CUSTOMER.length()) : account;
  }

  @Override
  public SimpleAct carried(SimpleAct act) {
    return switch (act.kind()) {
      case MESSAGE, PUSH, CHECKIN, SHARE, UGC_SUBMIT, QUESTION, ANSWER, EVENT_PROPOSE ->
          act.of(Etype.MESSAGE).withoutTarget().withDetail(null);
      case REPLY, POLL_VOTE -> act.withoutTarget().withDetail(null);
      case JOIN -> seconds(act).withDetail(scene(act).equals("3") ? "qr" : "direct_invite");
      case LEAVE, KICK -> seconds(act).withDetail(null);
      case CONTACT_ADD -> act.withoutId().at(act.ts().truncatedTo(ChronoUnit.SECONDS));
      default -> null;
    };
  }

  private static SimpleAct seconds(SimpleAct act) {
    return act.withoutId().withoutTarget().at(act.ts().truncatedTo(ChronoUnit.SECONDS));
  }

  private static String scene(SimpleAct join) {
    return join.targetActor() == null ? "3" : "1";
  }

  private static ObjectNode message(SimpleAct act, SimpleAct target) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("msgid", act.id()).put("action", "send").put("from", account(act.actor()));
    json.putArray("tolist");
    json.put("roomid", act.group()).put("msgtime", act.ts().toEpochMilli());
    if (act.kind() == Etype.POLL_VOTE) {
      json.put("msgtype", "vote").putObject("vote").put("votetype", 102).put("voteid", "p");
      return json;
    }
    String quote =
        act.kind() == Etype.REPLY
            ? "这是一条引用/回复消息：\n“%s：\n%s”\n------\n".formatted(target.actor(), target.text())
            : "";
    json.put("msgtype", "text").putObject("text").put("content", quote + act.text());
    return json;
  }

  private static String callback(SimpleAct act) {
    String time = "<CreateTime>" + act.ts().getEpochSecond() + "</CreateTime>";
    String head = "<xml><ToUserName>c</ToUserName><FromUserName>sys</FromUserName>" + time;
    String account = account(act.actor());
    if (act.kind() == Etype.CONTACT_ADD) {
      return head
          + "<MsgType>event</MsgType><Event>change_external_contact</Event>"
          + "<ChangeType>add_external_contact</ChangeType>"
          + ("<UserID>" + account(act.targetActor()) + "</UserID>")
          + ("<ExternalUserID>" + account + "</ExternalUserID>")
          + (act.detail() == null ? "" : "<State><![CDATA[" + act.detail() + "]]></State>")
          + "</xml>";
    }
    boolean isJoin = act.kind() == Etype.JOIN;
    String quitScene = act.kind() == Etype.KICK ? "1" : "0";
    return head
        + "<MsgType>event</MsgType><Event>change_external_chat</Event>"
        + ("<ChatId>" + act.group() + "</ChatId><ChangeType>update</ChangeType>")
        + ("<UpdateDetail>" + (isJoin ? "add_member" : "del_member") + "</UpdateDetail>")
        + (isJoin ? "<JoinScene>" + scene(act) + "</JoinScene>" : "")
        + (isJoin ? "" : "<QuitScene>" + quitScene + "</QuitScene>")
        + ("<MemChangeCnt>1</MemChangeCnt><MemChangeList><Item>" + account + "</Item>")
        + "</MemChangeList></xml>";
  }
}
