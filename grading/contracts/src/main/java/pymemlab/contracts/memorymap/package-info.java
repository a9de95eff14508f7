/** Judges exercise 1: the watched map, the plain model beside it, and the suites. */
package pymemlab.contracts.memorymap;
