package org.digitalresidents.intake.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.RecordReader;
import org.digitalresidents.intake.RecordingSink;
import org.digitalresidents.intake.Slice;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.TsPrecision;
import org.junit.jupiter.api.Test;

class StackExchangeTest {
  private final MemoryFiles files = new MemoryFiles();
  private final StackExchange format = new StackExchange();

  /** Counts of the dump's own README, and of a separate count with regular expressions. */
  @Test
  void readsTheBeerDumpWhole() throws IOException {
    RecordingSink sink = readFolder("stackexchange-beer/beer.stackexchange.com", Long.MAX_VALUE);

    assertThat(sink.rejected).isEmpty();
    assertThat(sink.actsOf(Etype.QUESTION)).isEqualTo(591);
    assertThat(sink.actsOf(Etype.ANSWER)).isEqualTo(1_398);
    assertThat(sink.actsOf(Etype.REPLY)).isEqualTo(1_860);
    assertThat(sink.actsOf(Etype.ACCEPT)).isEqualTo(359);
    assertThat(sink.actsOf(Etype.JOIN)).isEqualTo(3_948);
    assertThat(sink.actsOf(Etype.AWARD)).isEqualTo(5_571);
    assertThat(sink.actsOf(Etype.REACTION)).isEqualTo(9_061 + 560 + 223);
    assertThat(sink.actsOf(Etype.REPORT)).isEqualTo(6 + 18);
    assertThat(sink.actsOf(Etype.OTHER)).isEqualTo(9 + 9);
    assertThat(sink.snapshots).hasSize(3_947);
    assertThat(sink.ignored)
        .isEqualTo(
            Map.of(
                "tag_wiki",
                114L,
                "wiki_placeholder",
                3L,
                "acceptance_withdrawn",
                6L,
                "moderation_vote",
                133L + 8 + 147 + 259));
    assertThat(sink.notes)
        .isEqualTo(
            Map.of(
                "acceptance_votes", 365L,
                "accepted_ids", 359L,
                "accepts_dated_before_answer", 100L,
                "posts_without_owner", 8L,
                "unowned_comments", 39L));
    assertThat(sink.records()).isEqualTo(2_106 + 1_860 + 10_798 + 5_571 + 3_948);
  }

  @Test
  void readsTheSameInSlicesOfAnySize() throws IOException {
    RecordingSink whole = readFolder("stackexchange-conlang-meta/data", Long.MAX_VALUE);
    RecordingSink sliced = readFolder("stackexchange-conlang-meta/data", 10_007);

    assertThat(whole.actsOf(Etype.QUESTION)).isEqualTo(54);
    assertThat(whole.actsOf(Etype.ANSWER)).isEqualTo(115);
    assertThat(whole.actsOf(Etype.ACCEPT)).isEqualTo(11);
    assertThat(sliced.records()).isEqualTo(whole.records());
    assertThat(sliced.notes).isEqualTo(whole.notes);
    assertThat(sliced.ignored).isEqualTo(whole.ignored);
    assertThat(sliced.origins.stream().map(Origin::offset))
        .isEqualTo(whole.origins.stream().map(Origin::offset).toList());
    assertThat(sliced.acts.stream().map(ActDraft::eventId))
        .isEqualTo(whole.acts.stream().map(ActDraft::eventId).toList());
  }

