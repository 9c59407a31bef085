package org.digitalresidents.intake.mapping;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.Fingerprint;
import org.digitalresidents.intake.Head;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.LogFormat;
import org.digitalresidents.intake.RecordReader;
import org.digitalresidents.model.JsonSetting;

/**
 * A log whose form a mapping file describes: one JSON object, in which a key that is unknown is an
 * error. One record makes one act.
 *
 * <pre>{@code
 * {
 *   "name": "shop",
 *   "files": ["*.csv", "2024/**"],
 *   "read": {"as": "csv"},
 *   "fields": {
 *     "ts": {"from": "date", "format": "yyyyMMdd"},
 *     "etype": {"from": "event", "values": {"home": "view", "purchase": "order"}},
 *     "actor_id": "user",
 *     "amount_minor": {"from": "price", "unit": "decimal", "times": "quantity"},
 *     "currency": {"value": "GBP"},
 *     "attrs": "rest"
 *   },
 *   "also": [{"when": {"field": "invoice", "starts": "C"}, "fields": {"etype": {"value": "refund"}}}],
 *   "ignore": [{"when": {"field": "user", "empty": true}, "reason": "no_customer"}]
 * }
 * }</pre>
 *
 * <ul>
 *   <li>{@code name}: what the ledger calls the format. With {@code "platform": true}, ids are
 *       those of a platform of that name, {@code shop:17850}.
 *   <li>{@code files}: names of files it is for, see {@link Glob}; without it, every file that no
 *       other format takes.
 *   <li>{@code read.as}: {@code csv}, with {@code delimiter} (one character or {@code whitespace};
 *       else the one that the header shows), {@code columns} (names, for files without a header),
 *       {@code quotes} (false where quotes mean nothing, so that large files are read in slices;
 *       never with whitespace) and {@code comment} (how lines begin that are no records; only
 *       without quotes, ignored as {@code comment}); {@code json_lines}; or {@code json}, with
 *       {@code records}, the path of their array, empty for the top.
 *   <li>A value is {@code "field"}, {@code {"from": "field"}}, {@code {"from": [several], "join":
 *       "/"}}, of which missing ones are left out, or {@code {"value": "always"}}. Fields within
 *       JSON have dotted paths, {@code user.id}. {@code "values"} says what theirs are called here;
 *       {@code "id": "number"} reads {@code 17850.0} as 17850.
 *   <li>{@code ts.format}: {@code iso}, {@code epoch_s}, {@code epoch_ms}, {@code epoch_us}, a
 *       pattern, read strictly, or {@code auto}: ISO, or dates in numbers, of which one that can be
 *       read in two ways wants {@code --date-order}. Times without a zone are of {@code ts.zone},
 *       else of the import's zone, which the note {@code times_without_zone} counts. {@code
 *       ts.locale} is English where not said.
 *   <li>{@code etype}: with {@code values}, only what they name; without, our own codes. Anything
 *       else is {@code other}, of kind the source's name. An {@code actor_kind} without a name here
 *       is a member, and kept as {@code source_actor_kind}.
 *   <li>{@code amount_minor}: {@code unit} is {@code decimal} or {@code minor}; {@code times} a
 *       field it is multiplied by; {@code decimal} the sign before decimals. Nothing is rounded. A
 *       refund counts as positive; a negative order is refused. The amount of any other act becomes
 *       the attribute {@code amount}.
 *   <li>{@code attrs}: {@code none}, a list of fields, or {@code rest}: all that nothing else uses,
 *       but for those that {@link org.digitalresidents.intake.text.PersonalColumns} names, which
 *       the note {@code personal_columns_left_aside} counts.
 *   <li>{@code also}: rules that replace fields for records of which {@code when} holds, later ones
 *       above earlier ones. A condition asks of a field {@code equals} or {@code starts} (a text,
 *       or several of which one), {@code negative} or {@code empty} (true or false); {@code "not":
 *       true} turns it round; several in a list must all hold.
 *   <li>{@code ignore}: records that are no acts, counted by {@code reason}; looked at first.
 * </ul>
 *
 * <p>A record without an actor is an act of an unknown person. A file that lacks a column that the
 * mapping names is refused, since that is a misspelt name more often than not.
 */
public final class Mapping implements LogFormat {
  private final String hash;
  private final String file;
  private final String name;
  private final boolean isPlatform;
  private final List<String> globs;
  private final Shape shape;
  private final MappingRules rules;

  private Mapping(JsonSetting setting, String hash) {
    this.hash = hash;
    setting.allow("name", "platform", "files", "read", "fields", "also", "ignore");
    this.file = setting.file();
    JsonSetting named = setting.required("name", "a short name, such as shop");
    this.name = named.text();
    if (!name.matches("[a-z][a-z0-9_]{0,31}")) {
      throw named.wrong("at most 32 lower-case letters, digits and underscores");
    }
    this.isPlatform = setting.has("platform") && setting.get("platform").flag();
    this.globs = setting.has("files") ? setting.get("files").texts() : List.of();
    this.shape = Shape.of(setting.required("read", "{\"as\": \"csv\"}, json or json_lines"));
    this.rules = MappingRules.of(setting);
  }

  /**
   * Reads a mapping.
   *
   * @param fileName what it is called, for messages
   * @throws org.digitalresidents.model.Failure where a key or a value is not allowed, naming it
   */
  public static Mapping read(String fileName, byte[] json) {
    String hash = Fingerprint.of(new String(json, StandardCharsets.UTF_8));
    return new Mapping(JsonSetting.read(fileName, json), hash);
  }

  /** Whether it is for every file that no other format takes, so that others are asked first. */
  public boolean isForTheRest() {
    return globs.isEmpty();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String summary() {
    return "a log as the mapping " + file + " describes it.";
  }

  /** By name only: the content says nothing that a mapping could know it by. */
  @Override
  public boolean recognizes(Head head) {
    String fileName = head.file().name();
    return isForTheRest() || globs.stream().anyMatch(glob -> Glob.matches(glob, fileName));
  }

  @Override
  public boolean isPlatform() {
    return isPlatform;
  }

  @Override
  public String mapping() {
    return hash;
  }

  @Override
  public boolean isSplittable(InputFile input) {
    return shape.isOfLines();
  }

  @Override
  public RecordReader reader(List<InputFile> files, FileAccess access, IntakeOptions options) {
    return new MappedReader(shape, rules, options);
  }
}
