package pymemlab.grader.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import pymemlab.grader.cli.doctor.Doctor;
import pymemlab.grader.cli.doctor.Finding;
import pymemlab.grader.text.Clean;

/** Says what is wrong with this computer, and the repair. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Look at what the kit needs: JDK, Maven, encoding, folders, disk, line ends.",
            "",
            "Each line says ok, or what is wrong and the repair."
        },
        optionListHeading = "%nOptions:%n",
        footer = {"", "Exit status: 0 nothing is wrong, 1 something is."})
final class DoctorCommand implements Callable<Integer> {

    private final Tools tools;

    DoctorCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        Kit kit = tools.kit();
        List<Finding> findings =
                Doctor.of(kit.home(), kit.environment(), System.getProperties()).examine();
        findings.forEach(finding -> tools.console().show(line(finding)));
        boolean wrong =
                findings.stream().anyMatch(finding -> finding.state() == Finding.State.WRONG);
        return wrong ? ExitCode.NOT_COMPLETE : ExitCode.DONE;
    }

    private static String line(Finding finding) {
        String first = "  %-5s  %s\n".formatted(word(finding.state()), Clean.line(finding.what()));
        return finding.repair().isEmpty()
                ? first
                : first + "         %s\n".formatted(Clean.line(finding.repair()));
    }

    private static String word(Finding.State state) {
        return switch (state) {
            case OK -> "ok";
            case NOTE -> "note";
            case WRONG -> "WRONG";
        };
    }
}
