package onrecord.architecture;

import java.util.Set;

/// Types behind a face that another wing imports all the same, and why.
///
/// @param importer a wing, or a room of one
/// @param types packages or types below `onrecord`
record Leave(String importer, Set<String> types, String reason) {
  boolean allows(String packageName, String type) {
    return Wings.within(packageName, importer)
        && types.stream().anyMatch(each -> Wings.within(type, each));
  }
}
