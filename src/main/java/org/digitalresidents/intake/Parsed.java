package org.digitalresidents.intake;

import org.digitalresidents.model.Activity;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** Where a parsed thing came from: columns of the tables between reading and publishing. */
enum Parsed implements Field {
  FILE_NO(Spec.number("rank", "Number of the file in the import.", "文件序号").key()),
  SLICE_NO(Spec.number("rank", "Number of the slice in the file.", "分片序号").key()),
  LINE_NO(Spec.number("line", "Line within the slice, from 0.", "分片内行号").key());

  /** Further columns of acts. */
  enum OfAct implements Field {
    ACT_NO(Spec.number("rank", "Number of the act in its record, from 1.", "记录内行为序号").key()),
    RECORD_ACTS(Spec.count("How many acts the record gave.", "记录的行为数")),
    CONTENT_ID(Spec.id("Hash of all it says.", "内容哈希").nullWhen("the source gives an id")),
    IS_MAPPED(Spec.flag("The identity map knows the account, or there is none.", "账号是否已映射"));

    private final Spec spec;

    OfAct(Spec spec) {
      this.spec = spec;
    }

    @Override
    public Spec spec() {
      return spec;
    }
  }

  /** Further columns of rejected records. */
  enum OfReject implements Field {
    REASON(Spec.code(Rejection.class, "Why.", "拒收原因")),
    DETAIL(Spec.text("What exactly.", "详情")),
    BYTE_OFFSET(Spec.number("bytes", "Where it begins.", "字节偏移").nullWhen("no bytes")),
    RAW(Spec.bytes("The first bytes.", "原始字节").nullWhen("no bytes")),
    RAW_HASH(Spec.id("Their hash.", "原始字节哈希").nullWhen("no bytes")),
    RAW_BYTES(Spec.number("bytes", "Length of all.", "原始长度").nullWhen("no bytes"));

    private final Spec spec;

    OfReject(Spec spec) {
      this.spec = spec;
    }

    @Override
    public Spec spec() {
      return spec;
    }
  }

  /** Further columns of a slice's tally; LINE_NO is the number of its lines. */
  enum OfTally implements Field {
    RECORDS(Spec.count("Records.", "记录数")),
    KEPT(Spec.count("Kept.", "保留")),
    REJECTED(Spec.count("Rejected.", "拒收")),
    IGNORED(Spec.count("Ignored.", "忽略")),
    BLANK(Spec.count("Blank.", "空行")),
    ACTS(Spec.count("Acts.", "行为数")),
    ACTS_WITHOUT_ID(Spec.count("Acts without an id.", "无 ID 行为数")),
    REJECTED_BY_REASON(Spec.counts("Rejected by reason.", "按原因拒收")),
    IGNORED_BY_REASON(Spec.counts("Ignored by reason.", "按原因忽略")),
    NOTES(Spec.counts("Notes.", "备注"));

    private final Spec spec;

    OfTally(Spec spec) {
      this.spec = spec;
    }

    @Override
    public Spec spec() {
      return spec;
    }
  }

  /** Columns of the list of files. */
  enum OfFile implements Field {
    FILE_NO(Spec.number("rank", "Number of the file in the import.", "文件序号").key()),
    SOURCE(Spec.text("The file, relative to what was given as input.", "来源文件")),
    FINGERPRINT(Spec.id("Hash of its bytes.", "文件指纹")),
    FORMAT(Spec.text("The format it is read as.", "格式"));

    private final Spec spec;

    OfFile(Spec spec) {
      this.spec = spec;
    }

    @Override
    public Spec spec() {
      return spec;
    }
  }

  /** Further columns of acts that did not enter activity, or were replaced there. */
  enum OfLoser implements Field {
    IS_PRIOR(Spec.flag("It stood in activity before this import.", "是否为已入库行为")),
    IS_CONFLICT(Spec.flag("Another content won; else it is a plain copy.", "是否冲突")),
    WINNER_FILE_NO(Spec.number("rank", "File of the act that won; -1 if it was there.", "胜出文件序号")),
    COMMUNITY_ID(Spec.id("The community.", "社群")),
    EVENT_ID(Spec.id("The id they share.", "事件 ID")),
    TS(Spec.instant("Its time.", "时间")),
    ETYPE(Spec.text("Its kind.", "类型"));

    private final Spec spec;

    OfLoser(Spec spec) {
      this.spec = spec;
    }

    @Override
    public Spec spec() {
      return spec;
    }
  }

  /** The column of ids that may stand more than once. */
  enum OfSuspect implements Field {
    ID_HASH(Spec.number("hash", "A 64-bit hash of community and id.", "事件 ID 哈希").key());

    private final Spec spec;

    OfSuspect(Spec spec) {
      this.spec = spec;
    }

    @Override
    public Spec spec() {
      return spec;
    }
  }

  static final Table ACT =
      Table.of(
          "parsed_act",
          "one row per act read",
          "每个读出的行为一行",
          values(),
          OfAct.values(),
          Activity.values());

  static final Table DERIVED =
      Table.of(
          "derived_act", "one row per act found from rosters", "每个由名册推得的行为一行", Activity.values());

  static final Table FILE =
      Table.of("import_file", "one row per file of the import", "每个导入文件一行", OfFile.values());

  static final Table LOSER =
      Table.of(
          "losing_act",
          "one row per act that lost",
          "每个落选行为一行",
          values(),
          new Field[] {OfAct.ACT_NO, OfAct.RECORD_ACTS},
          OfLoser.values());

  static final Table REJECT =
      Table.of(
          "parsed_reject", "one row per rejected record", "每条拒收记录一行", values(), OfReject.values());

  static final Table SUSPECT =
      Table.of(
          "suspected_id",
          "one row per id that may stand more than once",
          "每个疑似重复 ID 一行",
          OfSuspect.values());

  static final Table TALLY =
      Table.of("slice_tally", "one row per slice", "每个分片一行", values(), OfTally.values());

  private final Spec spec;

  Parsed(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
