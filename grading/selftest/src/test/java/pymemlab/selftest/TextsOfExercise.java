package pymemlab.selftest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pymemlab.contracts.Exercise;

/** Everything that is written about one exercise, as it lies in this repository. */
record TextsOfExercise(Exercise exercise) {

    private static final TextsRepository REPOSITORY = TextsRepository.find();

    TextsReadme readme() {
        return new TextsReadme(exercise, REPOSITORY.read(folder() + "/README.md"));
    }

    TextsRules rules() {
        return new TextsRules(readme());
    }

    TextsHints hints() {
        return new TextsHints(exercise, REPOSITORY.read(folder() + "/HINTS.md"));
    }

    TextsStarter starter() {
        return new TextsStarter(exercise, TextsRepository.starter(exercise.folder()));
    }

    TextsTests tests() {
        return TextsTests.of(exercise);
    }

    Map<String, String> solution() {
        return REPOSITORY.javaBelow(
                "solutions/" + exercise.folder() + "/" + exercise.sourceFolder());
    }

    /** The texts that mention rules, by what a reader would call them. */
    Map<String, String> mentioningRules() {
        return Map.of(
                "The spec's Javadoc",
                spec(),
                "README of " + Texts.shortName(exercise),
                readme().text(),
                "HINTS of " + Texts.shortName(exercise),
                hints().text(),
                "Starter of " + Texts.shortName(exercise),
                joined(starter().files()));
    }

    private String spec() {
        List<String> folders =
                exercise.specPackages().stream().map(name -> name.replace('.', '/')).toList();
        return folders.stream()
                .map(name -> joined(REPOSITORY.javaBelow("exercises/spec/src/main/java/" + name)))
                .collect(Collectors.joining("\n"));
    }

    private String folder() {
        return "exercises/" + exercise.folder();
    }

    private static String joined(Map<String, String> files) {
        return String.join("\n", files.values());
    }
}
