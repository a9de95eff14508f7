/** What judges exercise 3, the raw allocator. */
package pymemlab.contracts.raw;
