/** Exercise 4: Python's allocator for small objects, over arenas and a raw allocator. */
package pymemlab.spec.pool;
