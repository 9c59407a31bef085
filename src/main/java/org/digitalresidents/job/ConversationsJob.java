package org.digitalresidents.job;

import static org.digitalresidents.model.Activity.ACTIVITY;
import static org.digitalresidents.model.Gathering.GATHERING;
import static org.digitalresidents.model.GroupTerm.GROUP_TERM;
import static org.digitalresidents.model.Help.HELP;
import static org.digitalresidents.model.MessageAct.MESSAGE_ACT;
import static org.digitalresidents.model.NewcomerOutcome.NEWCOMER_OUTCOME;
import static org.digitalresidents.model.PostResponse.POST_RESPONSE;
import static org.digitalresidents.model.PostWords.POST_WORDS;
import static org.digitalresidents.model.Question.QUESTION;
import static org.digitalresidents.model.Reply.REPLY;
import static org.digitalresidents.model.TopicWeek.TOPIC_WEEK;
import static org.digitalresidents.model.ValueBoard.VALUE_BOARD;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.conversation.ConversationOptions;
import org.digitalresidents.conversation.ConversationPass;
import org.digitalresidents.conversation.GatheringPass;
import org.digitalresidents.conversation.Readers;
import org.digitalresidents.conversation.Replies;
import org.digitalresidents.conversation.Streams;
import org.digitalresidents.conversation.Tagger;
import org.digitalresidents.conversation.act.Copies;
import org.digitalresidents.conversation.act.JointTagger;
import org.digitalresidents.conversation.act.NgramModel;
import org.digitalresidents.conversation.act.NgramModelFile;
import org.digitalresidents.conversation.act.RuleTagger;
import org.digitalresidents.conversation.act.SpeechRuleFile;
import org.digitalresidents.conversation.act.SpeechRules;
import org.digitalresidents.conversation.link.LinkerKind;
import org.digitalresidents.conversation.link.Names;
import org.digitalresidents.journey.Communities;
import org.digitalresidents.journey.FoldSpec.SerializableSupplier;
import org.digitalresidents.model.Community;
import org.digitalresidents.table.Table;
import org.digitalresidents.value.BoardInputs;
import org.digitalresidents.value.BoardOptions;
import org.digitalresidents.value.BoardPass;
import org.digitalresidents.value.Extent;
import org.digitalresidents.value.NewcomerPass;

/** Follows every conversation, once, puts on the board what it was worth, and counts its words. */
final class ConversationsJob implements Job {
  static final Param<Integer> HORIZON_HOURS =
      Param.whole(
          "horizon-hours",
          ConversationOptions.HORIZON_HOURS,
          1,
          "Within how many hours a question is to be solved; younger ones are open.");
  static final Param<Integer> MIN_GROUP_SIZE =
      Param.whole(
          "min-group-size",
          BoardOptions.MIN_GROUP_SIZE,
          1,
          "A rate of fewer questions, posts or persons is not shown; on the page no cell of fewer"
              + " members, nor what would give it away.");
  static final Param<String> LINKER =
      Param.choice(
          "linker",
          "model",
          "How replies are concluded that the source does not give: by rules, each of which is a"
              + " ground, or by a model, which is right more often and slower.",
          "rules",
          "model");
  static final Param<String> ACTS =
      Param.text(
          "acts",
          "FILE",
          "",
          "A JSON file of rules that say what messages do; without it those that come with the"
              + " program, which a file can extend.");
  static final Param<String> ACTS_MODEL =
      Param.text(
          "acts-model",
          "FILE",
          "",
          "A model of what messages do, made by train-acts; where it knows an act it is heard"
              + " beside the rules.");

  static final Param<String> LEXICON =
      Param.text(
          "lexicon",
          "FILE",
          "",
          "A JSON file of words that tell of a we, of doubt, of products, of rituals and more;"
              + " without it those that come with the program, which a file can extend.");

  @Override
  public String name() {
    return "conversations";
  }

  @Override
  public String summary() {
    return "Follows every conversation, in one pass: what each message does, who replies to whom, who asked and who helped; and draws the value board.";
  }

