package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * What became of every record of every file: {@code records = kept + duplicates + rejected +
 * ignored + blank}, checked before publishing.
 */
public enum IntakeLedger implements Field {
  RUN_ID(Spec.id("The run that read the file.", "导入批次").key()),
  IMPORT_NO(
      Spec.number("rank", "Number of the import in the lake, from 1: a later one stands.", "导入序号")),
  SOURCE(Spec.text("The file, relative to what was given as input.", "来源文件").key()),
  FINGERPRINT(
      Spec.id("Hash of the file's bytes; a file with a known one is not read again.", "文件指纹")),
  COMMUNITY(
      Spec.id("The community given with --community.", "指定的社群")
          .nullWhen("none was given: then each record's own stands, else the folder's name")),
  FORMAT(Spec.text("The format it was read as.", "格式")),
  ACCOUNT_LISTS(
      Spec.id("Hash of the lists of staff, bots and persons that it was read with.", "账号清单哈希")
          .nullWhen("there were none")),
  MAPPING(
      Spec.id("Hash of the mapping that it was read with.", "字段映射哈希").nullWhen("there was none")),
  PSEUDONYM_KEY(
      Spec.id("Id of the key under which ids were replaced by pseudonyms.", "假名密钥编号")
          .nullWhen("ids are stored in clear")),
  BYTES(Spec.number("bytes", "Size of the file.", "文件大小(字节)")),
  RECORDS(Spec.count("Records found: lines, rows, elements.", "记录数")),
  KEPT(Spec.count("Records that gave at least one act, or another kept fact.", "保留")),
  DUPLICATES(Spec.count("Records whose acts were all there already, identical.", "重复")),
  REJECTED(Spec.count("Records that could not be read; they stand in rejected_line.", "拒收")),
  IGNORED(Spec.count("Records that are no act, for a stated reason.", "忽略")),
  BLANK(Spec.count("Empty records.", "空行")),
  ACTS(Spec.count("Acts that entered activity.", "入库行为数")),
  SUPERSEDED_ACTS(
      Spec.count("Acts of earlier imports that a later version in this file replaced.", "替换的旧行为数")),
  REJECTED_BY_REASON(Spec.counts("Rejected records by reason.", "按原因统计的拒收数")),
  IGNORED_BY_REASON(Spec.counts("Ignored records by reason.", "按原因统计的忽略数")),
  NOTES(Spec.counts("What the reader counted beside: see the format's description.", "读取备注计数")),
  FIRST_TS(Spec.instant("First act of the file.", "最早行为时间").nullWhen("the file gave no act")),
  LAST_TS(Spec.instant("Last act of the file.", "最晚行为时间").nullWhen("the file gave no act"));

  public static final Table INTAKE_LEDGER =
      Table.of("intake_ledger", "one row per file read, per run", "每次导入的每个文件一行", values());

  private final Spec spec;

  IntakeLedger(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
