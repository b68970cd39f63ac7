@echo off
rem Runs the Maven that is kept in .mvn\wrapper: a machine needs a JDK 17 and nothing else.
setlocal
set VERSION=3.9.11
set HOME_DIR=%USERPROFILE%\.m2\wrapper\zayavka
if not exist "%HOME_DIR%\apache-maven-%VERSION%\bin\mvn.cmd" (
  if not exist "%HOME_DIR%" mkdir "%HOME_DIR%"
  pushd "%HOME_DIR%"
  if defined JAVA_HOME ("%JAVA_HOME%\bin\jar" xf "%~dp0.mvn\wrapper\apache-maven-%VERSION%-bin.zip") else (jar xf "%~dp0.mvn\wrapper\apache-maven-%VERSION%-bin.zip")
  popd
)
call "%HOME_DIR%\apache-maven-%VERSION%\bin\mvn.cmd" %*
exit /b %ERRORLEVEL%
