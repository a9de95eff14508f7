package pymemlab.grader.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One element of a page: whatever text it is given shows as that text, so no text can become
 * markup. What it writes is HTML and well-formed XML at once.
 */
public final class Element {

    private static final Set<String> WITHOUT_END = Set.of("meta", "br", "hr");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> children = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    /** An element of this name, which the kit chooses. */
    public static Element of(String name) {
        return new Element(name);
    }

    /** An element that holds a text. */
    public static Element of(String name, String text) {
        return of(name).text(text);
    }

    /** The same element with one more attribute, whose name the kit chooses. */
    public Element with(String attribute, Object value) {
        attributes.put(attribute, String.valueOf(value));
        return this;
    }

    /** The same element of a class, or of several with blanks between. */
    public Element in(String cssClass) {
        return with("class", cssClass);
    }

    /** The same element with a text behind what it holds. */
    public Element text(String text) {
        children.add(text);
        return this;
    }

    /** The same element with others behind what it holds. */
    public Element add(Element... others) {
        children.addAll(List.of(others));
        return this;
    }

    /** The same element with all of these behind what it holds. */
    public Element addAll(Stream<Element> others) {
        others.forEach(children::add);
        return this;
    }

    /** The markup. */
    @Override
    public String toString() {
        StringBuilder markup = new StringBuilder();
        writeTo(markup);
        return markup.toString();
    }

    void writeTo(StringBuilder markup) {
        markup.append('<').append(name);
        attributes.forEach((key, value) -> write(key, value, markup));
        if (WITHOUT_END.contains(name)) {
            markup.append("/>");
            return;
        }
        markup.append('>');
        children.forEach(child -> write(child, markup));
        markup.append("</").append(name).append('>');
    }

    private static void write(String key, String value, StringBuilder markup) {
        markup.append(' ').append(key).append("=\"");
        Escapes.write(value, markup);
        markup.append('"');
    }

    private static void write(Object child, StringBuilder markup) {
        if (child instanceof Element element) {
            element.writeTo(markup);
        } else {
            Escapes.write((String) child, markup);
        }
    }
}
