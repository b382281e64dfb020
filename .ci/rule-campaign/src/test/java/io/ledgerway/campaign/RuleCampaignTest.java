package io.ledgerway.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleCampaignTest {

  private static final int DOCUMENTS = Integer.getInteger("ledgerway.campaign.documents", 800);

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
