package io.ledgerway.connector.treasuryhub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.connector.treasuryhub.simulator.HubReply;
import io.ledgerway.connector.treasuryhub.simulator.HubRequest;
import io.ledgerway.connector.treasuryhub.simulator.SimulatedHub;
import io.ledgerway.connector.treasuryhub.simulator.SteeredClock;
import io.ledgerway.runtime.http.HttpSettings;
import io.ledgerway.runtime.http.auth.HttpAuth;
import io.ledgerway.testkit.fake.HttpAnswer;
import io.ledgerway.testkit.fake.HttpFakeTarget;
import io.ledgerway.testkit.fake.TargetHost;
import io.ledgerway.testkit.fake.WireRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The simulated hub, for the rules of the contract. */
final class HubTarget extends HttpFakeTarget {

  static final String API_KEY = "canary-api-key-5b1e";
  static final String SECRET_NAME = "hub-key";

  final SimulatedHub hub =
      new SimulatedHub(new SteeredClock(Instant.parse("2026-03-02T09:30:00Z")), API_KEY);

  HubTarget(TargetHost host) {
    super(host);
  }

  @Override
  public Optional<HttpSettings> http() {
    SecretRef key = new SecretRef(SECRET_NAME);
    return super.http()
        .map(plain -> plain.withAuth(new HttpAuth.Basic(SimulatedHub.ORGANISATION, key)));
  }

  @Override
  public void rotate(String name, String value) {
    if (name.equals(SECRET_NAME)) {
      hub.rotateTo(value);
    }
  }

  /** Orders that stand; an instruction is known by its id. */
  @Override
  public int effects(String businessId) {
    String instruction = "I-" + businessId;
    return (int)
        standing().stream()
            .filter(order -> order.at("/metadata/instruction_id").asText().equals(instruction))
            .count();
  }

  /** What the receiver of a payment reads. */
  String remittance(String businessId) {
    String instruction = "I-" + businessId;
    return standing().stream()
        .filter(order -> order.at("/metadata/instruction_id").asText().equals(instruction))
        .map(order -> order.path("remittance_information").asText())
        .findFirst()
        .orElse("");
  }

  @Override
  public int effects() {
    return (int)
        standing().stream()
            .filter(order -> order.at("/metadata/instruction_id").isTextual())
            .count();
  }

  private List<ObjectNode> standing() {
    return hub.orders().stream()
        .filter(order -> !order.path("status").asText().equals("failed"))
        .toList();
  }

  @Override
  protected List<String> keysOf(WireRequest request) {
    return request.header("Idempotency-Key").stream().toList();
  }

  @Override
  protected HttpAnswer answer(WireRequest request) {
    HubReply reply =
        hub.answer(
            new HubRequest(
                request.method(),
                request.path(),
                request.query(),
                request.header("Authorization").orElse(null),
                request.header("Idempotency-Key").orElse(null),
                request.body()));
    HttpAnswer answer = HttpAnswer.json(reply.status(), reply.body());
    for (var field : reply.headers().entrySet()) {
      answer = answer.with(field.getKey(), field.getValue());
    }
    return answer;
  }
}
