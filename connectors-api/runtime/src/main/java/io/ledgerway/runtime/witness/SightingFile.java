package io.ledgerway.runtime.witness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The latest sightings of one process, in slots of 64 bytes that are written in turn: the hash
 * (32), the fence (8), a running number (8), the check sum of these 48 (4), zeros. A slot whose
 * check sum is wrong was being written when its process was killed: nothing was sent then.
 * Thread-safe.
 */
final class SightingFile implements AutoCloseable {

  private static final int SLOTS = 1024;
  private static final int SLOT_BYTES = 64;
  private static final int SUMMED_BYTES = 48;

  private final FileChannel channel;
  private final ByteBuffer slot = ByteBuffer.allocateDirect(SLOT_BYTES);
  private long next;

  private SightingFile(FileChannel channel, long next) {
    this.channel = channel;
    this.next = next;
  }

  /** Opens the file, made when it is not there, and goes on where it ends. */
  static SightingFile open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      long last = slots(file).stream().mapToLong(Slot::number).max().orElse(0);
      return new SightingFile(channel, last + 1);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  static List<Sighting> read(Path file) throws IOException {
    return slots(file).stream().map(Slot::sighting).toList();
  }

  static void clear(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(0);
    }
  }

  synchronized void add(Sighting sighting) throws IOException {
    slot.clear();
    slot.put(HexFormat.of().parseHex(sighting.keyHash())).putLong(sighting.fence()).putLong(next);
    slot.putInt(sum(slot)).position(0).limit(SLOT_BYTES);
    long position = next % SLOTS * SLOT_BYTES;
    while (slot.hasRemaining()) {
      position += channel.write(slot, position);
    }
    next++;
  }

  private static List<Slot> slots(Path file) throws IOException {
    // Never longer than this: a stranger's file is not read into the heap.
    byte[] bytes;
    try (InputStream input = Files.newInputStream(file)) {
      bytes = input.readNBytes(SLOTS * SLOT_BYTES);
    }
    List<Slot> slots = new ArrayList<>();
    for (int at = 0; at + SLOT_BYTES <= bytes.length; at += SLOT_BYTES) {
      ByteBuffer slot = ByteBuffer.wrap(bytes, at, SLOT_BYTES).slice();
      long fence = slot.getLong(32);
      if (fence > 0 && slot.getInt(SUMMED_BYTES) == sum(slot)) {
        String hash = HexFormat.of().formatHex(bytes, at, at + 32);
        slots.add(new Slot(slot.getLong(40), new Sighting(hash, fence)));
      }
    }
    return slots;
  }

  private static int sum(ByteBuffer slot) {
    CRC32C sum = new CRC32C();
    sum.update(slot.duplicate().position(0).limit(SUMMED_BYTES));
    return (int) sum.getValue();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private record Slot(long number, Sighting sighting) {}
}
