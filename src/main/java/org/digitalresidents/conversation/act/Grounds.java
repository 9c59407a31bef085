package org.digitalresidents.conversation.act;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.digitalresidents.conversation.Copied;
import org.digitalresidents.conversation.Place;
import org.digitalresidents.conversation.act.SpeechRule.Ground;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.JsonSetting;
import org.digitalresidents.model.LinkRule;
import org.digitalresidents.model.SpeechAct;

/** Reads what must hold for a rule beside its words. */
final class Grounds {
  private static final String[] KEYS = {
    "shape", "no_shape", "size", "etype", "msg_type", "by", "place", "unless_acts"
  };

  private final List<Ground> all = new ArrayList<>();

  private interface PlaceFlag extends Serializable {
    boolean of(Place place);
  }

  private Grounds() {}

  static String[] keysWith(String... others) {
    return Stream.concat(Arrays.stream(others), Arrays.stream(KEYS)).toArray(String[]::new);
  }

  static List<Ground> of(JsonSetting rule) {
    Grounds grounds = new Grounds();
    grounds.addPlace(rule.get("place"));
    grounds.addSource(rule);
    grounds.addText(rule);
    if (rule.has("unless_acts")) {
      Set<SpeechAct> acts = codes(SpeechAct.class, rule.get("unless_acts"));
      grounds.all.add((text, post, place, before) -> Collections.disjoint(before, acts));
    }
    return List.copyOf(grounds.all);
  }

  private void addPlace(JsonSetting written) {
    if (written == null) {
      return;
    }
    written.allow("start", "thread", "by_asker", "to_asker", "to_act", "link", "copied");
    addFlag(written.get("start"), Place::isStart);
    addFlag(written.get("thread"), Place::isOfThread);
    addFlag(written.get("by_asker"), Place::isByAsker);
    addFlag(written.get("to_asker"), Place::isToAsker);
    if (written.has("to_act")) {
      Set<SpeechAct> acts = codes(SpeechAct.class, written.get("to_act"));
      all.add((text, post, place, before) -> !Collections.disjoint(place.toActs(), acts));
    }
    if (written.has("link")) {
      Set<LinkRule> links = codes(LinkRule.class, written.get("link"));
      all.add((text, post, place, before) -> place.rule() != null && links.contains(place.rule()));
    }
    if (written.has("copied")) {
      Set<Copied> copies = codes(Copied.class, written.get("copied"));
      all.add((text, post, place, before) -> copies.contains(place.copied()));
    }
  }

  private void addFlag(JsonSetting written, PlaceFlag flag) {
    if (written != null) {
      boolean wanted = written.flag();
      all.add((text, post, place, before) -> flag.of(place) == wanted);
    }
  }

  private void addSource(JsonSetting rule) {
    if (rule.has("etype")) {
      Set<Etype> etypes = codes(Etype.class, rule.get("etype"));
      all.add((text, post, place, before) -> etypes.contains(post.act().etype()));
    }
    if (rule.has("by")) {
      Set<ActorKind> kinds = codes(ActorKind.class, rule.get("by"));
      all.add((text, post, place, before) -> kinds.contains(post.act().actorKind()));
    }
    if (rule.has("msg_type")) {
      Set<String> types = Set.copyOf(rule.get("msg_type").texts());
      all.add(
          (text, post, place, before) -> post.msgType() != null && types.contains(post.msgType()));
    }
  }

  private void addText(JsonSetting rule) {
    if (rule.has("shape")) {
      Set<Shape> shapes = codes(Shape.class, rule.get("shape"));
      all.add((text, post, place, before) -> !Collections.disjoint(text.shapes(), shapes));
    }
    if (rule.has("no_shape")) {
      Set<Shape> shapes = codes(Shape.class, rule.get("no_shape"));
      all.add((text, post, place, before) -> Collections.disjoint(text.shapes(), shapes));
    }
    if (rule.has("size")) {
      JsonSetting size = rule.get("size");
      size.allow("at_least", "at_most");
      long least = size.has("at_least") ? size.get("at_least").number() : 0;
      long most = size.has("at_most") ? size.get("at_most").number() : Long.MAX_VALUE;
      all.add((text, post, place, before) -> text.size() >= least && text.size() <= most);
    }
  }

  /** The values of a closed set that a setting names. */
  static <E extends Enum<E>> Set<E> codes(Class<E> kind, JsonSetting written) {
    Set<E> codes = EnumSet.noneOf(kind);
    for (JsonSetting one : written.elements()) {
      codes.add(code(kind.getEnumConstants(), one));
    }
    if (codes.isEmpty()) {
      throw written.wrong("one code or more");
    }
    return codes;
  }

  static <E extends Enum<E>> E code(E[] all, JsonSetting written) {
    Function<E, String> code = each -> each.name().toLowerCase(Locale.ROOT);
    String text = written.oneOf(Arrays.stream(all).map(code).toArray(String[]::new));
    return Arrays.stream(all).filter(each -> code.apply(each).equals(text)).findFirst().get();
  }
}
