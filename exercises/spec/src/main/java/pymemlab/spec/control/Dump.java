package pymemlab.spec.control;

import pymemlab.spec.machine.Region;
import pymemlab.spec.machine.ServiceHatch;

/** Draws mapped bytes as rows of hexadecimal numbers. */
final class Dump {

    private static final int ROW = 16;

    private final ServiceHatch hatch;
    private final StringBuilder text = new StringBuilder();

    Dump(ServiceHatch hatch) {
        this.hatch = hatch;
    }

    String text() {
        for (Region region : hatch.regions()) {
            text.append("%s [0x%x, 0x%x)%n".formatted(region.name(), region.start(), region.end()));
            for (long row = region.start(); row < region.end(); row += ROW) {
                row(region, row);
            }
        }
        return text.toString();
    }

    private void row(Region region, long row) {
        text.append("  0x%x ".formatted(row));
        for (long at = row; at < Math.min(row + ROW, region.end()); at++) {
            text.append(" %02x".formatted(hatch.peekByte(at)));
        }
        text.append(System.lineSeparator());
    }
}
