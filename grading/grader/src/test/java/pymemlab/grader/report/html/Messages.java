package pymemlab.grader.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whole messages that wrong submissions of the bank got. */
final class Messages {

    /** Those with a picture that can be drawn. */
    static final List<String> DRAWN =
            List.of(
                    "heap",
                    "large-heap",
                    "map",
                    "gap",
                    "cells",
                    "arenas",
                    "objects",
                    "parked",
                    "counts",
                    "weak",
                    "rings");

    private Messages() {}

    static String named(String name) {
        String file = "messages/" + name + ".txt";
        try (InputStream message = Messages.class.getResourceAsStream(file)) {
            return new String(message.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The drawing of a message's picture. */
    static String drawn(String message) {
        return Picture.of(MessageParts.of(message).orElseThrow())
                .map(svg -> svg.element().toString())
                .orElse("none");
    }

    /** A message with a picture of the test's own. */
    static String with(String finding, String... memory) {
        return "ID-1  sentence\n\n  what is wrong\n    %s\n\n  memory\n    %s\n"
                .formatted(finding, String.join("\n    ", memory));
    }
}
