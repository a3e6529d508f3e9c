/// What does a web page, or a text in Markdown, show of what somebody said?
@NullMarked
package onrecord.corpus.pages;

import org.jspecify.annotations.NullMarked;
