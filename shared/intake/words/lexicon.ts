/** What one language's newsrooms and sites write around a story. Phrases are matched whole and in any case. */
export interface Lexicon {
  /** Names of January to December, long and short, without a full stop. */
  readonly months?: readonly (readonly string[])[];
  readonly weekdays?: readonly string[];
  readonly morning?: readonly string[];
  readonly afternoon?: readonly string[];
  readonly night?: readonly string[];
  /** Written after the hour: `hrs`, `बजे`. */
  readonly hours?: readonly string[];
  readonly published?: readonly string[];
  readonly updated?: readonly string[];
  /** Nouns that a picture's credit begins with. */
  readonly photo?: readonly string[];
  /** Words that join the noun to the name: `courtesy`, `credit`. */
  readonly courtesy?: readonly string[];
  /** Said in place of a name: `file photo`. */
  readonly unnamedPhoto?: readonly string[];
  readonly caption?: readonly string[];
  /** Opens a byline, without a colon. */
  readonly by?: readonly string[];
  /** Opens a byline, with a colon. */
  readonly author?: readonly string[];
  readonly editor?: readonly string[];
  readonly and?: readonly string[];
  /** Whole bylines that name no person. */
  readonly desks?: readonly string[];
  /** One of these words makes a name an organisation's. */
  readonly deskWords?: readonly string[];
  readonly roles?: readonly string[];
  readonly agencies?: readonly string[];
  /** Sources of pictures besides agencies. */
  readonly pictureSources?: readonly string[];
  /** Places that need no other evidence to be read as a dateline. */
  readonly places?: readonly string[];
  readonly tags?: readonly string[];
  readonly alsoRead?: readonly string[];
  /** Headings over lists of other stories. */
  readonly related?: readonly string[];
  readonly ticker?: readonly string[];
  readonly support?: readonly string[];
  readonly appeal?: readonly string[];
  readonly subscribe?: readonly string[];
  readonly advertisement?: readonly string[];
  readonly follow?: readonly string[];
  /** Words used in share and follow buttons. */
  readonly social?: readonly string[];
  readonly share?: readonly string[];
  readonly comments?: readonly string[];
  /** Words used in menus. */
  readonly menu?: readonly string[];
  readonly home?: readonly string[];
  readonly copyright?: readonly string[];
  readonly signOff?: readonly string[];
  readonly readingTime?: readonly string[];
  /** Whole lines that are a page's furniture. */
  readonly furniture?: readonly string[];
  readonly endMark?: readonly string[];
  readonly stopwords?: readonly string[];
}
