create table if not exists STG_APINV_HDR(
  MESSAGE_ID varchar(64) primary key,
  BATCH_ID varchar(64),
  SEQ_NO integer,
  STATUS varchar(12),
  ERROR_CODE varchar(30),
  ERROR_TEXT varchar(500),
  CREATED_AT timestamp with time zone,
  UPDATED_AT timestamp with time zone,
  PAYLOAD_HASH varchar(64),
  ERP_DOC_NO varchar(30),
  ERP_POSTED_AT timestamp with time zone,
  COMPANY_CODE varchar(20),
  SUPPLIER_NO varchar(60),
  NATURE varchar(20),
  TYPE_CODE varchar(10),
  INVOICE_NO varchar(200),
  INVOICE_DATE date,
  DUE_DATE date,
  CURRENCY varchar(3),
  GROSS_AMOUNT numeric(28,6),
  NET_AMOUNT numeric(28,6),
  TAX_AMOUNT numeric(28,6),
  PAYMENT_METHOD varchar(30),
  ORDER_REFERENCE varchar(200)
);

create table if not exists STG_APINV_LIN(
  MESSAGE_ID varchar(64),
  LINE_NO integer,
  LINE_REF varchar(60),
  DESCRIPTION varchar(1000),
  QUANTITY numeric(28,10),
  UNIT varchar(10),
  NET_AMOUNT numeric(28,6),
  TAX_CATEGORY varchar(10),
  TAX_RATE numeric(10,4),
  ACCOUNTING_REF varchar(200),
  primary key (MESSAGE_ID, LINE_NO)
);

create index if not exists STG_APINV_HDR_UPDATED on STG_APINV_HDR(COMPANY_CODE, UPDATED_AT, MESSAGE_ID);
