package io.ledgerway.base.iso20022.internal;

import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why a file must not be written, collected. */
final class Refusals {

  static final int ID = 35;

  private final List<Finding> findings = new ArrayList<>();
  private @Nullable String profile;

  List<Finding> findings() {
    return findings;
  }

  /** Which profile the following findings are about. */
  void by(String name) {
    profile = name;
  }

  void refuse(String rule, String at, String message) {
    findings.add(new Finding(rule, profile, Severity.ERROR, at, message + ".", null, null));
  }

  void require(boolean holds, String rule, String at, String message) {
    if (!holds) {
      refuse(rule, at, message);
    }
  }

  void form(Pattern pattern, @Nullable String text, String at, String message) {
    require(text == null || pattern.matcher(text).matches(), "ISO-FORM", at, message);
  }

  void code(@Nullable String code, int length, String at) {
    require(
        code == null || (!code.isBlank() && code.length() <= length && EpcText.isPlain(code)),
        "ISO-TYPE",
        at,
        "The code is too long or no code");
  }

  void id(@Nullable String id, String at) {
    boolean valid =
        id == null
            || (!id.isBlank()
                && id.length() <= ID
                && EpcText.isPlain(id)
                && id.equals(id.strip())
                && !id.startsWith("/")
                && !id.endsWith("/")
                && !id.contains("//"));
    require(
        valid,
        "ISO-ID",
        at,
        "The identifier must have 1 to 35 characters of the EPC set, no slash at its ends, no"
            + " double slash; identifiers are never changed, give another one");
  }
}
