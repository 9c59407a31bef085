package org.digitalresidents.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.model.TsPrecision;
import org.digitalresidents.time.EpochMicros;

/**
 * Acts written as text: {@code "join g1 @3 channel=poster"} is a join three hours after {@link
 * #MIDNIGHT}. Of the properties, {@code by} is the actor's kind, {@code amount}, {@code currency},
 * {@code order}, {@code channel}, {@code target}, {@code thread}, {@code msg_type}, {@code n_char}
 * and {@code text} (blanks as {@code _}) fill columns, and any other is one of attrs. Acts follow
 * one another as written.
 */
public final class ActText {
  /** 2024-01-01T00:00 in Asia/Shanghai. */
  public static final Instant MIDNIGHT = Instant.parse("2023-12-31T16:00:00Z");

  public static final MemberKey ANN = new MemberKey("town", "ann");

  /** Long after any act here. */
  public static final long END = EpochMicros.of(Instant.parse("2100-01-01T00:00:00Z"));

  private ActText() {}

  public static List<Act> acts(String... lines) {
    List<Act> acts = new ArrayList<>();
    for (String line : lines) {
      acts.add(act(acts.size(), line));
    }
    return acts;
  }

  /** The rows a fold makes of one journey. */
  public static <R extends Record> List<R> fold(
      JourneyFold<R> fold, MemberKey member, List<Act> acts) {
    return fold(fold, member, acts, END);
  }

  /** The rows a fold makes of one journey whose data end at an instant. */
  public static <R extends Record> List<R> fold(
      JourneyFold<R> fold, MemberKey member, List<Act> acts, long dataEnd) {
    List<R> rows = new ArrayList<>();
    FoldChain chain = new FoldChain();
    chain.add(fold, rows::add);
    chain.begin(member, dataEnd);
    acts.forEach(chain::see);
    chain.end();
    return rows;
  }

  public static long micros(long hour) {
    return EpochMicros.of(MIDNIGHT.plus(Duration.ofHours(hour)));
  }

  public static long hour(Instant instant) {
    return Duration.between(MIDNIGHT, instant).toHours();
  }

  private static Act act(int seq, String line) {
    String[] words = line.split(" ", -1);
    Map<String, String> attrs = new HashMap<>();
    for (int i = 3; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      attrs.put(words[i].substring(0, equals), words[i].substring(equals + 1));
    }
    String kind = attrs.getOrDefault("by", "member");
    attrs.remove("by");
    String amount = attrs.remove("amount");
    String text = attrs.remove("text");
    String nChar = attrs.remove("n_char");
    String precision = attrs.getOrDefault("to", "ms");
    attrs.remove("to");
    return new Act(
        micros(Long.parseLong(words[2].substring(1))),
        TsPrecision.valueOf(precision.toUpperCase(Locale.ROOT)),
        seq,
        "e" + seq,
        words[1],
        ActorKind.valueOf(kind.toUpperCase(Locale.ROOT)),
        Etype.ofCode(words[0]),
        attrs.remove("target"),
        attrs.remove("thread"),
        null,
        text == null ? null : text.replace('_', ' '),
        nChar == null ? null : Long.valueOf(nChar),
        amount == null ? null : Long.valueOf(amount),
        attrs.remove("currency"),
        attrs.remove("order"),
        attrs.remove("channel"),
        attrs,
        attrs.remove("msg_type"));
  }
}
