package pymemlab.contracts.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.contracts.Seed;
import pymemlab.spec.objects.ObjectCaches;

/** Strings: which texts exist once, and for how long. */
public abstract class ObjectCachesInterning {

    private static final List<String> IDENTIFIERS =
            List.of("a", "x1", "_", "__init__", "self", "Zz09_", "hello_world", "a".repeat(3000));

    private static final List<String> OTHERS =
            List.of(
                    "",
                    " ",
                    "hello world",
                    "a b",
                    "a-b",
                    "1.5",
                    "caf\u00e9",
                    "a\u0000",
                    "ab ",
                    " ab");

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract ObjectCachesSubject subject();

    @Rule("OBJ-15")
    @Test
    void anIdentifierIsTheSameObjectEachTime() {
        var caches = WatchedCaches.of(subject());
        for (String text : IDENTIFIERS) {
            LiveObject a = caches.makeNew(Request.string(text));
            caches.make(Request.integer(1000));
            LiveObject b = caches.makeNew(Request.string(text));

            Sameness.mustBeOne(a, b);
            Sameness.mustBeShared(caches, a);
        }
        caches.everythingIsWhole();
    }

    @Rule("OBJ-15")
    @Test
    void anyOtherTextIsANewStringEachTime() {
        var caches = WatchedCaches.of(subject());
        for (String text : OTHERS) {
            LiveObject a = caches.makeNew(Request.string(text));
            LiveObject b = caches.makeNew(Request.string(text));

            Sameness.mustBeTwo(a, b);
            Sameness.mustNotBeShared(caches, a);
        }
        caches.everythingIsWhole();
    }

    @Rule("OBJ-15")
    @Test
    void lettersDigitsAndUnderscoresAloneAreShared() {
        for (String before : List.of("", "ab")) {
            var caches = WatchedCaches.of(subject());
            for (char letter = 0; letter <= 0xFF; letter++) {
                Request request = Request.string(before + letter);
                LiveObject a = caches.make(request);
                if (request.isShared()) {
                    Sameness.mustBeOne(a, caches.make(request));
                } else {
                    Sameness.mustBeTwo(a, caches.make(request));
                }
            }
            caches.everythingIsWhole();
        }
    }

    @Rule("OBJ-15")
    @Test
    void textsThatLookAlikeAreTwoStrings() {
        var caches = WatchedCaches.of(subject());
        List<String> texts =
                List.of(
                        "ab", "ba", "abc", "a", "Ab", "ab_", "_ab", "a1", "a2", "aab", "abb",
                        "bab");
        List<LiveObject> strings = new ArrayList<>();
        for (String text : texts) {
            strings.add(caches.makeNew(Request.string(text)));
        }

        for (int index = texts.size() - 1; index >= 0; index--) {
            LiveObject again = caches.makeNew(Request.string(texts.get(index)));
            Sameness.mustBeOne(strings.get(index), again);
        }
        caches.everythingIsWhole();
    }

    /** So many that some share a bucket, whatever the hash is. */
    @Rule("OBJ-15")
    @Test
    void textsOfWhichOneBeginsTheOtherAreTwoStrings() {
        for (boolean longestFirst : new boolean[] {true, false}) {
            var caches = WatchedCaches.of(subject());
            int most = ObjectCaches.BUCKETS + 50;
            caches.inShort(
                    "strings of 1 to %d times a".formatted(most),
                    () -> {
                        for (int index = 1; index <= most; index++) {
                            int length = longestFirst ? most + 1 - index : index;
                            caches.makeNew(Request.string("a".repeat(length)));
                        }
                    });
            caches.everythingIsWhole();
        }
    }

    @Rule("OBJ-15")
    @Test
    void amongManyEachIsFound() {
        var caches = WatchedCaches.of(subject());
        List<LiveObject> names = Names.make(caches, 4 * ObjectCaches.BUCKETS);

        caches.inShort(
                "the same again",
                () -> names.forEach(name -> Sameness.mustBeOne(name, caches.make(name.request()))));

        caches.everythingIsWhole();
        Books.mustBeSmall(caches);
    }

    @Rule("OBJ-16")
    @Test
    void anInternedStringGoesWithItsLastRelease() {
        var caches = WatchedCaches.of(subject());
        LiveObject a = caches.make(Request.string("spam"));
        LiveObject b = caches.make(Request.string("spam"));
        LiveObject c = caches.make(Request.string("spam"));

        caches.release(a);
        Sameness.mustBeOne(b, caches.make(Request.string("spam")));
        caches.release(b);
        caches.release(c);
        LiveObject last = caches.live().all().get(0);
        caches.everythingIsWhole();
        caches.release(last);

        Whereabouts.of(caches).mustBeBackInRaw(last);
    }

