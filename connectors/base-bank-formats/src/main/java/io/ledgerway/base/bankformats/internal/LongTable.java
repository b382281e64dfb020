package io.ledgerway.base.bankformats.internal;

/**
 * A map of numbers to numbers without objects: millions of entries cost a few bytes each. It grows
 * piece by piece, so that growing needs no more memory than one piece.
 */
final class LongTable {

  private static final int PIECES = 256;

  private final Piece[] pieces = new Piece[PIECES];

  /** The value of a key, 0 when there is none. */
  long get(long key) {
    return piece(key).get(nonZero(key));
  }

  /** Sets the value of a key. */
  void put(long key, long value) {
    piece(key).put(nonZero(key), value);
  }

  private static long nonZero(long key) {
    return key == 0 ? 1 : key;
  }

  private Piece piece(long key) {
    int number = (int) (nonZero(key) >>> 56);
    Piece piece = pieces[number];
    if (piece == null) {
      piece = new Piece();
      pieces[number] = piece;
    }
    return piece;
  }

  private static final class Piece {

    private long[] keys = new long[8];
    private long[] values = new long[8];
    private int size;

    long get(long key) {
      return values[slot(key)];
    }

    void put(long key, long value) {
      int slot = slot(key);
      if (keys[slot] == 0) {
        keys[slot] = key;
        size++;
      }
      values[slot] = value;
      if (size > keys.length / 4 * 3) {
        grow();
      }
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
}
