/// What of a container's items is new to the archive, and in which file does each belong?
///
/// Promises: no file is ever overwritten and none is half there; what was brought in once is known
/// again; what looks like no statement is left out and counted. Reads containers only in a process
/// apart, and judges by form alone.
@NullMarked
package onrecord.corpus.importing;

import org.jspecify.annotations.NullMarked;
