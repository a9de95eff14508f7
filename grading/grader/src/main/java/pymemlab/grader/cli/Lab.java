package pymemlab.grader.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import pymemlab.grader.autograder.Bundle.JarWriter;
import pymemlab.grader.report.Ink;
import pymemlab.grader.starter.KitJar;

/** All commands on one line. */
public final class Lab {

    private final CommandLine line;
    private final CommandErrors errors;

    /** Commands that reach the world through these tools. */
    public Lab(Tools tools) {
        this(tools, KitJar::write);
    }

    Lab(Tools tools, JarWriter jar) {
        LabCommand lab = new LabCommand(tools);
        errors = new CommandErrors(tools.console(), lab);
        line =
                new CommandLine(lab)
                        .addSubcommand(new CheckCommand(tools))
                        .addSubcommand(new HintCommand(tools))
                        .addSubcommand(new ProgressCommand(tools))
                        .addSubcommand(new ResetCommand(tools))
                        .addSubcommand(new TraceCommand(tools))
                        .addSubcommand(new BenchCommand(tools))
                        .addSubcommand(new GradeCommand(tools))
                        .addSubcommand(new AutograderCommand(tools, jar))
                        .addSubcommand(new StarterCommand(tools))
                        .addSubcommand(new ClassCommand(tools))
                        .addSubcommand(new DoctorCommand(tools))
                        .addSubcommand(new PrepareCommand(tools))
                        .addSubcommand(new HelpCommand())
                        .setOut(tools.console().out())
                        .setErr(tools.console().err())
                        .setExpandAtFiles(false)
                        .setColorScheme(Help.defaultColorScheme(ansi(tools.console())))
                        .setParameterExceptionHandler(errors)
                        .setExecutionExceptionHandler(errors);
        String version = "PyMemLab " + tools.kit().version();
        line.getCommandSpec().version(version);
        line.getSubcommands().values().forEach(each -> each.getCommandSpec().version(version));
        line.getSubcommands().get("help").getCommandSpec().usageMessage().hidden(true);
    }

    /** Runs one command and tells how it ended. */
    public int run(String... args) {
        try {
            return line.execute(args);
        } catch (StackOverflowError | OutOfMemoryError | LinkageError broken) {
            return errors.failed(broken);
        }
    }

    private static Ansi ansi(Console console) {
        return console.ink() == Ink.COLOURED ? Ansi.ON : Ansi.OFF;
    }
}
