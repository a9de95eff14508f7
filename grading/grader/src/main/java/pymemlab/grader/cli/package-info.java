/** The commands of {@code ./lab}: what a person types, and what they read. */
package pymemlab.grader.cli;
