package pymemlab.grader.starter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Writes a student's repository, or brings one up to date without touching the learner's work. */
public final class RepositoryUpdate {

    /** The list is the student's to edit: whatever it says, nothing else is ever deleted. */
    private static final Pattern MAY_GO =
            Pattern.compile("(\\.pymemlab/repository|exercises/ex[\\w-]+/src/test)(/\\w[\\w.-]*)+");

    private final RepositoryFolder folder;
    private final FileList before;
    private final Map<String, String> changes = new TreeMap<>();

    /** An update of the repository in this folder. */
    public RepositoryUpdate(Path root) {
        folder = new RepositoryFolder(root);
        before = FileList.in(root.resolve(StudentRepository.LIST));
    }

    /** Makes the folder hold this repository; each line says what became of one file. */
    public List<String> to(StudentRepository repository) throws IOException {
        mustBeFolders(repository);
        for (Map.Entry<String, byte[]> file : repository.learnerFiles().entrySet()) {
            addMissing(file.getKey(), file.getValue());
        }
        for (Map.Entry<String, byte[]> file : repository.kitFiles().entrySet()) {
            renew(file.getKey(), file.getValue());
        }
        for (String name : before.names()) {
            if (!repository.kitFiles().containsKey(name) && MAY_GO.matcher(name).matches()) {
                removeUnchanged(name);
            }
        }
        List<String> lines = new ArrayList<>();
        changes.forEach((name, change) -> lines.add(name + "  " + change));
        return lines;
    }

    /** Looks at every path before the first one is written. */
    private void mustBeFolders(StudentRepository repository) throws IOException {
        for (String name : repository.kitFiles().keySet()) {
            folder.file(name);
        }
        for (String name : repository.learnerFiles().keySet()) {
            folder.file(name);
        }
    }

    private void addMissing(String name, byte[] content) throws IOException {
        if (!folder.has(name)) {
            folder.put(name, content);
            changes.put(name, "added");
        }
    }

    private void renew(String name, byte[] content) throws IOException {
        if (!folder.has(name)) {
            folder.put(name, content);
            changes.put(name, "added");
        } else if (!folder.has(name, content)) {
            replace(name, content);
        }
    }

    private void replace(String name, byte[] content) throws IOException {
        Optional<byte[]> old = folder.content(name);
        boolean untouched =
                name.equals(StudentRepository.LIST)
                        || old.filter(each -> before.has(name, each)).isPresent();
        if (untouched) {
            folder.put(name, content);
            changes.put(name, "brought up to date");
        } else {
            changes.put(name, folder.putBeside(name, content));
        }
    }

    private void removeUnchanged(String name) throws IOException {
        Optional<byte[]> old = folder.content(name);
        if (old.filter(each -> before.has(name, each)).isPresent()) {
            folder.delete(name);
            changes.put(name, "removed; the kit has it no more");
        }
    }
}
