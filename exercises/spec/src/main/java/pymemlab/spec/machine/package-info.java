/**
 * The simulated machine as a learner sees it: bytes at addresses, and an operating system that
 * hands out more of them.
 *
 * <p>Words that every exercise uses in the same sense:
 *
 * <ul>
 *   <li><b>address</b>: the number of a byte, a {@code long}; 0 is {@code NULL} and never holds
 *       one.
 *   <li><b>cell</b>: 8 bytes at an address that is a multiple of 8.
 *   <li><b>block</b>: neighbouring bytes handed out together and given back together.
 *   <li><b>page</b>: 4096 bytes at a multiple of 4096; the operating system deals in pages.
 *   <li><b>pool</b>: one page cut into blocks of one size.
 *   <li><b>arena</b>: 64 pools obtained together, 256 KiB.
 *   <li><b>footprint</b>: the bytes that the operating system has handed out and not got back.
 * </ul>
 *
 * <p>Nothing in this package can be constructed by a submission; tests are given theirs by {@code
 * pymemlab.spec.control}.
 */
package pymemlab.spec.machine;
