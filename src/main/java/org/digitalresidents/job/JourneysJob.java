package org.digitalresidents.job;

import static org.digitalresidents.model.Activity.ACTIVITY;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.MemberDay.MEMBER_DAY;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.NonMemberDay.NON_MEMBER_DAY;
import static org.digitalresidents.model.OrderLine.ORDER_LINE;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.journey.ActRows;
import org.digitalresidents.journey.Communities;
import org.digitalresidents.journey.Folds;
import org.digitalresidents.journey.JourneyPass;
import org.digitalresidents.journey.Journeys;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.Community;
import org.digitalresidents.table.Table;

/** Follows every member through their acts, once, and writes down what all later steps need. */
final class JourneysJob implements Job {
  @Override
  public String name() {
    return "journeys";
  }

  @Override
  public String summary() {
    return "Folds every member's acts, in one pass, into spells of membership, days and orders.";
  }

  @Override
  public String label() {
    return "一次遍历每位成员的行为,得到在群区间、逐日行为与订单。";
  }

  @Override
  public List<Table> reads() {
    return List.of(ACTIVITY);
  }

  @Override
  public List<Table> writes() {
    return List.of(COMMUNITY, MEMBERSHIP_SPELL, MEMBER_DAY, NON_MEMBER_DAY, ORDER_LINE);
  }

  @Override
  public List<Param<?>> params() {
    return List.of();
  }

  @Override
  public void run(Tables tables, Args args, Progress progress) {
    ZoneId zone = args.get(Settings.ZONE);
    Dataset<Row> activity = tables.get(ACTIVITY);
    tables.put(
        COMMUNITY,
        Communities.of(activity, args.get(Settings.DATA_END), zone, args.get(Settings.WEEK_START)));
    Map<String, Instant> dataEnds = new TreeMap<>();
    for (Row row : tables.get(COMMUNITY).collectAsList()) {
      String community = row.getAs(Community.COMMUNITY_ID.column());
      Instant end = row.getAs(Community.DATA_END.column());
      dataEnds.put(community, end);
      progress.say("Community %s: data until %s (exclusive).".formatted(community, end));
    }
    Instant end = args.get(Settings.DATA_END);
    Dataset<Row> seen = end == null ? activity : activity.where(Activity.TS.col().lt(end));
    Dataset<Row> journeys = Journeys.sorted(seen.select(ActRows.columns()), tables.buckets());
    tables.putAll(journeys, new JourneyPass(Folds.of(zone), dataEnds));
  }
}
