package io.ledgerway.model.json.internal;

import io.ledgerway.model.json.JsonErrorCode;
import io.ledgerway.model.json.SchemaTooNewException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which schema versions this version reads. */
public final class SchemaVersion {

  /** The version that this library writes. */
  public static final String CURRENT = "1.0";

  /** Its major version. */
  public static final int CURRENT_MAJOR = 1;

  private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.\\d{1,4}(\\.\\d{1,4})?");

  private SchemaVersion() {}

  static boolean isVersion(String text) {
    return VERSION.matcher(text).matches();
  }

  static void requireReadable(String version, JsonReading in) {
    Matcher matcher = VERSION.matcher(version);
    if (!matcher.matches()) {
      throw in.error(
          JsonErrorCode.SCHEMA_VERSION, "the schema version is no version such as " + CURRENT);
    }
    int major = Integer.parseInt(matcher.group(1));
    if (major > CURRENT_MAJOR) {
      throw new SchemaTooNewException(version, CURRENT, in.pointer(), in.line(), in.column());
    }
    if (major < CURRENT_MAJOR) {
      throw in.error(
          JsonErrorCode.SCHEMA_VERSION,
          "version " + version + " is older than " + CURRENT + "; convert the document first");
    }
  }
}
