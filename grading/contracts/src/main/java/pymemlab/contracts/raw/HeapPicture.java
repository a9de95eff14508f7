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
    private static final int NEAR = 256;

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
        long used = lastEnd(heap) - heap.start();
        if (used <= 2 * ROWS * BYTES_IN_ROW) {
            long shown = Math.max(used, Math.min(heap.size(), BYTES_IN_ROW));
            return "    one letter a byte, . not handed out, X where two blocks claim it\n"
                    + rows(marks(heap.start(), shown, 1, 'X'), heap, BYTES_IN_ROW, 1);
        }
        int scale = scale(heap.size());
        long shown = Math.max(used, heap.size());
        return "    one mark for %d bytes, . not handed out, # several blocks\n".formatted(scale)
                + rows(marks(heap.start(), shown, scale, '#'), heap, MARKS_IN_ROW, scale);
    }

    /** Where the last block ends; one that lies nowhere near the heap is not drawn. */
    private long lastEnd(Region heap) {
        return live.all().stream()
                .mapToLong(Block::end)
                .filter(end -> end <= heap.end() + NEAR)
                .max()
                .orElse(heap.start());
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

    /** The heap's end is drawn where something is shown behind it. */
    private static String rows(char[] marks, Region heap, int marksInRow, int scale) {
        StringBuilder text = new StringBuilder();
        int end = (int) Math.min(Integer.MAX_VALUE, (heap.size() + scale - 1) / scale);
        for (int row = 0; row < marks.length; row += marksInRow) {
            int next = Math.min(marks.length, row + marksInRow);
            text.append("    0x%-6x  ".formatted(heap.start() + (long) row * scale))
                    .append(marks, row, next - row);
            if (row <= end && end < next) {
                text.insert(text.length() - (next - end), '|');
            }
            text.append('\n');
        }
        return text.append(end < marks.length ? "    | is where the heap ends\n" : "").toString();
    }
}
