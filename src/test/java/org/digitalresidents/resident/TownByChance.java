package org.digitalresidents.resident;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.model.Gathering;
import org.digitalresidents.model.Help;
import org.digitalresidents.model.MemberWindow;
import org.digitalresidents.model.MessageAct;
import org.digitalresidents.model.OrderLine;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.model.Question;
import org.digitalresidents.model.Reply;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Table;
import org.digitalresidents.testing.SharedSpark;

/** Tables that fit one another by chance, the same for the same seed: what facts are made of. */
final class TownByChance {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int MEMBERS = 9;

  /** The first midnight of a window in Shanghai. */
  private static final Instant START = Instant.parse("2024-01-14T16:00:00Z");

  private static final List<String> ACTS =
      List.of(
          "question",
          "question",
          "answer",
          "answer",
          "experience_share",
          "material_share",
          "banter",
          "banter",
          "thanks",
          "agree",
          "announcement",
          "promotion",
          "greeting",
          "other");

  private final Random random;
  private final List<Map<Field, Object>> messages = new ArrayList<>();

  private TownByChance(long seed) {
    random = new Random(seed);
  }

  static RoleInputs of(long seed) {
    return new TownByChance(seed).inputs();
  }

  private RoleInputs inputs() {
    List<Map<Field, Object>> acts = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (int event = 0; event < 900; event++) {
      Map<Field, Object> message = message(event);
      messages.add(message);
      for (int i = random.nextInt(3); i >= 0; i--) {
        String act = oneOf(ACTS);
        if (told.add(event + act)) {
          Map<Field, Object> row = new HashMap<>(message);
          row.put(MessageAct.ACT, act);
          row.put(MessageAct.RULE, rule(act));
          acts.add(row);
        }
      }
    }
    return new RoleInputs(
        dataset(MemberWindow.MEMBER_WINDOW, windows()),
        dataset(MessageAct.MESSAGE_ACT, acts),
        dataset(Reply.REPLY, rows(500, this::reply)),
        dataset(Question.QUESTION, rows(150, this::question)),
        dataset(Help.HELP, rows(150, this::help)),
        dataset(Gathering.GATHERING, rows(60, this::gathering)),
        dataset(PostResponse.POST_RESPONSE, rows(90, this::post)),
        dataset(OrderLine.ORDER_LINE, rows(120, this::line)));
  }

  /** Every member was in for a while; 'isle' reads nothing and buys nothing. */
  private List<Map<Field, Object>> windows() {
    List<Map<Field, Object>> rows = new ArrayList<>();
    for (String community : List.of("town", "isle")) {
      for (int member = 0; member < MEMBERS; member++) {
        TreeSet<LocalDate> starts = new TreeSet<>();
        for (int window = -1; window < 4; window++) {
          if (random.nextInt(5) > 0) {
            starts.add(LocalDate.ofInstant(START, SHANGHAI).plusDays(28L * window));
          }
        }
        starts.forEach(start -> rows.add(window(community, "four_weeks", start)));
        if (!starts.isEmpty()) {
          rows.add(window(community, "all_time", starts.first()));
        }
        for (Map<Field, Object> row : rows) {
          row.putIfAbsent(MemberWindow.MEMBER_ID, "m" + member);
        }
      }
    }
    return rows;
  }

  private Map<Field, Object> window(String community, String span, LocalDate start) {
    Map<Field, Object> row = new HashMap<>();
    row.put(MemberWindow.COMMUNITY_ID, community);
    row.put(MemberWindow.SPAN, span);
    row.put(MemberWindow.WINDOW_START, start);
    row.put(MemberWindow.IS_COMPLETE, true);
    row.put(MemberWindow.READ_COUNT, community.equals("isle") ? 0L : random.nextInt(3));
    return row;
  }

  private Map<Field, Object> message(int event) {
    Map<Field, Object> row = new HashMap<>();
    row.put(MessageAct.COMMUNITY_ID, community(event));
    row.put(MessageAct.EVENT_ID, "e" + event);
    row.put(MessageAct.GROUP_ID, group());
    row.put(MessageAct.TS, instant());
    row.put(MessageAct.MEMBER_ID, member());
    row.put(MessageAct.MEMBER_KIND, kind());
    return row;
  }

  private String rule(String act) {
    return switch (act) {
      case "answer" -> oneOf(List.of("source", "answer_stated"));
      case "material_share" -> oneOf(List.of("link", "material_copied"));
      case "banter" -> oneOf(List.of("laugh", "banter_sticker", "banter_sticker"));
      default -> "rule";
    };
  }

  private Map<Field, Object> reply(int number) {
    Map<Field, Object> message = messages.get(number);
    Map<Field, Object> row = new HashMap<>();
    row.put(Reply.COMMUNITY_ID, message.get(MessageAct.COMMUNITY_ID));
    row.put(Reply.EVENT_ID, message.get(MessageAct.EVENT_ID));
    row.put(Reply.GROUP_ID, message.get(MessageAct.GROUP_ID));
    row.put(Reply.TS, message.get(MessageAct.TS));
    row.put(Reply.FROM_ACTOR_ID, message.get(MessageAct.MEMBER_ID));
    row.put(Reply.FROM_KIND, message.get(MessageAct.MEMBER_KIND));
    row.put(Reply.TO_ACTOR_ID, random.nextInt(9) == 0 ? null : member());
    row.put(Reply.TO_KIND, kind());
    row.put(Reply.CONFIDENCE, random.nextInt(9) == 0 ? 0.69 : 0.7);
    return row;
  }

