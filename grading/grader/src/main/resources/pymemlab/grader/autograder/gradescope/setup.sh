#!/bin/sh
# Installs what grading needs: a JDK 17 or newer. Gradescope runs this once, as root, while it
# builds the image of an assignment.
set -eu

base=${AUTOGRADER_BASE:-/autograder}

has_jdk() {
    command -v javac >/dev/null 2>&1 || return 1
    version=$(javac -version 2>&1)
    version=${version#javac }
    major=${version%%[!0-9]*}
    [ "${major:-0}" -ge 17 ]
}

# Tries one package after another: which of them exists depends on the image.
first_jdk_of() {
    installer=$1
    shift
    for package in "$@"; do
        # shellcheck disable=SC2086 # the installer is a command with its options
        $installer "$package" && has_jdk && return 0
    done
    return 1
}

install_jdk() {
    if command -v apt-get >/dev/null 2>&1; then
        export DEBIAN_FRONTEND=noninteractive
        apt-get update
        first_jdk_of 'apt-get install -y --no-install-recommends' \
            openjdk-21-jdk-headless openjdk-17-jdk-headless default-jdk-headless
    elif command -v dnf >/dev/null 2>&1; then
        first_jdk_of 'dnf install -y' java-21-openjdk-devel java-17-openjdk-devel \
            java-latest-openjdk-devel
    elif command -v yum >/dev/null 2>&1; then
        first_jdk_of 'yum install -y' java-21-openjdk-devel java-17-openjdk-devel
    elif command -v apk >/dev/null 2>&1; then
        first_jdk_of 'apk add --no-cache' openjdk21-jdk openjdk17-jdk
    fi
}

has_jdk || install_jdk || true
if ! has_jdk; then
    echo "Grading needs a JDK 17 or newer, but none could be installed. Choose a newer base image." >&2
    exit 1
fi
java -jar "$base/source/pymemlab.jar" "$base/source/kit"
