package pymemlab.spec.memorymap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemoryMapDiagramTest {

    private static final Region CODE = new Region(Segment.CODE, "code", 0x1000, 0x1300);
    private static final Region TEN = new Region(Segment.STATIC_DATA, "int 10", 0x1300, 0x1320);
    private static final Region HEAP = new Region(Segment.HEAP, "heap", 0x1320, 0x13a0);
    private static final Region SHOW = new Region(Segment.STACK, "show", 0x7f90, 0x7fc0);
    private static final Region MAIN = new Region(Segment.STACK, "main", 0x7fc0, 0x8000);

    @Test
    void theProgramOfTheReadmeIsDrawn() {
        MemoryMap map = new Fixed(List.of(CODE, TEN, HEAP, SHOW, MAIN), Map.of());

        assertThat(MemoryMapDiagram.of(map))
                .isEqualTo(
                        """
                        0x8000  +--------------------------------------+
                        0x7fc0  | stack  main                 64 bytes |
                        0x7f90  | stack  show                 48 bytes |
                                +--------------------------------------+
                        0x13a0  :        free              27632 bytes :
                                +--------------------------------------+
                        0x1320  | heap                       128 bytes |
                                +--------------------------------------+
                        0x1300  | static int 10               32 bytes |
                                +--------------------------------------+
                        0x1000  | code                       768 bytes |
                                +--------------------------------------+
                        """);
    }

    @Test
    void namesPointToTheirObjects() {
        MemoryMap map =
                new Fixed(
                        List.of(CODE, TEN, HEAP),
                        Map.of("x", 0x1300L, "z", 0x1360L, "lost", 0x9000L));

        assertThat(MemoryMapDiagram.of(map, "x", "z", "lost"))
                .endsWith(
                        """
                        x -> 0x1300, byte 0 of int 10
                        z -> 0x1360, byte 64 of the heap
                        lost -> 0x9000, where nothing lies
                        """);
    }

    @Test
    void anEmptyMapIsDrawnInWords() {
        assertThat(MemoryMapDiagram.of(new Fixed(List.of(), Map.of())))
                .isEqualTo("nothing is loaded\n");
    }

    @Test
    void aMapThatIsWrongIsDrawnToo() {
        Region over = new Region(Segment.HEAP, "a name that is far too long", 0x12ff, 0x1300);

        assertThat(MemoryMapDiagram.of(new Fixed(List.of(CODE, over), Map.of())))
                .isEqualTo(
                        """
                        0x1300  +--------------------------------------+
                        0x12ff  | heap   a name that i…         1 byte |
                                +--------------------------------------+
                        0x12ff  :        overlap                1 byte :
                                +--------------------------------------+
                        0x1000  | code                       768 bytes |
                                +--------------------------------------+
                        """);
    }

    @Test
    void ofAThousandFramesTheMiddleIsLeftOut() {
        List<Region> frames = new ArrayList<>();
        for (long start = 0x1000; start < 0x1000 + 1000; start++) {
            frames.add(new Region(Segment.STACK, "f", start, start + 1));
        }

        String text = MemoryMapDiagram.of(new Fixed(frames, Map.of()));

        assertThat(text.lines()).hasSize(27);
        assertThat(text)
                .contains(":        … 976 more")
                .contains("0x1000  |")
                .contains("0x13e7  |");
    }

    /** A map that cannot be changed. */
    private record Fixed(List<Region> regions, Map<String, Long> names) implements MemoryMap {

        @Override
        public long id(String variable) {
            return names.get(variable);
        }

        @Override
        public void loadCode(long bytes) {
            throw new IllegalStateException("not here");
        }

        @Override
        public long defineStatic(String name, long bytes) {
            return NULL;
        }

        @Override
        public long sbrk(long increment) {
            return NULL;
        }

        @Override
        public long enterFunction(String name, long frameBytes) {
            return NULL;
        }

        @Override
        public void leaveFunction() {
            throw new IllegalStateException("not here");
        }

        @Override
        public Optional<Segment> segmentOf(long address) {
            return Optional.empty();
        }

        @Override
        public void bind(String variable, long object) {
            throw new IllegalStateException("not here");
        }
    }
}
