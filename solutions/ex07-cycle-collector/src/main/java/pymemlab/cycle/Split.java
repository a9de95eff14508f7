package pymemlab.cycle;

/**
 * How a deduction has divided a list.
 *
 * @param reachable how many stayed in it
 * @param unreachable how many were taken out
 */
record Split(long reachable, long unreachable) {}