  @Test
  void linksAQuestionItsAnswerItsCommentsAndItsAcceptance() throws IOException {
    RecordingSink sink =
        readDump(
            """
            <row Id="1" PostTypeId="1" AcceptedAnswerId="2" CreationDate="2014-01-21T20:00:00.000" OwnerUserId="7" Title="Why?" Body="&lt;p&gt;One&lt;/p&gt;&#xA;&lt;p&gt;two &lt;b&gt;x&lt;/b&gt;&lt;/p&gt;" Tags="&lt;hops&gt;&lt;ale&gt;" ClosedDate="2014-01-23T00:00:00.000" />
            <row Id="2" PostTypeId="2" ParentId="1" CreationDate="2014-01-22T10:00:00.000" OwnerUserId="8" Body="Because" Score="3" />
            """,
            """
            <row Id="5" PostId="2" VoteTypeId="1" CreationDate="2014-01-22T00:00:00.000" />
            <row Id="6" PostId="2" VoteTypeId="2" CreationDate="2014-01-22T00:00:00.000" />
            <row Id="7" PostId="99" VoteTypeId="3" CreationDate="2014-01-22T00:00:00.000" />
            """,
            """
            <row Id="4" PostId="2" Text="Thanks" CreationDate="2014-01-22T11:00:00.000" UserDisplayName="Ann" />
            """);

    ActDraft question = byId(sink, "post:1");
    assertThat(question.text()).isEqualTo("Why?\nOne\ntwo x");
    assertThat(question.threadId()).isEqualTo("post:1");
    assertThat(question.attrs())
        .containsEntry("tags", "hops,ale")
        .containsEntry("closed", "2014-01-23T00:00:00Z");

    ActDraft answer = byId(sink, "post:2");
    assertThat(answer.targetEventId()).isEqualTo("post:1");
    assertThat(answer.targetActorId()).isEqualTo("7");
    assertThat(answer.groupId()).isEqualTo("town");

    ActDraft comment = byId(sink, "comment:4");
    assertThat(comment.threadId()).isEqualTo("post:1");
    assertThat(comment.targetEventId()).isEqualTo("post:2");
    assertThat(comment.targetActorId()).isEqualTo("8");
    assertThat(comment.actorKind()).isEqualTo(ActorKind.UNKNOWN);
    assertThat(comment.actorId()).isNull();
    assertThat(comment.attrs()).containsEntry("display_name", "Ann");

    ActDraft accept = byId(sink, "accept:2");
    assertThat(accept.actorId()).isEqualTo("7");
    assertThat(accept.targetActorId()).isEqualTo("8");
    assertThat(accept.threadId()).isEqualTo("post:1");
    assertThat(accept.precision()).isEqualTo(TsPrecision.DAY);
    assertThat(accept.attrs()).containsEntry("time", "before_answer");

    ActDraft onDeleted = byId(sink, "vote:7");
    assertThat(onDeleted.threadId()).isNull();
    assertThat(onDeleted.attrs()).containsEntry("target", "deleted").containsEntry("vote", "down");
    assertThat(question.seq()).isLessThan(answer.seq());
    assertThat(answer.seq()).isLessThan(comment.seq());
    assertThat(comment.seq()).isLessThan(accept.seq());
  }

  @Test
  void anAcceptedAnswerWithoutAVoteIsAcceptedAtAnUnknownTime() throws IOException {
    RecordingSink sink =
        readDump(
            """
            <row Id="2" PostTypeId="2" ParentId="9" CreationDate="2014-01-22T10:00:00.000" OwnerUserId="8" Body="Because" />
            <row Id="9" PostTypeId="1" AcceptedAnswerId="2" CreationDate="2014-01-21T20:00:00.000" Title="Why?" />
            """,
            "",
            "");

    // The answer stands before its question here, which takes a second look at the file.
    ActDraft accept = byId(sink, "accept:2");
    assertThat(accept.ts()).isEqualTo("2014-01-22T10:00:00Z");
    assertThat(accept.attrs()).containsEntry("time", "unknown");
    assertThat(accept.actorKind()).isEqualTo(ActorKind.UNKNOWN);
    assertThat(sink.kept).isEqualTo(2);
  }

  @Test
  void aDamagedRowSpoilsOnlyItself() throws IOException {
    RecordingSink sink =
        readDump(
            """
            <row Id="1" PostTypeId="1" CreationDate="2014-01-21T20:00:00.000" Title="a &#x0; b" />
            <row Id="2" PostTypeId="1" PostTypeId="1" CreationDate="2014-01-21T20:00:00.000" />
            <row Id="3" PostTypeId="1" CreationDate="2014-01-21T20:00:00.000
            <row Id="4" PostTypeId="1" CreationDate="2014-01-21T20:00:00.000" />
            <row Id="5" PostTypeId="1" CreationDate="2014-01-21T20:00:00.000" /><row/>
            <row Id="x" PostTypeId="1" CreationDate="2014-01-21T20:00:00.000" />
            <row Id="99999999999" PostTypeId="1" CreationDate="2014-01-21T20:00:00.000" />
            <row Id="7" PostTypeId="1" />
            <row Id="8" PostTypeId="1" CreationDate="2014-02-30T20:00:00.000" />
            <row Id="9" PostTypeId="1" CreationDate="1914-02-20T20:00:00.000" />
            left over text
            <row Id="11" PostTypeId="1" CreationDate="2014-01-21T20:00:00.000" Title="&xxe;" />
            <row Id="10" PostTypeId="6" CreationDate="2014-01-21T20:00:00.000" />
            """,
            "",
            "");

    assertThat(sink.reasons())
        .containsExactly(
            Rejection.XML_SYNTAX,
            Rejection.XML_SYNTAX,
            Rejection.XML_SYNTAX,
            Rejection.XML_SYNTAX,
            Rejection.TYPE_MISMATCH,
            Rejection.NUMBER_RANGE,
            Rejection.MISSING_REQUIRED,
            Rejection.TS_UNPARSEABLE,
            Rejection.TS_OUT_OF_RANGE,
            Rejection.XML_SYNTAX,
            Rejection.XML_SYNTAX);
    assertThat(sink.acts).extracting(ActDraft::eventId).containsExactly("post:4");
    assertThat(sink.ignored).isEqualTo(Map.of("moderator_nomination", 1L));
    assertThat(sink.records()).isEqualTo(13);
  }

