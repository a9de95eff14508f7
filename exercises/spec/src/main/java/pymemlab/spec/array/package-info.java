/** Exercise 2: a list that grows, over cells of simulated memory. */
package pymemlab.spec.array;
