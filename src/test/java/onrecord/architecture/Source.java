package onrecord.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.util.Elements.DocCommentKind;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// A Java file, parsed.
///
/// @param file its path, as messages name it
record Source(String file, String text, CompilationUnitTree unit, DocTrees trees) {

  /// Every Java file in a folder.
  static List<Source> under(Path folder) throws IOException {
    List<Source> sources = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (var walk = Files.walk(folder)) {
        for (Path file : walk.filter(it -> it.toString().endsWith(".java")).sorted().toList()) {
          sources.add(of(file.toString(), Files.readString(file)));
        }
      }
    }
    return sources;
  }

  /// A Java file of that text.
  static Source of(String file, String text) {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    JavaFileObject object =
        new SimpleJavaFileObject(
            URI.create("string:///" + file.replace(' ', '_')), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    var task =
        (JavacTask)
            compiler.getTask(null, null, null, List.of("-proc:none"), null, List.of(object));
    try {
      return new Source(file, text, task.parse().iterator().next(), DocTrees.instance(task));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  boolean isMain() {
    return file.replace('\\', '/').contains("src/main/");
  }

  String packageName() {
    return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
  }

  List<ClassTree> types() {
    return unit.getTypeDecls().stream()
        .filter(ClassTree.class::isInstance)
        .map(ClassTree.class::cast)
        .toList();
  }

  long lines() {
    return text.lines().count();
  }

  long firstLine(Tree tree) {
    return unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
  }

  long lastLine(Tree tree) {
    return unit.getLineMap().getLineNumber(trees.getSourcePositions().getEndPosition(unit, tree));
  }

  /// The `///` comment over a declaration; a `/**` one is none.
  Optional<String> comment(TreePath path) {
    return trees.getDocCommentKind(path) == DocCommentKind.END_OF_LINE
        ? Optional.ofNullable(trees.getDocComment(path))
        : Optional.empty();
  }
}
