package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * What is done with the data of people: each field that imports keep, what becomes of it, who reads
 * its table, where it comes out again, and for how long. Made of the declarations of tables and
 * jobs and of the settings of the imports. Source: S0:18 「透明化用户数据使用范围」, definitions H.
 */
public enum DataUse implements Field {
  SOURCE_TABLE(Spec.text("The table an import fills.", "导入表").key()),
  FIELD(Spec.text("Its column.", "字段").key()),
  MEANING(Spec.text("What it says.", "含义(英文)")),
  LABEL(Spec.text("The same in Chinese.", "含义(中文)")),
  FORMATS(
      Spec.text("The formats of the files that were imported.", "来源格式")
          .nullWhen("nothing was imported")),
  TREATMENT(Spec.code(FieldTreatment.class, "What became of it.", "处理方式")),
  TEXT_MODE(
      Spec.text("--text of the imports.", "文本处理设置")
          .nullWhen("the field is no text, or no run kept tells of an import")),
  PSEUDONYM_KEY(
      Spec.id("The id of the key.", "假名密钥编号").nullWhen("the field is no id, or is kept in clear")),
  TABLE_READERS(
      Spec.text(
              "The jobs that read the table; which of its columns each looks at is not recorded.",
              "读取该表的任务(不区分字段)")
          .nullWhen("none does")),
  ALSO_IN(
      Spec.text(
              "Tables made of it that have a column of this name; of the id of a person, any that names persons.",
              "含该字段(成员 ID 则为任何成员列)的结果表")
          .nullWhen("there is none")),
  PAGE_TABLES(
      Spec.text("Of the table and these, those that the page is made of.", "报告页所用表")
          .nullWhen("there is none")),
  RETENTION(Spec.text("For how long it is kept.", "保留期限(英文)")),
  RETENTION_ZH(Spec.text("The same in Chinese.", "保留期限(中文)"));

  public static final Table DATA_USE =
      Table.of("data_use", "one row per field of an imported table", "每个导入表字段一行", values());

  private final Spec spec;

  DataUse(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
