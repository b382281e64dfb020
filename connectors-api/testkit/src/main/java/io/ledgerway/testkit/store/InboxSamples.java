package io.ledgerway.testkit.store;

import io.ledgerway.runtime.idempotency.Keys;
import io.ledgerway.runtime.inbox.InboxEntry;
import io.ledgerway.runtime.inbox.InboxItem;
import io.ledgerway.runtime.inbox.InboxStore;
import io.ledgerway.testkit.internal.Require;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What rules about inboxes put in and take out. */
final class InboxSamples {

  /** As long as what the largest delivery holds, with letters of every kind. */
  static final String EVERY_LETTER =
      "{\"text\":\"\u00e9 e\u0301 \ud83d\udcb6 ' \\\" \\u0000 "
          + "\u00fc".repeat(1_500_000)
          + "\"}";

  private InboxSamples() {}

  static String key(String name) {
    return Keys.sha256(name);
  }

  static InboxItem item(String name) {
    return new InboxItem(key(name), "{\"name\":\"" + name + "\"}");
  }

  static List<InboxItem> items(String name, int count) {
    return IntStream.range(0, count).mapToObj(number -> item(name + "-" + number)).toList();
  }

  /** The only entry whose turn has come, leased. */
  static InboxEntry only(InboxStore store, Duration lease) {
    List<InboxEntry> due = store.lease(StoreWorld.CONNECTION, 10, lease);
    Require.equal(1, due.size(), "what can be leased");
    return due.get(0);
  }

  static InboxEntry stored(InboxStore store, String name) {
    return store
        .find(StoreWorld.CONNECTION, key(name))
        .orElseThrow(() -> Require.broken("%s was stored and can't be found", name));
  }

  /** What is there a second time: by key or by payload. */
  static List<String> surplus(List<InboxEntry> entries) {
    Set<String> seen = new HashSet<>();
    List<String> surplus = new ArrayList<>();
    for (InboxEntry entry : entries) {
      if (!seen.add(entry.key()) | !seen.add(String.valueOf(entry.payload()))) {
        surplus.add(entry.key());
      }
    }
    return surplus;
  }
}
