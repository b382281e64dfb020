package io.ledgerway.testkit.contract;

import io.ledgerway.testkit.internal.Require;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An XML document, with what it must not bring along. */
final class XmlTrap {

  private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][^\\s/>]*)[^>]*>");
  private static final int LEVELS = 6;

  private final String before;
  private final String root;
  private final String name;
  private final String after;

  XmlTrap(String sound) {
    Matcher matcher = ROOT.matcher(sound);
    Require.that(matcher.find(), "the harness gives XML without an element");
    this.before = sound.substring(0, matcher.start());
    this.root = matcher.group();
    this.name = matcher.group(1);
    this.after = sound.substring(matcher.end());
  }

  /** Its content names an entity that stands elsewhere. */
  String external(String place) {
    return with("<!DOCTYPE " + name + " [<!ENTITY x SYSTEM \"" + place + "\">]>", "&x;");
  }

  /** Its document type stands elsewhere. */
  String foreignType(String place) {
    return with("<!DOCTYPE " + name + " SYSTEM \"" + place + "\">", "");
  }

  /** Its content names an entity of a million others. */
  String bomb() {
    StringBuilder type = new StringBuilder("<!DOCTYPE ").append(name);
    type.append(" [<!ENTITY x0 \"ha\">");
    for (int level = 1; level <= LEVELS; level++) {
      String inner = ("&x" + (level - 1) + ";").repeat(10);
      type.append("<!ENTITY x").append(level).append(" \"").append(inner).append("\">");
    }
    return with(type.append("]>").toString(), "&x" + LEVELS + ";");
  }

  private String with(String type, String reference) {
    return before + type + root + reference + after;
  }
}
