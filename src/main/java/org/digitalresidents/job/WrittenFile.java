package org.digitalresidents.job;

import java.io.Serializable;

/** A file a task wrote, and the table it belongs to. Only files so reported are ever published. */
record WrittenFile(String table, DataFile file) implements Serializable {}
