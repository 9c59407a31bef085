/**
 * Reads messages of a Zulip organization: what its interface answers to {@code GET /messages}, and
 * the files of the public archive tool, which keeps the same messages by channel and topic, in its
 * later versions with four of their fields only. {@link
 * org.digitalresidents.intake.zulip.ZulipPlace} is where a message stands, {@link
 * org.digitalresidents.intake.zulip.ZulipMessages} makes acts of it. The export of a whole
 * organization ({@code manage.py export}) is another format, and is not read.
 *
 * <p>Sources: <a href="https://zulip.com/api/get-messages">zulip.com/api/get-messages</a>; {@code
 * lib/populate.py} and {@code lib/url.py} at <a
 * href="https://github.com/zulip/zulip-archive">github.com/zulip/zulip-archive</a>; for resolved
 * topics and quotes {@code web/src/resolved_topic.ts}, {@code web/src/compose_reply.ts} and {@code
 * zerver/actions/message_edit.py} at <a
 * href="https://github.com/zulip/zulip">github.com/zulip/zulip</a>.
 */
package org.digitalresidents.intake.zulip;
