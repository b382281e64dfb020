package io.ledgerway.base.einvoice.internal.ubl;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order in which the UBL 2.1 schema wants the children of an element, with their prefixes. */
final class Order {

  static final Order INVOICE =
      basic(
              "UBLVersionID CustomizationID ProfileID ProfileExecutionID ID CopyIndicator UUID"
                  + " IssueDate IssueTime DueDate InvoiceTypeCode Note TaxPointDate"
                  + " DocumentCurrencyCode TaxCurrencyCode PricingCurrencyCode PaymentCurrencyCode"
                  + " PaymentAlternativeCurrencyCode AccountingCostCode AccountingCost"
                  + " LineCountNumeric BuyerReference")
          .groups(
              "InvoicePeriod OrderReference BillingReference DespatchDocumentReference"
                  + " ReceiptDocumentReference OriginatorDocumentReference"
                  + " ContractDocumentReference AdditionalDocumentReference ProjectReference"
                  + " AccountingSupplierParty AccountingCustomerParty PayeeParty"
                  + " TaxRepresentativeParty Delivery PaymentMeans PaymentTerms AllowanceCharge"
                  + " TaxTotal LegalMonetaryTotal InvoiceLine");
  static final Order CREDIT_NOTE =
      basic(
              "UBLVersionID CustomizationID ProfileID ProfileExecutionID ID CopyIndicator UUID"
                  + " IssueDate IssueTime TaxPointDate CreditNoteTypeCode Note"
                  + " DocumentCurrencyCode TaxCurrencyCode PricingCurrencyCode PaymentCurrencyCode"
                  + " PaymentAlternativeCurrencyCode AccountingCostCode AccountingCost"
                  + " LineCountNumeric BuyerReference")
          .groups(
              "InvoicePeriod OrderReference BillingReference DespatchDocumentReference"
                  + " ReceiptDocumentReference ContractDocumentReference"
                  + " AdditionalDocumentReference OriginatorDocumentReference"
                  + " AccountingSupplierParty AccountingCustomerParty PayeeParty"
                  + " TaxRepresentativeParty Delivery PaymentMeans PaymentTerms AllowanceCharge"
                  + " TaxTotal LegalMonetaryTotal CreditNoteLine");
  static final Order PERIOD =
      basic("StartDate StartTime EndDate EndTime DurationMeasure DescriptionCode");
  static final Order ORDER_REFERENCE =
      basic(
          "ID SalesOrderID CopyIndicator UUID IssueDate IssueTime CustomerReference OrderTypeCode");
  static final Order DOCUMENT_REFERENCE =
      basic(
              "ID CopyIndicator UUID IssueDate IssueTime DocumentTypeCode DocumentType XPath"
                  + " LanguageID LocaleCode VersionID DocumentStatusCode DocumentDescription")
          .groups("Attachment");
  static final Order BILLING_REFERENCE =
      basic("").groups("InvoiceDocumentReference CreditNoteDocumentReference");
  static final Order ATTACHMENT = basic("EmbeddedDocumentBinaryObject").groups("ExternalReference");
  static final Order EXTERNAL_REFERENCE =
      basic("URI DocumentHash HashAlgorithmMethod ExpiryDate ExpiryTime MimeCode FormatCode");
  static final Order ACCOUNTING_PARTY =
      basic("CustomerAssignedAccountID SupplierAssignedAccountID AdditionalAccountID")
          .groups("Party");
  static final Order PARTY =
      basic(
              "MarkCareIndicator MarkAttentionIndicator WebsiteURI LogoReferenceID EndpointID"
                  + " IndustryClassificationCode")
          .groups(
              "PartyIdentification PartyName PostalAddress PartyTaxScheme PartyLegalEntity Contact");
  static final Order ADDRESS =
      basic(
              "ID AddressTypeCode AddressFormatCode Postbox Floor Room StreetName"
                  + " AdditionalStreetName BlockName BuildingName BuildingNumber InhouseMail"
                  + " Department MarkAttention MarkCare PlotIdentification CitySubdivisionName"
                  + " CityName PostalZone CountrySubentity CountrySubentityCode Region District"
                  + " TimezoneOffset")
          .groups("AddressLine Country");
  static final Order COUNTRY = basic("IdentificationCode Name");
  static final Order PARTY_TAX_SCHEME =
      basic("RegistrationName CompanyID TaxLevelCode ExemptionReasonCode ExemptionReason")
          .groups("TaxScheme");
  static final Order LEGAL_ENTITY =
      basic(
          "RegistrationName CompanyID RegistrationDate RegistrationExpirationDate"
              + " CompanyLegalFormCode CompanyLegalForm SoleProprietorshipIndicator"
              + " CompanyLiquidationStatusCode CorporateStockAmount FullyPaidSharesIndicator");
  static final Order CONTACT = basic("ID Name Telephone Telefax ElectronicMail Note");
  static final Order DELIVERY =
      basic(
              "ID Quantity MinimumQuantity MaximumQuantity ActualDeliveryDate ActualDeliveryTime"
                  + " LatestDeliveryDate LatestDeliveryTime ReleaseID TrackingID")
          .groups("DeliveryLocation DeliveryParty");
  static final Order LOCATION =
      basic("ID Description Conditions CountrySubentity CountrySubentityCode LocationTypeCode")
          .groups("Address");
  static final Order PAYMENT_MEANS =
      basic(
              "ID PaymentMeansCode PaymentDueDate PaymentChannelCode InstructionID InstructionNote"
                  + " PaymentID")
          .groups("CardAccount PayeeFinancialAccount PaymentMandate");
  static final Order CARD =
      basic(
          "PrimaryAccountNumberID NetworkID CardTypeCode ValidityStartDate ExpiryDate IssuerID"
              + " IssueNumberID CV2ID CardChipCode ChipApplicationID HolderName");
  static final Order ACCOUNT =
      basic("ID Name AliasName AccountTypeCode AccountFormatCode CurrencyCode PaymentNote")
          .groups("FinancialInstitutionBranch");
  static final Order BRANCH = basic("ID Name");
  static final Order MANDATE =
      basic("ID MandateTypeCode MaximumPaymentInstructionsNumeric MaximumPaidAmount SignatureID")
          .groups("PayerFinancialAccount");
  static final Order TERMS =
      basic("ID PaymentMeansID PrepaidPaymentReferenceID Note ReferenceEventCode");
  static final Order ALLOWANCE_CHARGE =
      basic(
              "ID ChargeIndicator AllowanceChargeReasonCode AllowanceChargeReason"
                  + " MultiplierFactorNumeric PrepaidIndicator SequenceNumeric Amount BaseAmount"
                  + " AccountingCostCode AccountingCost PerUnitAmount")
          .groups("TaxCategory");
  static final Order TAX_TOTAL =
      basic("TaxAmount RoundingAmount TaxEvidenceIndicator TaxIncludedIndicator")
          .groups("TaxSubtotal");
  static final Order TAX_SUBTOTAL =
      basic(
              "TaxableAmount TaxAmount CalculationSequenceNumeric TransactionCurrencyTaxAmount"
                  + " Percent BaseUnitMeasure PerUnitAmount TierRange TierRatePercent")
          .groups("TaxCategory");
  static final Order TAX_CATEGORY =
      basic(
              "ID Name Percent BaseUnitMeasure PerUnitAmount TaxExemptionReasonCode"
                  + " TaxExemptionReason TierRange TierRatePercent")
          .groups("TaxScheme");
  static final Order TAX_SCHEME = basic("ID Name TaxTypeCode CurrencyCode");
  static final Order MONETARY_TOTAL =
      basic(
          "LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount AllowanceTotalAmount"
              + " ChargeTotalAmount PrepaidAmount PayableRoundingAmount PayableAmount"
              + " PayableAlternativeAmount");
  static final Order LINE =
      basic(
              "ID UUID Note InvoicedQuantity CreditedQuantity LineExtensionAmount TaxPointDate"
                  + " AccountingCostCode AccountingCost PaymentPurposeCode FreeOfChargeIndicator")
          .groups(
              "InvoicePeriod OrderLineReference DespatchLineReference ReceiptLineReference"
                  + " DocumentReference AllowanceCharge Item Price");
  static final Order ORDER_LINE =
      basic("LineID SalesOrderLineID UUID LineStatusCode").groups("OrderReference");
  static final Order DOCUMENT_LINE =
      basic("LineID UUID LineStatusCode").groups("DocumentReference");
  static final Order ITEM =
      basic(
              "Description PackQuantity PackSizeNumeric CatalogueIndicator Name"
                  + " HazardousRiskIndicator AdditionalInformation Keyword BrandName ModelName")
          .groups(
              "BuyersItemIdentification SellersItemIdentification StandardItemIdentification"
                  + " OriginCountry CommodityClassification ClassifiedTaxCategory"
                  + " AdditionalItemProperty");
  static final Order ITEM_IDENTIFICATION = basic("ID ExtendedID BarcodeSymbologyID");
  static final Order CLASSIFICATION =
      basic("NatureCode CargoTypeCode CommodityCode ItemClassificationCode");
  static final Order PROPERTY =
      basic("ID Name NameCode TestMethod Value ValueQuantity ValueQualifier ImportanceCode");
  static final Order PRICE =
      basic(
              "PriceAmount BaseQuantity PriceChangeReason PriceTypeCode PriceType"
                  + " OrderableUnitFactorRate")
          .groups("AllowanceCharge");

  /** A group that holds one text. */
  static final Order ONE = basic("ID Name Line URI");

  private final Map<String, Integer> positions = new HashMap<>();
  private int texts;

  private Order() {}

  private static Order basic(String names) {
    Order order = new Order();
    order.add(names);
    order.texts = order.positions.size();
    return order;
  }

  private Order groups(String names) {
    add(names);
    return this;
  }

  private void add(String names) {
    for (String name : names.split(" ", -1)) {
      positions.put(name, positions.size());
    }
  }

  /** The place of a child, or null when the element has no such child, or none that is written. */
  @Nullable Integer position(String name) {
    return positions.get(name);
  }

  /** Whether the child at a position holds a text. */
  boolean isText(int position) {
    return position < texts;
  }
}
