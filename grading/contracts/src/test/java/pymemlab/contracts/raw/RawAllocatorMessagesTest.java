package pymemlab.contracts.raw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.Run;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;

class RawAllocatorMessagesTest {

    @Test
    void anOverlapIsShownByteByByte() {
        assertThat(Run.messages(FixedStrideExamples.class))
                .contains(
                        """
                        RAW-2   Live blocks never share a byte.                                 step 1 · 4 points

                          what happened
                            a = malloc(40)            ->  0x1000
                            b = malloc(8)             ->  0x1010
                            c = malloc(24)            ->  0x1020

                          what is wrong
                            a and b both own 0x1010 to 0x1017

                          memory
                            one letter a byte, . not handed out, X where two blocks claim it
                            0x1000    aaaaaaaaaaaaaaaa
                            0x1010    XXXXXXXXaaaaaaaa
                            0x1020    XXXXXXXXcccccccc
                            0x1030    cccccccc

                          read    exercises/ex03-raw-allocator/README.md, "Rules"
                          again   ./lab check 3 --rule RAW-2 --seed 42
                        """);
    }

    static class FixedStrideExamples extends RawAllocatorExamples {
        @Override
        protected RawAllocatorSubject subject() {
            return FixedStride::new;
        }
    }

    /** Gives every block 16 bytes, however many were asked for. */
    static class FixedStride extends BumpAllocator {

        private long next = 0x1000;

        FixedStride(Memory memory, OperatingSystem operatingSystem) {
            super(memory, operatingSystem);
        }

        @Override
        public long malloc(long size) {
            super.malloc(size);
            next += 16;
            return next - 16;
        }
    }

    @Test
    void aByteThatReallocLostIsNamed() {
        assertThat(Run.messages(HalfCopyResizing.class))
                .contains(
                        """
                        RAW-13  realloc keeps the bytes that both sizes hold.                   step 3 · 3 points

                          what happened
                            a = malloc(40)            ->  0x1010
                            b = malloc(40)            ->  0x1050
                            a = realloc(a, 1000)      ->  0x1090

                          what is wrong
                            a needs to keep bytes 0 to 39 through realloc(a, 1000), but byte 20, at 0x10a4, has changed

                          memory
                            one mark for 16 bytes, . not handed out, # several blocks
                            0x1000    .....bbb.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
                            0x1400    aaaaaaaa

                          read    exercises/ex03-raw-allocator/README.md, "Rules"
                          again   ./lab check 3 --rule RAW-13 --seed 42
                        """);
    }

    static class HalfCopyResizing extends RawAllocatorResizing {
        @Override
        protected RawAllocatorSubject subject() {
            return HalfCopy::new;
        }
    }

    /** Copies half of what it should. */
    static class HalfCopy extends BumpAllocator {
        HalfCopy(Memory memory, OperatingSystem operatingSystem) {
            super(memory, operatingSystem);
        }

        @Override
        long kept(long oldSize, long newSize) {
            return Math.min(oldSize, newSize) / 2;
        }
    }

    @Test
    void aHeapThatNeverComesTogetherIsMeasured() {
        assertThat(Run.messages(BumpGrowth.class))
                .contains(
                        """
                        RAW-12  When all is freed, one block takes nearly the heap.             step 2 · 3 points

                          what happened
                            800 times malloc(16 to 299), every third time one is freed
                            free 534 blocks, that is all, the middle ones last ->  the heap has 144,768 bytes
                            u30 = malloc(126672)      ->  0x24590

                          what is wrong
                            everything is free, so 7/8 of the heap's 144,768 bytes are one block, but the heap has grown to 271,456 bytes (right is at most 144,768)

                          memory
                            one mark for 1024 bytes, . not handed out, # several blocks
                            0x1000    ................................................................
                            0x11000   ................................................................
                            0x21000   .............uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu
                            0x31000   uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu
                            0x41000   uuuuuuuuuu

                          read    exercises/ex03-raw-allocator/README.md, "Rules"
                          again   ./lab check 3 --rule RAW-12 --seed 42
                        """);
    }

    static class BumpGrowth extends RawAllocatorGrowth {
        @Override
        protected RawAllocatorSubject subject() {
            return BumpAllocator::new;
        }
    }
}
