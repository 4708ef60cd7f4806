package be.knooppunt.learning.entity.content;

import java.util.Arrays;

/** Under which conditions the content of a module may be used elsewhere. */
public enum Licence {
  /** With the name of the maker. */
  CC_BY("CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
  /** With the name of the maker, and shared alike. */
  CC_BY_SA("CC-BY-SA-4.0", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
  /** Without conditions. */
  CC_ZERO("CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/");

  private final String code;
  private final String title;
  private final String address;

  Licence(String code, String title, String address) {
    this.code = code;
    this.title = title;
    this.address = address;
  }

  /** As files and other programs write it (SPDX). */
  public String code() {
    return code;
  }

  /** As people call it. */
  public String title() {
    return title;
  }

  /** Where it can be read. */
  public String address() {
    return address;
  }

  /** The licence of a code; that of the shipped modules when there is none with it. */
  public static Licence of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst().orElse(CC_BY);
  }
}
