package pymemlab.spec.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pymemlab.spec.machine.Memory;

class MachineTest {

    private static final long HEAP = Memory.PAGE_SIZE;

    private final Machine machine = Machine.ofBytes(16 * Memory.PAGE_SIZE);

    @Test
    void theSizeIsRoundedUpToPages() {
        var small = Machine.ofBytes(1);

        assertThat(small.operatingSystem().sbrk(Memory.PAGE_SIZE)).isEqualTo(HEAP);
        assertThat(small.operatingSystem().sbrk(1)).isEqualTo(Memory.NULL);
    }

    @Test
    void pokeIsSeenByLoadAndStoreByPeek() {
        machine.operatingSystem().sbrk(16);

        machine.poke(HEAP, 0x0807060504030201L);
        machine.memory().storeLong(HEAP + 8, -2);

        assertThat(machine.memory().loadByte(HEAP)).isEqualTo((byte) 1);
        assertThat(machine.peek(HEAP + 8)).isEqualTo(-2);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, Memory.PAGE_SIZE + 9, Memory.PAGE_SIZE - 1, -8, Long.MAX_VALUE})
    void peekAndPokeNeedEightMappedBytes(long address) {
        machine.operatingSystem().sbrk(16);

        assertThatThrownBy(() -> machine.peek(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "peek and poke need 8 mapped bytes, but 0x%x has none".formatted(address));
        assertThatThrownBy(() -> machine.poke(address, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(machine.firstFault()).isEmpty();
    }

    @Test
    void aDumpShowsEveryMappedByteInRowsOfSixteen() {
        machine.operatingSystem().sbrk(20);
        machine.memory().storeLong(HEAP, 1);
        long block = machine.cells().allocate(1);

        assertThat(machine.dump().lines())
                .containsExactly(
                        "heap [0x1000, 0x1014)",
                        "  0x1000  01 00 00 00 00 00 00 00 cd cd cd cd cd cd cd cd",
                        "  0x1010  cd cd cd cd",
                        "cells [0x%x, 0x%x)".formatted(block, block + 8),
                        "  0x%x  cd cd cd cd cd cd cd cd".formatted(block));
    }

    @Test
    void anEmptyMachineHasAnEmptyDump() {
        assertThat(machine.dump()).isEmpty();
    }
}
