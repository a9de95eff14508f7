package pymemlab.grader.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A memory map, the highest addresses at the top; what is larger is drawn higher. */
final class RegionDrawing implements Picture {

    private static final int MOST = 40;
    private static final int LEFT = 100;
    private static final int WIDTH = 360;
    private static final int LOWEST = 28;
    private static final Pattern TOP = Pattern.compile("0x([0-9a-f]{1,16}) {2}\\+-{10,}\\+");
    private static final Pattern ROW =
            Pattern.compile("(0x[0-9a-f]{1,16})? *([|:]) (.{6}) (.{14}) +(\\d{1,18}) bytes? [|:]");

    /** One row of the map. */
    private record Band(String address, boolean isGap, String segment, String name, long bytes) {

        static Optional<Band> of(String line) {
            Matcher row = ROW.matcher(line);
            return row.matches()
                    ? Optional.of(
                            new Band(
                                    row.group(1) == null ? "" : row.group(1),
                                    row.group(2).equals(":"),
                                    row.group(3).strip(),
                                    row.group(4).strip(),
                                    Long.parseLong(row.group(5))))
                    : Optional.empty();
        }

        int height() {
            return LOWEST + 3 * (Long.SIZE - Long.numberOfLeadingZeros(bytes));
        }

        boolean overlaps() {
            return isGap && name.equals("overlap");
        }

        String label() {
            return (segment + " " + name).strip();
        }

        String size() {
            return bytes == 1 ? "1 byte" : bytes + " bytes";
        }
    }

    @Override
    public Optional<Svg> draw(List<String> text, Spots spots) {
        Matcher top = TOP.matcher(text.get(0));
        if (!top.matches()) {
            return Optional.empty();
        }
        List<Band> bands = bands(text);
        int height = bands.stream().mapToInt(Band::height).sum();
        Svg svg = new Svg(title(bands), LEFT + WIDTH + 70, height + 24);
        svg.text("dim end", LEFT - 12, 14, "0x" + top.group(1));
        int y = 10;
        for (Band band : bands) {
            draw(band, svg, y);
            y += band.height();
            svg.text("dim end", LEFT - 12, y + 4, band.address());
            point(band, svg, y, spots);
        }
        return Optional.of(svg);
    }

    private static List<Band> bands(List<String> text) {
        List<Band> bands = new ArrayList<>();
        text.stream().limit(MOST * 3L).forEach(line -> Band.of(line).ifPresent(bands::add));
        return bands.subList(0, Math.min(MOST, bands.size()));
    }

    private static String title(List<Band> bands) {
        return bands.stream()
                .map(Band::label)
                .collect(Collectors.joining(", ", "The memory map from the top: ", ""));
    }

    private static void draw(Band band, Svg svg, int y) {
        int height = band.height();
        svg.rect(style(band), LEFT, y, WIDTH, height);
        if (band.overlaps()) {
            svg.hatch("hatch", LEFT, y, WIDTH, height);
        }
        double middle = y + height / 2.0 + 5;
        svg.text(band.isGap() ? "dim" : "fat", LEFT + 14, middle, band.label());
        svg.text("end", LEFT + WIDTH - 14, middle, band.size());
    }

    private static String style(Band band) {
        return switch (band.segment()) {
            case "code" -> "box c0";
            case "static" -> "box c5";
            case "heap" -> "box c1";
            case "stack" -> "box c3";
            default -> band.overlaps() ? "box plain" : "free";
        };
    }

    private static void point(Band band, Svg svg, int bottom, Spots spots) {
        Spots.addressOf(band.address())
                .filter(spots.addresses()::contains)
                .ifPresent(
                        at -> {
                            svg.path("hit", "M%d %dh%d".formatted(LEFT, bottom, WIDTH + 12));
                            svg.text("says", LEFT + WIDTH + 18, bottom + 5, "here");
                        });
    }
}
