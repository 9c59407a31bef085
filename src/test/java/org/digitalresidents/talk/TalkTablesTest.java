package org.digitalresidents.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.digitalresidents.model.Activity.ACTIVITY;
import static org.digitalresidents.model.GroupTerm.GROUP_TERM;
import static org.digitalresidents.model.PostWords.POST_WORDS;
import static org.digitalresidents.model.TopicWeek.TOPIC_WEEK;
import static org.digitalresidents.testing.TableAssert.assertTable;
import static org.digitalresidents.testing.TextTable.table;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.GroupTerm;
import org.digitalresidents.stat.WeightedLogOdds;
import org.digitalresidents.stat.WeightedLogOdds.Uses;
import org.digitalresidents.testing.Passes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two groups of runners: the one has a word of its own, 肝跑. Counted by hand. */
class TalkTablesTest {
  private static final Map<String, Instant> ENDS =
      Map.of("x", Instant.parse("2024-02-01T00:00:00Z"));
  private static final String OWN = "肝跑 ".repeat(100).strip();

  private static Dataset<Row> activity;
  private static Dataset<Row> uses;

  @BeforeAll
  static void acts() {
    activity =
        table(
            ACTIVITY,
            """
            community_id | event_id | group_id | ts                  | actor_id | actor_kind | etype    | msg_type | text
            x            | a1       | g        | 2024-01-01T08:00:00 | ann      | member     | message  |          | OWN
            x            | a2       | g        | 2024-01-15T08:00:00 | ann      | member     | reply    |          | 我们 肝跑 膝盖
            x            | b1       | g        | 2024-01-08T08:00:00 | bob      | member     | message  |          | OWN
            x            | c1       | g        | 2024-01-09T08:00:00 | cat      | member     | checkin  |          | 早起 打卡
            x            | d1       | h        | 2024-01-09T08:00:00 | dan      | member     | message  |          | 膝盖 膝盖 跑步 跑步
            x            | s1       | g        | 2024-01-09T08:00:00 | sue      | staff      | push     |          | 肝跑 新品开抢,大家来投票啦
            x            | s2       | g        | 2024-01-09T08:00:00 | sue      | staff      | message  | poll     |
            x            | e1       | dm       | 2024-01-09T08:00:00 | ann      | member     | message  |          | OWN
            x            | e2       | g        | 2024-01-09T08:00:00 | eve      | member     | reaction |          | 肝跑
            x            | e3       | g        | 2024-02-01T00:00:00 | eve      | member     | message  |          | OWN  # after the end
            """
                .replace("OWN", OWN));
    uses = TermUses.of(activity, ZoneId.of("UTC"), DayOfWeek.MONDAY, ENDS).cache();
  }

  /** 肝跑 201 times of g's 204 Chinese terms (膝盖, 早起, 打卡 one each), never of h's 4. */
  @Test
  void wordsOfTheGroupsOwn() {
    Vocabulary vocabulary = Vocabulary.of(Vocabulary.sizes(uses).collectAsList());
    Dataset<Row> terms =
        Passes.rows(
                GroupTermPass.sorted(uses.repartition(3)),
                new GroupTermPass(vocabulary, 2),
                GROUP_TERM)
            .where(GroupTerm.GROUP_ID.col().equalTo("g"));

    assertTable(
        GROUP_TERM,
        terms,
        """
        community_id | group_id | term | reference    | uses | users | speakers | adoption | first_week | half_week
        x            | g        | 肝跑 | other_groups | 201  | 2     | 3        | 2/3      | 2024-01-01 | 2024-01-01
        """);
    double usual = (GeneralWords.CHINESE.termShare("肝跑") + 201 / 208.0) / 2;
    double z =
        WeightedLogOdds.of(new Uses(201, 204), new Uses(0, 4), new Uses(500 * usual, 500)).z();
    assertThat(terms.first().<Double>getAs(GroupTerm.Z.column())).isCloseTo(z, within(1e-9));
  }

  /** Of g's first week all pairs are alike; of the second's, 肝跑 × 100, 早起, 打卡, 9900 of 10302. */
  @Test
  void howWideTalkIs() {
    assertTable(
        TOPIC_WEEK,
        Topics.of(uses),
        """
        community_id | group_id | week_start | term_uses | terms | entropy
        x            | g        | 2024-01-01 | 100       | 1     | 0
        x            | *        | 2024-01-01 | 100       | 1     | 0
        x            | g        | 2024-01-08 | 102       | 3     | 0.03980329400284917
        x            | h        | 2024-01-08 | 4         | 2     | 1.0986122886681098  # ln 12/4
        x            | *        | 2024-01-08 | 106       | 5     | 0.11670544934521324  # ln 11130/9904
        x            | g        | 2024-01-15 | 2         | 2     |
        x            | *        | 2024-01-15 | 2         | 2     |
        """);
  }

  @Test
  void whatEachPostHolds() {
    OwnTerms own =
        OwnTerms.of(
            OwnTerms.most(table(GROUP_TERM, "community_id | group_id | term | z\nx | g | 肝跑 | 4"))
                .collectAsList());

    assertTable(
        POST_WORDS,
        Passes.rows(
            TalkPass.posts(activity), new TalkPass(LexiconFile.standard(), own, ENDS), POST_WORDS),
        """
        event_id | group_id | actor_kind | tokens | we_words | product_words | in_group_terms | ritual | is_ritual | is_prompt
        a1       | g        | member     | 100    | 0        | 0             | 100             |        | false     | false
        a2       | g        | member     | 3      | 1        | 0             | 1              |        | false     | false
        b1       | g        | member     | 100    | 0        | 0             | 100             |        | false     | false
        c1       | g        | member     | 2      | 0        | 0             | 0              | 打卡   | true      | false
        d1       | h        | member     | 4      | 0        | 0             | 0              |        | false     | false
        s1       | g        | staff      | 7      | 1        | 2             | 1              |        | false     | true
        s2       | g        | staff      |        |          |               |                |        | false     | true
        """);
    assertThat(List.of(own.of("x", "g"), own.of("x", "h"))).hasToString("[[肝跑], []]");
  }
}
