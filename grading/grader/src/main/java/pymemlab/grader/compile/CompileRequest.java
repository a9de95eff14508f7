package pymemlab.grader.compile;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import pymemlab.grader.collect.SourceFile;

/** The source files of one exercise on their way to the compiler process. */
record CompileRequest(List<SourceFile> files) {

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(files.size());
        for (SourceFile file : files) {
            Wire.writeText(out, file.path());
            Wire.writeText(out, file.text());
        }
        out.flush();
    }

    static CompileRequest readFrom(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(new SourceFile(Wire.readText(in), Wire.readText(in)));
        }
        return new CompileRequest(files);
    }
}
