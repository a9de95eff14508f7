package pymemlab.contracts.objects;

import static pymemlab.spec.objects.ObjectCaches.LARGEST_SHARED;
import static pymemlab.spec.objects.ObjectCaches.LONGEST_PARKED;
import static pymemlab.spec.objects.ObjectCaches.SMALLEST_SHARED;

import pymemlab.spec.objects.Kind;
import pymemlab.spec.objects.ObjectCaches;
import pymemlab.spec.objects.ObjectLayout;

/**
 * A call that asks for an object, and what the object must be like.
 *
 * @param call as the story tells it
 * @param kind of the object
 * @param exact whether it is of this very kind and not of a subtype
 * @param length of a tuple or a string
 * @param bits of an integer or a float, as they stand in the payload
 * @param text of a string, a character a byte
 */
record Request(String call, Kind kind, boolean exact, int length, long bits, String text) {

    private static final int MOST_TOLD = 24;

    static Request integer(long value) {
        return exact("integer(" + value + ")", Kind.INTEGER, 0, value);
    }

    static Request floating(double value) {
        return exact("floating(" + value + ")", Kind.FLOAT, 0, Double.doubleToRawLongBits(value));
    }

    static Request list() {
        return exact("list()", Kind.LIST, 0, 0);
    }

    static Request dict() {
        return exact("dict()", Kind.DICT, 0, 0);
    }

    static Request tuple(int length) {
        return exact("tuple(" + length + ")", Kind.TUPLE, length, 0);
    }

    static Request string(String text) {
        String call = "string(\"" + told(text) + "\")";
        return new Request(call, Kind.STRING, true, text.length(), 0, text);
    }

    static Request instanceOf(Kind kind, int length) {
        String call = "instanceOf(%s, %d)".formatted(kind, length);
        return new Request(call, kind, false, length, 0, "");
    }

    /** Makes the call. */
    long of(ObjectCaches caches, CallersText texts) {
        if (!exact) {
            return caches.instanceOf(kind, length);
        }
        return switch (kind) {
            case INTEGER -> caches.integer(bits);
            case FLOAT -> caches.floating(Double.longBitsToDouble(bits));
            case LIST -> caches.list();
            case DICT -> caches.dict();
            case TUPLE -> caches.tuple(length);
            case STRING -> texts.lend(text, at -> caches.string(at, length));
        };
    }

    /** What the object needs to hold at the beginning. */
    long kindWord() {
        return exact ? kind.number() : kind.number() + ObjectLayout.SUBTYPE;
    }

    /** Bytes of the object. */
    long size() {
        return kind.size(length);
    }

    boolean isShared() {
        return isOfBooks() || exact && kind == Kind.STRING && isIdentifier();
    }

    /** Whether the object is one that the books hold for good. */
    boolean isOfBooks() {
        boolean small = bits >= SMALLEST_SHARED && bits <= LARGEST_SHARED;
        return exact && (kind == Kind.INTEGER && small || kind == Kind.TUPLE && length == 0);
    }

    /** Whether the object, once released, is parked where there is room. */
    boolean isParked() {
        return exact
                && switch (kind) {
                    case FLOAT, LIST, DICT -> true;
                    case TUPLE -> length >= 1 && length <= LONGEST_PARKED;
                    case INTEGER, STRING -> false;
                };
    }

    /** Whether an owner may write the payload. */
    boolean isMutable() {
        return kind == Kind.LIST || kind == Kind.DICT || kind == Kind.TUPLE;
    }

    /** Whether the length may change. */
    boolean isResizable() {
        return kind == Kind.LIST || kind == Kind.DICT;
    }

    @Override
    public String toString() {
        return call; // As the properties' samples tell it.
    }

    private boolean isIdentifier() {
        return !text.isEmpty() && text.chars().allMatch(Request::isIdentifier);
    }

    private static boolean isIdentifier(int letter) {
        return letter >= 'a' && letter <= 'z'
                || letter >= 'A' && letter <= 'Z'
                || letter >= '0' && letter <= '9'
                || letter == '_';
    }

    private static Request exact(String call, Kind kind, int length, long bits) {
        return new Request(call, kind, true, length, bits, "");
    }

    private static String told(String text) {
        StringBuilder told = new StringBuilder();
        text.chars()
                .limit(MOST_TOLD)
                .forEach(
                        letter -> {
                            if (letter < ' ' || letter > '~') {
                                told.append("\\x%02x".formatted(letter));
                            } else {
                                told.append((char) letter);
                            }
                        });
        int more = text.length() - MOST_TOLD;
        return more > 0 ? "%s… %d more".formatted(told, more) : told.toString();
    }
}
