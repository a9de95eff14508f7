package pymemlab.spec.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pymemlab.spec.control.Machine;

/** Behind each region one page stays unmapped, so that an overrun faults and harms nobody. */
class GuardPageTest {

    private static final long PAGE = Memory.PAGE_SIZE;

    private final Machine machine = Machine.ofBytes(16 * Memory.PAGE_SIZE);
    private final OperatingSystem system = machine.operatingSystem();
    private final Memory memory = machine.memory();

    @Test
    void neighboursNeverTouch() {
        long high = system.mmap(PAGE);
        long low = system.mmap(2 * PAGE);

        assertThat(low + 2 * PAGE).isEqualTo(high - PAGE);
        assertThat(memory.isMapped(low + 2 * PAGE)).isFalse();
    }

    @Test
    void theHighestRegionIsGuardedToo() {
        long high = system.mmap(PAGE);

        assertThat(high + 2 * PAGE).isEqualTo(17 * PAGE);
    }

    @Test
    void aReusedHoleKeepsTheGuardOfTheRegionBelowIt() {
        system.mmap(2 * PAGE); // pages 13 and 14
        long middle = system.mmap(3 * PAGE); // 9 to 11
        long low = system.mmap(6 * PAGE); // 2 to 7
        system.munmap(middle);

        long reused = system.mmap(4 * PAGE);

        assertThat(reused).isNotEqualTo(low + 6 * PAGE);
        assertThat(memory.isMapped(low + 6 * PAGE)).isFalse();
    }

    @Test
    void aMappingKeepsAwayFromTheEndOfTheHeap() {
        system.sbrk(10 * PAGE);

        long mapping = system.mmap(5 * PAGE);

        assertThat(mapping).isEqualTo(Memory.NULL);
        assertThat(system.mmap(4 * PAGE)).isEqualTo(12 * PAGE);
    }

    @Test
    void theHeapKeepsAwayFromAMapping() {
        long mapping = system.mmap(PAGE);
        long room = mapping - PAGE;

        assertThat(system.sbrk(room)).isEqualTo(Memory.NULL);
        assertThat(system.sbrk(room - PAGE)).isEqualTo(PAGE);
        assertThat(system.sbrk(1)).isEqualTo(Memory.NULL);
        assertThat(system.sbrk(-1)).isEqualTo(mapping - PAGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void noSequenceOfCallsBringsTwoRegionsTogether(int seed) {
        var random = new Random(seed);
        var live = new TreeMap<Long, Long>();
        for (int i = 0; i < 2000; i++) {
            if (random.nextInt(10) == 0) {
                system.sbrk(random.nextInt(-6000, 6000));
            } else if (live.isEmpty() || random.nextBoolean()) {
                long pages = random.nextInt(1, 5);
                long mapping = system.mmap(pages * PAGE);
                if (mapping != Memory.NULL) {
                    assertThat(live.put(mapping, pages)).isNull();
                }
            } else {
                long mapping = live.ceilingEntry(live.firstKey()).getKey();
                system.munmap(mapping);
                live.remove(mapping);
            }
            live.forEach((at, pages) -> assertThat(memory.isMapped(at + pages * PAGE)).isFalse());
            long heapEnd = system.sbrk(0);
            assertThat(memory.isMapped(heapEnd))
                    .as("heap's guard")
                    .isEqualTo(live.containsKey(heapEnd) && heapEnd == PAGE);
        }
    }
}
