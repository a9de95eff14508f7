package pymemlab.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import pymemlab.grader.harness.Canaries;
import pymemlab.grader.harness.Frame;
import pymemlab.grader.harness.Outcome;
import pymemlab.grader.harness.TestStatus;

class ConversationTest {

    private static final Outcome SONG = Outcome.of(TestStatus.FAILED, Canaries.SONG);
    private static final Outcome PASSED = Outcome.of(TestStatus.PASSED, "");

    @Test
    void canariesThatFailAreWell() throws Exception {
        assertThat(saying(start(0), end(0, SONG), start(1), end(1, SONG)).canariesFail()).isTrue();
    }

    @Test
    void aCanaryThatDoesNotFailWithholdsThePoints() {
        Outcome otherSong = Outcome.of(TestStatus.FAILED, "for another reason");
        Outcome singing = Outcome.of(TestStatus.PASSED, Canaries.SONG);
        for (Outcome outcome : List.of(PASSED, otherSong, singing)) {
            assertThatThrownBy(() -> saying(start(0), end(0, outcome)).canariesFail())
                    .isInstanceOf(Untrusted.class)
                    .hasMessageContaining("The points are withheld");
        }
        assertThatThrownBy(() -> saying(start(0), end(1, SONG)).canariesFail())
                .isInstanceOf(Untrusted.class);
    }

    @Test
    void aProcessThatIsGoneBeforeTheCanariesIsNobodysFault() throws Exception {
        Frame gone = new Frame.Gone("");

        assertThat(saying(gone).canariesFail()).isFalse();
        assertThat(saying(start(1)).canariesFail()).isFalse();
        assertThat(saying(start(0), gone).canariesFail()).isFalse();
    }

    @Test
    void aTestsOwnEndIsItsOutcome() throws Exception {
        Conversation conversation = saying(start(2), end(2, PASSED));

        assertThat(conversation.awaitStart(0)).isTrue();
        assertThat(conversation.awaitEnd(0)).isEqualTo(PASSED);
    }

    @Test
    void framesOutOfOrderAreACrash() throws Exception {
        assertThat(saying(start(3)).awaitStart(0)).isFalse();
        assertThat(saying(end(2, PASSED)).awaitStart(0)).isFalse();
        for (Frame instead : List.of(start(2), end(3, PASSED), new Frame.Done())) {
            Outcome outcome = saying(instead).awaitEnd(0);
            assertThat(outcome.status()).isEqualTo(TestStatus.CRASHED);
            assertThat(outcome.message()).contains("it answered out of turn");
        }
    }

    @Test
    void theEndOfTheProcessIsACrash() throws Exception {
        Outcome outcome = saying(new Frame.Gone("its process ended")).awaitEnd(0);

        assertThat(outcome.status()).isEqualTo(TestStatus.CRASHED);
        assertThat(outcome.message()).contains("during it its process ended");
    }

    @Test
    void silenceIsATimeout() throws Exception {
        Outcome outcome = saying().awaitEnd(0);

        assertThat(outcome.status()).isEqualTo(TestStatus.TIMED_OUT);
        assertThat(outcome.message()).contains("within 5 s");
    }

    private static Conversation saying(Frame... frames) {
        Queue<Frame> left = new ArrayDeque<>(List.of(frames));
        return new Conversation(
                patience -> Optional.ofNullable(left.poll()), Duration.ofSeconds(5));
    }

    private static Frame start(int test) {
        return new Frame.Start(test);
    }

    private static Frame end(int test, Outcome outcome) {
        return new Frame.End(test, outcome);
    }
}
