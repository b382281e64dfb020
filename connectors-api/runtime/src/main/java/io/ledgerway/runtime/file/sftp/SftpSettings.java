package io.ledgerway.runtime.file.sftp;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The SFTP server of a connection. Immutable; holds no secret.
 *
 * @param host its name, resolved when it is used
 * @param port its port, from 1 to 65535
 * @param user who logs in
 * @param login how the user proves who it is
 * @param hostKeys fingerprints of the server's keys, at least one, as {@code ssh-keygen -l} shows
 *     them: {@code SHA256:} and 43 characters of Base64
 * @param root where relative folders begin; {@code .} for where the user starts
 * @param connectTimeout how long connecting and logging in may take; positive
 * @param answerTimeout how long one answer of the server may take, also within a later deadline;
 *     positive
 */
public record SftpSettings(
    String host,
    int port,
    String user,
    SftpLogin login,
    Set<String> hostKeys,
    String root,
    Duration connectTimeout,
    Duration answerTimeout) {

  private static final int USUAL_PORT = 22;
  private static final int LAST_PORT = 65_535;
  private static final Duration USUAL_CONNECT_TIMEOUT = Duration.ofSeconds(20);
  private static final Duration USUAL_ANSWER_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);
  private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");

  /** Refuses what the parameters exclude with an {@link IllegalArgumentException}. */
  public SftpSettings {
    if (host.isBlank() || user.isBlank() || root.isBlank()) {
      throw new IllegalArgumentException("An SFTP server needs a host, a user and a root");
    }
    if (port < 1 || port > LAST_PORT) {
      throw new IllegalArgumentException("A port lies between 1 and 65535");
    }
    hostKeys = Set.copyOf(hostKeys);
    if (hostKeys.isEmpty() || !hostKeys.stream().allMatch(FINGERPRINT.asMatchPredicate())) {
      throw new IllegalArgumentException(
          "An SFTP server needs the fingerprint of at least one host key, such as SHA256:...");
    }
    requireTimeout(connectTimeout);
    requireTimeout(answerTimeout);
  }

  private static void requireTimeout(Duration timeout) {
    if (timeout.toMillis() < 1 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
      throw new IllegalArgumentException("A timeout lies between a millisecond and a day");
    }
  }

  /**
   * A server on port 22 whose folders begin where the user starts, with the usual timeouts: 20
   * seconds to connect, 30 seconds for an answer.
   *
   * @param host its name
   * @param user who logs in
   * @param login how the user proves who it is
   * @param hostKeys fingerprints of the server's keys
   * @return the settings
   */
  public static SftpSettings of(String host, String user, SftpLogin login, Set<String> hostKeys) {
    return new SftpSettings(
        host, USUAL_PORT, user, login, hostKeys, ".", USUAL_CONNECT_TIMEOUT, USUAL_ANSWER_TIMEOUT);
  }

  /**
   * The same on another port.
   *
   * @param number the port
   * @return the settings
   */
  public SftpSettings withPort(int number) {
    return new SftpSettings(
        host, number, user, login, hostKeys, root, connectTimeout, answerTimeout);
  }

  /**
   * The same with another beginning of relative folders.
   *
   * @param folder the root
   * @return the settings
   */
  public SftpSettings withRoot(String folder) {
    return new SftpSettings(
        host, port, user, login, hostKeys, folder, connectTimeout, answerTimeout);
  }

  /**
   * The same with other timeouts.
   *
   * @param connect how long connecting and logging in may take
   * @param answer how long one answer may take
   * @return the settings
   */
  public SftpSettings withTimeouts(Duration connect, Duration answer) {
    return new SftpSettings(host, port, user, login, hostKeys, root, connect, answer);
  }
}
