package org.digitalresidents.time;

import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.testing.TableAssert.assertSame;

import java.time.ZoneId;
import java.util.List;
import org.digitalresidents.testing.Cells;
import org.digitalresidents.testing.TextTable;
import org.junit.jupiter.api.Test;

class AsOfTest {
  @Test
  void monthsAreSeenFromTheirEndsAndTheLastFromTheEndOfTheData() {
    // In Shanghai a month ends at 16:00 UTC of its last day. 'old' shows May and April, and two
    // months before them; 'even' ends with March, which is complete and seen once; 'new' has no
    // complete month yet. The 90 days up to June 10, 08:00 begin on March 13.
    AsOfGrid grid = new AsOfGrid(ZoneId.of("Asia/Shanghai"), 2, 2);

    assertSame(
        "as-ofs",
        List.of(
            "old | 2024-02-29T16:00:00Z | 2024-02-01 | true | false | 2023-12-01T16:00:00Z",
            "old | 2024-03-31T16:00:00Z | 2024-03-01 | true | false | 2024-01-01T16:00:00Z",
            "old | 2024-04-30T16:00:00Z | 2024-04-01 | true | true | 2024-01-31T16:00:00Z",
            "old | 2024-05-31T16:00:00Z | 2024-05-01 | true | true | 2024-03-02T16:00:00Z",
            "old | 2024-06-10T00:00:00Z | 2024-06-01 | false | true | 2024-03-12T16:00:00Z",
            "even | 2024-02-29T16:00:00Z | 2024-02-01 | true | true | 2023-12-01T16:00:00Z",
            "even | 2024-03-31T16:00:00Z | 2024-03-01 | true | true | 2024-01-01T16:00:00Z",
            "new | 2024-06-10T00:00:00Z | 2024-06-01 | false | true | 2024-03-12T16:00:00Z"),
        Cells.rows(
            AsOf.of(
                TextTable.table(
                    COMMUNITY,
                    """
                        community_id | first_ts   | data_end             | order_acts
                        old          | 2020-01-01 | 2024-06-10           | 1
                        even         | 2024-02-10 | 2024-03-31T16:00:00Z | 1
                        new          | 2024-06-02 | 2024-06-10           | 1
                        """),
                grid)));
  }
}
