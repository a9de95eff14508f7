/** What judges exercise 6, reference counting. */
package pymemlab.contracts.refcount;
