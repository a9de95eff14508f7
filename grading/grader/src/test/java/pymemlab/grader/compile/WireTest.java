package pymemlab.grader.compile;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class WireTest {

    @Test
    void anImpossibleLengthIsRefused() {
        assertThatThrownBy(() -> Wire.readBytes(in(-1))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Wire.readBytes(in(Integer.MAX_VALUE)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aShortAnswerIsRefused() {
        assertThatThrownBy(() -> Wire.readBytes(in(5))).isInstanceOf(IOException.class);
    }

    private static DataInputStream in(int length) {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
