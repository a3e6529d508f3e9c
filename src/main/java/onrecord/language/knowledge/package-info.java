/// What everybody knows of words, months and places: tables, and the dictionaries that come with
/// libraries. Nothing here was made for one archive.
@NullMarked
package onrecord.language.knowledge;

import org.jspecify.annotations.NullMarked;