    @Rule("OBJ-16")
    @Test
    void afterItHasGoneItCanComeAgain() {
        var caches = WatchedCaches.of(subject());
        for (int round = 0; round < 3; round++) {
            LiveObject a = caches.make(Request.string("spam"));
            LiveObject b = caches.make(Request.string("spam"));
            Sameness.mustBeOne(a, b);
            caches.make(Request.integer(1000 + round)); // So that it comes back elsewhere.
            caches.release(a);
            caches.release(b);
            Whereabouts.of(caches).mustBeBackInRaw(a);
            caches.make(Request.list());
        }
        caches.everythingIsWhole();
    }

    @Rule("OBJ-16")
    @Test
    void anyOtherStringGoesAtOnce() {
        var caches = WatchedCaches.of(subject());
        for (String text : OTHERS) {
            LiveObject a = caches.make(Request.string(text));
            LiveObject b = caches.make(Request.string(text));

            caches.release(a);

            Whereabouts.of(caches).mustBeBackInRaw(a);
            caches.everythingIsWhole();
            caches.release(b);
            Whereabouts.of(caches).mustBeBackInRaw(b);
        }
    }

    @Rule("OBJ-16")
    @Test
    void whenOneGoesTheOthersAreStillFound() {
        var caches = WatchedCaches.of(subject());
        var random = new SplittableRandom(Seed.ofRun());
        List<LiveObject> names = new ArrayList<>(Names.make(caches, 2 * ObjectCaches.BUCKETS));

        while (names.size() > 1) {
            for (int time = 0; time < 64 && names.size() > 1; time++) {
                LiveObject gone = names.remove(random.nextInt(names.size()));
                caches.release(gone);
                Whereabouts.of(caches).mustBeBackInRaw(gone);
            }
            for (LiveObject name : names) {
                LiveObject again = caches.make(name.request());
                Sameness.mustBeOne(name, again);
                caches.release(again);
            }
            caches.everythingIsWhole();
        }
    }

    @Rule("OBJ-16")
    @Test
    void aStringThatHasGoneIsNotFoundThoughItsTextIsStillThere() {
        var caches = WatchedCaches.of(subject());
        List<LiveObject> names = Names.make(caches, 3);
        names.forEach(caches::release);

        for (LiveObject name : names) {
            LiveObject again = caches.make(name.request());
            Sameness.mustBeOne(again, caches.make(name.request()));
            caches.make(Request.integer(1000));
        }
        caches.everythingIsWhole();
    }

    @Rule("OBJ-17")
    @Test
    void withoutRoomAStringIsRefused() {
        var caches = WatchedCaches.of(subject());
        List<LiveObject> names = Names.make(caches, 2 * ObjectCaches.BUCKETS);
        caches.letRawBeFull();

        caches.mustRefuse(Request.string("hello world"));
        for (int number = 0; number < 20; number++) {
            caches.mustRefuse(Request.string("spam" + number)); // In buckets with others and none.
        }
        names.forEach(name -> Sameness.mustBeOne(name, caches.make(name.request())));

        caches.everythingIsWhole();
        caches.live().all().forEach(caches::release);
        names.forEach(Whereabouts.of(caches)::mustBeBackInRaw);
    }

    @Rule("OBJ-17")
    @Test
    void negativeLengthsOfStringsAreRefused() {
        var caches = WatchedCaches.of(subject());
        LiveObject a = caches.make(Request.string("spam"));

        for (int length : new int[] {-1, -16, Integer.MIN_VALUE}) {
            caches.mustRefuse(
                    "string(text, %d)".formatted(length),
                    objects ->
                            caches.ground().texts().lend("spam", at -> objects.string(at, length)));
        }

        Sameness.mustBeOne(a, caches.make(Request.string("spam")));
        caches.everythingIsWhole();
    }

    @Rule("OBJ-17")
    @Test
    void theBooksStayAsTheyAreHoweverManyStringsThereAre() {
        var caches = WatchedCaches.of(subject());
        Books.mustBeSmall(caches);
        for (int round = 0; round < 3; round++) {
            Names.make(caches, 1500);
            Books.mustBeSmall(caches);
            caches.live().all().forEach(caches::release);
            caches.clear();
        }
        Books.mustBeSmall(caches);
    }

    @Rule("OBJ-17")
    @Test
    void withoutRoomFromTheBeginningStringsWait() {
        for (int room = 0; room < 12_000; room += room < 64 ? 16 : 704) {
            var ground = new ObjectGround(1 << 16);
            ground.raw().limit(room);
            var caches = WatchedCaches.over(subject(), ground);
            caches.letRawHold(room);
            for (String text : List.of("spam", "eggs", "spam", "a b")) {
                caches.tryMake(Request.string(text));
            }

            caches.letRawHold(1 << 16);
            LiveObject a = caches.make(Request.string("spam"));
            Sameness.mustBeOne(a, caches.make(Request.string("spam")));
            caches.everythingIsWhole();
            caches.live().all().forEach(caches::release);
            Whereabouts.of(caches).mustBeBackInRaw(a);
            Books.mustBeSmall(caches);
        }
    }
}
