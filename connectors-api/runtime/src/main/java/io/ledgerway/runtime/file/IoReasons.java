package io.ledgerway.runtime.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What an I/O failure means in words that tell what to do. */
final class IoReasons {

  private IoReasons() {}

  static String of(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "no permission; make the folder writable for this process";
    }
    if (cause instanceof NoSuchFileException) {
      return "it is not there";
    }
    String reason = cause instanceof FileSystemException e ? e.getReason() : cause.getMessage();
    if (reason == null) {
      return cause.getClass().getSimpleName();
    }
    if (reason.contains("No space left")) {
      return "the disk is full; make room and run again";
    }
    return reason.contains("Read-only") ? "the file system is read-only" : reason;
  }
}
