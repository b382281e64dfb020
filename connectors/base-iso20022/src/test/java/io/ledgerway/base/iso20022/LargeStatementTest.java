package io.ledgerway.base.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.model.v1.settlement.StatementCheck;
import io.ledgerway.model.v1.settlement.StatementItem;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LargeStatementTest {

  /** A million by {@code -Dledgerway.statement.entries=1000000}, which takes a minute. */
  private static final int ENTRIES = Integer.getInteger("ledgerway.statement.entries", 250_000);

  /** A statement that is made while it is read. */
  private static final class Statement extends InputStream {

    private static final String HEAD =
        "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'><BkToCstmrStmt><Stmt>"
            + "<Id>S</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>"
            + "<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy='EUR'>0</Amt>"
            + "<CdtDbtInd>CRDT</CdtDbtInd></Bal><Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp>"
            + "<Amt Ccy='EUR'>"
            + ENTRIES
            + "</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>";
    private static final String ENTRY =
        "<Ntry><Amt Ccy='EUR'>1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>"
            + "<BookgDt><Dt>2026-03-03</Dt></BookgDt><AcctSvcrRef>R%d</AcctSvcrRef>"
            + "<NtryDtls><TxDtls><Refs><EndToEndId>E%d</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>";
    private static final String TAIL = "</Stmt></BkToCstmrStmt></Document>";

    private byte[] piece = HEAD.getBytes(StandardCharsets.UTF_8);
    private int position;
    private int made;

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (position == piece.length && made <= ENTRIES) {
        made++;
        String next = made > ENTRIES ? TAIL : ENTRY.replace("%d", Integer.toString(made));
        piece = next.getBytes(StandardCharsets.UTF_8);
        position = 0;
      }
      if (position == piece.length) {
        return -1;
      }
      int count = Math.min(length, piece.length - position);
      System.arraycopy(piece, position, target, offset, count);
      position += count;
      return count;
    }
  }

  /** Reads the statement in a process of its own, whose heap is small. */
  static final class SmallHeap {

    private SmallHeap() {}

    /** Prints how many events there are and whether they add up. */
    public static void main(String[] arguments) {
      int events = 0;
      StatementCheck check = null;
      try (CamtReader reader = CamtReader.open(new Statement(), XmlLimits.defaults())) {
        for (var item = reader.next(); item != null; item = reader.next()) {
          events += item instanceof StatementItem.Event ? 1 : 0;
          check = item instanceof StatementItem.Footer footer ? footer.statement().check() : null;
        }
      }
      System.out.print(events + " " + Objects.requireNonNull(check).balanced());
    }
  }

  @Test
  void readsALargeStatementInASmallHeap() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Dledgerway.statement.entries=" + ENTRIES,
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeap.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed).isEqualTo(ENTRIES + " true");
  }
}
