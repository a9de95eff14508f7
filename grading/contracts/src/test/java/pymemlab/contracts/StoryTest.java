package pymemlab.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoryTest {

    private final Story story = new Story();

    @Test
    void onlyTheLastCallsAreTold() {
        IntStream.range(0, 1000).forEach(number -> story.call("call " + number));

        assertThat(story.text())
                .startsWith("    … 976 calls before")
                .contains("    call 976\n")
                .endsWith("    call 999\n");
    }

    @Test
    void aShortStoryIsToldWhole() {
        story.call("append(10)");
        story.call("size()");
        story.returned(1);

        assertThat(story.text()).isEqualTo("    append(10)\n    size()                    ->  1\n");
    }

    @Test
    void aStoryWithoutCallsSpeaksOfTheTest() {
        assertThat(story.last()).isEqualTo("the test");
    }
}
