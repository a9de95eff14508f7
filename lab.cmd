@echo off
rem Starts the kit's program; builds it first when a source is newer than what was built.
rem In a student's repository it unpacks the program once for each user instead.
setlocal DisableDelayedExpansion
set "root=%~dp0"
set "root=%root:~0,-1%"
set "jar=%root%\grading\grader\target\grader.jar"
set "packed=%root%\.pymemlab\pymemlab.jar"
set "lab=%root%\.lab"

if defined JAVA_HOME (
    set "java=%JAVA_HOME%\bin\java.exe"
    set "javac=%JAVA_HOME%\bin\javac.exe"
    goto :java_known
)
set "java="
set "javac="
for /f "delims=" %%j in ('where java 2^>nul') do if not defined java set "java=%%j"
for /f "delims=" %%j in ('where javac 2^>nul') do if not defined javac set "javac=%%j"
:java_known
if not exist "%java%" (
    echo PyMemLab needs a JDK 17 or newer, but there is none in JAVA_HOME or on the PATH. Install one.>&2
    exit /b 2
)
if not exist "%javac%" (
    echo PyMemLab needs a JDK 17 or newer, but "%java%" is a JRE without javac. Install a JDK.>&2
    exit /b 2
)
rem The release file names the version without starting a JVM; a java without one is taken on trust.
for %%d in ("%java%\..\..") do set "jdk=%%~fd"
set "version="
if exist "%jdk%\release" for /f "usebackq tokens=1,2 delims==" %%a in ("%jdk%\release") do if "%%a"=="JAVA_VERSION" set "version=%%~b"
set "major=17"
for /f "delims=.-+" %%m in ("%version%") do set "major=%%m"
if %major% lss 17 (
    echo PyMemLab needs a JDK 17 or newer, but "%jdk%" is Java %version%. Set JAVA_HOME to a newer one.>&2
    exit /b 2
)

if not defined LOCALAPPDATA set "LOCALAPPDATA=%TEMP%"
rem A jar without sources is a student's: there is nothing to build.
if not exist "%root%\grading\grader\pom.xml" goto :packed
call :stale
if errorlevel 1 call :build
if errorlevel 2 exit /b 2
goto :run

:packed
if exist "%packed%" call :unpack
if errorlevel 2 exit /b 2

:run
if not exist "%jar%" (
    echo lab needs .pymemlab\pymemlab.jar, but it is not there. Take it back: git checkout HEAD -- .pymemlab>&2
    exit /b 2
)
for %%f in ("%jar%") do set "stamp=%%~tf-%%~zf"
set "stamp=%stamp:/=-%"
set "stamp=%stamp::=-%"
set "stamp=%stamp: =_%"
set "archives=%LOCALAPPDATA%\pymemlab\%stamp%"
set "flags=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xlog:disable -Dfile.encoding=UTF-8 -Djdk.console=java.base"
if not exist "%archives%" call :train
if exist "%archives%\lab.jsa" set flags=%flags% "-XX:SharedArchiveFile=%archives%\lab.jsa"
rem Whether a window or a file listens cannot be told here; so it stays plain.
"%java%" %flags% "-Dpymemlab.archives=%archives%" "-Dpymemlab.home=%root%" -Dpymemlab.tty=false -jar "%jar%" %*
exit /b %errorlevel%

rem The sum names the folder; the jar's own date and size tell whether it was looked at already.
:unpack
set "sum="
if exist "%packed%.sha256" for /f "usebackq" %%s in ("%packed%.sha256") do if not defined sum set "sum=%%s"
if not defined sum goto :foreign
for %%f in ("%packed%") do set "look=%sum% %%~tf %%~zf"
set "unpacked=%LOCALAPPDATA%\pymemlab\%sum%"
set "jar=%unpacked%\grader.jar"
set "seen="
if exist "%lab%\unpacked" set /p seen=<"%lab%\unpacked"
if exist "%jar%" if "%seen%"=="%look%" exit /b 0
if not exist "%jar%" echo Unpacking the grader (a second, only after an update) ...>&2
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xlog:disable -jar "%packed%" "%unpacked%" "%sum%"
if errorlevel 2 exit /b 2
if errorlevel 1 goto :foreign
if not exist "%lab%" md "%lab%"
>"%lab%\unpacked" echo %look%
exit /b 0

:foreign
echo lab needs the .pymemlab\pymemlab.jar whose SHA-256 .pymemlab\pymemlab.jar.sha256 records, but this is another. Take both back: git checkout HEAD -- .pymemlab>&2
exit /b 2

rem Errorlevel 1 when a source is newer than its copy from the last build.
:stale
if not exist "%jar%" exit /b 1
if not exist "%lab%\built" exit /b 1
for %%d in (exercises\spec grading\contracts grading\grader) do (
    for /f %%n in ('xcopy "%root%\%%d\src\main" "%lab%\built\%%d" /d /l /s /y /i /q 2^>nul') do if not "%%n"=="0" exit /b 1
)
exit /b 0

:build
where mvn >nul 2>nul
if errorlevel 1 (
    echo Building the grader needs Maven 3.8.7 or newer, but there is no mvn on the PATH. Install it.>&2
    exit /b 2
)
if not exist "%lab%" md "%lab%"
md "%lab%\build.lock" 2>nul
if errorlevel 1 (
    echo Another lab is building. Wait for it; if there is none, delete "%lab%\build.lock".>&2
    exit /b 2
)
echo Building the grader (about half a minute, only after a change) ...>&2
pushd "%root%"
call mvn -B -pl grading/grader -am -DskipTests -Djacoco.skip package >"%lab%\build.log" 2>&1
set "status=%errorlevel%"
popd
rd "%lab%\build.lock"
if not "%status%"=="0" (
    findstr /c:"[ERROR]" "%lab%\build.log" >&2
    echo The grader could not be built. The whole log is "%lab%\build.log".>&2
    exit /b 2
)
for %%d in (exercises\spec grading\contracts grading\grader) do (
    xcopy "%root%\%%d\src\main" "%lab%\built\%%d" /d /s /y /i /q >nul
)
exit /b 0

rem Whatever fails here costs time and nothing else.
:train
echo Preparing faster starts (a few seconds, only after a change) ...>&2
set "aside=%LOCALAPPDATA%\pymemlab\new-%RANDOM%%RANDOM%"
md "%aside%" 2>nul
"%java%" %flags% "-XX:ArchiveClassesAtExit=%aside%\lab.jsa" "-Dpymemlab.archives=%aside%" "-Dpymemlab.home=%root%" -jar "%jar%" prepare >nul 2>nul
move "%aside%" "%archives%" >nul 2>nul
exit /b 0
