package org.digitalresidents.job;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.digitalresidents.intake.Accounts;
import org.digitalresidents.intake.Fingerprint;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.IntakeRules;
import org.digitalresidents.intake.Pseudonyms;
import org.digitalresidents.intake.RejectedRaw;
import org.digitalresidents.intake.TextPolicy;
import org.digitalresidents.intake.account.AccountLists;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;

/** The settings of an import that say how records are read, and what is kept of them. */
final class IntakeSettings {
  static final Param<Instant> MIN_TIME =
      Param.instant("min-time", "1990-01-01T00:00:00Z", "Acts before it are rejected.");
  static final Param<Instant> MAX_TIME =
      Param.instant("max-time", "2100-01-01T00:00:00Z", "Acts at or after it are rejected.");
  static final Param<Integer> MAX_RECORD_BYTES =
      Param.whole("max-record-bytes", 16 << 20, 1024, "Longer records are rejected.");
  static final Param<String> ENCODING =
      Param.text(
          "encoding",
          "NAME",
          "",
          "What texts are written in that have no byte order mark, such as GBK; by default UTF-8.");
  static final Param<String> SOURCE_ZONE =
      Param.text(
          "source-zone",
          "ZONE",
          "",
          "The time zone of times that an export writes without one; by default --zone.");
  static final Param<String> DATE_ORDER =
      Param.choice(
          "date-order",
          "refuse",
          "Order of day and month in dates such as 03/10/2024, which are refused without it.",
          "refuse",
          "dmy",
          "mdy",
          "ymd");
  static final Param<Instant> AS_OF =
      Param.instant("as-of", "", "The moment that rosters speak of which do not say.");
  static final Param<String> IDENTITY =
      Param.text(
          "identity",
          "FILE",
          "",
          "CSV with account_id, person_id and perhaps platform: accounts that are one person.");
  static final Param<String> STAFF =
      Param.text(
          "staff", "FILE", "", "Accounts of staff: one a line, or CSV with account_id, platform.");
  static final Param<String> BOTS =
      Param.text("bots", "FILE", "", "Accounts that are bots, in the same form.");
  static final Param<String> KEY_FILE =
      Param.text(
          "pseudonym-key-file",
          "FILE",
          "",
          "A secret of 16 bytes or more in a file only you can read: ids are replaced by"
              + " pseudonyms made with it. A lake keeps to one key.");
  static final Param<String> TEXT =
      Param.choice(
          "text",
          "keep",
          "What is kept of texts; redact puts [url], [email], [id], [phone], [name] for such.",
          "keep",
          "redact",
          "drop");
  static final Param<String> REJECTED_RAW =
      Param.choice(
          "rejected-raw",
          "auto",
          "What is kept of rejected records; auto is hash with a pseudonym key, else full.",
          "auto",
          "none",
          "hash",
          "full");

  private IntakeSettings() {}

  static List<Param<?>> all() {
    return List.of(
        MIN_TIME,
        MAX_TIME,
        MAX_RECORD_BYTES,
        ENCODING,
        SOURCE_ZONE,
        DATE_ORDER,
        AS_OF,
        IDENTITY,
        STAFF,
        BOTS,
        KEY_FILE,
        TEXT,
        REJECTED_RAW);
  }

  /**
   * The options of reading.
   *
   * @param community where a record names none
   * @param isGiven whether the user named it
   */
  static IntakeOptions options(Args args, String community, boolean isGiven) {
    String order = args.get(DATE_ORDER);
    return new IntakeOptions(
        community,
        isGiven,
        args.get(MIN_TIME),
        args.get(MAX_TIME),
        args.get(MAX_RECORD_BYTES),
        sourceZone(args),
        order.equals("refuse")
            ? null
            : IntakeOptions.DateOrder.valueOf(order.toUpperCase(Locale.ROOT)),
        args.get(AS_OF));
  }

  private static ZoneId sourceZone(Args args) {
    String given = args.get(SOURCE_ZONE);
    try {
      return given.isEmpty() ? args.get(Settings.ZONE) : ZoneId.of(given);
    } catch (java.time.DateTimeException e) {
      throw wrong(SOURCE_ZONE, "expected a zone such as Asia/Shanghai, found '%s'", given);
    }
  }

