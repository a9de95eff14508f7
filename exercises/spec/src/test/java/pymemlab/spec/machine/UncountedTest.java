package pymemlab.spec.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pymemlab.spec.control.Machine;

class UncountedTest {

    @AfterEach
    void otherTestsCount() {
        System.clearProperty(ServiceHatch.UNCOUNTED);
    }

    @Test
    void withoutTheSwitchEveryAccessIsCounted() throws Exception {
        assertThat(costOfWork()).isEqualTo(1 + 3 + 2 + 100);
    }

    @Test
    void underTheSwitchAMachineCountsSystemCallsAlone() throws Exception {
        System.setProperty(ServiceHatch.UNCOUNTED, "true");

        assertThat(costOfWork()).isEqualTo(100);
    }

    /** By classes of its own, because the switch is read once. */
    private static long costOfWork() throws Exception {
        URL classes = Machine.class.getProtectionDomain().getCodeSource().getLocation();
        URL tests = Work.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader fresh =
                new URLClassLoader(
                        new URL[] {classes, tests}, ClassLoader.getPlatformClassLoader())) {
            var work = fresh.loadClass(Work.class.getName()).getDeclaredConstructor();
            work.setAccessible(true);
            return ((LongSupplier) work.newInstance()).getAsLong();
        }
    }

    /** Five accesses within a budget of eight units, and a system call. */
    static final class Work implements LongSupplier {
        @Override
        public long getAsLong() {
            Machine machine = new Machine(1 << 16, 8);
            long start = machine.operatingSystem().sbrk(64);
            Memory memory = machine.memory();
            memory.storeLong(start, 1);
            memory.storeInt(start, 2);
            memory.storeByte(start, (byte) 3);
            memory.copy(start, start + 16, 16);
            memory.loadLong(start);
            return machine.meter().read().cost();
        }
    }
}
