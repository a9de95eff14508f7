package pymemlab.contracts.memorymap;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.contracts.Scene;
import pymemlab.spec.memorymap.MemoryMap;

/** Step 4: which object a variable stands for. */
public abstract class MemoryMapNames {

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract MemoryMapSubject subject();

    @Rule("MAP-14")
    @Test
    void aNameStandsForTheObjectThatItWasBoundTo() {
        var map = program();
        long text = map.sbrk(64);

        map.bind("y", text);

        map.id("y");
        map.mustBeAsItShould();
    }

    @Rule("MAP-14")
    @Test
    void aNameThatIsBoundAgainStandsForTheNewObject() {
        var map = program();
        map.bind("x", 0x112c);
        map.bind("y", 0x1140);

        map.bind("x", 0x1150);

        map.id("x");
        map.id("y");
    }

    @Rule("MAP-14")
    @Test
    void twoNamesMayStandForOneObject() {
        var map = program();
        map.bind("y", 0x1140);
        map.bind("z", 0x1140);

        map.bind("y", 0x1150);

        map.id("y");
        map.id("z");
    }

    @Rule("MAP-14")
    @Test
    void nobodyLooksWhatLiesAtTheAddress() {
        var map = program();

        for (long object : new long[] {1, -1, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 32}) {
            map.bind("x", object);
            map.id("x");
        }
    }

    @Rule("MAP-14")
    @Test
    void noNameStandsForNothing() {
        var map = program();
        map.bind("x", 0x112c);

        map.bind("x", MemoryMap.NULL);
        map.bind("y", MemoryMap.NULL);

        map.id("x");
        map.id("y");
    }

    @Rule("MAP-14")
    @Test
    void nothingIsBoundBeforeTheCodeIsLoaded() {
        var map = new WatchedMap(subject());

        map.bind("x", 0x112c);
        map.loadCode(300);

        map.id("x");
    }

    @Rule("MAP-15")
    @Test
    void aFunctionReadsTheStaticsVariables() {
        var map = program();
        map.bind("x", 0x112c);

        map.enterFunction("main", 64);
        map.enterFunction("area", 16);

        map.id("x");
    }

    @Rule("MAP-15")
    @Test
    void whatAFunctionBindsIsItsOwn() {
        var map = program();
        map.bind("x", 0x112c);
        map.enterFunction("main", 64);

        map.bind("x", 0x1140);
        map.id("x");

        map.leaveFunction();
        map.id("x");
    }

    @Rule("MAP-15")
    @Test
    void aFunctionDoesNotSeeTheVariablesOfItsCaller() {
        var map = program();
        map.bind("x", 0x112c);
        map.enterFunction("main", 64);
        map.bind("x", 0x1140);
        map.bind("side", 0x1150);

        map.enterFunction("area", 16);
        map.id("x");
        map.id("side");

        map.leaveFunction();
        map.id("x");
        map.id("side");
    }

    @Rule("MAP-15")
    @Test
    void theVariablesOfAFunctionThatHasReturnedAreGone() {
        var map = program();
        map.enterFunction("area", 16);
        map.bind("side", 0x1140);
        map.leaveFunction();
        map.id("side");

        map.enterFunction("area", 16);
        map.id("side");
    }

    @Rule("MAP-15")
    @Test
    void aFunctionThatCallsItselfHasVariablesForEachCall() {
        var map = program();
        for (long depth = 1; depth <= 5; depth++) {
            map.enterFunction("factorial", 40);
            map.bind("n", 0x1100 + depth);
        }

        for (long depth = 1; depth <= 5; depth++) {
            map.id("n");
            map.leaveFunction();
        }
        map.id("n");
    }

    @Rule("MAP-15")
    @Test
    void aFrameWithoutAByteHasVariablesToo() {
        var map = program();
        map.bind("x", 0x112c);
        map.enterFunction("main", 0);

        map.bind("x", 0x1140);
        map.id("x");

        map.leaveFunction();
        map.id("x");
    }

    @Rule("MAP-15")
    @Test
    void aRefusedFunctionTakesNoVariablesAway() {
        var map = program();
        map.enterFunction("main", 64);
        map.bind("x", 0x1140);

        map.enterFunction("area", map.room() + 1);
        map.id("x");

        map.bind("x", 0x1150);
        map.leaveFunction();
        map.id("x");
    }

    @Rule("MAP-15")
    @Test
    void aNameThatNobodyBoundIsUnknown() {
        var map = program();

        map.id("x");
        map.enterFunction("main", 64);
        map.id("x");
    }

    @Rule("MAP-15")
    @Test
    void beforeTheCodeIsLoadedEveryNameIsUnknown() {
        new WatchedMap(subject()).id("x");
    }

    @Rule("MAP-15")
    @Test
    void aStaticsDefinitionBindsNoVariable() {
        var map = program();
        map.id("greeting");

        map.bind("greeting", 0x1140);

        map.id("greeting");
    }

    @Rule("MAP-15")
    @Test
    void aFunctionsNameIsNoVariable() {
        var map = program();
        map.enterFunction("main", 64);

        map.id("main");
    }

    @Rule("MAP-16")
    @Test
    void twoMapsShareNothing() {
        var one = new WatchedMap(subject(), "one.", 0x1000, 0x8000);
        var other = new WatchedMap(subject(), "other.", 0x2000, 0x9000);
        one.loadCode(300);
        other.loadCode(100);
        one.defineStatic("greeting", 24);
        other.defineStatic("greeting", 8);
        one.sbrk(64);
        other.enterFunction("main", 16);

        one.bind("x", 0x1140);
        other.bind("y", 0x2068);

        other.id("x");
        one.id("y");
        one.leaveFunction();
        one.mustBeAsItShould();
        other.mustBeAsItShould();
    }

    @Rule("MAP-17")
    @Test
    void aHundredThousandFramesComeAndGo() {
        var crowd = new ManyFrames(subject(), 100_000);
        Scene.current()
                .story()
                .inShort(
                        "100,000 functions are entered, look around, and are left",
                        crowd::comeAndGo);
    }

    private WatchedMap program() {
        var map = new WatchedMap(subject());
        map.loadCode(300);
        map.defineStatic("greeting", 24);
        return map;
    }
}
