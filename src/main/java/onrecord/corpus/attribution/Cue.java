package onrecord.corpus.attribution;

/// What a word can tell a reader who asks whose words a quotation is; the words of each stand in a
/// table for every language.
public enum Cue {
  /// Tells who speaks, before or behind the quotation.
  VERB,
  /// May stand between commas before whoever speaks: ", says Smith,".
  INVERTED,
  /// Stands in no name and no description.
  NEVER,
  /// Tells of whom a whole sentence reports.
  REPORTING,
  /// Makes a sentence of a quotation.
  CLAUSAL,
  /// A verb that tells who speaks only where it stands before the quotation.
  BEFORE,
  /// A form whose subject is that of the whole sentence: "saying".
  GERUND,
  /// A verb that can be suffered: "was told".
  PASSIVE,
  /// Makes a verb one that is suffered.
  BEINGS,
  /// "as saying"
  REPORTED,
  /// "according to"
  ACCORDING,
  /// What one can have that holds words: "Smith's statement".
  POSSESSED,
  /// He.
  HE,
  /// She.
  SHE,
  /// They.
  THEY,
  /// Whoever writes.
  SELF,
  /// Names nobody alone.
  EMPTY,
  /// May stand between whoever speaks and the verb.
  BETWEEN,
  /// A word of time.
  TIME,
  /// A day or a month.
  DATE,
  /// Begins a clause of its own before the main one.
  SUBORDINATE,
  /// Between a person's name and what the person belongs to: "of".
  BELONGING,
  /// What somebody is: "spokesman".
  ROLE,
  /// A preposition.
  PREPOSITION,
  /// Begins a clause.
  CLAUSE,
  /// "who"
  RELATIVE,
  /// "and"
  JOINING,
  /// May begin a sentence before its subject.
  OPENING,
  /// An article or a number.
  DETERMINER,
  /// "his"
  POSSESSIVE,
  /// May stand inside a name: "of".
  INNER,
  /// Ends the words behind a verb that say who speaks.
  AFTER,
  /// A verb that no description holds.
  FINITE,
  /// Stands before a name: "Mr".
  TITLE,
  /// A title or a given name of men.
  MASCULINE,
  /// A title or a given name of women.
  FEMININE,
  /// He or she.
  EITHER,
  /// Begins the name of an institution.
  INSTITUTION,
  /// What has a title: "book".
  WORK,
  /// How a language is written: `uncased` without capital letters, `verb` with whoever speaks
  /// behind the verb.
  ORDER,
  /// Letters that are written joined before a word.
  JOINED,
  /// An article that no subject has.
  OBJECT,
  /// What follows a verb that helps: "déclaré".
  SPOKEN,
  /// Joins a father's name: "bin".
  KINSHIP,
  /// Tells that the words before it are those of whoever stands between "from" and it.
  RELAYED
}
