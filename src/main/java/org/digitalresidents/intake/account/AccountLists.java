package org.digitalresidents.intake.account;

import java.io.IOException;
import java.util.List;
import org.digitalresidents.intake.Accounts;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.Slice;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.CsvTable;
import org.digitalresidents.intake.text.Lines;
import org.digitalresidents.intake.text.TextRules;
import org.digitalresidents.intake.text.Utf8;
import org.digitalresidents.model.Failure;

/**
 * Reads lists of accounts. A CSV file has a header with {@code account_id}, and may have {@code
 * platform}: a format's name, or empty for any. A list of staff or bots may also be plain: an
 * account, or a person of the identity map, on each line. A line that cannot be read refuses the
 * list, since nobody would notice a person missing in it.
 */
public final class AccountLists {
  private static final String ACCOUNT = "account_id";
  private static final String PERSON = "person_id";
  private static final String PLATFORM = "platform";
  private static final int MAX_LINE = 64 * 1024;

  private interface Listed {
    void see(String platform, String account);
  }

  private final FileAccess access;
  private final Accounts accounts;

  public AccountLists(FileAccess access, Accounts accounts) {
    this.access = access;
    this.accounts = accounts;
  }

  /** Reads a list of staff. */
  public void staff(InputFile file) throws IOException {
    list(file, accounts::staff);
  }

  /** Reads a list of bots. */
  public void bots(InputFile file) throws IOException {
    list(file, accounts::bot);
  }

  /** Reads which person each account is: columns {@code account_id} and {@code person_id}. */
  public void persons(InputFile file) throws IOException {
    try (CsvTable table = CsvTable.open(file, access, MAX_LINE, List.of(ACCOUNT, PERSON))) {
      while (table.next()) {
        if (!table.isBlank()) {
          person(file, table);
        }
      }
    }
  }

  private void person(InputFile file, CsvTable table) {
    try {
      table.check();
      String account = table.requiredId(ACCOUNT);
      String before = accounts.person(platform(table), account, table.requiredId(PERSON));
      if (before != null) {
        throw refused(file, table.origin().lineNo(), "the account is another person's above");
      }
    } catch (BadRecord e) {
      throw refused(file, table.origin().lineNo(), e.detail());
    }
  }

  private static String platform(CsvTable table) throws BadRecord {
    String platform = table.id(PLATFORM);
    return platform == null ? "" : platform;
  }

  private void list(InputFile file, Listed listed) throws IOException {
    boolean isTable;
    try (Lines lines = lines(file)) {
      isTable = lines.next() && text(lines).contains(ACCOUNT);
    }
    if (isTable) {
      table(file, listed);
    } else {
      plain(file, listed);
    }
  }

  private void table(InputFile file, Listed listed) throws IOException {
    try (CsvTable table = CsvTable.open(file, access, MAX_LINE, List.of(ACCOUNT))) {
      while (table.next()) {
        if (!table.isBlank()) {
          try {
            table.check();
            listed.see(platform(table), table.requiredId(ACCOUNT));
          } catch (BadRecord e) {
            throw refused(file, table.origin().lineNo(), e.detail());
          }
        }
      }
    }
  }

  private void plain(InputFile file, Listed listed) throws IOException {
    try (Lines lines = lines(file)) {
      while (lines.next()) {
        try {
          Utf8.check(lines.buffer(), lines.start(), lines.end());
          String account = TextRules.id("account", text(lines));
          if (account != null) {
            listed.see("", account);
          }
        } catch (BadRecord e) {
          throw refused(file, lines.lineNo(), e.detail());
        }
      }
    }
  }

  private Lines lines(InputFile file) throws IOException {
    return Lines.open(new Slice(file, 0, 0, 0, Long.MAX_VALUE), access, MAX_LINE);
  }

  private static String text(Lines lines) {
    int length = lines.isTooLong() ? 0 : lines.end() - lines.start();
    return new String(
        lines.buffer(), lines.start(), length, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Failure refused(InputFile file, long lineNo, String problem) {
    return new Failure(
        Failure.Exit.CALLED_WRONGLY,
        "%s, line %d: %s. Mend the line.".formatted(file.name(), lineNo + 1, problem));
  }
}
