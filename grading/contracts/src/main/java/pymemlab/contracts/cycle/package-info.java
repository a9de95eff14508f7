/** What judges exercise 7, the cycle collector. */
package pymemlab.contracts.cycle;
