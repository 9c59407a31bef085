package org.digitalresidents.intake.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.CsvTable;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.model.Etype;

/**
 * The acts of one row of a CSV file. Rows have no ids, do not say what they answer, who is a bot
 * and who reacted. What the platform says is told by the sentence alone that the exporter writes
 * for it.
 */
final class DiscordRows {
  /** The columns all versions have. */
  static final List<String> REQUIRED = List.of("Author", "Date", "Content", "Attachments");

  private static final String DATE = "Date";

  /** One of {@code name (count),name (count)}. */
  private static final Pattern REACTION = Pattern.compile("\\s*([^,]+?) \\((\\d{1,9})\\)(?:,|$)");

  private static final Pattern OTHER =
      Pattern.compile(
          "(Added .+ to the group|Added a recipient|Removed .+ from the group|Removed a recipient"
              + "|Started a call that lasted [\\d,.]+ minutes|Changed the channel name"
              + "|Changed the channel icon|Started a thread)\\.|Changed the channel name: .*");

  private final String groupId;
  private final DiscordDates dates;
  private long reactionsNotUnderstood;
  private long deletedAuthors;

  DiscordRows(String groupId, DiscordDates dates) {
    this.groupId = groupId;
    this.dates = dates;
  }

  long reactionsNotUnderstood() {
    return reactionsNotUnderstood;
  }

  long deletedAuthors() {
    return deletedAuthors;
  }

  List<ActDraft> drafts(CsvTable row) throws BadRecord {
    row.check();
    String date = row.requiredId(DATE);
    Instants.Moment moment = dates.read(DATE, date);
    String id = row.id("AuthorID");
    DiscordAuthor author = DiscordAuthor.of(id == null ? row.requiredId("Author") : id);
    List<ActDraft> acts = new ArrayList<>();
    ActDraft act = act(row, moment);
    acts.add(author.act(act));
    reactions(row, moment, author, acts);
    deletedAuthors += author.id() == null ? 1 : 0;
    return acts;
  }

  private ActDraft act(CsvTable row, Instants.Moment moment) throws BadRecord {
    String content = row.text("Content");
    return switch (content == null ? "" : content) {
      // One joins the server, not the channel that tells of it.
      case "Joined the server." -> of(Etype.JOIN, moment).groupId(null);
      case "Left the group." -> of(Etype.LEAVE, moment);
      case "Pinned a message." -> of(Etype.PIN, moment);
      default -> messageOrOther(row, moment, content);
    };
  }

  private ActDraft messageOrOther(CsvTable row, Instants.Moment moment, String content)
      throws BadRecord {
    boolean isOther = content != null && OTHER.matcher(content).matches();
    return isOther
        ? of(Etype.OTHER, moment).attr("kind", kind(content))
        : message(row, moment, content);
  }

  private ActDraft message(CsvTable row, Instants.Moment moment, String content) throws BadRecord {
    String files = row.text("Attachments");
    // Addresses hold no commas, but those of files that were fetched may.
    String firstFile = files == null ? null : files.split(",", 2)[0];
    String msgType = files == null ? null : DiscordContent.ofFile(firstFile);
    return of(Etype.MESSAGE, moment)
        .text(content)
        .msgType(content != null ? "text" : msgType)
        .attr("attachments", files == null ? null : Integer.toString(files.split(",").length));
  }

  /** The type of message that the exporter writes a sentence for. */
  private static String kind(String sentence) {
    if (sentence.startsWith("Added")) {
      return DiscordTypes.RECIPIENT_ADD;
    }
    if (sentence.startsWith("Removed")) {
      return DiscordTypes.RECIPIENT_REMOVE;
    }
    if (sentence.startsWith("Started a call")) {
      return "Call";
    }
    if (sentence.startsWith("Started a thread")) {
      return "ThreadCreated";
    }
    return sentence.contains("icon") ? "ChannelIconChange" : "ChannelNameChange";
  }

  private void reactions(
      CsvTable row, Instants.Moment moment, DiscordAuthor author, List<ActDraft> acts)
      throws BadRecord {
    String cell = row.text("Reactions");
    if (cell == null) {
      return;
    }
    Matcher reaction = REACTION.matcher(cell);
    int end = 0;
    while (end < cell.length() && reaction.find(end) && reaction.start() == end) {
      end = reaction.end();
      long count = DiscordReactions.checked(Long.parseLong(reaction.group(2)));
      for (long i = 0; i < count; i++) {
        acts.add(
            of(Etype.REACTION, moment)
                .targetActorId(author.id())
                .attr("emoji", reaction.group(1))
                .attr("ts_is", "earliest"));
      }
    }
    reactionsNotUnderstood += end < cell.length() ? 1 : 0;
  }

  private ActDraft of(Etype etype, Instants.Moment moment) {
    return ActDraft.of(etype, moment.instant(), moment.precision()).groupId(groupId);
  }
}
