/** The contract with those who subscribe: its schemas, and what may change of them. */
package copydesk.records.contract;
