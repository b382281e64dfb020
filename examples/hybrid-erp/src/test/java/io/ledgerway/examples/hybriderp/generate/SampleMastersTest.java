package io.ledgerway.examples.hybriderp.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleMastersTest {
  @Test
  void agreesWithTheConfiguration() throws IOException {
    JsonNode config = new ObjectMapper().readTree(new File("config.json"));
    agree(config.get("entities"), "code", SampleMasters.ENTITIES);
    agree(config.get("suppliers"), "number", SampleMasters.SUPPLIERS);
    JsonNode standIns = config.get("standIns");
    assertThat(standIns.at("/refusedInvoices/0").asText()).isEqualTo(SampleMasters.REFUSED_INVOICE);
    assertThat(standIns.at("/closedAccounts/0").asText())
        .isEqualTo(account(SampleMasters.CLOSED_SUPPLIER));
    assertThat(standIns.at("/returns/0/account").asText())
        .isEqualTo(account(SampleMasters.RETURNING_SUPPLIER));
  }

  @Test
  void hasAccountsWithRightCheckDigits() {
    Stream.concat(SampleMasters.ENTITIES.stream(), SampleMasters.SUPPLIERS.stream())
        .flatMap(party -> party.accounts().stream())
        .filter(SampleAccount::hasIban)
        .forEach(account -> assertThat(remainder(account.number())).as(account.id()).isOne());
  }

  @Test
  void paysEveryRelationFromAnAccountInItsCurrency() {
    for (TradeRelation relation : TradeRelation.REGULAR) {
      assertThat(relation.buyer().account(relation.currency())).isNotNull();
      assertThat(relation.seller().account(relation.currency())).isNotNull();
    }
  }

  private static void agree(JsonNode configured, String key, List<SampleParty> parties) {
    assertThat(configured).hasSize(parties.size());
    for (int i = 0; i < parties.size(); i++) {
      SampleParty party = parties.get(i);
      JsonNode node = configured.get(i);
      assertThat(node.get(key).asText()).isEqualTo(party.number());
      assertThat(node.get("name").asText()).isEqualTo(party.name());
      assertThat(node.at("/registrations/0/value").asText()).isEqualTo(party.vat());
      assertThat(node.get("accounts")).hasSize(party.accounts().size());
      for (int j = 0; j < party.accounts().size(); j++) {
        agree(node.get("accounts").get(j), party, party.accounts().get(j));
      }
    }
  }

  private static void agree(JsonNode node, SampleParty party, SampleAccount account) {
    assertThat(node.get("id").asText()).isEqualTo(account.id());
    assertThat(node.get("currency").asText()).isEqualTo(account.currency());
    assertThat(node.get("holder").asText()).isEqualTo(party.name());
    assertThat(node.path("iban").asText(node.path("accountNumber").asText()))
        .isEqualTo(account.number());
    assertThat(node.path("bic").asText(node.at("/clearing/memberId").asText()))
        .isEqualTo(account.agent());
    assertThat(node.at("/clearing/scheme").asText()).isEqualTo(account.clearingScheme());
  }

  private static String account(String supplier) {
    return SampleMasters.supplier(supplier).accounts().get(0).number();
  }

  private static int remainder(String iban) {
    StringBuilder digits = new StringBuilder();
    (iban.substring(4) + iban.substring(0, 4))
        .chars()
        .forEach(c -> digits.append(Character.digit(c, 36)));
    return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
  }
}
