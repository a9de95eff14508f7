package pymemlab.grader.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder can be written to. */
final class FolderCheckup implements Checkup {

    private final String role;
    private final Path folder;
    private final String repair;

    FolderCheckup(String role, Path folder, String repair) {
        this.role = role;
        this.folder = folder;
        this.repair = repair;
    }

    @Override
    public Finding look() {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "doctor", ".tmp"));
            return Finding.ok("%s %s can be written".formatted(role, folder));
        } catch (IOException refused) {
            return Finding.wrong("%s %s cannot be written".formatted(role, folder), repair);
        }
    }
}