  @Override
  public String label() {
    return "一次遍历每段对话,得到言语行为、回复关系、问题与互助,并汇总社群价值仪表盘。";
  }

  @Override
  public List<Table> reads() {
    return List.of(ACTIVITY);
  }

  @Override
  public List<Table> writes() {
    return List.of(
        REPLY,
        MESSAGE_ACT,
        QUESTION,
        HELP,
        POST_RESPONSE,
        GATHERING,
        VALUE_BOARD,
        NEWCOMER_OUTCOME,
        GROUP_TERM,
        TOPIC_WEEK,
        POST_WORDS);
  }

  @Override
  public List<Param<?>> params() {
    return List.of(HORIZON_HOURS, MIN_GROUP_SIZE, LINKER, ACTS, ACTS_MODEL, LEXICON);
  }

  @Override
  public void run(Tables tables, Args args, Progress progress) {
    Dataset<Row> activity = SeenActs.of(tables, args);
    Map<String, Extent> extents = extents(activity, args);
    Map<String, Instant> dataEnds = new TreeMap<>();
    extents.forEach((community, extent) -> dataEnds.put(community, extent.dataEnd()));
    ConversationOptions options =
        new ConversationOptions(
            ConversationOptions.CONSERVATIVE, ConversationOptions.LIBERAL, args.get(HORIZON_HOURS));
    tables.putAll(
        Streams.sorted(activity, tables.buckets()),
        new ConversationPass(readers(args), options, dataEnds));
    tables.putAll(Streams.gatherings(activity, tables.buckets()), new GatheringPass(dataEnds));
    tables.append(REPLY, Replies.explicit(activity));
    putBoards(tables, args, extents);
    TalkTables.put(tables, args, dataEnds);
  }

  private static Readers readers(Args args) {
    LinkerKind linker = LinkerKind.valueOf(args.get(LINKER).toUpperCase(Locale.ROOT));
    return new Readers(() -> linker.linker(Names.ids()), tagger(args), Copies::new);
  }

  private static SerializableSupplier<Tagger> tagger(Args args) {
    SettingFile file = SettingFile.of(args, ACTS, "/conversation/acts.json");
    SpeechRules rules = SpeechRuleFile.read(file.name(), file.bytes());
    String path = args.get(ACTS_MODEL);
    if (path.isEmpty()) {
      return () -> new RuleTagger(rules);
    }
    SettingFile trained = SettingFile.at(new HadoopFiles(), path);
    NgramModel model = NgramModelFile.read(trained.name(), trained.bytes());
    return () -> new JointTagger(rules, model);
  }

  private static void putBoards(Tables tables, Args args, Map<String, Extent> extents) {
    BoardOptions options =
        new BoardOptions(
            args.get(Settings.ZONE),
            args.get(Settings.WEEK_START),
            args.get(MIN_GROUP_SIZE),
            BoardOptions.FEWEST_RESPONDERS);
    BoardInputs in =
        new BoardInputs(
            tables.get(QUESTION),
            tables.get(HELP),
            tables.get(POST_RESPONSE),
            tables.get(GATHERING));
    tables.putAll(BoardPass.points(in, options), new BoardPass(options, extents));
    tables.putAll(
        NewcomerPass.points(tables.get(POST_RESPONSE)), new NewcomerPass(options, extents));
  }

  private static Map<String, Extent> extents(Dataset<Row> activity, Args args) {
    Map<String, Extent> extents = new TreeMap<>();
    Dataset<Row> communities =
        Communities.of(
            activity,
            args.get(Settings.DATA_END),
            args.get(Settings.ZONE),
            args.get(Settings.WEEK_START));
    for (Row row : communities.collectAsList()) {
      extents.put(
          row.getAs(Community.COMMUNITY_ID.column()),
          new Extent(
              row.getAs(Community.FIRST_TS.column()), row.getAs(Community.DATA_END.column())));
    }
    return extents;
  }
}
