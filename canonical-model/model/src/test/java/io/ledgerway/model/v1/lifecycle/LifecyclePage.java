package io.ledgerway.model.v1.lifecycle;

import io.ledgerway.model.v1.value.Code;
import java.util.ArrayList;
import java.util.List;

/** Draws all lifecycles as one page of state diagrams. */
final class LifecyclePage {

  private LifecyclePage() {}

  static String text() {
    StringBuilder page =
        new StringBuilder(
            "# Lifecycles\n\nGenerated from `Lifecycles`: `mvn -pl canonical-model/model test"
                + " -Dtest=LifecyclesTest -Dledgerway.regenerate=true`.\n"
                + "A label is a condition that must hold besides. Staying is always legal.\n");
    Lifecycles.all().forEach(lifecycle -> draw(lifecycle, page));
    return page.toString();
  }

  private static <S extends Code> void draw(Lifecycle<S> lifecycle, StringBuilder page) {
    page.append("\n## ").append(lifecycle.axis()).append("\n\n```mermaid\nstateDiagram-v2\n");
    lifecycle.starts().forEach(start -> page.append("  [*] --> ").append(start).append('\n'));
    for (Transition<S> transition : lifecycle.transitions()) {
      page.append("  ").append(transition.from()).append(" --> ").append(transition.to());
      if (transition.condition() != null) {
        page.append(" : ").append(transition.condition());
      }
      page.append('\n');
    }
    List<String> ends = new ArrayList<>();
    for (S state : lifecycle.states()) {
      if (lifecycle.isFinal(state)) {
        ends.add("  " + state + " --> [*]\n");
      }
    }
    ends.forEach(page::append);
    page.append("```\n");
  }
}
