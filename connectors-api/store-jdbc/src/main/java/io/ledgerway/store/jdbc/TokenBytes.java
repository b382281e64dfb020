package io.ledgerway.store.jdbc;

import io.ledgerway.runtime.http.auth.RefreshChain;
import io.ledgerway.runtime.http.auth.Token;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token as bytes: a version, then its texts, each behind its length. */
final class TokenBytes {

  private static final int VERSION = 1;
  private static final int ABSENT = -1;

  private TokenBytes() {}

  static byte[] write(Token token) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      text(out, token.value());
      text(out, token.renewAt().toString());
      text(out, token.expiresAt().toString());
      URI base = token.base();
      text(out, base == null ? null : base.toString());
      RefreshChain chain = token.chain();
      text(out, chain == null ? null : chain.newest());
      if (chain != null) {
        text(out, chain.seed());
        text(out, chain.wanted());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void text(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(ABSENT);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** The bytes are ones that {@link #write} made; those of a later release are refused. */
  static Token read(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() != VERSION) {
        throw new IOException("a later release wrote it");
      }
      String value = present(in);
      Instant renewAt = Instant.parse(present(in));
      Instant expiresAt = Instant.parse(present(in));
      String base = text(in);
      String newest = text(in);
      return new Token(
          value,
          renewAt,
          expiresAt,
          base == null ? null : URI.create(base),
          newest == null ? null : new RefreshChain(newest, present(in), present(in)));
    }
  }

  private static String present(DataInputStream in) throws IOException {
    String text = text(in);
    if (text == null) {
      throw new IOException("a text is missing");
    }
    return text;
  }

  private static @Nullable String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length == ABSENT ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
