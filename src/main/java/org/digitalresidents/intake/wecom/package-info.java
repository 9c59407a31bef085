/**
 * Reads what a company saves of WeCom (企业微信): the decrypted records of the chat archive, the
 * responses of the customer-group and customer-contact interfaces, and callbacks, as XML or JSON.
 * {@link org.digitalresidents.intake.wecom.WecomShape} tells how a file is written down; of JSON
 * each object is told by its own keys, so that one file may hold all of them.
 *
 * <p>Sources: the developer documentation at <a
 * href="https://developer.work.weixin.qq.com/document">developer.work.weixin.qq.com/document</a>,
 * pages path/91774 (chat archive), 92122 (groupchat/get), 92120 (groupchat/list), 92133
 * (statistics), 92114 and 92994 (contacts), 92130 and 92277 (callbacks of a company's own and of
 * third-party apps), and the field names in the public WxJava SDK, which quotes them.
 */
package org.digitalresidents.intake.wecom;
