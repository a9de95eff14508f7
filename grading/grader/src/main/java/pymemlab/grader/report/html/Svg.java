package pymemlab.grader.report.html;

import java.util.Locale;

/** A drawing with a title that stands for it where it cannot be seen. */
final class Svg {

    private final Element root = Element.of("svg");
    private final String title;
    private boolean isMarked;

    /** A drawing of its natural size, in pixels. */
    Svg(String title, int width, int height) {
        this(title, "0 0 %d %d".formatted(width, height));
        root.with("width", width).with("height", height);
    }

    private Svg(String title, String viewBox) {
        this.title = title;
        root.with("role", "img").with("viewBox", viewBox).add(Element.of("title", title));
    }

    /** A drawing without text that is as wide and as high as its place. */
    static Svg stretched(String title, int width, int height) {
        Svg svg = new Svg(title, "0 0 %d %d".formatted(width, height));
        svg.root.with("preserveAspectRatio", "none");
        return svg;
    }

    /** The drawing as it is now. */
    Element element() {
        return root;
    }

    /** What it shows, in words. */
    String caption() {
        return isMarked ? title + ". Framed in red: what the finding speaks of." : title + ".";
    }

    /** The drawing in a box that scrolls where the page is narrower. */
    Element inItsOwnBox(String name) {
        return Element.of("div")
                .in("scroll")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", name)
                .add(root);
    }

    Svg rect(String cssClass, double x, double y, double width, double height) {
        isMarked |= cssClass.contains("hit");
        root.add(box(cssClass, x, y, width, height));
        return this;
    }

    /** A box that says more where a pointer rests on it. */
    Svg tellingRect(String cssClass, double x, double width, double height, String tip) {
        root.add(box(cssClass, x, 0, width, height).add(Element.of("title", tip)));
        return this;
    }

    Svg roundRect(String cssClass, double x, double y, double width, double height) {
        isMarked |= cssClass.contains("hit");
        root.add(box(cssClass, x, y, width, height).with("rx", 6));
        return this;
    }

    Svg text(String cssClass, double x, double y, String text) {
        root.add(Element.of("text", text).in(cssClass).with("x", number(x)).with("y", number(y)));
        return this;
    }

    Svg path(String cssClass, String path) {
        root.add(Element.of("path").in(cssClass).with("d", path));
        return this;
    }

    /** Lines that lean to the right, for what colour alone must not say. */
    Svg hatch(String cssClass, double x, double y, double width, double height) {
        StringBuilder path = new StringBuilder();
        for (double at = -height + 4; at < width; at += 6) {
            double left = Math.max(0, at);
            double right = Math.min(width, at + height);
            path.append(
                    format(
                            "M%s %sL%s %s",
                            x + left,
                            y + height - (left - at),
                            x + right,
                            y + at + height - right));
        }
        return path(cssClass, path.toString());
    }

    /** Coordinates to a tenth, with a point in every language. */
    static String format(String pattern, double... coordinates) {
        Object[] numbers = new Object[coordinates.length];
        for (int index = 0; index < numbers.length; index++) {
            numbers[index] = number(coordinates[index]);
        }
        return pattern.formatted(numbers);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    private static Element box(String cssClass, double x, double y, double width, double height) {
        return Element.of("rect")
                .in(cssClass)
                .with("x", number(x))
                .with("y", number(y))
                .with("width", number(width))
                .with("height", number(height));
    }
}
