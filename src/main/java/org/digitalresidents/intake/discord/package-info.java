/**
 * Reads what DiscordChatExporter writes of a Discord channel: JSON, which tells of everything, and
 * CSV, which tells of little. {@link org.digitalresidents.intake.discord.DiscordChannel} is what
 * the frame of a JSON file says of the channel, {@link
 * org.digitalresidents.intake.discord.DiscordMessages} makes acts of its messages; {@link
 * org.digitalresidents.intake.discord.DiscordRows} makes acts of the rows of a CSV file.
 *
 * <p>Sources: the exporter writes JSON and CSV in {@code JsonMessageWriter.cs} and {@code
 * CsvMessageWriter.cs} at <a
 * href="https://github.com/Tyrrrz/DiscordChatExporter">github.com/Tyrrrz/DiscordChatExporter</a>,
 * read here in its versions from 2018 on; the numbers of message types are those of <a
 * href="https://discord.com/developers/docs/resources/message#message-object-message-types">Discord's
 * own description</a>. What the formats leave out is said at {@link
 * org.digitalresidents.intake.discord.Discord}.
 */
package org.digitalresidents.intake.discord;