  /** Faults 34 and 35: what no parser sees cannot grow. */
  @Test
  void refusesAFileWithADocumentType() {
    InputFile file =
        files.put(
            "Users.xml",
            "<?xml version=\"1.0\"?>\n<!DOCTYPE users [<!ENTITY a \"aaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>\n<users>\n<row Id=\"1\" CreationDate=\"2014-01-21T20:00:00.000\" DisplayName=\"&a;&b;\" />\n</users>\n");

    assertThatThrownBy(() -> files.read(format, file))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Users.xml")
        .hasMessageContaining("xml_dtd");
  }

  @Test
  void refusesTwoSitesAtOnceAndVotesWithoutPosts() {
    InputFile one = files.put("a/Users.xml", "<users>\n</users>");
    InputFile other = files.put("b/users.XML", "<users>\n</users>");
    InputFile votes = files.put("Votes.xml", "<votes>\n</votes>");

    assertThatThrownBy(() -> format.reader(List.of(one, other), files, MemoryFiles.OPTIONS))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("a/Users.xml")
        .hasMessageContaining("b/users.XML");
    assertThatThrownBy(() -> format.reader(List.of(votes), files, MemoryFiles.OPTIONS))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Posts.xml is missing");
  }

  @Test
  void readsNoOtherFileOfADump() {
    assertThat(recognizes("site/Posts.xml", framed("posts", ""))).isTrue();
    assertThat(recognizes("site/Posts.xml", "")).isFalse();
    assertThat(recognizes("site/PostHistory.xml", framed("posthistory", ""))).isFalse();
    assertThat(recognizes("site/Tags.xml", framed("tags", ""))).isFalse();
  }

  private boolean recognizes(String name, String content) {
    return files.recognizes(format, files.put(name, content));
  }

  @Test
  void theReaderCanBeSentToTasks() throws IOException {
    InputFile posts = files.put("Posts.xml", "<posts>\n</posts>");
    RecordReader reader = format.reader(List.of(posts), files, MemoryFiles.OPTIONS);

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(reader);
    }

    assertThat(bytes.size()).isPositive();
  }

  private RecordingSink readDump(String posts, String votes, String comments) throws IOException {
    List<InputFile> dump =
        List.of(
            files.put("Posts.xml", framed("posts", posts)),
            files.put("Votes.xml", framed("votes", votes)),
            files.put("Comments.xml", framed("comments", comments)));
    return readAll(dump, Long.MAX_VALUE);
  }

  private static String framed(String root, String rows) {
    return "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<"
        + root
        + ">\r\n"
        + rows.replace("\n", "\r\n")
        + "</"
        + root
        + ">";
  }

  private RecordingSink readFolder(String folder, long sliceBytes) throws IOException {
    Path path = Path.of(System.getProperty("shared.data", "../shared/data"), folder);
    assumeTrue(Files.isDirectory(path), "no data at " + path + "; set -Dshared.data");
    try (Stream<Path> listed = Files.list(path)) {
      List<InputFile> dump =
          listed.sorted().map(MemoryFiles::local).filter(f -> files.recognizes(format, f)).toList();
      return readAll(dump, sliceBytes);
    }
  }

  private RecordingSink readAll(List<InputFile> dump, long sliceBytes) throws IOException {
    RecordReader reader = format.reader(dump, files, MemoryFiles.OPTIONS);
    RecordingSink sink = new RecordingSink();
    for (InputFile file : dump) {
      for (Slice slice : slices(file, sliceBytes)) {
        reader.read(slice, files, sink);
      }
    }
    return sink;
  }

  private static List<Slice> slices(InputFile file, long sliceBytes) {
    List<Slice> slices = new ArrayList<>();
    for (long start = 0; start < file.bytes(); start = slices.get(slices.size() - 1).end()) {
      long end =
          Math.min(file.bytes(), sliceBytes > file.bytes() ? file.bytes() : start + sliceBytes);
      slices.add(new Slice(file, 0, slices.size(), start, end));
    }
    return slices;
  }

  private static ActDraft byId(RecordingSink sink, String id) {
    return sink.acts.stream().filter(act -> id.equals(act.eventId())).findFirst().orElseThrow();
  }
}
