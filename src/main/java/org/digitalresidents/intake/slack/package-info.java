/**
 * Reads the export of a Slack workspace: the folder, or the zip archive, that Slack makes for its
 * owners.
 *
 * <p>Sources: the files are described in Slack's help article <a
 * href="https://slack.com/help/articles/220556107">How to read Slack data exports</a>, the fields
 * of a message and its subtypes in the reference of <a
 * href="https://docs.slack.dev/reference/events/message">the message event</a>, the markup of texts
 * in <a href="https://docs.slack.dev/messaging/formatting-message-text">Formatting message
 * text</a>. What these leave open was read off a published export of 2016, from before there were
 * threads.
 */
package org.digitalresidents.intake.slack;
