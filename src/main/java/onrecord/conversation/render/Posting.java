package onrecord.conversation.render;

import java.util.List;
import java.util.Optional;

/// A text with entities, ready to be posted.
///
/// @param text at most 4096 UTF-16 code units, no white space at its ends
/// @param entities by their offsets, the longer ones first
public record Posting(String text, List<PostingEntity> entities) {

  /// The most that a posting holds, in UTF-16 code units.
  public static final int LONGEST = 4096;

  /// A stretch of the text in one look.
  ///
  /// @param offset in UTF-16 code units
  /// @param length in UTF-16 code units
  /// @param url where a link leads
  public record PostingEntity(EntityKind kind, int offset, int length, Optional<String> url) {
    int end() {
      return offset + length;
    }
  }

  /// The looks that there are.
  public enum EntityKind {
    BLOCKQUOTE("blockquote"),
    EXPANDABLE_BLOCKQUOTE("expandable_blockquote"),
    BOLD("bold"),
    ITALIC("italic"),
    TEXT_LINK("text_link");

    private final String code;

    EntityKind(String code) {
      this.code = code;
    }

    /// Its name in the Bot API.
    public String code() {
      return code;
    }
  }
}
