package org.digitalresidents.job;

import java.io.Serializable;

/** A function that can be shipped to a task. */
public interface SerializableFunction<T, R> extends Serializable {
  R apply(T item) throws Exception;
}
