/** Exercise 2's contract: its rules, the suites that check them, and the watcher that tells why. */
package pymemlab.contracts.array;
