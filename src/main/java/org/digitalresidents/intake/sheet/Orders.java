package org.digitalresidents.intake.sheet;

import java.util.List;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.Head;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.LogFormat;
import org.digitalresidents.intake.RecordReader;

/**
 * Orders and refunds in CSV, one line per movement of money. Columns, in whatever order: {@code
 * order_id}, {@code ts}, {@code account_id}, {@code currency}, {@code status}, and {@code amount}
 * (decimal) or {@code amount_minor} (whole minor units); {@code group_id}, {@code line_id}, {@code
 * platform} and {@code community_id} where there are any; every other column becomes an attribute.
 *
 * <p>A line whose status says paid is an {@code order}, one that says refunded a {@code refund} of
 * what the line says was paid back, be it written as a positive or a negative amount; any other is
 * kept as {@code other}, of kind {@code order_<status>}, and counts no money. The statuses known
 * are those of {@link OrderStatus}; an unknown one is refused. Lines of one order add up.
 *
 * <p>With a {@code line_id} a line that comes again is the same act: {@code <order>/<line>}, its
 * refund {@code <order>/<line>/refund}, and {@code <order>/<line>/order_<status>}. Without one,
 * identical lines are told apart by their occurrence, so a list that repeats an order for each of
 * its statuses needs line ids.
 *
 * <p>An order without an account is one of an unknown person. Notes count {@code currency_<CODE>}
 * by lines of money, {@code times_without_zone} and {@code personal_columns_left_aside}.
 */
public final class Orders implements LogFormat {
  static final String AMOUNT = "amount";
  static final String AMOUNT_MINOR = "amount_minor";

  private static final List<String> REQUIRED =
      List.of("order_id", "ts", "account_id", "currency", "status");

  @Override
  public String name() {
    return "orders";
  }

  @Override
  public String summary() {
    return "orders and refunds in CSV, with columns order_id, ts, account_id, amount or"
        + " amount_minor, currency and status.";
  }

  @Override
  public boolean recognizes(Head head) {
    boolean hasAmount = head.hasColumns(AMOUNT) || head.hasColumns(AMOUNT_MINOR);
    boolean isOrders = head.hasColumns("order_id", "ts", "account_id", "currency");
    return hasAmount && isOrders && !head.hasColumns("etype");
  }

  @Override
  public boolean isPlatform() {
    return false;
  }

  @Override
  public RecordReader reader(List<InputFile> files, FileAccess access, IntakeOptions options) {
    return new SheetReader(REQUIRED, OrderLines::new, options);
  }
}
