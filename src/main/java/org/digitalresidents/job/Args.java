package org.digitalresidents.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;

/** The settings of a run, checked before anything starts. */
public final class Args {
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  private Args() {}

  /**
   * Takes the texts given for some settings, and the defaults for the others.
   *
   * @throws Failure (called wrongly) naming the setting, what was given and what is expected
   */
  public static Args of(Iterable<Param<?>> params, Map<String, String> given) {
    Args args = new Args();
    for (Param<?> param : params) {
      String text = given.getOrDefault(param.name(), param.defaultText());
      try {
        args.values.put(param.name(), param.parse(text));
      } catch (IllegalArgumentException e) {
        throw new Failure(
            Exit.CALLED_WRONGLY,
            "%s: expected %s, found '%s'. %s"
                .formatted(param.flag(), e.getMessage(), text, param.meaning()),
            e);
      }
      args.texts.put(param.name(), text);
    }
    return args;
  }

  /** The value of a setting the job declares. */
  @SuppressWarnings("unchecked")
  public <T> T get(Param<T> param) {
    if (!values.containsKey(param.name())) {
      throw new IllegalStateException("Setting not declared by the job: " + param.name());
    }
    return (T) values.get(param.name());
  }

  /** Every setting as text, defaults included. */
  public Map<String, String> texts() {
    return new TreeMap<>(texts);
  }
}
