#!/usr/bin/env python3
"""Grades the checkout in the working directory and leaves ./result.json for Classroom 50.

Whatever happens, result.json is valid when this ends. Exit status: 0 when grading came to its
end, whatever the points; 1 when it did not.
"""

import datetime
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

JAR = pathlib.Path(__file__).resolve().parent / "pymemlab.jar"
EXERCISES = "@EXERCISES@".split()
POINTS = "@POINTS@"
SECONDS = int(os.environ.get("AUTOGRADER_SECONDS", "780"))
JAVA = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-jar"]


def main():
    checkout = pathlib.Path.cwd()
    # The grader runs elsewhere: nothing in a checkout may steer Java.
    with tempfile.TemporaryDirectory(prefix="pymemlab-") as folder:
        result, status = graded(checkout, pathlib.Path(folder))
    put(checkout / "result.json", json.dumps(result, indent=2) + "\n")
    return 0 if status == 0 else 1


def graded(checkout, folder):
    """The grader's result, or a failing one that says why there is none; and a status."""
    result = folder / "result.json"
    try:
        if run(folder, str(JAR), str(folder / "kit")) != 0:
            return failed("The autograder holds no grader, or no JDK runs here."), 1
        status = run(
            folder,
            str(folder / "kit" / "grader.jar"),
            "grade",
            str(checkout),
            *EXERCISES,
            "--classroom50",
            str(result),
        )
        found = json.loads(result.read_text(encoding="utf-8"))
        if found["tests"]:
            return found, status
        return failed("The grader judged nothing. Its log says why."), 1
    except subprocess.TimeoutExpired:
        return failed(
            f"Grading took longer than {SECONDS} seconds and was stopped."
            " Look for an endless loop, then submit again."
        ), 1
    except (OSError, ValueError, KeyError, TypeError) as reason:
        print(f"There is no result: {reason!r}", file=sys.stderr)
        return failed("The grader did not come to its end. Its log says why."), 1


def run(folder, *words):
    home = os.environ.get("JAVA_HOME")
    java = os.path.join(home, "bin", "java") if home else "java"
    environment = {"LC_ALL": "C.UTF-8", **os.environ}
    return subprocess.run(
        [java, *JAVA, *words],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        timeout=SECONDS,
        check=False,
    ).returncode


def failed(why):
    names = {
        "classroom": "CLASSROOM",
        "assignment": "ASSIGNMENT",
        "owner": "OWNER",
        "submission": "SUBMISSION_TAG",
        "commit": "COMMIT_URL",
        "release": "RELEASE_URL",
    }
    values = {field: os.environ.get(name, "") for field, name in names.items()}
    now = datetime.datetime.now(datetime.timezone.utc)
    test = {
        "test-name": "The grader came to its end",
        "passed": False,
        "score": 0,
        "max-score": int(POINTS),
        "message": why,
    }
    return {
        "schema": "classroom50/result/v1",
        **values,
        "review": os.environ.get("REVIEW_URL") or values["commit"],
        "datetime": now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "score": 0,
        "max-score": int(POINTS),
        "tests": [test],
    }


def put(target, text):
    """Writes the file even where the checkout holds a link or a folder of that name."""
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    descriptor, aside = tempfile.mkstemp(dir=target.parent, prefix=".result-")
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
    os.chmod(aside, 0o644)
    os.replace(aside, target)


if __name__ == "__main__":
    sys.exit(main())
