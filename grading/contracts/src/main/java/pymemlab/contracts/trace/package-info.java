/**
 * Allocation traces: what a program asked of its allocator, call by call, and the replay of it.
 *
 * <p>A trace names its blocks by <b>ids</b>, as the CS:APP malloc lab does; an id is <b>live</b>
 * from the call that gave it a block to the call that freed it.
 */
package pymemlab.contracts.trace;
