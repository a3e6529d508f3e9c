package onrecord.telegram.drafting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Wording;
import onrecord.corpus.importing.OfferedFile;
import onrecord.operation.DurableFile;
import onrecord.publishing.Draft;
import onrecord.publishing.drafting.Drafting.OfferedDrafts;
import onrecord.telegram.AdminOperations;
import onrecord.telegram.message.Incoming.Handed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file that an admin hands over, on its way to a draft: it goes to the disk as it comes, under a
/// name of ours, and is read apart.
final class OfferedUpload {
  private static final Logger LOG = LoggerFactory.getLogger(OfferedUpload.class);

  /// What the Bot API gives a bot at most.
  private static final long LARGEST = 20_000_000;

  private static final String FOLDER = "newcomer";
  private static final int SHOWN = 8;

  private final AdminOperations works;
  private final FileBringer files;
  private final Preferences preferences;
  private final Wording wording;

  /// Brings files from the server.
  @FunctionalInterface
  public interface FileBringer {
    /// Writes the file that the server keeps under that id into another; false where it cannot be
    /// had, or is longer than so many bytes.
    boolean bring(String id, Path into, long limit) throws InterruptedException;
  }

  OfferedUpload(AdminOperations works, FileBringer files, Preferences preferences) {
    this.works = works;
    this.files = files;
    this.preferences = preferences;
    wording = Wording.in(preferences.language());
  }

  /// Makes drafts of it, or says why not.
  ///
  /// @param key of the message
  Reply take(Handed handed, String key) {
    if (!OfferedFile.isKnown(handed.name())) {
      return said("admin.file.name", Map.of("endings", wording.enumeration(OfferedFile.ENDINGS)));
    }
    if (handed.size() > LARGEST) {
      return said("admin.file.large", Map.of("count", LARGEST / 1_000_000));
    }
    try {
      return bring(handed, key);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return said("admin.file.unreached", Map.of());
    } catch (IOException e) {
      LOG.warn("a draft cannot be kept", e);
      return said("admin.file.unwritable", Map.of("folder", works.scratch().toString()));
    }
  }

  private Reply bring(Handed handed, String key) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(works.scratch(), FOLDER);
    try {
      String ending = handed.name().substring(handed.name().lastIndexOf('.') + 1);
      Path brought = folder.resolve("offered." + ending.toLowerCase(Locale.ROOT));
      if (!files.bring(handed.file(), brought, LARGEST)) {
        return said("admin.file.unreached", Map.of());
      }
      OfferedDrafts drafts = works.publishing().offer(key, handed.person(), handed.name(), brought);
      return of(drafts, handed.name(), key);
    } finally {
      DurableFile.deleteFolder(folder);
    }
  }

  private Reply of(OfferedDrafts offered, String name, String key) throws IOException {
    List<Draft> drafts = offered.drafts();
    if (drafts.isEmpty()) {
      List<Block> blocks = new ArrayList<>();
      blocks.add(Block.said(wording.say("publish.nothing")));
      List<String> problems =
          offered.problems().stream()
              .limit(SHOWN)
              .map(problem -> DraftText.shortened(problem.what() + "; " + problem.advice(), 300))
              .toList();
      if (!problems.isEmpty()) {
        blocks.add(new Block.Lines(problems));
      }
      return Reply.of(blocks.toArray(Block[]::new));
    }
    if (drafts.size() == 1) {
      return new DraftText(preferences)
          .of(works.publishing().find(drafts.getFirst().id()).orElseThrow());
    }
    return list(offered, DraftText.shortened(name, 80), key);
  }

  private Reply list(OfferedDrafts offered, String name, String key) throws IOException {
    var commands = new DraftCommands(works.publishing());
    List<Draft> drafts = offered.drafts();
    List<String> names = new ArrayList<>();
    for (Draft draft : drafts.subList(0, Math.min(SHOWN, drafts.size()))) {
      names.add(commands.named(draft));
    }
    var words = Map.of("count", drafts.size(), "name", name);
    Block title = Block.said(wording.say("publish.list.read", words));
    Reply list = new PublishingText(preferences).drafts(title, drafts, names, Optional.of(key));
    if (offered.untold() == 0) {
      return list;
    }
    List<Block> blocks = new ArrayList<>(list.blocks());
    blocks.add(Block.said(wording.say("publish.list.untold", Map.of("count", drafts.size()))));
    return list.saying(blocks);
  }

  private Reply said(String key, Map<String, ?> arguments) {
    return Reply.of(Block.said(wording.say(key, arguments)));
  }
}
