/**
 * Reads the class files of a submission before anything of it is loaded, and refuses what an
 * exercise does not allow.
 *
 * <p>Everything is refused that is not on a list: {@link pymemlab.grader.verify.AllowedJdk} holds
 * the JDK's part, {@link pymemlab.grader.verify.VisibleSpec} the kit's. {@link
 * pymemlab.grader.verify.References} reads the code with its line numbers, {@link
 * pymemlab.grader.verify.ConstantPool} makes sure that nothing slipped past it, {@link
 * pymemlab.grader.verify.FieldGraph} and {@link pymemlab.grader.verify.ArrayWatch} see to it that
 * the state lives in simulated memory.
 */
package pymemlab.grader.verify;