  /** What texts are written in that do not say; null for UTF-8. */
  static String encoding(Args args) {
    String given = args.get(ENCODING);
    try {
      return given.isEmpty() || given.equalsIgnoreCase("UTF-8")
          ? null
          : Charset.forName(given).name();
    } catch (IllegalArgumentException e) {
      throw wrong(ENCODING, "Java knows no encoding '%s'; try GBK, UTF-16LE or ISO-8859-1", given);
    }
  }

  /** The rules of an import. */
  static IntakeRules rules(IntakeOptions options, Args args, HadoopFiles files) throws IOException {
    Accounts accounts = new Accounts();
    AccountLists lists = new AccountLists(files, accounts);
    InputListing listing = InputListing.silent(files, encoding(args));
    for (InputFile file : listed(listing, args, IDENTITY)) {
      lists.persons(file);
    }
    for (InputFile file : listed(listing, args, STAFF)) {
      lists.staff(file);
    }
    for (InputFile file : listed(listing, args, BOTS)) {
      lists.bots(file);
    }
    Pseudonyms pseudonyms = pseudonyms(args);
    String raw = args.get(REJECTED_RAW);
    RejectedRaw byDefault = pseudonyms == null ? RejectedRaw.FULL : RejectedRaw.HASH;
    return new IntakeRules(
        options,
        accounts,
        accountLists(args, files),
        pseudonyms,
        TextPolicy.valueOf(args.get(TEXT).toUpperCase(Locale.ROOT)),
        raw.equals("auto") ? byDefault : RejectedRaw.valueOf(raw.toUpperCase(Locale.ROOT)));
  }

  private static List<InputFile> listed(InputListing listing, Args args, Param<String> param) {
    String path = args.get(param);
    return path.isEmpty()
        ? List.of()
        : listing.list(List.of(path)).stream().map(InputListing.Found::file).toList();
  }

  /** Hash of all lists of accounts; null where there are none. */
  private static String accountLists(Args args, HadoopFiles files) throws IOException {
    InputListing listing = InputListing.silent(files, null);
    StringBuilder lists = new StringBuilder();
    for (Param<String> param : List.of(IDENTITY, STAFF, BOTS)) {
      for (InputFile file : listed(listing, args, param)) {
        lists.append(param.name()).append(Fingerprint.of(file, files));
      }
    }
    return lists.isEmpty() ? null : Fingerprint.of(lists.toString());
  }

  /** Null where ids are stored in clear. */
  private static Pseudonyms pseudonyms(Args args) throws IOException {
    String given = args.get(KEY_FILE);
    if (given.isEmpty()) {
      return null;
    }
    Path path = Path.of(given);
    if (!Files.isReadable(path) || !Files.isRegularFile(path)) {
      // Not repeated: it may be the key itself, given for the file by mistake.
      throw wrong(KEY_FILE, "there is no file of this name that can be read%s", "");
    }
    Set<PosixFilePermission> owner =
        EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    if (!owner.containsAll(Files.getPosixFilePermissions(path))) {
      throw wrong(KEY_FILE, "others may read or run '%s': chmod 600 it", given);
    }
    byte[] key = stripped(Files.readAllBytes(path));
    if (key.length < Pseudonyms.MIN_KEY_BYTES) {
      throw wrong(
          KEY_FILE,
          "the key in '%s' has fewer than 16 bytes: openssl rand -hex 32 makes one",
          given);
    }
    return new Pseudonyms(key);
  }

  /** An editor's line end is no part of the key. */
  private static byte[] stripped(byte[] key) {
    int end = key.length;
    while (end > 0 && (key[end - 1] == '\n' || key[end - 1] == '\r')) {
      end--;
    }
    return Arrays.copyOf(key, end);
  }

  private static Failure wrong(Param<?> param, String problem, String value) {
    return new Failure(Exit.CALLED_WRONGLY, param.flag() + ": " + problem.formatted(value) + ".");
  }
}
