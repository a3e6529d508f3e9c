package onrecord.architecture;

import java.util.List;
import java.util.Set;

/// Foreign types that only some places may touch.
///
/// @param prefixes packages or types
/// @param places the wings or rooms inside the fence
/// @param advice what to do instead
record Fence(List<String> prefixes, Set<String> places, String advice) {
  boolean keepsOut(String packageName, String type) {
    return places.stream().noneMatch(place -> Wings.within(packageName, place))
        && prefixes.stream().anyMatch(prefix -> Wings.within(type, prefix));
  }
}
