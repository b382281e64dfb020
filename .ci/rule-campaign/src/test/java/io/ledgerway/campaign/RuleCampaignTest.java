package io.ledgerway.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RuleCampaignTest {

  private static final int DOCUMENTS = Integer.getInteger("ledgerway.campaign.documents", 800);

  private static final int ENOUGH_FOR_EVERY_RULE = 20_000;

  /** Rules whose official tests hold for every document. */
  private static final Set<String> NEVER_VIOLATED =
      Set.of("BR-CO-05", "BR-CO-06", "BR-CO-07", "BR-CO-08", "BR-DEC-13", "BR-DEC-15");

  @Test
  void agreesWithRelease1315() throws IOException {
    run("1.3.15", RuleSet.EN16931_1_3_15);
  }

  @Test
  void agreesWithRelease1316() throws IOException {
    run("1.3.16", RuleSet.EN16931_1_3_16);
  }

  private static void run(String release, RuleSet rules) throws IOException {
    List<TestDocument> documents = new ArrayList<>();
    for (TestDocument.Base base : TestDocument.bases()) {
      documents.add(new TestDocument(base.name(), base.document(), List.of()));
    }
    documents.addAll(TestDocument.all());
    Campaign campaign = new Campaign(new Official(release), new Own(rules));
    campaign.judge(documents.subList(0, Math.min(DOCUMENTS, documents.size())));
    report(release, campaign);
    assertThat(campaign.differences()).as(campaign.summary()).hasSize(0);
    if (DOCUMENTS >= ENOUGH_FOR_EVERY_RULE) {
      assertThat(silent(rules, campaign)).isEqualTo(NEVER_VIOLATED);
    }
  }

  /** The rules that no document of the campaign violates. */
  private static Set<String> silent(RuleSet rules, Campaign campaign) {
    Set<String> silent = new TreeSet<>();
    rules.rules().forEach(rule -> silent.add(rule.id()));
    silent.removeAll(campaign.fired());
    return silent;
  }

  private static void report(String release, Campaign campaign) throws IOException {
    System.out.println("Release " + release + ": " + campaign.summary());
    Path folder = Path.of(System.getProperty("ledgerway.campaign.report", "target/campaign"));
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve(release + ".txt"), campaign.summary() + "\n" + campaign.details());
    for (int i = 0; i < Math.min(20, campaign.differences().size()); i++) {
      Files.writeString(
          folder.resolve(release + "-" + i + ".xml"), campaign.differences().get(i).xml());
    }
  }
}
