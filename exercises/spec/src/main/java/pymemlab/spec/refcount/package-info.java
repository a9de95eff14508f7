/** Exercise 6: objects that die exactly when their last reference goes. */
package pymemlab.spec.refcount;
