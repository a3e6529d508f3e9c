package onrecord.telegram.journal;

import java.io.IOException;
import java.nio.file.Path;

/// A program that opens the journal in a folder, begins to send, and waits to be killed.
final class HoldingProgram {
  private HoldingProgram() {}

  public static void main(String[] arguments) throws IOException {
    try (Journal journal = new JournalFolder(Path.of(arguments[0])).open()) {
      journal.outbox().sending(JournalFolder.queued(journal, 7).number());
      System.out.println("holding");
      System.out.flush();
      System.in.read();
    }
  }
}
