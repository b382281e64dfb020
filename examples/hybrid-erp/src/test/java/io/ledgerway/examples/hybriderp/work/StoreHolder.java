package io.ledgerway.examples.hybriderp.work;

import java.io.IOException;
import java.nio.file.Path;

/** A process that has a store open until it is killed. */
final class StoreHolder {

  private StoreHolder() {}

  public static void main(String[] arguments) throws IOException {
    Workplace.openStores(Path.of(arguments[0]), null);
    System.out.println("open");
    System.in.read();
  }
}
