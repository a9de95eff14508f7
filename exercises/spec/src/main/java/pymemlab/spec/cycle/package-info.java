/** Exercise 7: finds and clears the rings that reference counts keep alive. */
package pymemlab.spec.cycle;
