package io.ledgerway.base.bankformats.internal;

/** A map of numbers to numbers without objects: millions of entries cost a few bytes each. */
final class LongTable {

  private long[] keys = new long[1024];
  private long[] values = new long[1024];
  private int size;

  /** The value of a key, 0 when there is none. */
  long get(long key) {
    return values[slot(nonZero(key))];
  }

  /** Sets the value of a key. */
  void put(long key, long value) {
    long stored = nonZero(key);
    int slot = slot(stored);
    if (keys[slot] == 0) {
      keys[slot] = stored;
      size++;
    }
    values[slot] = value;
    if (size > keys.length / 2) {
      grow();
    }
  }

  private static long nonZero(long key) {
    return key == 0 ? 1 : key;
  }

  private int slot(long key) {
    int slot = (int) (key ^ (key >>> 32)) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new long[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
