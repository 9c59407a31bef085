/**
 * Reads what Telegram Desktop exports as machine-readable JSON: one chat, or a whole account.
 *
 * <p>Sources: the program's own source code, <a
 * href="https://github.com/telegramdesktop/tdesktop/blob/dev/Telegram/SourceFiles/export/output/export_output_json.cpp">
 * export_output_json.cpp</a> from 2018 on, and {@code export_data_types.cpp} beside it for how
 * accounts were numbered before 2021. That a reaction may leave the mark of an edit is its <a
 * href="https://github.com/telegramdesktop/tdesktop/issues/30647">issue 30647</a>.
 */
package org.digitalresidents.intake.telegram;
