package pymemlab.grader.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {

    /** What the generator of cycles.py yields for a seed of 1 and 1,000,000 objects. */
    @Test
    void theyFallAsInPython() {
        Dice dice = new Dice(1);

        assertThat(IntStream.range(0, 5).map(any -> dice.below(1_000_000)))
                .containsExactly(834774, 944153, 341196, 192870, 211034);
    }
}
