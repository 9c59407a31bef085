package org.digitalresidents.intake.sheet;

import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.CsvTable;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.intake.text.Money;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;

/** The lines of an order table, as {@link Orders} describes them. */
final class OrderLines implements SheetLines {
  private static final Set<String> KNOWN =
      Set.of(
          "order_id",
          "ts",
          "account_id",
          Orders.AMOUNT,
          Orders.AMOUNT_MINOR,
          "currency",
          "status",
          "group_id",
          "platform",
          "community_id");

  private final SheetTimes times;
  private final FreeColumns free;
  private final RecordSink sink;

  OrderLines(InputFile file, List<String> header, IntakeOptions options, RecordSink sink) {
    if (!header.contains(Orders.AMOUNT) && !header.contains(Orders.AMOUNT_MINOR)) {
      throw new Failure(
          Failure.Exit.CALLED_WRONGLY,
          file.name()
              + ": its first line must name a column amount, in units such as yuan, or"
              + " amount_minor, in minor units such as fen; it names "
              + header);
    }
    this.times = new SheetTimes(options, sink);
    this.free = new FreeColumns(header, KNOWN, sink);
    this.sink = sink;
  }

  @Override
  public void read(CsvTable line) throws BadRecord {
    OrderStatus status = OrderStatus.of(line.requiredId("status"));
    Instants.Moment when = times.moment("ts", line.requiredId("ts"));
    Currency currency = Money.currency("currency", line.requiredId("currency"));
    Etype etype = status.etype();
    String orderId = etype == Etype.REFUND ? line.id("order_id") : line.requiredId("order_id");
    Long amount = amount(line, currency, etype);

    ActDraft draft =
        ActDraft.of(etype, when.instant(), when.precision())
            .communityId(line.id("community_id"))
            .platform(line.id("platform"))
            .groupId(line.id("group_id"))
            .actorId(line.id("account_id"))
            .eventId(eventId(status, orderId, line.id("line_id")));
    free.of(line).forEach(draft::attr);
    draft.attr("status", line.id("status"));
    if (etype == Etype.OTHER) {
      draft.attr("source_kind", draft.attrs().get("kind")).attr("kind", status.kind());
      draft.attr("amount_minor", amount == null ? null : amount.toString());
      draft.attr("currency", currency.getCurrencyCode()).attr("order_id", orderId);
    } else {
      draft.amountMinor(amount).currency(currency.getCurrencyCode()).orderId(orderId);
      sink.note("currency_" + currency.getCurrencyCode(), 1);
    }
    sink.kept(line.origin(), List.of(draft));
  }

  /** The amount in minor units; null where a line that is no money names none. */
  private static Long amount(CsvTable line, Currency currency, Etype etype) throws BadRecord {
    String decimal = line.id(Orders.AMOUNT);
    String whole = line.id(Orders.AMOUNT_MINOR);
    Long amount = decimal == null ? null : decimal(decimal, currency);
    Long minor = whole == null ? amount : minor(whole);
    if (amount != null && !amount.equals(minor)) {
      throw new BadRecord(
          Rejection.TYPE_MISMATCH,
          "amount and amount_minor differ: " + amount + " and " + minor + " minor units");
    }
    if (minor == null && etype != Etype.OTHER) {
      throw new BadRecord(
          Rejection.MISSING_REQUIRED, "both amount and amount_minor are missing or empty");
    }
    return minor == null ? null : unsigned(minor, etype);
  }

  private static Long decimal(String cell, Currency currency) throws BadRecord {
    return Money.minor(Orders.AMOUNT, Money.decimal(Orders.AMOUNT, cell), currency);
  }

  private static Long minor(String cell) throws BadRecord {
    return Money.minor(Orders.AMOUNT_MINOR, Money.decimal(Orders.AMOUNT_MINOR, cell));
  }

  private static Long unsigned(long minor, Etype etype) throws BadRecord {
    if (minor < 0 && etype != Etype.REFUND) {
      throw new BadRecord(
          Rejection.NUMBER_RANGE,
          "the amount, "
              + minor
              + " minor units, is negative; money that went back has the status refunded");
    }
    return Math.abs(minor);
  }

  /** Null where the source does not name the line. */
  private static String eventId(OrderStatus status, String orderId, String lineId) {
    if (orderId == null || lineId == null) {
      return null;
    }
    String id = orderId + "/" + lineId;
    return switch (status.etype()) {
      case ORDER -> id;
      case REFUND -> id + "/refund";
      default -> id + "/" + status.kind();
    };
  }
}
