/**
 * What every exercise's contract shares: the rules and their points, and how a broken one is told.
 *
 * <p>One suite judges students, solutions and mutants, so nothing here names a concrete
 * implementation; a suite asks its subject for one.
 */
package pymemlab.contracts;
