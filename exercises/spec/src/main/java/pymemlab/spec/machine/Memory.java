package pymemlab.spec.machine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Byte-addressable, little-endian memory with 64-bit addresses.
 *
 * <p>Order of use: obtain bytes from {@link CellMemory} or {@link OperatingSystem}, load and store
 * within them, give them back. Forbidden: to touch a byte that is not mapped ({@link
 * SegmentationFault}) or an address that is not a multiple of the width ({@link MisalignedAccess}).
 * Both faults stick: a test in which one happened has failed, even if the code caught it.
 *
 * <p>Every access is counted. A load or store costs 1, what {@link #copy} and {@link #fill} move
 * costs 1 for each 8 bytes that a call begins.
 */
public final class Memory {

    /** The address that never holds a byte; C's {@code NULL}. */
    public static final long NULL = 0;

    /** Bytes in a page. */
    public static final int PAGE_SIZE = AddressSpace.PAGE_SIZE;

    private static final VarHandle INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    // Constant, so that a counted access does not pay for the question.
    private static final boolean COUNTS = !Boolean.getBoolean(ServiceHatch.UNCOUNTED);

    private final AddressSpace space;
    private final byte[] bytes;
    private final int[] mappedInPage;

    // Loads are what remains of the budget that was spent, so that a load updates one counter only.
    private final long budget;
    private long left;
    private long stores;
    private long bytesMoved;
    private long spentOnMoves;

    Memory(AddressSpace space, long budget) {
        this.space = space;
        this.bytes = space.bytes;
        this.mappedInPage = space.mappedInPage;
        this.budget = budget;
        this.left = budget;
    }

    /** Returns the byte at {@code address}, sign-extended by Java as usual. */
    public byte loadByte(long address) {
        return bytes[locate(address, Byte.BYTES, "load")];
    }

    /** Returns the 4 bytes at {@code address}, which is a multiple of 4. */
    public int loadInt(long address) {
        return (int) INTS.get(bytes, locate(address, Integer.BYTES, "load"));
    }

    /** Returns the 8 bytes at {@code address}, which is a multiple of 8. */
    public long loadLong(long address) {
        return (long) LONGS.get(bytes, locate(address, Long.BYTES, "load"));
    }

    /** Writes one byte at {@code address}. */
    public void storeByte(long address, byte value) {
        bytes[locate(address, Byte.BYTES, "store")] = value;
        countStore();
    }

    /** Writes 4 bytes at {@code address}, which is a multiple of 4. */
    public void storeInt(long address, int value) {
        INTS.set(bytes, locate(address, Integer.BYTES, "store"), value);
        countStore();
    }

    /** Writes 8 bytes at {@code address}, which is a multiple of 8. */
    public void storeLong(long address, long value) {
        LONGS.set(bytes, locate(address, Long.BYTES, "store"), value);
        countStore();
    }

    /**
     * Copies {@code count} bytes from {@code from} to {@code to}; the two ranges may overlap, as in
     * C's {@code memmove}. Addresses need no alignment. Copying 0 bytes touches nothing.
     */
    public void copy(long from, long to, long count) {
        spendOnMove(count);
        if (count == 0) {
            return;
        }
        space.mustBeMapped(from, count, "copy source");
        space.mustBeMapped(to, count, "copy target");
        System.arraycopy(bytes, space.offset(from), bytes, space.offset(to), (int) count);
    }

    /** Writes {@code value} to {@code count} bytes from {@code address} on. */
    public void fill(long address, long count, byte value) {
        spendOnMove(count);
        if (count == 0) {
            return;
        }
        space.mustBeMapped(address, count, "fill");
        space.fill(address, address + count, value);
    }

    /** Says whether the byte at {@code address} may be touched. Costs one load and never faults. */
    public boolean isMapped(long address) {
        spend();
        return space.isMapped(address);
    }

    Counts counts() {
        return new Counts(budget - left - stores - spentOnMoves, stores, bytesMoved);
    }

    private int locate(long address, int width, String operation) {
        spend();
        long offset = address - AddressSpace.LOWEST;
        // Nearly every access of an allocator: its heap begins at the lowest address.
        if (offset >= 0 && offset <= space.mappedAtLowest - width && (offset & (width - 1)) == 0) {
            return (int) offset;
        }
        return locateInPages(address, width, operation);
    }

    private int locateInPages(long address, int width, String operation) {
        long offset = address - AddressSpace.LOWEST;
        long page = offset >>> AddressSpace.PAGE_SHIFT;
        if (page >= mappedInPage.length
                || (offset & AddressSpace.PAGE_MASK) + width > mappedInPage[(int) page]
                || (address & (width - 1)) != 0) {
            throw space.refused(operation, address, width);
        }
        return (int) offset;
    }

    private void spend() {
        if (COUNTS && --left < 0) {
            throw outOfBudget();
        }
    }

    private void countStore() {
        if (COUNTS) {
            stores++;
        }
    }

    private void spendOnMove(long count) {
        if (!COUNTS) {
            return;
        }
        // More than the machine holds (or less than nothing, which size_t reads as huge) moves no
        // byte: mustBeMapped refuses it with better words than a spent budget has.
        long movable = Long.compareUnsigned(count, bytes.length) > 0 ? 0 : count;
        long units = 1 + movable / Long.BYTES;
        left -= units;
        if (left < 0) {
            throw outOfBudget();
        }
        spentOnMoves += units;
        // A fill of one byte is a store by another name and must not cost an eighth of it.
        bytesMoved += movable + Long.BYTES - 1 & -Long.BYTES;
    }

    private MachineFault outOfBudget() {
        left = -1; // It stays spent: code that catches the fault meets it again at its next access.
        return space.faults.record(new TooMuchWork(budget));
    }

    /** What was counted so far. */
    record Counts(long loads, long stores, long bytesMoved) {}
}
