package org.digitalresidents.health;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.conversation.ConversationOptions;
import org.digitalresidents.conversation.ConversationPass;
import org.digitalresidents.conversation.Readers;
import org.digitalresidents.conversation.Replies;
import org.digitalresidents.conversation.Streams;
import org.digitalresidents.conversation.act.Copies;
import org.digitalresidents.conversation.act.RuleTagger;
import org.digitalresidents.conversation.act.SpeechRuleFile;
import org.digitalresidents.conversation.act.SpeechRules;
import org.digitalresidents.conversation.link.LinkerKind;
import org.digitalresidents.conversation.link.Names;
import org.digitalresidents.journey.ActRows;
import org.digitalresidents.journey.Communities;
import org.digitalresidents.journey.Folds;
import org.digitalresidents.journey.JourneyPass;
import org.digitalresidents.journey.Journeys;
import org.digitalresidents.metric.CommunityPeriods;
import org.digitalresidents.metric.MetricInputs;
import org.digitalresidents.metric.MetricOptions;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.CommunityWeek;
import org.digitalresidents.model.Help;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.model.MessageAct;
import org.digitalresidents.model.NewcomerOutcome;
import org.digitalresidents.model.NonMemberDay;
import org.digitalresidents.model.OrderLine;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.model.PostWords;
import org.digitalresidents.model.Question;
import org.digitalresidents.model.Reply;
import org.digitalresidents.model.TopicWeek;
import org.digitalresidents.simulate.Simulator;
import org.digitalresidents.simulate.World;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.Table;
import org.digitalresidents.talk.LexiconFile;
import org.digitalresidents.talk.OwnTerms;
import org.digitalresidents.talk.TalkPass;
import org.digitalresidents.testing.SharedSpark;

/**
 * The tables that health reads, of simulated worlds, each a community of its own: made by the
 * passes of the jobs that write them, without a lake.
 */
final class SimulatedTables implements AutoCloseable {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Map<Table, List<Row>> rows = new HashMap<>();
  private final Map<Table, Dataset<Row>> held = new HashMap<>();
  private final Dataset<Row> activity;
  private final Dataset<Row> communities;

  SimulatedTables(Path folder, List<World> worlds) throws IOException {
    this(activity(folder, worlds));
  }

  /** The tables of acts that are of simulated worlds, or were. */
  SimulatedTables(Dataset<Row> acts) throws IOException {
    activity = acts.persist();
    communities = Communities.of(activity, null, ZONE, DayOfWeek.MONDAY).persist();
    Map<String, Instant> ends = new TreeMap<>();
    extents().forEach((community, extent) -> ends.put(community, extent.dataEnd()));
    tell(
        Journeys.sorted(activity.select(ActRows.columns()), 1),
        new JourneyPass(Folds.of(ZONE), ends));
    tell(Streams.sorted(activity, 1), conversations(ends));
    rows.get(Reply.REPLY).addAll(Replies.explicit(activity).collectAsList());
    tell(
        TalkPass.posts(activity),
        new TalkPass(LexiconFile.standard(), OwnTerms.of(List.of()), ends));
    CommunityPeriods periods = periods();
    tell(periods.tallies(), periods.pass());
  }

  private CommunityPeriods periods() {
    MetricInputs in =
        new MetricInputs(
            communities,
            table(MembershipSpell.MEMBERSHIP_SPELL),
            table(MemberDay.MEMBER_DAY),
            table(NonMemberDay.NON_MEMBER_DAY),
            table(OrderLine.ORDER_LINE));
    return CommunityPeriods.of(in, MetricOptions.STANDARD);
  }

  /** Of the value board the one measure that is asked for, of whole communities. */
  private Dataset<Row> boards() {
    return table(Question.QUESTION)
        .where("linking = 'conservative' AND asker_kind = 'member' AND status = 'matured'")
        .groupBy(
            expr("community_id"),
            expr("CAST(date_trunc('week', asked_at + INTERVAL 8 HOURS) AS DATE) AS period_start"))
        .agg(expr("count(solved_by) / count(*) AS value"), expr("count(*) AS denominator"))
        .selectExpr(
            "*",
            "'*' AS group_id",
            "'week' AS unit",
            "'solved_lenient' AS measure",
            "CAST(NULL AS STRING) AS value_null_reason",
            "CAST(NULL AS DOUBLE) AS low",
            "CAST(NULL AS DOUBLE) AS high");
  }

