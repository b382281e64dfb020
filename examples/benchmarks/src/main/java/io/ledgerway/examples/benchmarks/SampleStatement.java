package io.ledgerway.examples.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A synthetic camt.053.001.08 that adds up: payments to suppliers, one booking each. */
final class SampleStatement {

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
      <GrpHdr><MsgId>MSG-1</MsgId><CreDtTm>2026-03-04T06:00:00+01:00</CreDtTm></GrpHdr>
      <Stmt><Id>STMT-1</Id><ElctrncSeqNb>42</ElctrncSeqNb><CreDtTm>2026-03-04T06:00:00+01:00</CreDtTm>
      <Acct><Id><IBAN>DE93999999990000000001</IBAN></Id><Ccy>EUR</Ccy></Acct>
      <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">%d.00</Amt>\
      <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-03</Dt></Dt></Bal>
      <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">0.00</Amt>\
      <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-03</Dt></Dt></Bal>
      """;
  private static final String ENTRY =
      """
      <Ntry><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
      <BookgDt><Dt>2026-03-03</Dt></BookgDt><ValDt><Dt>2026-03-03</Dt></ValDt>\
      <AcctSvcrRef>BR-%1$07d</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd>\
      <SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs>\
      <InstrId>INSTR-%1$07d</InstrId><EndToEndId>E2E-%1$07d</EndToEndId></Refs>\
      <Amt Ccy="EUR">1.00</Amt><RltdPties><Cdtr><Pty><Nm>Supplier %1$d</Nm></Pty></Cdtr>\
      <CdtrAcct><Id><IBAN>DE66999999990000000002</IBAN></Id></CdtrAcct></RltdPties>\
      <RmtInf><Ustrd>Invoice R-%1$07d</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
      """;
  private static final String TAIL = "</Stmt></BkToCstmrStmt></Document>";

  private SampleStatement() {}

  static String text(int entries) {
    StringWriter text = new StringWriter();
    write(entries, text);
    return text.toString();
  }

  static void write(int entries, Path file) {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      write(entries, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(int entries, Writer out) {
    try {
      out.write(String.format(Locale.ROOT, HEAD, entries));
      for (int number = 1; number <= entries; number++) {
        out.write(String.format(Locale.ROOT, ENTRY, number));
      }
      out.write(TAIL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
