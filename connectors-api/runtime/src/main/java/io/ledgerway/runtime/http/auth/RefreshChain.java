package io.ledgerway.runtime.http.auth;

/**
 * Refresh tokens that follow from one consent, as far as they still matter. Immutable; {@code
 * toString} shows nothing of it.
 *
 * @param newest the refresh token to be spent next, in the clear
 * @param seed hash of the first refresh token, lower-case hex
 * @param wanted hash of what the access token beside it was asked for, lower-case hex
 */
public record RefreshChain(String newest, String seed, String wanted) {

  @Override
  public String toString() {
    return "RefreshChain[***]";
  }
}
