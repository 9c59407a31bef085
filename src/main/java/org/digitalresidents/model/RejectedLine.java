package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * Every record that could not become an act, with its bytes, so that it can be mended and sent
 * again.
 */
public enum RejectedLine implements Field {
  SOURCE(Spec.text("The file, relative to what was given as input.", "来源文件").key()),
  FINGERPRINT(Spec.id("Hash of the file's bytes.", "文件指纹").key()),
  LINE_NO(Spec.number("line", "Number of the record's line or row, from 1.", "行号").key()),
  ACT_NO(
      Spec.number(
              "rank",
              "0 for a whole record; from 1 for one act of a record whose other acts were kept.",
              "记录内行为序号(0 为整条记录)")
          .key()),
  REASON(Spec.code(Rejection.class, "Why.", "拒收原因")),
  DETAIL(Spec.text("What exactly, in words.", "详情")),
  BYTE_OFFSET(
      Spec.number("bytes", "Where the record begins in the (unpacked) file.", "字节偏移")
          .nullWhen("the record is no stretch of bytes")),
  RAW(
      Spec.bytes("The record's bytes as they came, at most 64 KiB.", "原始字节(至多 64 KiB)")
          .nullWhen("the record is no stretch of bytes, or --rejected-raw is not full")),
  RAW_HASH(
      Spec.id("SHA-256 of those bytes; with a pseudonym key, under that key.", "原始字节哈希")
          .nullWhen("the record is no stretch of bytes, or --rejected-raw is none")),
  RAW_BYTES(
      Spec.number("bytes", "Length of the whole record.", "原始长度(字节)")
          .nullWhen("the record is no stretch of bytes"));

  public static final Table REJECTED_LINE =
      Table.of("rejected_line", "one row per rejected record", "每条拒收记录一行", values());

  private final Spec spec;

  RejectedLine(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
