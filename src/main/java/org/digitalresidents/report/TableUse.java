package org.digitalresidents.report;

import java.util.List;
import org.digitalresidents.table.Table;

/** A table, the jobs that write it and those that read it: for the dictionary. */
public record TableUse(Table table, List<String> writers, List<String> readers) {}
