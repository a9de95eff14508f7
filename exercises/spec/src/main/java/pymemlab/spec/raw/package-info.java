/** Exercise 3: the layer that asks the operating system for memory and hands it out. */
package pymemlab.spec.raw;
