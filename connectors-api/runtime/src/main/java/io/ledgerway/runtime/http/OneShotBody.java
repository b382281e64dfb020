package io.ledgerway.runtime.http;

import io.ledgerway.connector.CancelSignal;
import io.ledgerway.connector.http.HttpBody;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A body that goes out once: the client sends a request with one never again by itself. */
final class OneShotBody extends RequestBody {

  private final @Nullable HttpBody body;
  private final CancelSignal cancel;

  /** A body, or an empty one for null. */
  OneShotBody(@Nullable HttpBody body, CancelSignal cancel) {
    this.body = body;
    this.cancel = cancel;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  /** One that is none is refused before anything is sent. */
  @Override
  public @Nullable MediaType contentType() {
    String type = body == null ? null : body.contentType();
    return type == null ? null : MediaType.get(type);
  }

  @Override
  public long contentLength() {
    return body == null ? 0 : body.length();
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    if (body != null) {
      body.writeTo(new CancellableOutput(sink.outputStream(), cancel));
    }
  }

  /** Stops when the caller has given up; its end is the client's. */
  private static final class CancellableOutput extends FilterOutputStream {

    private final CancelSignal cancel;

    CancellableOutput(OutputStream out, CancelSignal cancel) {
      super(out);
      this.cancel = cancel;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      requireWanted();
      out.write(bytes, offset, length);
    }

    @Override
    public void write(int value) throws IOException {
      requireWanted();
      out.write(value);
    }

    private void requireWanted() throws IOException {
      if (cancel.isCancelled()) {
        throw new IOException("The call was cancelled");
      }
    }

    @Override
    public void close() {}
  }
}
