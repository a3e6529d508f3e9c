/// What do programs read of the archive: answers as JSON, feeds, maps of the site?
@NullMarked
package onrecord.site.data;

import org.jspecify.annotations.NullMarked;
