package org.digitalresidents.conversation;

import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.digitalresidents.journey.ActRows;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.Activity;
import org.digitalresidents.time.EpochMicros;

/** Tells a fold the acts of one stream after the other. */
final class StreamReading {
  private StreamReading() {}

  /**
   * Reads whole streams, each in time; input in another order is an error.
   *
   * @param dataEnds for every community the instant its data end, exclusive; later acts are not
   *     told
   */
  static void read(Iterator<Row> input, StreamFold fold, Map<String, Instant> dataEnds) {
    StreamOrder order = new StreamOrder();
    ActRows acts = null;
    long dataEnd = 0;
    while (input.hasNext()) {
      Row row = input.next();
      acts = acts == null ? new ActRows(row.schema()) : acts;
      StreamKey stream = stream(row, acts);
      long at = EpochMicros.of(row.<Instant>getAs(Streams.Order.AT.column()));
      if (order.begins(stream, at)) {
        fold.end();
        dataEnd = dataEnd(stream, dataEnds);
        fold.begin(stream, dataEnd);
      }
      Act act = acts.act(row);
      Post post = new Post(acts.actorId(row), act, act.msgType());
      if (post.act().ts() < dataEnd) {
        fold.see(post, at);
      }
    }
    fold.end();
  }

  private static StreamKey stream(Row row, ActRows acts) {
    return new StreamKey(
        acts.communityId(row),
        row.getAs(Activity.GROUP_ID.column()),
        row.getAs(Streams.Order.STREAM.column()));
  }

  private static long dataEnd(StreamKey stream, Map<String, Instant> dataEnds) {
    Instant end = dataEnds.get(stream.communityId());
    if (end == null) {
      throw new IllegalStateException("No data_end is given for community " + stream.communityId());
    }
    return EpochMicros.of(end);
  }
}
