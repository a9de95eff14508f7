package pymemlab.grader.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;

/** Says what a submission's class files use that its exercise does not allow. */
public final class BytecodeVerifier {

    private final String topicPackage;
    private final String entryClass;
    private final Profile profile;
    private final Platform platform;

    /**
     * A verifier for one exercise.
     *
     * @param topicPackage where the learner's classes live, such as {@code pymemlab.array}
     * @param specPackages the packages of the kit that the learner sees
     * @param entryClass the class that the tests construct
     * @param profile what a submission may be made of
     */
    public BytecodeVerifier(
            String topicPackage, List<String> specPackages, String entryClass, Profile profile) {
        this.topicPackage = topicPackage;
        this.entryClass = entryClass;
        this.profile = profile;
        this.platform = new Platform(profile, new VisibleSpec(List.copyOf(specPackages)));
    }

    /**
     * Reads the class files; nothing of them is ever loaded or linked.
     *
     * @param classes the bytes of each class file by its binary name, such as {@code
     *     pymemlab.array.GrowableArray}
     * @return empty when everything is allowed
     */
    public List<Violation> verify(Map<String, byte[]> classes) {
        Findings findings = new Findings(profile.reasons());
        List<ClassFiles.Opened> opened = new ArrayList<>();
        new TreeMap<>(classes)
                .forEach(
                        (name, bytes) ->
                                ClassFiles.open(name, bytes, findings).ifPresent(opened::add));
        Map<String, OwnClass> own = new HashMap<>();
        opened.forEach(each -> own.put(each.facts().name(), each.facts()));
        Submission submission = new Submission(own, platform);
        opened.forEach(each -> check(each, submission, findings));
        if (profile.keepsStateInMemory()) {
            checkFields(submission, findings);
        }
        checkShared(submission, findings);
        return findings.all();
    }

    private void checkShared(Submission submission, Findings findings) {
        ClassFiles.guarded(
                Names.file(entryClass),
                findings,
                () -> {
                    new SharedObjects(submission, findings, profile).check();
                    return Optional.empty();
                });
    }

    private void checkFields(Submission submission, Findings findings) {
        ClassFiles.guarded(
                Names.file(entryClass),
                findings,
                () -> {
                    new FieldGraph(submission, findings).check(entryClass);
                    return Optional.empty();
                });
    }

    private void check(ClassFiles.Opened opened, Submission submission, Findings findings) {
        OwnClass own = opened.facts();
        if (!own.name().startsWith(topicPackage + ".")) {
            findings.refuse(
                    own.file(),
                    0,
                    "the class name " + own.name(),
                    "your classes belong in the package " + topicPackage + "; move it there");
        }
        ClassFiles.guarded(
                own.file(),
                findings,
                () -> {
                    References references =
                            new References(own, submission, findings, profile.keepsStateInMemory());
                    opened.reader().accept(references, ClassReader.SKIP_FRAMES);
                    new ConstantPool(opened.reader())
                            .sweep(new Check(own.file(), submission, findings));
                    return Optional.empty();
                });
    }
}
