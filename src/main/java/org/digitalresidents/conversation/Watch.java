package org.digitalresidents.conversation;

import org.digitalresidents.model.QuestionStatus;

/**
 * How long a question was watched.
 *
 * @param until exclusive
 * @param dataEnd until when the data speak, exclusive
 * @param horizon within how long it is to be solved
 */
record Watch(long until, long dataEnd, long horizon) {

  QuestionStatus status(long asked) {
    if (asked + horizon > dataEnd) {
      return QuestionStatus.OPEN;
    }
    return asked + horizon > until ? QuestionStatus.CENSORED : QuestionStatus.MATURED;
  }
}
