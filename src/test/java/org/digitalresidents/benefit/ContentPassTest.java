package org.digitalresidents.benefit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.digitalresidents.model.Activity.ACTIVITY;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.ContentValue.CONTENT_VALUE;
import static org.digitalresidents.model.PostResponse.POST_RESPONSE;
import static org.digitalresidents.testing.TableAssert.assertTable;
import static org.digitalresidents.testing.TextTable.table;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Failure;
import org.digitalresidents.testing.Passes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentPassTest {
  private static final String STAGES =
      """
      {'decision': {'tags': ['tutorial'], 'words': ['How to'], 'source': 'ours'},
       'awareness': {'tags': ['video'], 'words': ['did you know', 'how to see'], 'source': 'ours'}}
      """;

  /**
   * By hand: of eight items seven had responders, so core is 1.4: p1 and 0.4 of p2. Of the 11
   * responses it has 4 + 0.4 · 2 = 4.8, or 24/55. Staff have five that were answered, so their core
   * is p1: one of 6 items, 70 of 120 characters.
   */
  @Test
  void coreIsTheFifthWithMostRespondersOfWhatWasAnswered() {
    assertTable(
        CONTENT_VALUE,
        rows(posts(), activity()),
        """
        group_id | month      | content_stage | is_complete | items | staff_items | answered_items | supply_share | responses | core_share | core_share_null_reason | staff_core_item_share | staff_characters | staff_core_word_share
        *        | 2024-01-01 | all           | true        | 8     | 6           | 7              | 1            | 11        | 24/55      |                        | 1/6                   | 120              | 7/12
        *        | 2024-01-01 | awareness     | true        | 1     | 1           | 1              | 0.125        | 2         |            | too_few                |                       | 20               |
        *        | 2024-01-01 | interest      | true        | 0     | 0           | 0              | 0            | 0         |            | base_zero              |                       |                  |
        *        | 2024-01-01 | decision      | true        | 2     | 1           | 2              | 0.25         | 5         |            | too_few                |                       | 70               |
        *        | 2024-01-01 | untagged      | true        | 5     | 4           | 4              | 0.625        | 4         |            | too_few                |                       | 30               |
        g        | 2024-01-01 | all           | true        | 8     | 6           | 7              | 1            | 11        | 24/55      |                        | 1/6                   | 120              | 7/12
        g        | 2024-01-01 | awareness     | true        | 1     | 1           | 1              | 0.125        | 2         |            | too_few                |                       | 20               |
        g        | 2024-01-01 | interest      | true        | 0     | 0           | 0              | 0            | 0         |            | base_zero              |                       |                  |
        g        | 2024-01-01 | decision      | true        | 2     | 1           | 2              | 0.25         | 5         |            | too_few                |                       | 70               |
        g        | 2024-01-01 | untagged      | true        | 5     | 4           | 4              | 0.625        | 4         |            | too_few                |                       | 30               |
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'loyalty': {'words': ['x'], 'source': 'y'}}  | loyalty is no key; allowed is one of decision, interest, awareness
          {'interest': {'words': ['x']}}                | interest.source is missing
          {'interest': {'source': 'x'}}                 | allowed is with "tags", "words", or both
          {'interest': {'wrds': ['x'], 'source': 'y'}}  | interest.wrds is no key
          """)
  void whatIsWrongInTheFileIsSaid(String json, String message) {
    assertThatThrownBy(() -> stages(json))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(message);
  }

  private static Dataset<Row> rows(Dataset<Row> posts, Dataset<Row> activity) {
    Dataset<Row> community = table(COMMUNITY, "community_id | data_end\nx | 2024-02-04");
    return Passes.rows(
        ContentPass.cells(posts, activity, stages(STAGES), ZoneOffset.UTC),
        new ContentPass(community.collectAsList(), ZoneOffset.UTC),
        CONTENT_VALUE);
  }

  private static ContentStages stages(String json) {
    return ContentStages.read(
        "test.json", json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private static Dataset<Row> posts() {
    return table(
        POST_RESPONSE,
        """
        community_id | event_id | group_id | ts         | watched_until | actor_kind | etype   | act              | n_char | responders
        x            | p1       | g        | 2024-01-10 | 2024-01-13    | staff      | push    | announcement     | 70     | 4
        x            | p2       | g        | 2024-01-10 | 2024-01-13    | staff      | message | announcement     | 20     | 2
        x            | p3       | g        | 2024-01-10 | 2024-01-13    | staff      | message | other            | 10     | 0
        x            | p4       | g        | 2024-01-10 | 2024-01-13    | member     | message | experience_share | 50     | 1
        x            | p5       | g        | 2024-01-10 | 2024-01-13    | member     | share   | other            | 50     | 1
        x            | p10      | g        | 2024-01-10 | 2024-01-13    | staff      | message | other            | 5      | 1
        x            | p11      | g        | 2024-01-10 | 2024-01-13    | staff      | message | other            | 5      | 1
        x            | p12      | g        | 2024-01-10 | 2024-01-13    | staff      | message | other            | 10     | 1
        x            | p6       | g        | 2024-01-10 | 2024-01-12    | staff      | push    | announcement     | 99     | 9   # not yet watched for 72 hours
        x            | p7       | g        | 2024-01-10 | 2024-01-13    | staff      | reply   | answer           | 99     | 9   # replies to something
        x            | p8       | g        | 2024-01-10 | 2024-01-13    | member     | message | banter           | 99     | 9   # no content
        x            | p9       | g        | 2024-01-10 | 2024-01-13    | bot        | push    | announcement     | 99     | 9   # no effort
        """);
  }

  private static Dataset<Row> activity() {
    return table(
        ACTIVITY,
        """
        community_id | event_id | actor_kind | msg_type | text                         | attrs
        x            | p1       | staff      | text     | HOW TO see it. Did you know? |              # the furthest stage
        x            | p2       | staff      | video    | how to stretch               |              # kinds go before words
        x            | p3       | staff      |          |                              |              # dropped
        x            | p4       | member     |          | did you know                 | content=Tutorial
        x            | p5       | member     |          | my shoes                     | content=else
        """);
  }
}
