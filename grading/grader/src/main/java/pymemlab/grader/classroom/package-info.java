/** Judges a class: every submission below a folder, each for itself, and nothing twice. */
package pymemlab.grader.classroom;
