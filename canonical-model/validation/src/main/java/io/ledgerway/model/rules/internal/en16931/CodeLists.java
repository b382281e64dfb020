package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.rules.internal.RuleData;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/** The code lists of one release, from its table. Immutable. */
final class CodeLists {

  private final Map<String, Set<String>> lists = new HashMap<>();

  private CodeLists(List<String> lines) {
    Set<String> list = new HashSet<>();
    for (String line : lines) {
      if (line.startsWith("[")) {
        list = new HashSet<>();
        lists.put(line.substring(1, line.indexOf(']')), list);
      } else if (!line.startsWith("#")) {
        StringTokenizer codes = new StringTokenizer(line);
        while (codes.hasMoreTokens()) {
          list.add(codes.nextToken());
        }
      }
    }
  }

  static CodeLists of(String release) {
    return new CodeLists(RuleData.lines("en16931/codes-" + release + ".txt"));
  }

  Set<String> list(String name) {
    Set<String> list = lists.get(name);
    if (list == null) {
      throw new IllegalStateException("There is no code list " + name);
    }
    return list;
  }
}