  Map<String, Extent> extents() {
    return Extent.of(communities.collectAsList());
  }

  HealthInputs inputs() {
    return new HealthInputs(
        communities,
        activity,
        table(MembershipSpell.MEMBERSHIP_SPELL),
        table(MemberDay.MEMBER_DAY),
        table(NonMemberDay.NON_MEMBER_DAY),
        table(MessageAct.MESSAGE_ACT),
        table(Question.QUESTION),
        table(Reply.REPLY),
        table(Help.HELP),
        table(PostResponse.POST_RESPONSE),
        boards(),
        table(CommunityWeek.COMMUNITY_WEEK));
  }

  /** Without topics and what newcomers do later, of which no index has a band. */
  GroupInputs groups() {
    return new GroupInputs(
        table(PostWords.POST_WORDS),
        table(TopicWeek.TOPIC_WEEK),
        table(PostResponse.POST_RESPONSE),
        table(Reply.REPLY),
        table(MembershipSpell.MEMBERSHIP_SPELL),
        table(MemberDay.MEMBER_DAY),
        table(NewcomerOutcome.NEWCOMER_OUTCOME));
  }

  /** A table that is written, held so that its rows are converted once. */
  Dataset<Row> table(Table table) {
    return held.computeIfAbsent(table, this::read);
  }

  private Dataset<Row> read(Table table) {
    List<Row> of = rows.getOrDefault(table, List.of());
    // Of a list the planner would evaluate all that is computed of it, again and again.
    JavaRDD<Row> parallel =
        new JavaSparkContext(SharedSpark.session().sparkContext()).parallelize(of, 1);
    return SharedSpark.session().createDataFrame(parallel, table.schema()).persist();
  }

  /** The rows of a table, each with its columns' names. */
  List<Row> rows(Table table) {
    StructType schema = table.schema();
    return rows.get(table).stream()
        .<Row>map(row -> new GenericRowWithSchema(values(row), schema))
        .toList();
  }

  private static Object[] values(Row row) {
    Object[] values = new Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    return values;
  }

  /** Reads an input on the driver. */
  void tell(Dataset<Row> input, Pass<Row> pass) {
    pass.tables().forEach(table -> rows.computeIfAbsent(table, key -> new ArrayList<>()));
    pass.read(
        input.collectAsList().iterator(),
        row -> rows.get(row.table()).add(RowFactory.create(row.values())));
  }

  /** Gives up what is held. */
  @Override
  public void close() {
    held.values().forEach(Dataset::unpersist);
    activity.unpersist();
    communities.unpersist();
  }

  private static ConversationPass conversations(Map<String, Instant> ends) throws IOException {
    SpeechRules rules;
    try (var in = SimulatedTables.class.getResourceAsStream("/conversation/acts.json")) {
      rules = SpeechRuleFile.read("acts.json", in.readAllBytes());
    }
    Readers readers =
        new Readers(
            () -> LinkerKind.RULES.linker(Names.ids()), () -> new RuleTagger(rules), Copies::new);
    ConversationOptions options =
        new ConversationOptions(
            ConversationOptions.CONSERVATIVE,
            ConversationOptions.LIBERAL,
            ConversationOptions.HORIZON_HOURS);
    return new ConversationPass(readers, options, ends);
  }

  /** What the simulator logs of some worlds. */
  static Dataset<Row> activity(Path folder, List<World> worlds) throws IOException {
    List<String> files = new ArrayList<>();
    for (World world : worlds) {
      Path to = folder.resolve(world.community());
      Simulator.write(world, to, false, 2);
      files.add(to.resolve("activity-*.jsonl").toString());
    }
    Dataset<Row> lines =
        SharedSpark.session()
            .read()
            .schema(Activity.ACTIVITY.schema())
            .json(files.toArray(String[]::new));
    return lines
        .withColumn(Activity.SEQ.column(), lit(0L))
        .withColumn(Activity.GROUP_ID.column(), coalesce(Activity.GROUP_ID.col(), lit("*")))
        .withColumn(Activity.N_CHAR.column(), length(Activity.TEXT.col()).cast("bigint"));
  }
}
