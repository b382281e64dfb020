package io.ledgerway.runtime.atrest;

import io.ledgerway.connector.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM under one current key, with older ones for what was sealed before. Immutable,
 * thread-safe; {@code toString} shows the id of the current key.
 *
 * <p>Sealed bytes are a random nonce of 96 bits, the ciphertext and a tag of 128 bits; the context
 * is authenticated with them. A key may seal some four thousand million times, then it is to be
 * replaced.
 */
public final class AesGcmAtRest implements AtRest {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final String current;
  private final Map<String, SecretKey> keys;

  private AesGcmAtRest(String current, Map<String, SecretKey> keys) {
    this.current = current;
    this.keys = keys;
  }

  /**
   * Seals and opens under one key.
   *
   * @param keyId what the key is known by, at most 100 characters; kept beside what is sealed
   * @param key 32 random bytes; copied
   * @return what seals under it
   * @throws IllegalArgumentException for a key of another length or an id that can't be kept
   */
  public static AesGcmAtRest under(String keyId, byte[] key) {
    return new AesGcmAtRest(keyId, Map.of(id(keyId), secretKey(key)));
  }

  /**
   * The same, which also opens what was sealed under an older key.
   *
   * @param keyId what the older key was known by
   * @param key 32 bytes; copied
   * @return what seals under the same key as before
   * @throws IllegalArgumentException for a key of another length, or a second key of one id
   */
  public AesGcmAtRest alsoOpening(String keyId, byte[] key) {
    Map<String, SecretKey> more = new TreeMap<>(keys);
    if (more.put(id(keyId), secretKey(key)) != null) {
      throw new IllegalArgumentException("There is a key with the id " + keyId + " already");
    }
    return new AesGcmAtRest(current, more);
  }

  /**
   * A key out of a secret.
   *
   * @param secret the key as Base64
   * @return its bytes
   * @throws IllegalArgumentException when it is no Base64; nothing of the secret is in it
   */
  public static byte[] key(Secret secret) {
    try {
      return Base64.getDecoder().decode(secret.reveal());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("The secret holds no key: it is no Base64");
    }
  }

  private static String id(String keyId) {
    if (keyId.isBlank() || keyId.length() > 100) {
      throw new IllegalArgumentException("The id of a key has 1 to 100 characters");
    }
    return keyId;
  }

  private static SecretKey secretKey(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("A key of AES-256 has 32 bytes, not " + key.length);
    }
    return new SecretKeySpec(key, "AES");
  }

  @Override
  public Sealed seal(byte[] plain, String context) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, current, nonce, context);
      byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(plain.length));
      cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
      return new Sealed(current, sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK seals with AES-256-GCM", e);
    }
  }

  @Override
  public byte[] open(Sealed sealed, String context) {
    if (!keys.containsKey(sealed.keyId())) {
      throw new AtRestException(
          "There is no key with the id " + sealed.keyId() + ": give it among the older ones");
    }
    byte[] bytes = sealed.bytes();
    try {
      if (bytes.length >= NONCE_BYTES + TAG_BITS / Byte.SIZE) {
        byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, sealed.keyId(), nonce, context)
            .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
      }
    } catch (GeneralSecurityException e) {
      throw changed(sealed.keyId());
    }
    throw changed(sealed.keyId());
  }

  private static AtRestException changed(String keyId) {
    return new AtRestException(
        "What was sealed under the key "
            + keyId
            + " was changed, belongs elsewhere, or was sealed under another key of that id");
  }

  private Cipher cipher(int mode, String keyId, byte[] nonce, String context)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, keys.get(keyId), new GCMParameterSpec(TAG_BITS, nonce), random);
    cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  @Override
  public String toString() {
    return "AesGcmAtRest[under " + current + "]";
  }
}
