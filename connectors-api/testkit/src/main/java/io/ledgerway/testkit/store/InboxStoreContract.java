package io.ledgerway.testkit.store;

/** Everything that a store of what targets told must keep. */
public interface InboxStoreContract extends InboxKeepingRules, InboxLeaseRules {}
