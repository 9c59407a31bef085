package org.digitalresidents.intake.slack;

import java.io.IOException;
import java.util.List;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.Head;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.LogFormat;
import org.digitalresidents.intake.RecordReader;

/**
 * The export of a Slack workspace: {@code users.json}, {@code channels.json} and its kin, and for
 * each channel a folder with a file per day. A file belongs to the lists in the folder above its
 * own, so that an import may hold several exports, wherever they lie.
 *
 * <p>A group is a channel, under its id, or under its folder's name where no list has it;
 * conversations of two are all in {@code dm}. A message is named after its channel and its time,
 * which is unique only there.
 *
 * <ul>
 *   <li>A message in a thread that it did not begin is a reply to the one that did.
 *   <li>A message that a program wrote is a bot's, unless it wrote in the name of an account that
 *       {@code users.json} has as a person's.
 *   <li>A file that was shared is a message. Its text is what was said of it, not Slack's own
 *       sentence; a comment on it is a reply without a target, with the file's id as attribute.
 *   <li>Reactions are acts at the time of the message, which is the earliest they can be. Those to
 *       a file belong to its upload.
 *   <li>A deleted message that left a tombstone is an act of its own, of nobody, so that an older
 *       export that still has the message is not in conflict with it.
 *   <li>Administrators of a workspace are members: nothing says that they work for the brand.
 *   <li>Mentions in a text become {@code @…}.
 *   <li>The members of a channel are a roster as of {@code --as-of}, else of the newest message of
 *       the export; an archived channel lists nobody.
 * </ul>
 *
 * <p>Ignored are {@code user_account} (it only tells who is a bot), {@code direct_conversation} and
 * {@code integration_log}. Notes count {@code reactions_without_giver}, {@code
 * reactions_beside_upload} (to files, in messages that only show them: they count with the upload,
 * if the export has it) and {@code rosters_without_time} (channels whose members are left out,
 * because no message tells the time of the export).
 */
public final class Slack implements LogFormat {
  @Override
  public String name() {
    return "slack";
  }

  @Override
  public String summary() {
    return "the export of a Slack workspace, unpacked or zipped: users.json, channels.json and a"
        + " folder of days for each channel.";
  }

  @Override
  public boolean recognizes(Head head) {
    return SlackPart.recognizes(head);
  }

  @Override
  public boolean isPlatform() {
    return true;
  }

  @Override
  public boolean readsFilesTogether() {
    return true;
  }

  /**
   * {@inheritDoc}
   *
   * @throws org.digitalresidents.model.Failure where a day lies in no folder, or where a list
   *     breaks off
   */
  @Override
  public RecordReader reader(List<InputFile> files, FileAccess access, IntakeOptions options)
      throws IOException {
    return new SlackReader(SlackContext.of(files, access, options), options);
  }
}
