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
import onrecord.architecture.Wings.Wing;

/// Who may know whom, read from class files; nested types count like any others.
public final class ImportRules {
  private static final String OURS = "onrecord";

  private static final Set<String> OUTPUT =
      Set.of(
          "java.lang.System.out",
          "java.lang.System.err",
          "java.lang.System.console",
          "java.lang.Throwable.printStackTrace");

  private ImportRules() {}

  /// What is wrong in the class files of a folder.
  public static List<String> violations(Path folder) {
    JavaClasses classes = new ClassFileImporter().importPath(folder);
    return Stream.concat(
            classes.stream().flatMap(ImportRules::inClass),
            Stream.concat(cycles(OURS, classes), roomCycles(classes)))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<String> inClass(JavaClass type) {
    String place = below(type.getPackageName());
    if (!place.isEmpty() && !isKnown(place)) {
      return Stream.of(
          outermost(type)
              + ": "
              + type.getPackageName()
              + " is no room; move the class to the room that makes it, or add the room to"
              + " Wings.TABLE");
    }
    return Stream.of(
            type.getDirectDependenciesFromSelf().stream().flatMap(it -> imported(place, it)),
            type.getDirectDependenciesFromSelf().stream().flatMap(it -> fenced(place, it)),
            type.getAccessesFromSelf().stream().flatMap(it -> printed(place, it)))
        .flatMap(found -> found);
  }

  private static boolean isKnown(String place) {
    Optional<Wing> wing = Wings.find(wingOf(place));
    String room = roomOf(place);
    return wing.isPresent() && (room.isEmpty() || wing.get().rooms().containsKey(room));
  }

  private static Stream<String> imported(String place, Dependency dependency) {
    JavaClass target = dependency.getTargetClass().getBaseComponentType();
    String name = target.getPackageName();
    if (!Wings.within(name, OURS) || below(name).equals(place)) {
      return Stream.empty();
    }
    String other = below(name);
    return knows(place, other, below(target.getName()))
        ? Stream.empty()
        : Stream.of(
            "%s: %s may not import %s; %s"
                .formatted(
                    outermost(dependency.getOriginClass()),
                    place.isEmpty() ? "the root package" : place,
                    other.isEmpty() ? "the root package" : other,
                    wingOf(other).equals(wingOf(place))
                        ? "move the type to the room that makes it, or to the wing's face"
                        : "import another wing's face, or let the caller pass what is needed"));
  }

  private static boolean knows(String place, String other, String type) {
    if (place.isEmpty()) {
      return Wings.CORE.contains(wingOf(other));
    }
    if (other.isEmpty()) {
      return wingOf(place).equals("program");
    }
    return wingOf(other).equals(wingOf(place))
        ? knowsRoom(place, other)
        : knowsFace(place, other) || isException(place, type);
  }

  /// A face and its rooms know each other; a room knows the rooms that the table names.
  private static boolean knowsRoom(String place, String other) {
    String room = roomOf(place);
    return room.isEmpty()
        || roomOf(other).isEmpty()
        || Wings.find(wingOf(place))
            .orElseThrow()
            .rooms()
            .getOrDefault(room, Set.of())
            .contains(roomOf(other));
  }

  private static boolean knowsFace(String place, String other) {
    return roomOf(other).isEmpty()
        && Wings.find(wingOf(place)).orElseThrow().wings().contains(other);
  }

  private static boolean isException(String place, String type) {
    return Wings.EXCEPTIONS.stream().anyMatch(each -> each.allows(place, type));
  }

  private static Stream<String> fenced(String place, Dependency dependency) {
    JavaClass target = dependency.getTargetClass().getBaseComponentType();
    Optional<String> advice =
        place.isEmpty() && Wings.within(target.getName(), OURS)
            ? Optional.<String>empty()
            : Fences.ALL.stream()
                .filter(fence -> fence.keepsOut(place, target.getName()))
                .map(Fence::advice)
                .findFirst();
    return advice.stream()
        .map(
            words ->
                "%s: %s is fenced off; %s"
                    .formatted(outermost(dependency.getOriginClass()), target.getName(), words));
  }

  private static Stream<String> printed(String place, JavaAccess<?> access) {
    String target = access.getTarget().getOwner().getName() + "." + access.getTarget().getName();
    boolean here = wingOf(place).equals(Wings.PRINTING);
    boolean prints = OUTPUT.contains(target) || target.endsWith(".printStackTrace");
    String origin = outermost(access.getOriginOwner());
    boolean exits =
        target.equals("java.lang.System.exit") && !origin.equals(OURS + "." + Wings.STARTING);
    return !here && (prints || exits)
        ? Stream.of(
            origin
                + ": uses "
                + target
                + "; only the terminal prints, and only it and Main end the program: hand back"
                + " what there is to say, or log it")
        : Stream.empty();
  }

  private static Stream<String> roomCycles(JavaClasses classes) {
    return Wings.TABLE.stream().flatMap(wing -> cycles(OURS + "." + wing.name(), classes));
  }

  private static Stream<String> cycles(String above, JavaClasses classes) {
    return slices()
        .matching(above + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .evaluate(classes)
        .getFailureReport()
        .getDetails()
        .stream()
        .map(cycle -> "packages import each other; break the circle: " + cycle);
  }

  /// One line for a file, however often it goes astray.
  private static String outermost(JavaClass type) {
    return type.getEnclosingClass().map(ImportRules::outermost).orElse(type.getName());
  }

  /// All that follows `onrecord.` in a name.
  private static String below(String name) {
    return name.equals(OURS) ? "" : name.substring(name.indexOf('.') + 1);
  }

  private static String wingOf(String place) {
    int dot = place.indexOf('.');
    return dot < 0 ? place : place.substring(0, dot);
  }

  /// The room, or several names where a room lies in a room; empty for the face.
  private static String roomOf(String place) {
    int dot = place.indexOf('.');
    return dot < 0 ? "" : place.substring(dot + 1);
  }
}
