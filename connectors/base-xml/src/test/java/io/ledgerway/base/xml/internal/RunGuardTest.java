package io.ledgerway.base.xml.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.base.xml.XmlProblem.Code;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Skimming and watching come to the same, wherever the characters are cut. */
class RunGuardTest {

  private static final List<String> PARTS =
      List.of(
          "<a>",
          "</a>",
          "<b c='>'>",
          "<b c=\"'\" d='\"'/>",
          "text",
          "x &amp; y",
          "\n",
          "\r\n",
          " ",
          "<!-- > -->",
          "<![CDATA[<]]>",
          "<?p q?>",
          "<?xml version='1.0'?>",
          "<e\n f='g'>",
          "12.50");

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("<root>");
    for (int i = random.nextInt(60); i >= 0; i--) {
      text.append(PARTS.get(random.nextInt(PARTS.size())));
    }
    return text.append("<end>").toString();
  }

  private static String state(RunGuard guard) {
    XmlProblem place = guard.problem(Code.NOT_XML, "here");
    return guard.sawMarkup()
        + " "
        + guard.betweenMarkup()
        + " "
        + guard.splitDue()
        + " "
        + place.line()
        + ":"
        + place.column();
  }

  @Test
  void comesToTheSamePlaceAndState() {
    int skimmed = 0;
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      char[] all = text(random).toCharArray();
      RunGuard watching = new RunGuard(XmlLimits.defaults());
      RunGuard skimming = new RunGuard(XmlLimits.defaults());
      RootSequence plainly = new RootSequence();
      RootSequence slowly = new RootSequence();
      char[] other = all.clone();
      int from = 0;
      while (from < all.length) {
        int length = Math.min(all.length - from, 1 + random.nextInt(40));
        watching.watch(all, from, length);
        slowly.adapt(all, from, length, false);
        boolean plain = skimming.skim(other, from, length);
        if (plain) {
          skimmed++;
        } else {
          skimming.watch(other, from, length);
        }
        plainly.adapt(other, from, length, plain);
        from += length;
        String where = "seed " + seed + ", up to " + new String(all, 0, from);
        assertThat(state(skimming)).as(where).isEqualTo(state(watching));
        assertThat(new String(other)).as(where).isEqualTo(new String(all));
        assertThat(plainly.betweenMarkup()).as(where).isEqualTo(slowly.betweenMarkup());
      }
    }
    assertThat(skimmed).isGreaterThan(3_000);
  }

  @Test
  void leavesWhatMayAskForTooMuchToTheWatch() {
    XmlLimits defaults = XmlLimits.defaults();
    RunGuard guard = new RunGuard(defaults);
    char[] open = "<root>".toCharArray();
    guard.watch(open, 0, open.length);
    char[] text = ("x".repeat(1_000) + "<a>").toCharArray();
    for (int read = 0; read + text.length < RunGuard.PIECE; read += 1_000) {
      assertThat(guard.skim(text, 0, 1_000)).as("no tag begins in it").isFalse();
      guard.watch(text, 0, 1_000);
    }
    assertThat(guard.skim(text, 0, text.length)).isFalse();
  }
}
