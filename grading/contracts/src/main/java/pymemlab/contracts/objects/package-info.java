/** What judges exercise 5, object caches. */
package pymemlab.contracts.objects;
