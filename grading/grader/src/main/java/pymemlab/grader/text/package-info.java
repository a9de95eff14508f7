/** Makes text of unknown origin fit to be shown. */
package pymemlab.grader.text;
