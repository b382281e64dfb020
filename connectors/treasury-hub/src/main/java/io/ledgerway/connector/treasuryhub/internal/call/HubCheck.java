package io.ledgerway.connector.treasuryhub.internal.call;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CheckReport;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Asks whether the hub lets us see the orders of our account. Changes nothing. */
public final class HubCheck {

  private static final Set<FailureCategory> SETTINGS =
      EnumSet.of(
          FailureCategory.AUTH_DENIED,
          FailureCategory.AUTH_EXPIRED,
          FailureCategory.CONFIG,
          FailureCategory.VALIDATION);

  private HubCheck() {}

  /**
   * Checks by one read of one order.
   *
   * @param api where
   * @param call deadline, cancellation and correlation
   * @return what is wrong with the settings
   * @throws ConnectorException when the hub can't be reached, or answers nothing that counts
   */
  public static CheckReport check(HubApi api, Call call) {
    HttpRequest request =
        api.get(HubApi.ORDERS)
            .withQuery("originating_account_id", api.settings().account())
            .withQuery("per_page", "1");
    try {
      if (api.read(request, call).isArray()) {
        return CheckReport.OK;
      }
      throw new ConnectorException(HubApi.unreadable());
    } catch (ConnectorException e) {
      Failure failure = e.failure();
      if (!SETTINGS.contains(failure.category())) {
        throw e;
      }
      return new CheckReport(
          List.of(
              failure.text() + ": check base-url, organisation-id, api-key and what it may see"));
    }
  }
}
