/** What judges exercise 4, pools and arenas. */
package pymemlab.contracts.pool;
