package io.ledgerway.testkit.contract;

import java.util.List;

/** Records of a target that lists them by when they changed, as its own users change them. */
public interface ChangingRecords {

  /**
   * Puts records there that changed at one and the same moment.
   *
   * @param count how many
   * @return their ids
   */
  List<String> seedAtOneMoment(int count);

  /**
   * Puts a record there that is seen only from now on and bears an earlier time of change than the
   * last one that is there, as after a transaction that took long. No earlier than the target's
   * documentation says can happen.
   *
   * @return its id
   * @throws UnsupportedOperationException where that can't happen
   */
  String seedLate();

  /**
   * Changes a record.
   *
   * @param id which one
   */
  void touch(String id);

  /**
   * Deletes or voids a record.
   *
   * @param id which one
   * @throws UnsupportedOperationException where records stay for ever
   */
  void remove(String id);
}
