package onrecord.operation.configuration;

import java.nio.file.Path;

/// A value that someone wrote for a key.
///
/// @param where the file and line, the variable or the option
/// @param folder what a relative path in it is relative to
record Setting(String text, String where, Path folder) {}
