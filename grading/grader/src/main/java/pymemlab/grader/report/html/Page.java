package pymemlab.grader.report.html;

/**
 * A page that needs nothing else: its style is inside, and its policy forbids scripts and whatever
 * lies elsewhere.
 */
public final class Page {

    /** What a browser may do for the page: nothing but use the style inside. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private final Element body = Element.of("body");
    private final String title;

    private Page(String title) {
        this.title = title;
    }

    /** An empty page. */
    public static Page titled(String title) {
        return new Page(title);
    }

    /** The same page with one more part: a {@code header}, a {@code main}, a {@code footer}. */
    public Page with(Element part) {
        body.add(part);
        return this;
    }

    /** The whole file. */
    public String text() {
        Element head =
                Element.of("head")
                        .add(
                                Element.of("meta").with("charset", "utf-8"),
                                Element.of("meta")
                                        .with("http-equiv", "Content-Security-Policy")
                                        .with("content", POLICY),
                                meta("viewport", "width=device-width, initial-scale=1"),
                                meta("color-scheme", "light dark"),
                                meta("referrer", "no-referrer"),
                                Element.of("title", title));
        String start = "<!DOCTYPE html>\n<html lang=\"en\">" + withoutEnd(head);
        return start + "<style>" + Style.sheet() + "</style></head>\n" + body + "</html>\n";
    }

    private static Element meta(String name, String content) {
        return Element.of("meta").with("name", name).with("content", content);
    }

    // A style element holds raw text in HTML, so it cannot pass the escaper.
    private static String withoutEnd(Element head) {
        String markup = head.toString();
        return markup.substring(0, markup.length() - "</head>".length());
    }
}
