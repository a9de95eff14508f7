package pymemlab.spec.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pymemlab.spec.control.Meter.Reading;
import pymemlab.spec.machine.Memory;

class MeterTest {

    private static final long HEAP = Memory.PAGE_SIZE;

    private final Machine machine = Machine.ofBytes(16 * Memory.PAGE_SIZE);
    private final Memory memory = machine.memory();

    @Test
    void aNewMachineHasDoneNothing() {
        assertThat(machine.meter().read()).isEqualTo(new Reading(0, 0, 0, 0));
    }

    @Test
    void everyAccessIsCountedOnceUnderItsName() {
        machine.operatingSystem().sbrk(64);
        memory.storeByte(HEAP, (byte) 1);
        memory.storeInt(HEAP, 1);
        memory.storeLong(HEAP, 1);
        memory.loadByte(HEAP);
        memory.loadInt(HEAP);
        memory.loadLong(HEAP);
        memory.isMapped(HEAP);
        memory.isMapped(Memory.NULL);
        memory.copy(HEAP, HEAP + 9, 9);
        memory.fill(HEAP, 15, (byte) 0);
        machine.cells().allocate(1);

        assertThat(machine.meter().read()).isEqualTo(new Reading(5, 3, 32, 2));
    }

    @Test
    void costWeighsTheCounts() {
        assertThat(new Reading(5, 3, 24, 2).cost()).isEqualTo(5 + 3 + 3 + 200);
        assertThat(new Reading(0, 0, 15, 0).cost()).isEqualTo(1);
    }

    @Test
    void sinceCountsOnlyWhatCameAfter() {
        machine.operatingSystem().sbrk(64);
        memory.loadLong(HEAP);
        var before = machine.meter().read();

        memory.loadLong(HEAP);
        memory.storeLong(HEAP, 1);

        assertThat(machine.meter().since(before)).isEqualTo(new Reading(1, 1, 0, 0));
        assertThat(before).isEqualTo(new Reading(1, 0, 0, 1));
    }

    @Test
    void lookingIsFree() {
        machine.operatingSystem().sbrk(64);
        var before = machine.meter().read();

        machine.poke(HEAP, 42);
        machine.peek(HEAP);
        machine.dump();
        machine.blocks();
        machine.firstFault();

        assertThat(machine.meter().since(before)).isEqualTo(new Reading(0, 0, 0, 0));
    }
}
