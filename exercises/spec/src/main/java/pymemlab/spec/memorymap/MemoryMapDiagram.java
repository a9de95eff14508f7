package pymemlab.spec.memorymap;

import java.util.List;

/**
 * Draws any {@link MemoryMap} as text, the highest addresses at the top. Beside each region stands
 * the address of its first byte.
 */
public final class MemoryMapDiagram {

    private static final int SHOWN = 12;
    private static final int NAME_WIDTH = 14;
    private static final String BORDER = "+" + "-".repeat(NAME_WIDTH + 24) + "+";

    private final StringBuilder text = new StringBuilder();
    private final List<Region> regions;
    private final int addressWidth;

    private MemoryMapDiagram(List<Region> regions) {
        this.regions = regions;
        addressWidth = regions.isEmpty() ? 0 : hex(last().end()).length();
    }

    /**
     * Draws the regions, and below them where the named variables point to.
     *
     * @param variables names that are bound now
     * @return lines that end in a line feed
     */
    public static String of(MemoryMap map, String... variables) {
        MemoryMapDiagram diagram = new MemoryMapDiagram(map.regions());
        diagram.drawRegions();
        for (String variable : variables) {
            diagram.drawVariable(variable, map.id(variable));
        }
        return diagram.text.toString();
    }

    private void drawRegions() {
        if (regions.isEmpty()) {
            text.append("nothing is loaded\n");
            return;
        }
        border(hex(last().end()));
        int hidden = regions.size() - 2 * SHOWN;
        for (int index = regions.size() - 1; index >= 0; index--) {
            if (hidden > 0 && index == regions.size() - 1 - SHOWN) {
                row("", ':', "", "… %d more".formatted(hidden), "");
                index -= hidden;
            }
            drawRegion(index);
        }
    }

    private void drawRegion(int index) {
        Region region = regions.get(index);
        row(hex(region.start()), '|', word(region.segment()), nameOf(region), size(region.size()));
        if (index == 0) {
            border("");
            return;
        }
        Region below = regions.get(index - 1);
        if (below.end() != region.start()) {
            border("");
            drawGap(below.end(), region.start());
            border("");
        } else if (below.segment() != region.segment()) {
            border("");
        }
    }

    private void drawGap(long start, long end) {
        String word = start < end ? "free" : "overlap";
        row(hex(Math.min(start, end)), ':', "", word, size(Math.abs(end - start)));
    }

    private void drawVariable(String variable, long object) {
        String place =
                regions.stream()
                        .filter(region -> region.contains(object))
                        .findFirst()
                        .map(region -> describe(region, object))
                        .orElse("where nothing lies");
        text.append("%s -> %s, %s\n".formatted(variable, hex(object), place));
    }

    private static String describe(Region region, long object) {
        String name = region.segment() == Segment.HEAP ? "the heap" : nameOf(region);
        return "byte %d of %s".formatted(object - region.start(), name);
    }

    private void border(String address) {
        text.append(pad(address, addressWidth)).append("  ").append(BORDER).append('\n');
    }

    private void row(String address, char side, String segment, String name, String size) {
        text.append(
                "%s  %c %-6s %s %14s %c\n"
                        .formatted(
                                pad(address, addressWidth),
                                side,
                                segment,
                                pad(name, NAME_WIDTH),
                                size,
                                side));
    }

    private Region last() {
        return regions.get(regions.size() - 1);
    }

    private static String nameOf(Region region) {
        boolean isOnlyOne = word(region.segment()).equals(region.name());
        return isOnlyOne ? "" : region.name();
    }

    private static String word(Segment segment) {
        return switch (segment) {
            case CODE -> "code";
            case STATIC_DATA -> "static";
            case HEAP -> "heap";
            case STACK -> "stack";
        };
    }

    private static String size(long bytes) {
        return bytes == 1 ? "1 byte" : bytes + " bytes";
    }

    private static String hex(long address) {
        return "0x" + Long.toHexString(address);
    }

    private static String pad(String word, int width) {
        String cut = word.length() > width ? word.substring(0, width - 1) + "…" : word;
        return cut + " ".repeat(width - cut.length());
    }
}
