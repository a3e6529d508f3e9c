package onrecord.question;

import java.util.List;
import java.util.Optional;

/// What a person asked, as understood.
///
/// @param text as it was asked, stripped
/// @param language BCP 47 tag of the language it is in
/// @param asked those whose words it asks for, in its order
/// @param comparison whether it sets them against each other
/// @param wantsReaderComments whether it asks for what readers wrote under statements
public record Question(
    String text,
    String language,
    List<Asked> asked,
    Optional<Period> period,
    boolean comparison,
    boolean wantsReaderComments) {}
