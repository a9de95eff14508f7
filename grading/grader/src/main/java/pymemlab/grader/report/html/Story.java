package pymemlab.grader.report.html;

import java.util.List;
import java.util.Optional;
import pymemlab.grader.report.Explanation;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.text.Clean;

/** Why one rule does not stand: the finding first, then what led to it, then the picture. */
final class Story {

    private final RuleResult rule;
    private final String message;

    Story(RuleResult rule) {
        this.rule = rule;
        this.message = Clean.block(rule.message().stripTrailing());
    }

    /** Everything but the rule itself. */
    Element body() {
        Element body = Element.of("div");
        if (message.isBlank()) {
            return body.add(wrong(Explanation.reason(rule.status())));
        }
        Optional<MessageParts> parts = MessageParts.of(message);
        if (parts.isEmpty()) {
            return body.add(Element.of("pre", message));
        }
        return told(body, parts.get());
    }

    private Element told(Element body, MessageParts parts) {
        body.add(wrong(parts.lead()));
        if (!parts.details().isEmpty()) {
            body.add(scrolling("The finding in full", String.join("\n", parts.details())));
        }
        if (!parts.happened().isEmpty()) {
            body.add(label("What happened"));
            body.add(scrolling("What happened", String.join("\n", parts.happened())));
        }
        picture(body, parts);
        return body.addAll(parts.footer().stream().map(line -> Element.of("pre", line).in("foot")));
    }

    private void picture(Element body, MessageParts parts) {
        if (parts.memory().isEmpty()) {
            return;
        }
        Element text = scrolling("Memory as text", String.join("\n", parts.memory()));
        body.add(label("Memory"));
        Optional<Svg> drawing = Picture.of(parts);
        if (drawing.isEmpty()) {
            body.add(text);
            return;
        }
        String name = "Picture for " + rule.rule().id();
        body.add(
                Element.of("figure")
                        .add(
                                drawing.get().inItsOwnBox(name),
                                Element.of("figcaption", drawing.get().caption())),
                Element.of("details").add(Element.of("summary", "The picture as text"), text));
    }

    private static Element wrong(String text) {
        return Element.of("p", text).in("wrong");
    }

    private static Element label(String text) {
        return Element.of("p", text).in("label");
    }

    /** Text whose lines must not break. */
    private static Element scrolling(String name, String text) {
        return Element.of("div")
                .in("scroll")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", name)
                .add(Element.of("pre", text));
    }

    /** All stories of an exercise: the first in full view, the others folded. */
    static List<Element> of(List<RuleResult> broken) {
        return broken.stream()
                .map(rule -> rule == broken.get(0) ? first(rule) : folded(rule))
                .toList();
    }

    private static Element first(RuleResult rule) {
        Element title = Element.of("h4").add(Element.of("span", rule.rule().id()).in("id"));
        return Element.of("article")
                .in(style(rule))
                .add(title.text(rule.rule().sentence()), state(rule), new Story(rule).body());
    }

    private static Element folded(RuleResult rule) {
        Element title =
                Element.of("summary")
                        .add(
                                Element.of("span", rule.rule().id()).in("id"),
                                Element.of("span", rule.rule().sentence()),
                                Element.of("span").in("right").add(Sign.of(rule).element()));
        return Element.of("details").in("more").add(title, new Story(rule).body().in(style(rule)));
    }

    private static String style(RuleResult rule) {
        return rule.score() > 0 ? "story part" : "story";
    }

    private static Element state(RuleResult rule) {
        return Element.of("p")
                .add(Sign.of(rule).element())
                .text(
                        " · step %d · %d of %d points"
                                .formatted(rule.rule().step(), rule.score(), rule.rule().points()));
    }
}
