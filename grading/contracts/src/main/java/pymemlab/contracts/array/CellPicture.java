package pymemlab.contracts.array;

import pymemlab.spec.control.Machine;
import pymemlab.spec.machine.CellMemory;
import pymemlab.spec.machine.Region;

/**
 * Draws the live blocks, eight cells a row: values, {@code .} for fill, {@code cd} for untouched.
 */
final class CellPicture {

    private static final int CELLS_IN_ROW = 8;
    private static final int ROWS = 6;
    private static final long NEVER_WRITTEN = 0xCDCDCDCDCDCDCDCDL;

    private final Machine machine;
    private final long fill;

    CellPicture(ArraySetup setup) {
        machine = setup.machine();
        fill = setup.fill();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        if (machine.blocks().isEmpty()) {
            return "    no block is live";
        }
        text.append("    one number a cell; . holds the fill value, cd was never written\n");
        machine.blocks().forEach(block -> draw(block, text));
        return text.toString();
    }

    private void draw(Region block, StringBuilder text) {
        long row = (long) CELLS_IN_ROW * CellMemory.CELL_SIZE;
        long end = Math.min(block.end(), block.start() + ROWS * row);
        for (long at = block.start(); at < end; at += CellMemory.CELL_SIZE) {
            if ((at - block.start()) % row == 0) {
                text.append("%s    0x%x ".formatted(at == block.start() ? "" : "\n", at));
            }
            text.append(" %4s".formatted(cell(at)));
        }
        long left = (block.end() - end) / CellMemory.CELL_SIZE;
        text.append(left > 0 ? "  … %d cells more%n".formatted(left) : "\n");
    }

    private String cell(long address) {
        long value = machine.peek(address);
        if (value == NEVER_WRITTEN) {
            return "cd";
        }
        return value == fill ? "." : Long.toString(value);
    }
}
