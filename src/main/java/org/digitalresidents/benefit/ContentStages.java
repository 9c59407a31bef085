package org.digitalresidents.benefit;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.Attrs;
import org.digitalresidents.model.ContentStage;
import org.digitalresidents.model.JsonSetting;

/**
 * How the stage of content is told: one JSON object, in which a key that is unknown is an error.
 *
 * <pre>{@code
 * {"decision": {"tags": ["tutorial"], "words": ["教程", "how to use"], "source": "S3:7"}}
 * }</pre>
 *
 * <p>{@code tags} are values of the attribute {@code content} or of the source's own kind of
 * message; they go before {@code words}, one of which stands in the text, whatever its case. The
 * furthest stage that holds is told: decision, interest, awareness.
 */
public final class ContentStages implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final List<ContentStage> FURTHEST_FIRST =
      List.of(ContentStage.DECISION, ContentStage.INTEREST, ContentStage.AWARENESS);

  private final EnumMap<ContentStage, List<String>> tags = new EnumMap<>(ContentStage.class);
  private final EnumMap<ContentStage, List<String>> words = new EnumMap<>(ContentStage.class);

  private ContentStages() {}

  /**
   * Reads how stages are told.
   *
   * @param fileName what the file is called, for messages
   * @throws org.digitalresidents.model.Failure where a key or value is not allowed, naming it
   */
  public static ContentStages read(String fileName, byte[] json) {
    JsonSetting file = JsonSetting.read(fileName, json);
    List<String> keys = new ArrayList<>(FURTHEST_FIRST.stream().map(ContentStage::code).toList());
    keys.add("about");
    file.allow(keys.toArray(String[]::new));
    ContentStages stages = new ContentStages();
    for (ContentStage stage : FURTHEST_FIRST) {
      if (file.has(stage.code())) {
        stages.add(stage, file.get(stage.code()));
      }
    }
    return stages;
  }

  private void add(ContentStage stage, JsonSetting setting) {
    setting.allow("tags", "words", "source");
    setting.required("source", "where the stage is from").text();
    if (!setting.has("tags") && !setting.has("words")) {
      throw setting.wrong("with \"tags\", \"words\", or both");
    }
    tags.put(stage, setting.has("tags") ? lowerCase(setting.get("tags").texts()) : List.of());
    words.put(stage, setting.has("words") ? lowerCase(setting.get("words").texts()) : List.of());
  }

  private static List<String> lowerCase(List<String> texts) {
    return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
  }

  /** The stage of an act of {@code activity}; untagged where nothing tells. */
  Column of() {
    Column tag = lower(Activity.ATTRS.col().getItem(Attrs.CONTENT));
    Column kind = lower(Activity.MSG_TYPE.col());
    Column text = lower(Activity.TEXT.col());
    return coalesce(
        byTag(tags, tag), byTag(tags, kind), byWord(text), lit(ContentStage.UNTAGGED.code()));
  }

  private static Column byTag(Map<ContentStage, List<String>> tags, Column tag) {
    Column stage = lit(null).cast("string");
    for (int i = FURTHEST_FIRST.size() - 1; i >= 0; i--) {
      List<String> of = tags.getOrDefault(FURTHEST_FIRST.get(i), List.of());
      if (!of.isEmpty()) {
        stage = when(tag.isin(of.toArray()), FURTHEST_FIRST.get(i).code()).otherwise(stage);
      }
    }
    return stage;
  }

  private Column byWord(Column text) {
    Column stage = lit(null).cast("string");
    for (int i = FURTHEST_FIRST.size() - 1; i >= 0; i--) {
      List<String> of = words.getOrDefault(FURTHEST_FIRST.get(i), List.of());
      if (!of.isEmpty()) {
        String any = of.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        stage = when(text.rlike(any), FURTHEST_FIRST.get(i).code()).otherwise(stage);
      }
    }
    return stage;
  }
}
