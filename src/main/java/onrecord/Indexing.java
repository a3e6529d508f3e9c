package onrecord;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import onrecord.configuration.Configuration;
import onrecord.corpus.Corpus;
import onrecord.generation.GenerationBuild;
import onrecord.generation.Generations;
import onrecord.generation.Generations.Found;
import onrecord.generation.IndexProgress.Phase;
import onrecord.generation.IndexReport;
import onrecord.index.PassageIndex;
import onrecord.reading.CorpusReader;
import onrecord.reading.Fingerprint;
import onrecord.serving.Shop;
import onrecord.source.ReadingRules;
import onrecord.terminal.Host.Failure;
import onrecord.terminal.Host.Watch;

/// The index of one archive: opened where one serves, else built.
record Indexing(Configuration configuration, Generations generations, Watch watch) {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  /// The newest generation, after the quickest build that answers where none serves.
  PassageIndex opened() {
    checkFolder(configuration);
    try {
      clean();
      String fingerprint = Fingerprint.of(configuration.corpus(), rules(configuration));
      return switch (generations.open(fingerprint)) {
        case Found.Usable usable -> told(usable);
        case Found.Unusable(var why) -> {
          watch.note(why.isEmpty() ? "building the index" : why + "; building it anew");
          yield ready(fingerprint);
        }
      };
    } catch (IOException e) {
      throw unwritable(configuration, e);
    }
  }

  private PassageIndex told(Found.Usable usable) {
    if (!usable.passedOver().isEmpty()) {
      watch.note(
          usable.passedOver() + "; the one before it answers until onrecord index builds it anew");
    }
    if (usable.vectorsToCome()) {
      watch.note("answers go by words alone until onrecord index has added the meaning");
    }
    return usable.index();
  }

  /// Builds, or waits for whoever builds already.
  private PassageIndex ready(String fingerprint) throws IOException {
    boolean waits = false;
    while (true) {
      Optional<GenerationBuild> begun = generations.begin();
      if (begun.isPresent()) {
        try (GenerationBuild build = begun.get()) {
          return ready(fingerprint, build);
        }
      }
      if (generations.open(fingerprint) instanceof Found.Usable usable) {
        return told(usable);
      }
      if (!waits) {
        watch.note("another process is building the index; waiting until it can be asked");
        waits = true;
      }
      pause();
    }
  }

  /// Another may have built it just before this build began.
  private PassageIndex ready(String fingerprint, GenerationBuild build) throws IOException {
    if (generations.open(fingerprint) instanceof Found.Usable usable) {
      return told(usable);
    }
    build.ready(read(), fingerprint, watch);
    return switch (generations.open(fingerprint)) {
      case Found.Usable usable -> told(usable);
      case Found.Unusable(var why) ->
          throw new Failure("the index was built and cannot be opened: " + why, "Check the disk.");
    };
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("told to end while another process built the index", "Ask again.");
    }
  }

  /// A new generation with everything in it.
  ///
  /// @param force whether it serves however it scores
  IndexReport built(Shop shop, boolean force) {
    checkFolder(configuration);
    try {
      return shop.build(force, watch)
          .orElseThrow(
              () ->
                  new Failure(
                      "another build of the index is under way in " + configuration.data(),
                      "Wait until it has ended, or name another folder with --data."));
    } catch (IOException e) {
      throw unwritable(configuration, e);
    }
  }

  private Corpus read() {
    watch.at(Phase.READING, 0, 1);
    Corpus corpus = corpus(configuration);
    watch.at(Phase.READING, 1, 1);
    return corpus;
  }

  // What lies about takes space and nothing else: it must not stand in an answer's way.
  private void clean() {
    try {
      generations.cleanLeftovers();
    } catch (IOException e) {
      System.getLogger(Indexing.class.getName())
          .log(System.Logger.Level.WARNING, "what an unfinished build left cannot be deleted", e);
    }
  }

  private static void checkFolder(Configuration configuration) {
    if (!Files.isDirectory(configuration.corpus())) {
      throw nothing("there is no folder " + configuration.corpus());
    }
  }

  /// What reading it goes by.
  static ReadingRules rules(Configuration configuration) {
    Configuration.Reading reading = configuration.reading();
    return new ReadingRules(reading.links(), reading.memory(), reading.patience());
  }

  /// Everything in the archive's folder.
  static Corpus corpus(Configuration configuration) {
    checkFolder(configuration);
    Corpus corpus = CorpusReader.read(configuration.corpus(), rules(configuration));
    if (corpus.statements().isEmpty()) {
      throw nothing("no statement could be read in " + configuration.corpus());
    }
    return corpus;
  }

  private static Failure nothing(String what) {
    return new Failure(
        what, "Name the archive's folder with --corpus; onrecord check tells what is wrong.");
  }

  /// That the index cannot be read or written.
  static Failure unwritable(Configuration configuration, IOException e) {
    return new Failure(
        "the index in " + configuration.data() + " cannot be read or written: " + reason(e),
        "Free space there, let this user write there, or name another folder with --data.");
  }

  /// Some messages of the JDK are the file's name alone.
  static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case NoSuchFileException missing -> "no such file: " + missing.getFile();
      case FileAlreadyExistsException taken -> "in its way is the file " + taken.getFile();
      default -> Optional.ofNullable(e.getMessage()).orElseGet(e::toString);
    };
  }
}
