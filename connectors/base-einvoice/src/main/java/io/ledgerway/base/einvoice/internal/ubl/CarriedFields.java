package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.invoice.Invoice;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reports everything an invoice says in fields that UBL has no element for. It goes through all
 * fields of all records, so that a field added to the model is reported until it is written.
 */
final class CarriedFields {

  private static final String PARTY =
      "(name,legalName,identifiers/*/(scheme,value),legalIdentifiers/*/(scheme,value),"
          + "taxRegistrations/*/(type,number,extensions),additionalLegalInformation,"
          + "electronicAddress/(scheme,value),address/ADDRESS,contact/(name,phone,email),extensions";
  private static final String ADDRESS =
      "(lines,buildingNumber,poBox,city,postalCode,region,regionCode,country)";
  private static final String ALLOWANCES =
      "allowancesCharges/*/(kind,amount,baseAmount,percentage,reason,reasonCode,taxType,"
          + "taxCategory,taxRate,extensions)";
  private static final String QUANTITY = "(value,unit)";

  /** The fields that are written; the writers themselves report what depends on values. */
  private static final Node CARRIED =
      Node.parse(
          ("(number,type/(nature,code),direction,"
                  + "dates/(issue,taxPoint,taxPointCode,due,period),"
                  + "parties/(seller/PARTY,tradingName),buyer/PARTY,tradingName),payee/PARTY),"
                  + "taxRepresentative/PARTY),"
                  + "delivery/(partyName,location/(scheme,value),date,address/ADDRESS)),"
                  + "currency/(document,tax),"
                  + "references/(specificationId,businessProcess,buyerReference,"
                  + "buyerAccountingReference,invoicedObject/(scheme,value),"
                  + "documents/*/(type,number,issueDate,extensions)),"
                  + "lines/*/(lineNumber,item/(name,description,sellerId,buyerId,"
                  + "standardId/(scheme,value),classifications/*/(code,scheme,version),"
                  + "originCountry,attributes/*/(name,value,extensions)),quantity/QUANTITY,"
                  + "price/(net/(amount,currency,baseQuantity/QUANTITY),"
                  + "gross/(amount,currency,baseQuantity/QUANTITY),discount),netAmount,"
                  + "tax/*/(taxType,category,rate,exemptionReason,exemptionReasonCode,extensions),"
                  + "ALLOWANCES,period,note,references/(buyerAccountingReference,"
                  + "invoicedObject/(scheme,value),"
                  + "documents/*/(type,number,lineNumber,extensions)),extensions),"
                  + "ALLOWANCES,"
                  + "taxBreakdown/*/(taxType,category,rate,taxableAmount,taxAmount,exemptionReason,"
                  + "exemptionReasonCode,extensions),"
                  + "totals/(lineNet,allowances,charges,taxExclusive,tax,taxAccounting,taxInclusive,"
                  + "prepaid,rounding,amountDue),"
                  + "payment/(terms/text,means/*/(code,text,remittanceId,creditorReference,"
                  + "account/(holderName,iban,accountNumber,bic,clearing,verification/status),"
                  + "card,directDebit,extensions)),"
                  + "state/document,remarks/(notes,attachments/*/(id,fileName,mediaType,size,"
                  + "sha256,description,documentCode,location,embedded,role,extensions)),"
                  + "extensions)")
              .replace("PARTY", PARTY)
              .replace("ADDRESS", ADDRESS)
              .replace("ALLOWANCES", ALLOWANCES)
              .replace("QUANTITY", QUANTITY));

  private static final Map<Class<?>, Method[]> ACCESSORS = new ConcurrentHashMap<>();

  private final Losses losses;

  CarriedFields(Losses losses) {
    this.losses = losses;
  }

  void check(Invoice invoice) {
    record(invoice, CARRIED, Place.DOCUMENT);
  }

  private void record(Record record, Node node, Place place) {
    for (Method accessor : accessors(record)) {
      Object value = invoke(accessor, record);
      Node inner = node.find(accessor.getName());
      if (inner == null) {
        if (says(value)) {
          losses.add(place.field(accessor.getName()), "the field " + accessor.getName());
        }
      } else if (!inner.isWhole()) {
        value(value, inner, place.field(accessor.getName()));
      }
    }
  }

  private void value(@Nullable Object value, Node node, Place place) {
    if (value instanceof List<?> list) {
      Node item = node.find("*");
      for (int i = 0; item != null && i < list.size(); i++) {
        value(list.get(i), item, place.item(i));
      }
    } else if (value instanceof Record record) {
      record(record, node, place);
    }
  }

  /** Whether a value says anything: EMPTY groups and false flags do not. */
  private static boolean says(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return !list.isEmpty();
    }
    if (value instanceof Map<?, ?> map) {
      return !map.isEmpty();
    }
    if (value instanceof Extensions extensions) {
      return !extensions.isEmpty();
    }
    if (value instanceof Record record) {
      return Arrays.stream(accessors(record)).anyMatch(a -> says(invoke(a, record)));
    }
    return value != null && !Boolean.FALSE.equals(value);
  }

  private static Method[] accessors(Record record) {
    return ACCESSORS.computeIfAbsent(
        record.getClass(),
        type ->
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .toArray(Method[]::new));
  }

  private static @Nullable Object invoke(Method accessor, Record record) {
    try {
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The records of the model are public", e);
    }
  }

  /** A field, with those of its own fields that are written; none means all of it. */
  private static final class Node {

    private final Map<String, Node> fields = new HashMap<>();

    /** Reads {@code (a,b/c,d/(e,f))}. */
    static Node parse(String text) {
      Node root = new Node();
      int end = root.group(text, 0);
      if (end != text.length()) {
        throw new IllegalStateException("Unbalanced at " + end);
      }
      return root;
    }

    private int group(String text, int from) {
      int at = from;
      do {
        at = path(text, at + 1);
      } while (text.charAt(at) == ',');
      return at + 1;
    }

    private int path(String text, int from) {
      int at = from;
      while ("/,)".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      Node field = fields.computeIfAbsent(text.substring(from, at), name -> new Node());
      if (text.charAt(at) != '/') {
        return at;
      }
      return text.charAt(at + 1) == '(' ? field.group(text, at + 1) : field.path(text, at + 1);
    }

    @Nullable Node find(String name) {
      return fields.get(name);
    }

    boolean isWhole() {
      return fields.isEmpty();
    }
  }
}
