package io.ledgerway.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountChecksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DE09000000000000000001",
        "DE50100000000000000001",
        "PL40109000000000000000000001",
        "GB75TEST00000000000001"
      })
  void acceptsIbans(String iban) {
    assertThat(AccountChecks.iban(iban)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "DE",
        "de09000000000000000001",
        "DE09 0000 0000 0000 0000 01",
        "DE0900000000000000001",
        "DE090000000000000000001",
        "DE90000000000000000001",
        "DE0900000000000000000١",
        "QQ82000000000000000001"
      })
  void refusesIbansWithoutShowingThem(String iban) {
    assertThat(AccountChecks.iban(iban))
        .hasValueSatisfying(problem -> assertThat(problem).doesNotContain("0000"));
  }

  @Test
  void saysWhichLengthsItKnows() {
    assertThat(AccountChecks.isKnownIbanCountry("NO")).isTrue();
    assertThat(AccountChecks.isKnownIbanCountry("QQ")).isFalse();
    assertThat(AccountChecks.isKnownIbanCountry("")).isFalse();
  }

  @Test
  void checksBankCodes() {
    assertThat(AccountChecks.bic("MUSTDEFF")).isEmpty();
    assertThat(AccountChecks.bic("MUSTDEFFXXX")).isEmpty();
    assertThat(AccountChecks.bic("mustdeff")).isPresent();
    assertThat(AccountChecks.bic("MUST1EFF")).isPresent();
    assertThat(AccountChecks.aba("123456780")).isEmpty();
    assertThat(AccountChecks.aba("123456789")).isPresent();
    assertThat(AccountChecks.aba("12345678")).isPresent();
    assertThat(AccountChecks.aba("000000000")).isPresent();
    assertThat(AccountChecks.sortCode("123456")).isEmpty();
    assertThat(AccountChecks.sortCode("12-34-56")).isPresent();
    assertThat(AccountChecks.ifsc("TEST0ABC123")).isEmpty();
    assertThat(AccountChecks.ifsc("TEST1ABC123")).isPresent();
    assertThat(AccountChecks.ifsc("test0ABC123")).isPresent();
  }

  @Test
  void checksClabes() {
    assertThat(AccountChecks.clabe("000000000000000000")).isEmpty();
    assertThat(AccountChecks.clabe("000000000000000013")).isEmpty();
    assertThat(AccountChecks.clabe("000000000000000016")).isPresent();
    assertThat(AccountChecks.clabe("00000000000000001")).isPresent();
  }

  @Test
  void checksIdentifiers() {
    assertThat(AccountChecks.gln("4012345000009")).isEmpty();
    assertThat(AccountChecks.gln("4012345000000")).isPresent();
    assertThat(AccountChecks.gln("401234500000")).isPresent();
    assertThat(AccountChecks.lei("5299001EXAMPLE000023")).isEmpty();
    assertThat(AccountChecks.lei("5299001EXAMPLE000032")).isPresent();
    assertThat(AccountChecks.lei("5299001example000023")).isPresent();
  }
}
