package onrecord.program.doctor;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import onrecord.terminal.Finding;

/// The memory that there is against what the archive needs.
final class MemoryPoint {
  private static final String POINT = "memory";
  private static final long MEGABYTE = 1_000_000;

  /// What every archive needs, and how much more for each byte of it while its index is built.
  private static final long LEAST_HEAP = 100 * MEGABYTE;

  private static final long HEAP_FOR_A_BYTE = 4;

  /// What passes through the heap while the model is loaded out of its jar; in files it does not.
  private static final long MODEL_IN_HEAP = 100 * MEGABYTE;

  private static final boolean IN_FILES = System.getProperty("onrecord.model") != null;

  /// What Java and the libraries take beside the heap, and the model.
  private static final long BESIDE_HEAP = 120 * MEGABYTE;

  private static final long MODEL = 120 * MEGABYTE;

  private MemoryPoint() {}

  /// What there is.
  ///
  /// @param heap the most that Java may use for its objects
  /// @param machine that of the machine, or of the container that this runs in
  record Memory(long heap, long machine) {
    static Memory now() {
      long machine =
          ManagementFactory.getOperatingSystemMXBean()
                  instanceof com.sun.management.OperatingSystemMXBean system
              ? system.getTotalMemorySize()
              : Long.MAX_VALUE;
      return new Memory(Runtime.getRuntime().maxMemory(), machine);
    }
  }

  static List<Finding> look(Surroundings here) {
    return look(here, Memory.now());
  }

  static List<Finding> look(Surroundings here, Memory memory) {
    List<Finding> findings = new ArrayList<>();
    long archive = Surroundings.size(here.settings().corpus());
    boolean semantic = here.settings().semantic();
    long loading = semantic && !IN_FILES ? MODEL_IN_HEAP : 0;
    long heap = LEAST_HEAP + loading + HEAP_FOR_A_BYTE * archive;
    long beside = BESIDE_HEAP + (semantic ? MODEL : 0);
    String found =
        "a heap of at most %s, %s in all; an archive of %s takes about %s of heap and %s beside it"
            .formatted(
                Surroundings.megabytes(memory.heap()),
                Surroundings.megabytes(memory.machine()),
                Surroundings.megabytes(archive),
                Surroundings.megabytes(heap),
                Surroundings.megabytes(beside));
    if (memory.heap() < heap) {
      findings.add(
          Finding.wrong(
              POINT, found, "Give Java more: ONRECORD_JAVA_OPTS=-Xmx%dm".formatted(rounded(heap))));
    } else if (memory.machine() < heap + beside) {
      findings.add(
          Finding.wrong(
              POINT,
              found,
              semantic
                  ? "Give the machine or the container more memory, or set semantic: off."
                  : "Give the machine or the container more memory."));
    } else if (memory.machine() - memory.heap() < beside) {
      findings.add(
          Finding.remark(
              POINT,
              found + "; the heap's limit leaves no room for the rest",
              "Set a lower one: ONRECORD_JAVA_OPTS=-Xmx%dm".formatted(rounded(heap))));
    } else {
      findings.add(Finding.well(POINT, found));
    }
    return findings;
  }

  /// More than that in whole 64 megabytes, as -Xmx counts them: Java keeps some for itself.
  private static long rounded(long bytes) {
    return ((bytes >> 26) + 2) << 6;
  }
}
