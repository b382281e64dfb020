package io.ledgerway.examples.hybriderp.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on many things with all processors and hands the results on in the order of the things.
 * Only a few results wait at any time.
 */
final class InOrder {

  private static final int WAITING_PER_PROCESSOR = 16;

  private InOrder() {}

  static <T, R> void run(List<T> things, Function<T, R> work, Consumer<R> results) {
    int processors = Runtime.getRuntime().availableProcessors();
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(processors, things.size() + 1));
    Deque<Future<R>> waiting = new ArrayDeque<>();
    try {
      for (T thing : things) {
        if (waiting.size() == processors * WAITING_PER_PROCESSOR) {
          results.accept(result(waiting.remove()));
        }
        waiting.add(threads.submit(() -> work.apply(thing)));
      }
      while (!waiting.isEmpty()) {
        results.accept(result(waiting.remove()));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted; run again", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
