/** Exercise 5: what each of Python's types does with its own dead objects. */
package pymemlab.spec.objects;
