package pymemlab.grader.compile;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the compiler process made of a request.
 *
 * @param diagnoses errors; empty if it compiles
 * @param classes by binary name; empty if it does not
 */
record CompileReply(List<Diagnosis> diagnoses, Map<String, byte[]> classes) {

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(diagnoses.size());
        for (Diagnosis each : diagnoses) {
            Wire.writeText(out, each.path());
            out.writeInt(each.line());
            Wire.writeText(out, each.message());
        }
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> each : classes.entrySet()) {
            Wire.writeText(out, each.getKey());
            Wire.writeBytes(out, each.getValue());
        }
        out.flush();
    }

    static CompileReply readFrom(DataInputStream in) throws IOException {
        List<Diagnosis> diagnoses = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            diagnoses.add(new Diagnosis(Wire.readText(in), in.readInt(), Wire.readText(in)));
        }
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            classes.put(Wire.readText(in), Wire.readBytes(in));
        }
        return new CompileReply(diagnoses, classes);
    }
}
