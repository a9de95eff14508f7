package pymemlab.contracts.raw;

import java.util.Arrays;
import pymemlab.contracts.heap.Block;
import pymemlab.contracts.heap.LiveBlocks;
import pymemlab.spec.control.Machine;
import pymemlab.spec.machine.Region;

/** Draws the heap: who owns which byte, or, in a large heap, which stretch of bytes. */
final class HeapPicture {

    private static final int BYTES_IN_ROW = 16;
    private static final int MARKS_IN_ROW = 64;
    private static final int ROWS = 8;

    private final Machine machine;
    private final LiveBlocks live;

    HeapPicture(Machine machine, LiveBlocks live) {
        this.machine = machine;
        this.live = live;
    }

    String text() {
        return machine.heap().map(this::drawn).orElse("    the heap holds no byte yet");
    }

    private String drawn(Region heap) {
        long used = live.all().stream().mapToLong(Block::end).max().orElse(0) - heap.start();
        if (used <= 2 * ROWS * BYTES_IN_ROW) {
            long shown = Math.min(heap.size(), Math.max(used, BYTES_IN_ROW));
            return "    one letter a byte, . not handed out, X where two blocks claim it\n"
                    + rows(marks(heap.start(), shown, 1, 'X'), heap.start(), BYTES_IN_ROW, 1);
        }
        int scale = scale(heap.size());
        return "    one mark for %d bytes, . not handed out, # several blocks\n".formatted(scale)
                + rows(
                        marks(heap.start(), heap.size(), scale, '#'),
                        heap.start(),
                        MARKS_IN_ROW,
                        scale);
    }

    private static int scale(long size) {
        int scale = BYTES_IN_ROW;
        while (size > (long) scale * MARKS_IN_ROW * ROWS) {
            scale *= 2;
        }
        return scale;
    }

    private char[] marks(long start, long bytes, int scale, char several) {
        char[] marks = new char[(int) ((bytes + scale - 1) / scale)];
        Arrays.fill(marks, '.');
        for (Block block : live.all()) {
            int first = (int) Math.max(0, (block.address() - start) / scale);
            for (int at = first;
                    at < marks.length && start + (long) at * scale < block.end();
                    at++) {
                marks[at] = marks[at] == '.' ? block.name().charAt(0) : several;
            }
        }
        return marks;
    }

    private static String rows(char[] marks, long start, int marksInRow, int scale) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < marks.length; row += marksInRow) {
            int count = Math.min(marksInRow, marks.length - row);
            text.append("    0x%-6x  ".formatted(start + (long) row * scale))
                    .append(marks, row, count)
                    .append('\n');
        }
        return text.toString();
    }
}
