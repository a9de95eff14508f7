/** Exercise 1: the address space of a running program, and the names in it. */
package pymemlab.spec.memorymap;
