package onrecord.architecture;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Sizes, names and comments of one Java file.
final class SourceRules extends TreePathScanner<@Nullable Void, @Nullable Void> {
  static final int FILE_LINES = 250;
  static final int METHOD_LINES = 40;
  static final int PARAMETERS = 4;

  private static final Pattern EMPTY_NAME =
      Pattern.compile(
          "Abstract\\w+|\\w*(?:Manager|Helper|Utils?|Impl|Base|Processor|Data|Info|Chunk|Snippet|Result)");
  private static final Set<String> EMPTY_PACKAGES = Set.of("util", "common", "model", "impl");
  private static final Pattern SENTENCE = Pattern.compile("(?s)\\s*\\S.*?[.!?:…](\\s.*)?");

  private final Source source;
  private final List<String> violations = new ArrayList<>();

  private SourceRules(Source source) {
    this.source = source;
  }

  /// What is wrong in the file.
  static List<String> violations(Source source) {
    var rules = new SourceRules(source);
    rules.file();
    rules.scan(source.unit(), null);
    return List.copyOf(rules.violations);
  }

  private void file() {
    if (source.lines() > FILE_LINES) {
      violations.add(
          "%s: %d lines, %d at most; a second noun is hiding in it: give it its own file"
              .formatted(source.file(), source.lines(), FILE_LINES));
    }
    for (String part : source.packageName().split("\\.", -1)) {
      if (EMPTY_PACKAGES.contains(part)) {
        violations.add(
            "%s: a package named %s says nothing; move the type to the room that makes it"
                .formatted(source.file(), part));
      }
    }
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
    String name = type.getSimpleName().toString();
    if (!name.isEmpty()) {
      if (EMPTY_NAME.matcher(name).matches()) {
        add(
            type,
            "%s: the name says nothing; say what it is, in the words of STYLE".formatted(name));
      }
      boolean told =
          source.comment(getCurrentPath()).filter(it -> SENTENCE.matcher(it).matches()).isPresent();
      if (source.isMain() && !told) {
        add(type, "%s: no sentence; say what it is in one, after ///".formatted(name));
      }
    }
    return super.visitClass(type, null);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
    String name = method.getName().toString();
    long lines = source.lastLine(method) - source.firstLine(method) + 1;
    if (lines > METHOD_LINES) {
      add(
          method,
          "%s: %d lines, %d at most; give its steps names of their own"
              .formatted(name, lines, METHOD_LINES));
    }
    int parameters = method.getParameters().size();
    if (parameters > PARAMETERS && !name.equals("<init>") && !overrides(method)) {
      add(
          method,
          "%s: %d parameters, %d at most; some of them are a noun: make it a record"
              .formatted(name, parameters, PARAMETERS));
    }
    return super.visitMethod(method, null);
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
    String name = simpleName(annotation);
    if (name.startsWith("Disabled") || name.equals("Ignore")) {
      add(annotation, "@%s: a test that does not run; repair it or delete it".formatted(name));
    }
    return super.visitAnnotation(annotation, null);
  }

  /// Whoever overrides did not choose the parameters.
  private static boolean overrides(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .anyMatch(annotation -> simpleName(annotation).equals("Override"));
  }

  static String simpleName(AnnotationTree annotation) {
    String name = annotation.getAnnotationType().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private void add(Tree tree, String what) {
    violations.add("%s:%d: %s".formatted(source.file(), source.firstLine(tree), what));
  }
}
