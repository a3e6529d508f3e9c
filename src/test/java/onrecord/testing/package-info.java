/// What tests of several rooms need.
///
/// Test classes run beside each other, the tests of one class in a row
/// (`src/test/resources/junit-platform.properties`). So a test keeps to folders, ports and servers
/// of its own (`@TempDir`, port 0), which it does anyway. One that touches what the whole process
/// shares (what is logged, by `Said`; system properties; standard output; the default locale), or
/// counts its threads or files, is marked `@Isolated` and runs alone, as does one that measures
/// time; `IsolatedTest` finds those that are not.
///
/// Whoever needs another Java takes `ChildProgram`: it starts the jar with what Java remembers of
/// an earlier answer, made once a build.
@NullMarked
package onrecord.testing;

import org.jspecify.annotations.NullMarked;
