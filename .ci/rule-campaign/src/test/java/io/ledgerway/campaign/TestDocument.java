package io.ledgerway.campaign;

import static io.ledgerway.campaign.BaseDocument.of;
import static io.ledgerway.campaign.BaseDocument.part;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A document of the campaign; made when it is needed.
 *
 * @param name what it is
 * @param base the valid document
 * @param mutations what is changed
 */
record TestDocument(String name, Element base, List<Mutation> mutations) {

  private static final long SEED = 16931;
  private static final int PAIRS = 4;

  /** A valid document and its name. */
  record Base(String name, Element document) {}

  String xml() {
    Element changed = base;
    for (Mutation mutation : mutations) {
      changed = mutation.applyTo(changed);
    }
    return changed.xml();
  }

  static List<Base> bases() {
    List<Base> bases = new ArrayList<>();
    for (boolean credit : new boolean[] {false, true}) {
      String kind = credit ? "credit note " : "invoice ";
      boolean transfer = !credit;
      bases.add(new Base(kind + "S", of(credit, transfer, part("S", "20"))));
      bases.add(new Base(kind + "S by card", of(credit, !transfer, part("S", "20"))));
      bases.add(
          new Base(
              kind + "mixed",
              of(
                  credit,
                  transfer,
                  part("S", "20"),
                  part("S", "10"),
                  part("Z", "0"),
                  part("E", "0"),
                  part("L", "8"),
                  part("M", "4"))));
      bases.add(
          new Base(
              kind + "abroad",
              of(credit, transfer, part("AE", "0"), part("K", "0"), part("G", "0"))));
      for (String exempt : List.of("Z", "E", "AE", "K", "G")) {
        bases.add(new Base(kind + exempt, of(credit, transfer, part(exempt, "0"))));
      }
      bases.add(new Base(kind + "O", of(credit, transfer, part("O", ""))));
      bases.add(new Base(kind + "L", of(credit, transfer, part("L", "8"))));
      bases.add(new Base(kind + "M", of(credit, transfer, part("M", "4"))));
      bases.add(new Base(kind + "B", of(credit, transfer, part("B", "20"))));
    }
    return bases;
  }

  /** All documents with one change, and seeded pairs of changes, in an order that never changes. */
  static List<TestDocument> all() {
    Random random = new Random(SEED);
    List<TestDocument> all = new ArrayList<>();
    for (Base base : bases()) {
      List<Mutation> mutations = Mutations.of(base.document());
      for (Mutation mutation : mutations) {
        all.add(
            new TestDocument(
                base.name() + ": " + mutation.name(), base.document(), List.of(mutation)));
        for (int i = 0; i < PAIRS; i++) {
          Mutation second = mutations.get(random.nextInt(mutations.size()));
          all.add(
              new TestDocument(
                  base.name() + ": " + mutation.name() + ", " + second.name(),
                  base.document(),
                  List.of(mutation, second)));
        }
      }
    }
    Collections.shuffle(all, random);
    return all;
  }
}
