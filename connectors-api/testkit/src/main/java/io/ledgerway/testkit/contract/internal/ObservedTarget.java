package io.ledgerway.testkit.contract.internal;

import io.ledgerway.connector.port.FileExchange;
import io.ledgerway.runtime.file.sftp.SftpSettings;
import io.ledgerway.runtime.http.HttpSettings;
import io.ledgerway.testkit.fake.FakeTarget;
import io.ledgerway.testkit.fake.Fault;
import io.ledgerway.testkit.fake.When;
import io.ledgerway.testkit.fake.WireRequest;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.opentest4j.TestAbortedException;

/** A target that remembers whether anyone has asked it for the truth. Thread-safe. */
public final class ObservedTarget implements FakeTarget {

  private final FakeTarget target;
  private volatile boolean asked;

  /**
   * Observes a target.
   *
   * @param target the target
   */
  public ObservedTarget(FakeTarget target) {
    this.target = target;
  }

  /**
   * Whether anyone has asked for the truth.
   *
   * @return true once effects or requests were looked at
   */
  public boolean wasAsked() {
    return asked;
  }

  @Override
  public int effects(String businessId) {
    asked = true;
    return target.effects(businessId);
  }

  @Override
  public int effects() {
    asked = true;
    return target.effects();
  }

  @Override
  public List<WireRequest> wire() {
    asked = true;
    return target.wire();
  }

  @Override
  public void inject(Fault fault, When when) {
    try {
      target.inject(fault, when);
    } catch (UnsupportedOperationException e) {
      throw new TestAbortedException("The target can't do this: " + e.getMessage(), e);
    }
  }

  @Override
  public void rotate(String name, String value) {
    try {
      target.rotate(name, value);
    } catch (UnsupportedOperationException e) {
      throw new TestAbortedException("The target can't do this: " + e.getMessage(), e);
    }
  }

  @Override
  public boolean reachable() {
    return target.reachable();
  }

  @Override
  public void release() {
    target.release();
  }

  @Override
  public Optional<HttpSettings> http() {
    return target.http();
  }

  @Override
  public Optional<DataSource> database() {
    return target.database();
  }

  @Override
  public Optional<SftpSettings> sftp() {
    return target.sftp();
  }

  @Override
  public FileExchange files(FileExchange folders) {
    return target.files(folders);
  }

  @Override
  public void close() {
    target.close();
  }
}
