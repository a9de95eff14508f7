package pymemlab.grader.verify;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;

/** Asks, for one source file, whether a type or a member is allowed, and reports it if not. */
final class Check {

    private final String file;
    private final Submission submission;
    private final Findings findings;

    Check(String file, Submission submission, Findings findings) {
        this.file = file;
        this.submission = submission;
        this.findings = findings;
    }

    void refuse(int line, String what, String reason) {
        findings.refuse(file, line, what, reason);
    }

    void type(int line, String name) {
        if (!submission.allowsType(name)) {
            findings.refuse(file, line, name);
        }
    }

    /** Checks each class in a descriptor. */
    void types(int line, Type type) {
        submission.refusedIn(type).forEach(name -> findings.refuse(file, line, name));
    }

    Found find(String owner, String name, String descriptor) {
        return submission.find(owner, name, descriptor);
    }

    void member(int line, String owner, String name, String descriptor) {
        Found found = find(owner, name, descriptor);
        if (!found.allowed()) {
            findings.refuse(file, line, shown(found.api()));
        }
    }

    /** Checks the operand of a load or of a bootstrap. */
    void constant(int line, Object value) {
        if (value instanceof Type type) {
            types(line, type);
        } else if (value instanceof Handle handle) {
            member(line, handle.getOwner(), handle.getName(), handle.getDesc());
        } else if (value instanceof ConstantDynamic) {
            findings.refuse(file, line, "java.lang.invoke.ConstantDynamic");
        }
    }

    /** Like {@link #type}, where only the constant pool knows of it. */
    void leftOverType(String name) {
        if (!Bootstraps.includesType(name) && !submission.allowsType(name)) {
            leftOver(name);
        }
    }

    /** Like {@link #member}, where only the constant pool knows of it. */
    void leftOverMember(String owner, String name, String descriptor) {
        Found found = find(owner, name, descriptor);
        boolean clone =
                owner.startsWith("[") && name.equals("clone"); // The array watch's business.
        if (!found.allowed() && !clone && !Bootstraps.includesMethod(found.api())) {
            leftOver(shown(found.api()));
        }
    }

    private void leftOver(String api) {
        if (!findings.knows(file, api)) {
            findings.refuse(file, 0, api);
        }
    }

    /** A constructor goes by the name of its class. */
    private static String shown(String api) {
        String constructor = "." + Members.CONSTRUCTOR;
        return api.endsWith(constructor)
                ? api.substring(0, api.length() - constructor.length())
                : api;
    }
}
