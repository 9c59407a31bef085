package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** Why a record could not become an act. Codes are stable: people filter by them. */
public enum Rejection implements Code {
  JSON_SYNTAX("not valid JSON", "JSON 语法错误"),
  TRAILING_TOKENS("something follows the first JSON value on the line", "行尾有多余内容"),
  DUPLICATE_KEY("the same key twice in one object", "键重复"),
  NOT_OBJECT("valid JSON, but not an object", "不是 JSON 对象"),
  MISSING_REQUIRED("a field without which there is no act is missing or empty", "缺少必填字段"),
  TYPE_MISMATCH("a field holds another kind of value than its column", "字段类型不符"),
  NUMBER_RANGE("a number is too large, or not whole where it must be", "数值超出范围"),
  TS_UNPARSEABLE("the time cannot be read", "时间无法解析"),
  TS_OUT_OF_RANGE("the time lies outside --min-time and --max-time", "时间超出允许范围"),
  TS_UNIT_SUSPECT("a numeric time whose unit is not the declared one", "时间单位可疑"),
  ENCODING("bytes that are not text in the declared encoding", "编码错误"),
  LINE_TOO_LONG("longer than --max-record-bytes", "记录过长"),
  TOO_DEEP("nested too deeply", "嵌套过深"),
  TOO_MANY_FIELDS("too many fields in one record", "字段过多"),
  CSV_ARITY("another number of cells than the header", "列数与表头不符"),
  CSV_UNCLOSED_QUOTE("a quote that is never closed", "引号未闭合"),
  XML_SYNTAX("not a well-formed row element", "XML 语法错误"),
  XML_DTD("a document type declaration, which is refused", "含 DTD,拒绝读取"),
  FILE_REFUSED("the whole file, with --skip-bad-files: damaged, or not what it seemed", "整个文件拒收"),
  UNKNOWN_CODE("a code that is not in the closed set of its column", "未知代码"),
  DUPLICATE_EVENT_CONFLICT(
      "another record has the same id and other content, and is later", "同一 ID 内容冲突,保留较晚者");

  private final String meaning;
  private final String label;

  Rejection(String meaning, String label) {
    this.meaning = meaning;
    this.label = label;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public String label() {
    return label;
  }
}
