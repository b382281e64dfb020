package io.ledgerway.testkit.store;

/** Everything that a store of intentions must keep. A store's author implements it in one class. */
public interface IntentionStoreContract extends ClaimRules, LeaseRules, DurabilityRules {}
