package onrecord.architecture;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds every regular expression of the program by itself: in the calls that take one, in the
/// fields that hold one, and in the selectors of web pages.
final class Regexes {
  private static final Set<String> WHOLE = Set.of("String.matches", "Pattern.matches");
  private static final Set<String> PARTS =
      Set.of(
          "String.replaceAll", "String.replaceFirst", "String.split", "String.splitWithDelimiters");

  /// Makes expressions of tables for those who call it; they keep them in static fields.
  private static final String MAKER = "onrecord/language/knowledge/PhrasePattern";

  private static final Set<String> MAKING = Set.of("of", "ofPhrases");

  private static final Pattern SELECTOR = Pattern.compile("~=([^\\]]++)\\]");

  private final Map<String, Regex> found = new LinkedHashMap<>();
  private final List<String> unseen = new ArrayList<>();

  private Regexes() {}

  /// A regular expression as it is used.
  ///
  /// @param where the class that holds it
  /// @param whole whether it is laid over a whole text
  /// @param parts whether it is looked for in a text
  record Regex(String where, String text, int flags, boolean whole, boolean parts) {}

  /// All of them in a folder of class files.
  static List<Regex> in(Path classes) throws IOException {
    Regexes regexes = read(classes);
    if (!regexes.unseen.isEmpty()) {
      throw new AssertionError(
          "expressions that cannot be seen, to be kept in a static field: " + regexes.unseen);
    }
    return List.copyOf(regexes.found.values());
  }

  private static Regexes read(Path classes) throws IOException {
    Regexes regexes = new Regexes();
    try (var walk = Files.walk(classes)) {
      for (Path file : walk.filter(it -> it.toString().endsWith(".class")).sorted().toList()) {
        regexes.visit(ClassFile.of().parse(file));
      }
    }
    return regexes;
  }

  private void visit(ClassModel type) {
    if (type.thisClass().asInternalName().equals(MAKER)) {
      return;
    }
    String name = type.thisClass().asInternalName().replace('/', '.');
    int before = unseen.size();
    for (var method : type.methods()) {
      method.code().ifPresent(code -> calls(name, code));
    }
    for (PoolEntry entry : type.constantPool()) {
      if (entry instanceof StringEntry text) {
        selectors(name, text.stringValue());
      } else if (entry instanceof MethodHandleEntry handle
          && takesRegex(
              handle.reference().owner().asInternalName(),
              handle.reference().name().stringValue())) {
        unseen.add(name);
      }
    }
    int size = found.size();
    if (unseen.size() > before && fields(name) && found.size() > size) {
      unseen.subList(before, unseen.size()).clear();
    }
  }

  private void calls(String name, CodeModel code) {
    List<Instruction> steps = new ArrayList<>();
    code.forEach(
        element -> {
          if (element instanceof Instruction step) {
            steps.add(step);
          }
        });
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof InvokeInstruction call
          && takesRegex(call.owner().asInternalName(), call.name().stringValue())) {
        call(name, call, steps.subList(0, i));
      }
    }
  }

  private static boolean takesRegex(String owner, String method) {
    String call = owner.substring(owner.lastIndexOf('/') + 1) + "." + method;
    return (owner.equals(MAKER) && MAKING.contains(method))
        || ((owner.equals("java/lang/String") || owner.equals("java/util/regex/Pattern"))
            && (call.equals("Pattern.compile") || WHOLE.contains(call) || PARTS.contains(call))
            && !call.equals("Pattern.split"));
  }

  /// The expression is the first argument; each one behind it must be a single step.
  private void call(String name, InvokeInstruction call, List<Instruction> before) {
    int behind = call.typeSymbol().parameterCount() - 1;
    int at = before.size() - 1 - behind;
    List<Instruction> arguments = before.subList(at + 1, before.size());
    if (!call.owner().asInternalName().equals(MAKER)
        && before.get(at) instanceof ConstantInstruction constant
        && constant.constantValue() instanceof String regex
        && arguments.stream().allMatch(Regexes::isOneStep)) {
      String owner = call.owner().asInternalName();
      String method = owner.substring(owner.lastIndexOf('/') + 1) + "." + call.name().stringValue();
      add(
          new Regex(
              name,
              regex,
              flags(method, arguments),
              !PARTS.contains(method),
              !WHOLE.contains(method)));
    } else {
      unseen.add(name);
    }
  }

  private static boolean isOneStep(Instruction step) {
    return step instanceof ConstantInstruction
        || step instanceof LoadInstruction
        || step instanceof FieldInstruction;
  }

  private static int flags(String method, List<Instruction> arguments) {
    return method.equals("Pattern.compile")
            && arguments.size() == 1
            && arguments.getFirst() instanceof ConstantInstruction constant
            && constant.constantValue() instanceof Integer flags
        ? flags
        : 0;
  }

  private void selectors(String name, String text) {
    Matcher selector = SELECTOR.matcher(text);
    while (selector.find()) {
      add(new Regex(name, selector.group(1), 0, false, true));
    }
  }

  private boolean fields(String name) {
    try {
      HeldPatterns.of(Class.forName(name))
          .forEach(each -> add(new Regex(name, each.pattern(), each.flags(), true, true)));
      return true;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void add(Regex regex) {
    found.putIfAbsent(regex.text() + "/" + regex.flags() + regex.whole() + regex.parts(), regex);
  }
}
