package onrecord.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import onrecord.terminal.Finding.Grade;

/// All that an examination found, in the order in which it looked.
public record Diagnosis(List<Finding> findings) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Whether nothing is wrong; remarks are no hindrance.
  public boolean well() {
    return count(Grade.WRONG) == 0;
  }

  private long count(Grade grade) {
    return findings.stream().filter(finding -> finding.grade() == grade).count();
  }

  /// For people: a line for each finding, below it what to do, and at the end how it stands.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      lines.add("%-6s  %s: %s".formatted(name(finding), finding.point(), finding.found()));
      if (!finding.advice().isEmpty()) {
        lines.add("        → " + finding.advice());
      }
    }
    long wrong = count(Grade.WRONG);
    long remarks = count(Grade.REMARK);
    lines.add(
        "%s; %s"
            .formatted(
                wrong == 0 ? "Nothing is wrong" : Finding.count(wrong, "thing") + " wrong",
                Finding.count(remarks, "remark")));
    return lines;
  }

  /// For programs: one object in one line.
  public String json() {
    List<Map<String, Object>> each = new ArrayList<>();
    for (Finding finding : findings) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("point", finding.point());
      one.put("grade", name(finding));
      one.put("found", finding.found());
      one.put("advice", finding.advice());
      each.add(one);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("well", well());
    all.put("findings", each);
    try {
      return JSON.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can be written as JSON", e);
    }
  }

  private static String name(Finding finding) {
    return finding.grade().name().toLowerCase(Locale.ROOT);
  }
}
