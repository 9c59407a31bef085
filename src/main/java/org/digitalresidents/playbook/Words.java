package org.digitalresidents.playbook;

import java.io.Serializable;

/** A text in both languages. */
record Words(String zh, String en) implements Serializable {}
