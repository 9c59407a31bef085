package org.digitalresidents.intake.stackexchange;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.Head;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.LogFormat;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.RecordReader;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.Slice;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Lines;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;

/**
 * The public dump of a Stack Exchange site: Posts, Users, Votes, Comments and Badges, one {@code
 * <row …/>} per line. A row is a record; the lines that frame them are none. The site is one group,
 * named like its community.
 *
 * <p>Every file needs to know of the posts, so Posts.xml and Votes.xml are read once on the driver
 * before the rows are: see {@link StackExchangePosts} for the memory.
 *
 * <p>Ignored are {@code tag_wiki}, {@code orphaned_tag_wiki}, {@code wiki_placeholder}, {@code
 * privilege_wiki}, {@code moderator_nomination}, {@code election} and {@code post_type_<n>} (posts
 * that are no conversation), {@code acceptance_withdrawn} (a vote for an answer that is not
 * accepted now), {@code acceptance_repeated} (an earlier vote for one that is) and {@code
 * moderation_vote}. Notes count {@code accepted_ids}, {@code acceptance_votes}, {@code
 * accepts_dated_before_answer}, {@code accepts_without_vote}, {@code posts_without_owner} and
 * {@code unowned_comments}.
 */
public final class StackExchange implements LogFormat {
  /** The files of a dump that tell of acts. */
  enum Part {
    POSTS,
    USERS,
    VOTES,
    COMMENTS,
    BADGES;

    /** The element around its rows. */
    String tag() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The part a file is; null where it is none. */
    static Part of(InputFile file) {
      String name = file.baseName().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
      for (Part part : values()) {
        if (name.equals(part.tag() + ".xml")) {
          return part;
        }
      }
      return null;
    }
  }

  @Override
  public String name() {
    return "stackexchange";
  }

  @Override
  public String summary() {
    return "a Stack Exchange dump of one site: Posts, Users, Votes, Comments and Badges, each"
        + " .xml or .xml.gz.";
  }

  @Override
  public boolean recognizes(Head head) {
    Part part = Part.of(head.file());
    return part != null && head.firstSolid() == '<' && head.text().contains("<" + part.tag());
  }

  /** A dump is of one site, whose ids stand as they are. */
  @Override
  public boolean isPlatform() {
    return false;
  }

  @Override
  public boolean isSplittable(InputFile file) {
    return true;
  }

  /**
   * {@inheritDoc}
   *
   * @throws Failure where the files are those of two sites, where Posts.xml is missing, or where a
   *     file declares a document type
   */
  @Override
  public RecordReader reader(List<InputFile> files, FileAccess access, IntakeOptions options)
      throws IOException {
    Map<Part, InputFile> parts = parts(files);
    for (InputFile file : files) {
      refuseDtd(file, access, options);
    }
    StackExchangePosts posts = new StackExchangeContext(options).gather(parts, access);
    return new Reader(posts, options);
  }

  private static Map<Part, InputFile> parts(List<InputFile> files) {
    Map<Part, InputFile> parts = new EnumMap<>(Part.class);
    for (InputFile file : files) {
      InputFile other = parts.put(Part.of(file), file);
      if (other != null) {
        throw new Failure(
            Failure.Exit.CALLED_WRONGLY,
            "Found both "
                + other.name()
                + " and "
                + file.name()
                + ": a dump is of one site; import each site by itself.");
      }
    }
    boolean needsPosts = parts.containsKey(Part.VOTES) || parts.containsKey(Part.COMMENTS);
    if (needsPosts && !parts.containsKey(Part.POSTS)) {
      throw new Failure(
          Failure.Exit.INPUT_MISSING,
          "Posts.xml is missing: votes and comments mean nothing without it. Put it beside "
              + files.get(0).name());
    }
    return parts;
  }

  /** Looks at what stands before the first row. */
  private static void refuseDtd(InputFile file, FileAccess access, IntakeOptions options)
      throws IOException {
    Slice head = new Slice(file, 0, 0, 0, file.bytes());
    try (Lines lines = Lines.open(head, access, options.maxRecordBytes())) {
      while (lines.next() && !lines.isTooLong()) {
        if (XmlRow.isRow(lines.buffer(), lines.start(), lines.end())) {
          return;
        }
        refuseDtd(file, lines);
      }
    }
  }

  private static void refuseDtd(InputFile file, Lines lines) {
    if (XmlRow.isDtd(lines.buffer(), lines.start(), lines.end())) {
      throw new Failure(
          Failure.Exit.INPUT_MISSING,
          file.name()
              + " has a document type declaration, which is refused ("
              + Rejection.XML_DTD.code()
              + "): a Stack Exchange dump has none. Remove it, if the file is genuine.");
    }
  }

  private record Reader(StackExchangePosts posts, IntakeOptions options) implements RecordReader {
    @Override
    public void read(Slice slice, FileAccess access, RecordSink sink) throws IOException {
      StackExchangeRows rows = StackExchangeRows.of(Part.of(slice.file()), posts, options);
      XmlRow row = new XmlRow();
      long recordNo = 0;
      try (Lines lines = Lines.open(slice, access, options.maxRecordBytes())) {
        while (lines.next()) {
          if (lines.isTooLong()) {
            sink.rejected(lines.origin(recordNo++), Rejection.LINE_TOO_LONG, lines.tooLong());
          } else if (XmlRow.isRow(lines.buffer(), lines.start(), lines.end())) {
            record(lines, recordNo++, row, rows, sink);
          } else if (!isFraming(slice.file(), lines)) {
            String detail = "no <row …/>: a dump has one on each line";
            sink.rejected(lines.origin(recordNo++), Rejection.XML_SYNTAX, detail);
          }
        }
      }
      rows.notes().forEach(sink::note);
    }

    private static void record(
        Lines lines, long recordNo, XmlRow row, StackExchangeRows rows, RecordSink sink) {
      Origin origin = lines.origin(recordNo);
      StackExchangeRows.Outcome outcome;
      try {
        row.read(lines.buffer(), lines.start(), lines.end());
        outcome = rows.outcome(row);
      } catch (BadRecord e) {
        sink.rejected(origin, e.reason(), e.detail());
        return;
      }
      if (outcome.ignored().isEmpty()) {
        sink.kept(origin, outcome.drafts());
      } else {
        sink.ignored(origin, outcome.ignored());
      }
    }

    private static boolean isFraming(InputFile file, Lines lines) {
      refuseDtd(file, lines);
      return XmlRow.isFraming(lines.buffer(), lines.start(), lines.end());
    }
  }

  @Override
  public boolean readsFilesTogether() {
    return true;
  }
}
