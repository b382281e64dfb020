package io.ledgerway.testkit.contract;

/**
 * The whole contract of a connector. Implemented by one test class, which gives a harness:
 *
 * <pre>{@code
 * class AcmeContractTest implements ConnectorContract {
 *   public ConnectorHarness<?> harness() {
 *     return new AcmeHarness();
 *   }
 * }
 * }</pre>
 */
public interface ConnectorContract
    extends DescriptorContract,
        ConfigContract,
        LifecycleContract,
        ReadContractRules,
        ChangeContractRules,
        WriteContractRules,
        CopyContractRules,
        JobContractRules,
        LimitContractRules,
        VersionContractRules,
        TextContractRules,
        LookupContractRules,
        FailureContract,
        EventContractRules,
        SchemaContractRules,
        EndToEndContract {}
