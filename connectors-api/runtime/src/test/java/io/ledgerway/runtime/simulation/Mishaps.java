package io.ledgerway.runtime.simulation;

/** What may happen to a process at any point of its work. */
interface Mishaps {

  /** Nothing happens, the process ends here, or it sleeps while others work. */
  void strike();

  /** Notes that what its process is sending now has an end that nobody saw. */
  void cutWhatIsSending();
}