  private Map<Field, Object> question(int number) {
    Map<Field, Object> row = new HashMap<>();
    row.put(Question.COMMUNITY_ID, community(number / 2));
    row.put(Question.EVENT_ID, "e" + number / 2);
    row.put(Question.LINKING, number % 2 == 0 ? "conservative" : "liberal");
    row.put(Question.GROUP_ID, group());
    row.put(Question.ASKED_AT, instant());
    row.put(Question.ASKER_ID, member());
    row.put(Question.ASKER_KIND, kind());
    row.put(Question.REPEATS, random.nextInt(3) == 0 ? 2L : 0L);
    row.put(Question.SOLVED_BY, oneOf(List.of("accepted", "thanked", "reacted")));
    row.put(Question.SOLVER_ID, random.nextInt(4) == 0 ? null : "m" + random.nextInt(2));
    row.put(Question.STATUS, oneOf(List.of("matured", "matured", "open", "censored")));
    return row;
  }

  private Map<Field, Object> help(int number) {
    int event = random.nextInt(75);
    Map<Field, Object> row = new HashMap<>();
    row.put(Help.COMMUNITY_ID, community(event));
    row.put(Help.EVENT_ID, "e" + event);
    row.put(Help.HELPER_ID, "m" + random.nextInt(3));
    row.put(Help.LINKING, number % 4 == 0 ? "liberal" : "conservative");
    row.put(Help.GROUP_ID, group());
    row.put(Help.HELPED_AT, instant());
    row.put(Help.ASKER_KIND, kind());
    row.put(Help.HELPER_KIND, kind());
    return row;
  }

  private Map<Field, Object> gathering(int number) {
    Map<Field, Object> row = new HashMap<>();
    row.put(Gathering.COMMUNITY_ID, community(number));
    row.put(Gathering.EVENT_ID, "g" + number);
    row.put(Gathering.PROPOSER_ID, member());
    row.put(Gathering.PROPOSER_KIND, kind());
    row.put(Gathering.PROPOSED_AT, instant());
    row.put(Gathering.SIGNED_UP, (long) random.nextInt(5));
    row.put(Gathering.CAME, (long) random.nextInt(5));
    row.put(Gathering.IS_CANCELLED, random.nextInt(5) == 0);
    return row;
  }

  private Map<Field, Object> post(int number) {
    Map<Field, Object> row = new HashMap<>();
    row.put(PostResponse.COMMUNITY_ID, community(number));
    row.put(PostResponse.EVENT_ID, "e" + number);
    row.put(PostResponse.GROUP_ID, group());
    row.put(PostResponse.TS, instant());
    row.put(PostResponse.ACTOR_ID, member());
    row.put(PostResponse.ACTOR_KIND, kind());
    row.put(PostResponse.ACT, oneOf(List.of("announcement", "announcement", "banter")));
    row.put(PostResponse.RESPONDERS, (long) random.nextInt(6));
    return row;
  }

  private Map<Field, Object> line(int number) {
    boolean isOrder = random.nextInt(3) > 0;
    int order = random.nextInt(40);
    Map<Field, Object> row = new HashMap<>();
    row.put(OrderLine.COMMUNITY_ID, "town");
    row.put(OrderLine.EVENT_ID, "l" + number);
    row.put(OrderLine.MEMBER_ID, "m" + order % MEMBERS);
    row.put(OrderLine.KIND, isOrder ? "order" : "refund");
    row.put(OrderLine.ORDER_ID, isOrder || random.nextBoolean() ? "o" + order : null);
    row.put(OrderLine.TS, instant());
    row.put(OrderLine.AMOUNT_MINOR, (long) random.nextInt(10_000));
    row.put(OrderLine.CURRENCY, random.nextInt(40) == 0 ? "USD" : "CNY");
    return row;
  }

  private static String community(int number) {
    return number % 4 == 0 ? "isle" : "town";
  }

  private String group() {
    return random.nextInt(12) == 0 ? "dm" : "g1";
  }

  private String member() {
    return "m" + random.nextInt(MEMBERS);
  }

  private String kind() {
    return random.nextInt(12) == 0 ? "bot" : "member";
  }

  /** Within some minutes of a few days, so that stickers come close; windows change at midnight. */
  private Instant instant() {
    Duration days = Duration.ofDays(28L * random.nextInt(4));
    return START.plus(days).plusSeconds(15L * (random.nextInt(60) - 3));
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static List<Map<Field, Object>> rows(int count, IntFunction<Map<Field, Object>> row) {
    return IntStream.range(0, count).mapToObj(row).toList();
  }

  /** Rows of a table; of two with one key the first. */
  private static Dataset<Row> dataset(Table table, List<Map<Field, Object>> cells) {
    List<String> columns = Arrays.asList(table.schema().fieldNames());
    Set<List<Object>> keys = new HashSet<>();
    List<Row> rows = new ArrayList<>();
    for (Map<Field, Object> given : cells) {
      Object[] row = new Object[columns.size()];
      given.forEach((field, value) -> row[columns.indexOf(field.column())] = wide(value));
      if (keys.add(table.keys().stream().map(key -> row[columns.indexOf(key)]).toList())) {
        rows.add(RowFactory.create(row));
      }
    }
    return SharedSpark.session().createDataFrame(rows, table.schema());
  }

  private static Object wide(Object value) {
    return value instanceof Integer number ? Long.valueOf(number) : value;
  }
}
