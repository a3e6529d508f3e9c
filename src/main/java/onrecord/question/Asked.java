package onrecord.question;

import java.util.Set;

/// One whose words a question asks for: an organization of the archive, or a person who signed
/// statements.
///
/// @param name as the archive names it
/// @param mention as the question names it
/// @param organization its key, or empty text for a person
/// @param authors names of the person as statements bear them; empty for an organization
public record Asked(String name, String mention, String organization, Set<String> authors) {}
