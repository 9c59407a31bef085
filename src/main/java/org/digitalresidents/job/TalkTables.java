package org.digitalresidents.job;

import static org.digitalresidents.model.GroupTerm.GROUP_TERM;
import static org.digitalresidents.model.TopicWeek.TOPIC_WEEK;

import java.time.Instant;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.talk.GroupTermPass;
import org.digitalresidents.talk.Lexicon;
import org.digitalresidents.talk.LexiconFile;
import org.digitalresidents.talk.OwnTerms;
import org.digitalresidents.talk.TalkPass;
import org.digitalresidents.talk.TermUse;
import org.digitalresidents.talk.TermUses;
import org.digitalresidents.talk.Topics;
import org.digitalresidents.talk.Vocabulary;

/**
 * Makes the tables of words. Texts are read twice, as they lie, and never moved: what is special to
 * a group must be known before it can be counted.
 */
final class TalkTables {
  private TalkTables() {}

  static void put(Tables tables, Args args, Map<String, Instant> dataEnds) {
    Lexicon lexicon = lexicon(args);
    Dataset<Row> activity = SeenActs.of(tables, args);
    Dataset<Row> uses =
        tables.stage(
            TermUse.TERM_USE,
            TermUses.of(
                activity, args.get(Settings.ZONE), args.get(Settings.WEEK_START), dataEnds));
    tables.put(TOPIC_WEEK, Topics.of(uses));
    Vocabulary vocabulary = Vocabulary.of(Vocabulary.sizes(uses).collectAsList());
    tables.putAll(
        GroupTermPass.sorted(uses),
        new GroupTermPass(vocabulary, args.get(ConversationsJob.MIN_GROUP_SIZE)));
    OwnTerms own = OwnTerms.of(OwnTerms.most(tables.get(GROUP_TERM)).collectAsList());
    tables.putAll(TalkPass.posts(activity), new TalkPass(lexicon, own, dataEnds));
  }

  private static Lexicon lexicon(Args args) {
    String path = args.get(ConversationsJob.LEXICON);
    if (path.isEmpty()) {
      return LexiconFile.standard();
    }
    SettingFile file = SettingFile.at(new HadoopFiles(), path);
    return LexiconFile.read(file.name(), file.bytes());
  }
}
