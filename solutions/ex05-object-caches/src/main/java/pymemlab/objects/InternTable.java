package pymemlab.objects;

import static pymemlab.spec.machine.Memory.NULL;
import static pymemlab.spec.objects.ObjectLayout.LENGTH;
import static pymemlab.spec.objects.ObjectLayout.PAYLOAD;
import static pymemlab.spec.objects.ObjectLayout.TEXT;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.objects.ObjectCaches;

/**
 * One string for each text: buckets of strings that are chained through the words before theirs.
 */
final class InternTable {

    static final long BYTES = ObjectCaches.BUCKETS * (long) Long.BYTES;

    /** How often the string was returned and not released; 0 for one that is in no table. */
    static final int OWNERS = PAYLOAD + Long.BYTES;

    private static final int NEXT = PAYLOAD;
    private static final int HASH = OWNERS + Long.BYTES;

    private final Memory memory;
    private final Heap heap;
    private final Books books;

    InternTable(Memory memory, Heap heap, Books books) {
        this.memory = memory;
        this.heap = heap;
        this.books = books;
    }

    /** The string with this text, made if there is none; NULL when there is no room for it. */
    long find(long bytes, int length) {
        if (!books.exist()) {
            return NULL;
        }
        long hash = Text.hash(memory, bytes, length);
        long bucket = bucketOf(hash);
        long string = memory.loadLong(bucket);
        while (string != NULL && !isThat(string, hash, bytes, length)) {
            string = memory.loadLong(string + NEXT);
        }
        return string == NULL ? add(bucket, hash, bytes, length) : shared(string);
    }

    boolean holds(long string) {
        return memory.loadLong(string + OWNERS) != 0;
    }

    /** One owner less; true when it was the last, and the string is out of the table. */
    boolean release(long string) {
        long owners = memory.loadLong(string + OWNERS) - 1;
        memory.storeLong(string + OWNERS, owners);
        if (owners == 0) {
            remove(string);
        }
        return owners == 0;
    }

    private boolean isThat(long string, long hash, long bytes, int length) {
        return memory.loadLong(string + HASH) == hash
                && memory.loadLong(string + LENGTH) == length
                && Text.isEqual(memory, string + TEXT, bytes, length);
    }

    private long shared(long string) {
        memory.storeLong(string + OWNERS, memory.loadLong(string + OWNERS) + 1);
        return string;
    }

    private long add(long bucket, long hash, long bytes, int length) {
        long string = heap.string(bytes, length);
        if (string != NULL) {
            memory.storeLong(string + HASH, hash);
            memory.storeLong(string + OWNERS, 1);
            memory.storeLong(string + NEXT, memory.loadLong(bucket));
            memory.storeLong(bucket, string);
        }
        return string;
    }

    private void remove(long string) {
        long link = bucketOf(memory.loadLong(string + HASH));
        while (memory.loadLong(link) != string) {
            link = memory.loadLong(link) + NEXT;
        }
        memory.storeLong(link, memory.loadLong(string + NEXT));
    }

    private long bucketOf(long hash) {
        return books.buckets() + Math.floorMod(hash, ObjectCaches.BUCKETS) * (long) Long.BYTES;
    }
}
