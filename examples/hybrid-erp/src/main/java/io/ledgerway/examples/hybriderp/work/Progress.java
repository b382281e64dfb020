package io.ledgerway.examples.hybriderp.work;

import io.ledgerway.connector.failure.Failure;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.runtime.checkpoint.PageSink;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal that something is going on; silent elsewhere. Not thread-safe. */
final class Progress implements AutoCloseable {

  private static final int REDRAW_MILLIS = 250;

  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  static Progress on(boolean terminal) {
    if (!terminal) {
      return new Progress(null);
    }
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName("hybrid-erp")
            .setInitialMax(-1)
            .setUpdateIntervalMillis(REDRAW_MILLIS)
            .setStyle(ProgressBarStyle.ASCII)
            .continuousUpdate()
            .build());
  }

  void stage(String what) {
    if (bar != null) {
      bar.setExtraMessage(what);
    }
  }

  void step(int items) {
    if (bar != null) {
      bar.stepBy(items);
    }
  }

  <T> PageSink<T> counted(PageSink<T> sink) {
    return new PageSink<>() {
      @Override
      public void accept(List<Envelope<T>> items) {
        sink.accept(items);
        step(items.size());
      }

      @Override
      public void acceptBeside(List<Envelope<?>> documents) {
        sink.acceptBeside(documents);
      }

      @Override
      public void acceptFailures(List<Failure> failures) {
        sink.acceptFailures(failures);
      }
    };
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
