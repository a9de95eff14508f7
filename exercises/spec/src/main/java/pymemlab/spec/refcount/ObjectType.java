package pymemlab.spec.refcount;

/**
 * A type of objects in the table of a test.
 *
 * @param name what pictures call it
 * @param slots how many slots its objects have in the test's programs
 * @param hasFinalizer whether Java code is to run before one of its objects dies
 * @param releaseOrder the order in which its slots are released
 */
public record ObjectType(String name, int slots, boolean hasFinalizer, ReleaseOrder releaseOrder) {}
