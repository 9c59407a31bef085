/**
 * What the digital residents do: how each member lived in spans of four weeks and in all time, and
 * what their part in the talk can be told by. Reads {@code activity}, as a fold that writes {@code
 * member_window}; and {@code member_window}, {@code message_act}, {@code reply}, {@code question},
 * {@code help}, {@code gathering}, {@code post_response}, {@code order_line}, of which it makes
 * {@code role_feature}. Source: S4:9, definitions D, methods §1.3.
 */
package org.digitalresidents.resident;
