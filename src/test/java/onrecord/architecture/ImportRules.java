package onrecord.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.architecture.Rooms.Fence;

/// Who may know whom, read from class files.
public final class ImportRules {
  private static final String OURS = "onrecord";

  private static final Set<String> PRINTING =
      Set.of(
          "java.lang.System.out",
          "java.lang.System.err",
          "java.lang.System.console",
          "java.lang.Throwable.printStackTrace");

  private ImportRules() {}

  /// What is wrong in the class files of a folder.
  public static List<String> violations(Path folder) {
    JavaClasses classes = new ClassFileImporter().importPath(folder);
    return Stream.concat(classes.stream().flatMap(ImportRules::inClass), cycles(classes))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<String> inClass(JavaClass type) {
    String room = roomOf(type.getPackageName());
    if (!room.isEmpty() && Rooms.find(room).isEmpty()) {
      return Stream.of(
          outermost(type)
              + ": "
              + type.getPackageName()
              + " is no room; move the class to the room that makes it, or add the room to"
              + " Rooms.TABLE with its question and its imports");
    }
    return Stream.of(
            type.getDirectDependenciesFromSelf().stream().flatMap(it -> imported(room, it)),
            type.getDirectDependenciesFromSelf().stream().flatMap(it -> fenced(room, it)),
            type.getAccessesFromSelf().stream().flatMap(it -> printed(room, it)))
        .flatMap(found -> found);
  }

  private static Stream<String> imported(String room, Dependency dependency) {
    String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
    boolean ours = target.equals(OURS) || target.startsWith(OURS + ".");
    String other = roomOf(target);
    if (!ours || room.isEmpty() || other.equals(room)) {
      return Stream.empty();
    }
    if (Rooms.find(room).orElseThrow().imports().contains(other)) {
      return Stream.empty();
    }
    return Stream.of(
        place(dependency)
            + ": "
            + room
            + " may not import "
            + (other.isEmpty() ? "the root package" : other)
            + "; move the type to the room that makes it, or let the caller pass what is needed");
  }

  private static Stream<String> fenced(String room, Dependency dependency) {
    JavaClass target = dependency.getTargetClass().getBaseComponentType();
    Optional<String> advice =
        Rooms.FENCES.stream()
            .filter(fence -> fence.keepsOut(room, target.getName()))
            .map(Fence::advice)
            .findFirst();
    return advice.stream()
        .map(words -> place(dependency) + ": " + target.getName() + " is fenced off; " + words);
  }

  private static Stream<String> printed(String room, JavaAccess<?> access) {
    String target = access.getTarget().getOwner().getName() + "." + access.getTarget().getName();
    boolean trace = target.endsWith(".printStackTrace");
    boolean prints = !room.equals("terminal") && (PRINTING.contains(target) || trace);
    boolean exits =
        !room.equals("terminal") && !room.isEmpty() && target.equals("java.lang.System.exit");
    boolean commands = room.isEmpty() && target.startsWith("picocli.");
    return prints || exits || commands
        ? Stream.of(
            outermost(access.getOriginOwner())
                + ": uses "
                + target
                + "; only the terminal prints, and only it runs"
                + " commands, and only it and the root package end the program: hand back what there"
                + " is to say, or log it")
        : Stream.empty();
  }

  private static Stream<String> cycles(JavaClasses classes) {
    return slices()
        .matching(OURS + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .evaluate(classes)
        .getFailureReport()
        .getDetails()
        .stream()
        .map(cycle -> "rooms import each other; break the circle: " + cycle);
  }

  private static String place(Dependency dependency) {
    return outermost(dependency.getOriginClass());
  }

  /// One line for a file, however often it goes astray.
  private static String outermost(JavaClass type) {
    return type.getEnclosingClass().map(ImportRules::outermost).orElse(type.getName());
  }

  /// The room's name: all that follows `onrecord.`, so that a room inside a room is unknown.
  private static String roomOf(String packageName) {
    return packageName.equals(OURS) ? "" : packageName.substring(packageName.indexOf('.') + 1);
  }
}
