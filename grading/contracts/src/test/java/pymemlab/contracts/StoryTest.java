package pymemlab.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void manyCallsCanBeToldInOneLine() {
        story.inShort(
                "1000 calls",
                () -> {
                    story.call("one of them");
                    story.returned(1);
                    story.call("another");
                    story.takeBack();
                });
        story.call("the next");

        assertThat(story.text()).isEqualTo("    1000 calls\n    the next\n");
    }

    @Test
    void theOneThatBreaksAmongManyIsTold() {
        assertThatThrownBy(
                        () ->
                                story.inShort(
                                        "1000 calls",
                                        () -> {
                                            story.call("the first");
                                            story.call("the second");
                                            throw new IllegalStateException();
                                        }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(story.text()).isEqualTo("    1000 calls\n      the second\n");
        story.call("the next");
        assertThat(story.last()).isEqualTo("the next");
    }

    @Test
    void aStoryCanBeginAnew() {
        story.call("before");

        story.anew();
        story.call("after");

        assertThat(story.text()).isEqualTo("    after\n");
    }
}
