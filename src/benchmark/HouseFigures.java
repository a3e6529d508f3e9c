import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/// Figures of the house, read from its sources: `java src/benchmark/HouseFigures.java FOLDER…`,
/// each folder a checkout of the project; two of them show before and after.
final class HouseFigures {
  private static final String OURS = "onrecord.";

  private final Map<String, String> types = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Map<String, Set<String>> simpleNames = new TreeMap<>();
  private final Set<String> arrows = new TreeSet<>();
  private final Set<String> abroad = new TreeSet<>();
  private final List<Long> methods = new ArrayList<>();
  private final Map<String, List<String>> imports = new TreeMap<>();
  private long lines;

  public static void main(String[] folders) throws IOException {
    for (String folder : folders) {
      var figures = new HouseFigures();
      figures.read(Path.of(folder, "src/main/java"));
      figures.print(folder);
    }
  }

  private void read(Path sources) throws IOException {
    List<Path> files;
    try (var walk = Files.walk(sources)) {
      files = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    var manager = compiler.getStandardFileManager(null, null, null);
    var task =
        (JavacTask)
            compiler.getTask(
                null,
                manager,
                null,
                List.of("-proc:none"),
                null,
                manager.getJavaFileObjectsFromPaths(files));
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    for (CompilationUnitTree unit : task.parse()) {
      look(unit, positions);
      lines += unit.getSourceFile().getCharContent(true).toString().lines().count();
    }
    imports.forEach(this::follow);
  }

  private void look(CompilationUnitTree unit, SourcePositions positions) {
    String packageName = unit.getPackageName().toString();
    for (Tree each : unit.getTypeDecls()) {
      if (each instanceof ClassTree type) {
        String name = packageName + "." + type.getSimpleName();
        types.put(name, wing(packageName));
        if (type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
          open.add(name);
        }
        List<String> imported =
            unit.getImports().stream()
                .map(ImportTree::getQualifiedIdentifier)
                .map(Object::toString)
                .filter(it -> it.startsWith(OURS))
                .toList();
        imports.put(name, imported);
      }
    }
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree type, Void nothing) {
        if (!type.getSimpleName().isEmpty()) {
          simpleNames
              .computeIfAbsent(type.getSimpleName().toString(), _ -> new TreeSet<>())
              .add(packageName + "@" + positions.getStartPosition(unit, type));
        }
        return super.visitClass(type, null);
      }

      @Override
      public Void visitMethod(MethodTree method, Void nothing) {
        long from = positions.getStartPosition(unit, method);
        long to = positions.getEndPosition(unit, method);
        if (method.getBody() != null && from >= 0 && to > from) {
          var map = unit.getLineMap();
          methods.add(map.getLineNumber(to) - map.getLineNumber(from) + 1);
        }
        return super.visitMethod(method, null);
      }
    }.scan(unit, null);
  }

  private void follow(String importer, List<String> imported) {
    String from = types.get(importer);
    for (String each : imported) {
      String type = each;
      while (!types.containsKey(type) && type.contains(".")) {
        type = type.substring(0, type.lastIndexOf('.'));
      }
      String to = types.get(type);
      if (to != null && !to.equals(from)) {
        arrows.add(from + " -> " + to);
        abroad.add(type);
      }
    }
  }

  private static String wing(String packageName) {
    if (!packageName.startsWith(OURS)) {
      return "(root)";
    }
    return packageName.substring(OURS.length()).split("\\.", 2)[0];
  }

  private void print(String folder) {
    long wings = types.values().stream().distinct().filter(it -> !it.equals("(root)")).count();
    List<String> twice =
        simpleNames.entrySet().stream()
            .filter(each -> each.getValue().size() > 1)
            .map(Map.Entry::getKey)
            .toList();
    methods.sort(null);
    System.out.println(folder);
    say("packages at top level", wings);
    say("arrows between them", arrows.size());
    say("top-level types", types.size());
    say("of these public, %", 100.0 * open.size() / types.size());
    say("imported by another top-level package, %", 100.0 * abroad.size() / types.size());
    say("simple names used more than once, nested types too", twice.size());
    say("lines of main code", lines);
    say("method length, 90th percentile, lines", methods.get((int) (methods.size() * 0.9)));
    if (!twice.isEmpty()) {
      System.out.println("  used more than once: " + String.join(" ", twice));
    }
  }

  private static void say(String what, Number figure) {
    System.out.printf(
        "  %-52s %s%n", what, figure instanceof Double d ? "%.1f".formatted(d) : figure);
  }
}
