package pymemlab.contracts.trace;

import java.util.Arrays;

/** Who owns each 16 bytes of a heap, which begins near 0: the operation that gave them out. */
final class Owners {

    static final int NOBODY = -1;

    private static final int SHIFT = 4;

    private int[] owners = new int[0];

    /**
     * Notes the owner of {@code size} bytes, at least of one, from an address on.
     *
     * @return who owned one of them already, then nothing has changed; {@link #NOBODY} otherwise
     */
    int claim(long address, long size, int operation) {
        int from = (int) (address >> SHIFT);
        int to = end(address, size);
        if (to > owners.length) {
            owners = Arrays.copyOf(owners, Math.max(to, 2 * owners.length));
        }
        for (int granule = from; granule < to; granule++) {
            if (owners[granule] != 0) {
                return owners[granule] - 1;
            }
        }
        Arrays.fill(owners, from, to, operation + 1);
        return NOBODY;
    }

    void release(long address, long size) {
        Arrays.fill(owners, (int) (address >> SHIFT), end(address, size), 0);
    }

    private static int end(long address, long size) {
        return (int) (address + Math.max(size, 1) - 1 >> SHIFT) + 1;
    }
}
