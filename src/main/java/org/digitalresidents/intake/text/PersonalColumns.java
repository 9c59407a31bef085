package org.digitalresidents.intake.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Columns that by their name hold who somebody is: names, addresses, numbers. A reader that keeps
 * columns it does not know leaves these aside, because no table needs them.
 */
public final class PersonalColumns {
  private static final Set<String> NAMES =
      Set.of(
          "name",
          "nick",
          "nickname",
          "display_name",
          "user_name",
          "username",
          "real_name",
          "full_name",
          "first_name",
          "last_name",
          "email",
          "e_mail",
          "mail",
          "phone",
          "phone_number",
          "mobile",
          "telephone",
          "tel",
          "address",
          "birthday",
          "birth_date",
          "date_of_birth",
          "id_card",
          "avatar",
          "收货人",
          "收件人",
          "联系人",
          "昵称",
          "姓名",
          "名称",
          "手机",
          "手机号",
          "手机号码",
          "电话",
          "联系电话",
          "邮箱",
          "电子邮箱",
          "地址",
          "生日",
          "出生日期",
          "身份证",
          "身份证号",
          "头像");

  private static final Pattern WHOSE =
      Pattern.compile(
          "^(user|member|buyer|customer|client|receiver|recipient|contact|shipping|billing)_"
              + "|^(用户|会员|买家|客户|收货人|收件人|收货|联系人)");

  private PersonalColumns() {}

  /** Whether a column of this name is left aside. */
  public static boolean isPersonal(String column) {
    String name = column.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s.-]+", "_");
    String bare = WHOSE.matcher(name).replaceFirst("");
    return NAMES.contains(name) || NAMES.contains(bare);
  }
}
