package pymemlab.grader.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Live objects in a grid, and each stack of parked ones as a chain. */
final class ParkedObjects implements Picture {

    private static final int MOST = 24;
    private static final int COLUMNS = 4;
    private static final int WIDTH = 190;
    private static final int HEIGHT = 46;
    private static final int GAP = 12;
    private static final int LINK = 108;
    private static final Pattern LIVE =
            Pattern.compile("0x([0-9a-f]{1,12}) +([a-z]{1,2}\\d{0,6}) +(\\S.*)");
    private static final Pattern PARKED =
            Pattern.compile(
                    "parked (.{1,40}), ([\\d,]{1,12}) in all, the last one first: (.{1,200})");

    private record Live(long address, String name, String call) {}

    private record Chain(String name, String count, List<String> links) {}

    @Override
    public Optional<Svg> draw(List<String> text, Spots spots) {
        List<Live> live = new ArrayList<>();
        List<Chain> chains = new ArrayList<>();
        for (String line : text.subList(0, Math.min(text.size(), MOST))) {
            if (!line.startsWith("…")) {
                read(line, live, chains);
            }
        }
        if (live.isEmpty() && chains.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(draw(live, chains, spots));
    }

    private static Svg draw(List<Live> live, List<Chain> chains, Spots spots) {
        int rows = (live.size() + COLUMNS - 1) / COLUMNS;
        int grid = rows * (HEIGHT + GAP) + GAP;
        Svg svg = new Svg(title(live, chains), width(chains), grid + chains.size() * 66);
        for (int index = 0; index < live.size(); index++) {
            int x = 2 + index % COLUMNS * (WIDTH + GAP);
            draw(live.get(index), svg, x, GAP + index / COLUMNS * (HEIGHT + GAP), spots);
        }
        for (int index = 0; index < chains.size(); index++) {
            draw(chains.get(index), svg, grid + index * 66, spots);
        }
        return svg;
    }

    /** A line of another kind makes the whole text one of another kind. */
    private static void read(String line, List<Live> live, List<Chain> chains) {
        Matcher object = LIVE.matcher(line);
        Matcher parked = PARKED.matcher(line);
        if (object.matches()) {
            long address = Long.parseLong(object.group(1), 16);
            live.add(new Live(address, object.group(2), object.group(3)));
        } else if (parked.matches()) {
            List<String> links = Arrays.asList(parked.group(3).split(" -> "));
            chains.add(new Chain(parked.group(1), parked.group(2), links));
        } else {
            throw new IllegalArgumentException(line);
        }
    }

    private static String title(List<Live> live, List<Chain> chains) {
        return "Live objects: %d, stacks of parked ones: %d".formatted(live.size(), chains.size());
    }

    private static int width(List<Chain> chains) {
        int links = chains.stream().mapToInt(chain -> chain.links().size()).max().orElse(0);
        return Math.max(COLUMNS * (WIDTH + GAP), links * LINK + GAP);
    }

    private static void draw(Live object, Svg svg, int x, int y, Spots spots) {
        svg.roundRect("box " + Hue.of(object.name()), x, y, WIDTH, HEIGHT);
        svg.text("fat", x + 10, y + 19, object.name());
        svg.text("end small", x + WIDTH - 10, y + 19, "0x%x".formatted(object.address()));
        String call = object.call();
        svg.text("small", x + 10, y + 37, call.length() > 26 ? call.substring(0, 25) + "…" : call);
        if (isMeant(object, spots)) {
            svg.roundRect("hit", x, y, WIDTH, HEIGHT);
        }
    }

    private static boolean isMeant(Live object, Spots spots) {
        return spots.addresses().contains(object.address())
                || spots.names().contains(object.name());
    }

    private static void draw(Chain chain, Svg svg, int y, Spots spots) {
        svg.text("dim sans", 2, y + 12, "parked %s: %s".formatted(chain.name(), chain.count()));
        for (int index = 0; index < chain.links().size(); index++) {
            int x = 2 + index * LINK;
            String link = chain.links().get(index);
            boolean isMeant = Spots.addressOf(link).filter(spots.addresses()::contains).isPresent();
            svg.roundRect(isMeant ? "plain hit" : "box plain", x, y + 20, LINK - 28, 30);
            svg.text("mid", x + (LINK - 28) / 2.0, y + 40, link);
            if (index + 1 < chain.links().size()) {
                svg.path("edge", "M%d %dh24m-6-4l6 4l-6 4".formatted(x + LINK - 27, y + 35));
            }
        }
    }
}
