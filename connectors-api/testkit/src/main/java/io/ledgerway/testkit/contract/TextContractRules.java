package io.ledgerway.testkit.contract;

import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.testkit.internal.Require;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** What a connector makes of text that people write. */
public interface TextContractRules extends ContractRules {

  /**
   * Text arrives as it is, or it is told that it does not.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-W14",
      level = Level.DECLARED,
      about = Aspect.WRITE,
      hint =
          "Pass values as parameters or encoded, never as a part of a statement; refuse or report"
              + " what the target can't hold.")
  default void CT_W14_textArrivesOrItsLossIsTold(World world) {
    boolean tried = false;
    for (Writing<?> writing : world.writings(Aspect.WRITE)) {
      tried |= carriesText(world, writing);
    }
    if (!tried) {
      throw new TestAbortedException("No operation of this connector carries text of people");
    }
  }

  private static <T> boolean carriesText(World world, Writing<T> writing) {
    Optional<FreeText<T>> free = writing.samples().freeText();
    if (free.isEmpty()) {
      return false;
    }
    int number = 0;
    for (Map.Entry<String, String> hard : hardTexts().entrySet()) {
      number++;
      carries(world, writing, free.get(), number, hard);
    }
    return true;
  }

  private static <T> void carries(
      World world,
      Writing<T> writing,
      FreeText<T> free,
      int number,
      Map.Entry<String, String> hard) {
    String text = hard.getValue();
    WriteItem<T> item = writing.item(free.with(number, text));
    String document = item.key().businessId();
    int before = world.target().effects();
    Attempt attempt = writing.write(item);
    Verdict verdict = attempt.of(item);
    writing.requireTrue(item, verdict);
    Require.equal(
        before + world.target().effects(document),
        world.target().effects(),
        writing + ", " + hard.getKey() + ": effects in all");
    if (verdict.isClaimedThere()) {
      String held = free.held(document);
      Require.that(
          held.equals(text) || !attempt.losses().isEmpty(),
          "%s, %s: the target holds %d of %d characters, not as they were, and nobody was told",
          writing,
          hard.getKey(),
          held.length(),
          text.length());
    } else {
      Failure failure = verdict.failure();
      Require.that(
          failure != null && WriteContractRules.REFUSALS.contains(failure.category()),
          "%s, %s: a refusal of what is in the document is told as %s",
          writing,
          hard.getKey(),
          verdict);
    }
  }

  private static Map<String, String> hardTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("quotes of SQL", "Paper'; drop table T; --");
    texts.put("quotes of CSV", "\"Paper\", A4;blue|\"\"");
    texts.put("markup", "<b>Paper &amp; ink</b> ]]> <!-- & -->");
    texts.put("JSON", "{\"a\":\"\\u0041\\\\\"}");
    texts.put("formula", "=1+1+cmd|' /C calc'!A0");
    texts.put("templates", "${jndi:ldap://x/y} %s %n {0} #{1+1}");
    texts.put("line breaks", "first\r\nsecond\nthird");
    texts.put("control characters", "a\u0000b\u0007c\u001bd\te");
    texts.put("beyond the basic plane", "\ud83d\udcb6 \ud842\udfb7 Paper");
    texts.put("scripts and accents", "\u00fc \u0142 \u4e2d e\u0301 \u05d0 \u20ac");
    texts.put("length", "long ".repeat(1000) + "end");
    return texts;
  }
}
