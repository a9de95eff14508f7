package pymemlab.grader.report.html;

/** The eight colours in which owners are told apart; a letter stands beside each. */
final class Hue {

    private static final int COLOURS = 8;

    private Hue() {}

    /** The style of a name, the same in all pictures. */
    static String of(String name) {
        int letter = name.isEmpty() ? 0 : name.charAt(0);
        return "c" + Math.floorMod(letter - 'a', COLOURS);
    }
}
