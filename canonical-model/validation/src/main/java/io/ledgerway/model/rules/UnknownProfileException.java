package io.ledgerway.model.rules;

/** A profile that this version has no rules for: nothing was judged. */
public final class UnknownProfileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * The error for a profile.
   *
   * @param profile the profile asked for
   */
  public UnknownProfileException(Profile profile) {
    super(
        "There is no rule set for the profile "
            + profile
            + " in this version; validate with CORE or EN16931, or judge the profile elsewhere");
  }
}
