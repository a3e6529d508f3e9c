/// How near in meaning are two texts? The only room that knows the model.
@NullMarked
package onrecord.index.embedding;

import org.jspecify.annotations.NullMarked;
