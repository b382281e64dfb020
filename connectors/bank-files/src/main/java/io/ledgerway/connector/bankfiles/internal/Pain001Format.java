package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.base.iso20022.BusinessHeader;
import io.ledgerway.base.iso20022.Pain001Refused;
import io.ledgerway.base.iso20022.Pain001Writer;
import io.ledgerway.base.iso20022.PaymentFile;
import io.ledgerway.base.iso20022.PaymentProfile;
import io.ledgerway.connector.write.DispatchStamp;
import io.ledgerway.model.v1.payment.SealedBatch;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * pain.001 under a profile.
 *
 * @param profile what the bank asks for
 * @param header sender and receiver, where the profile wants them
 */
record Pain001Format(PaymentProfile profile, @Nullable BusinessHeader header)
    implements PaymentFormat {

  @Override
  public String prefix() {
    return "LEDGERWAY_PAIN001";
  }

  @Override
  public String ending() {
    return ".xml";
  }

  @Override
  public WrittenFile write(SealedBatch batch, DispatchStamp stamp, OutputStream out) {
    PaymentFile file =
        new PaymentFile(
            stamp.id(), stamp.createdAt(), batch.batch().initiatingParty(), List.of(batch), header);
    try {
      return new WrittenFile(Pain001Writer.write(file, profile, out).losses(), Map.of());
    } catch (Pain001Refused e) {
      throw PaymentFormat.refused(e.findings().get(0).rule(), e);
    }
  }
}
