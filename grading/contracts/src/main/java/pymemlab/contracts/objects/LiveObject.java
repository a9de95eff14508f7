package pymemlab.contracts.objects;

/**
 * An object that its owner may use.
 *
 * @param name in the story and in the picture
 * @param address what the caches returned
 * @param request that was answered with it
 * @param bytes as they were when its owner had used it
 */
record LiveObject(String name, long address, Request request, Snapshot bytes) {

    /** Whether one object may answer both. */
    boolean mayBe(Request other) {
        return request.isShared() && request.equals(other);
    }
}
