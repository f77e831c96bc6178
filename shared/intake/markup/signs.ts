/** Scripts whose letters are joined or kept apart by joiners: Indic scripts, Arabic and its kin, Mongolian, Khmer. */
const JOINING = String.raw`\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Tibetan}\p{Script=Meetei_Mayek}\p{Script=Ol_Chiki}\p{Script=Balinese}\p{Script=Javanese}\p{Script=Tai_Tham}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Newa}\p{Script=Tirhuta}\p{Script=Grantha}\p{Script=Chakma}\p{Script=Kaithi}\p{M}`;
const EMOJI = String.raw`\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\u20e3`;
/** Scripts without spaces between words, where a zero-width one says where a line may break. */
const UNSPACED = String.raw`\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}\p{Script=Tai_Tham}\p{Script=New_Tai_Lue}\p{Script=Tai_Le}`;

/** A joiner that is not part of a word or emoji. A letter may be joined to nothing, to show its joined form. */
const STRAY_JOINER = new RegExp(
  String.raw`(?<![${JOINING}${EMOJI}\u200c\u200d])(?:\u200d(?![${JOINING}])|\u200c)+`,
  'gu',
);
const SPACES = /\u200b{2,}/gu;
const STRAY_SPACE = new RegExp(String.raw`(?<![${UNSPACED}])\u200b|\u200b(?![${UNSPACED}])`, 'gu');

const RIGHT_TO_LEFT = /[\u0590-\u08ff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** Marks that order words of two directions. They have no effect if all words run from left to right. */
const DIRECTION_MARKS = /[\u200e\u200f\u061c\u202a-\u202c\u2066-\u2069]/gu;
/** Always unseen: overrides, which only hide what a text says, breaks, marks of programs, control signs. */
const UNSEEN = /[\u00ad\u2060-\u2064\u206a-\u206f\u202d\u202e\ufeff\ufff9-\ufffc]|(?![\t\n])\p{Cc}/gu;
const SUSPECT = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]|(?![\t\n])\p{Cc}/u;

/**
 * A text without the signs that nobody sees: zero-width spaces, soft hyphens, byte order marks, control signs. Joiners
 * stay where a word or an emoji is spelt with them, direction marks where a text runs from right to left, and zero-width
 * spaces where words of Thai, Lao, Khmer or Burmese part.
 */
export function withoutUnseenSigns(text: string): string {
  if (!SUSPECT.test(text)) return text;
  const seen = text
    // Word's own sign for a new line within a paragraph.
    .replaceAll('\v', ' ')
    .replaceAll(UNSEEN, '')
    .replaceAll(SPACES, '\u200b')
    .replaceAll(STRAY_SPACE, '')
    .replaceAll(STRAY_JOINER, '');
  return RIGHT_TO_LEFT.test(seen) ? seen : seen.replaceAll(DIRECTION_MARKS, '');
}

const NO_BREAK = '\u00a0';
/** French sets one before high punctuation and inside its quotation marks; units, numbers and initials keep together. */
const WANTED = new RegExp(
  [
    String.raw`\u00a0(?=[:;!?»›%‰€£$¥₹°–—])`,
    String.raw`(?<=[«‹])\u00a0`,
    // 10 000 · 5 km · № 7 · § 12
    String.raw`(?<=\p{Nd})\u00a0(?=\p{Nd}{3}(?!\p{Nd}))`,
    String.raw`(?<=\p{Nd})\u00a0(?=\p{L}{1,4}(?![\p{L}\p{M}]))`,
    String.raw`(?<=\p{Nd})\u00a0(?=(?:million|billion|crore|lakh|Millionen|Milliarden|millions?|milliards?|млн|млрд|тыс|руб|करोड़|लाख)(?![\p{L}\p{M}]))`,
    String.raw`(?<=[№§#€£$¥₹])\u00a0(?=\p{Nd})`,
    // J. R. Rao · Dr. Sen · p. 12 · z. B.
    String.raw`(?<=(?<![\p{L}\p{M}])(?:\p{L}|\p{Lu}\p{L}{1,3}|pp?|nos?|nr|str|ul|св|ул|г|стр)\.)\u00a0(?=[\p{L}\p{N}])`,
    // M. Dupont is above; Mr Rao, Mme Dupont
    String.raw`(?<=(?<![\p{L}\p{M}])(?:Mr|Mrs|Ms|Dr|Mme|Mlle|Me|St|Ste|Sr|Sra|Prof))\u00a0(?=\p{Lu})`,
    // в Москве · v Praze · w Łodzi: languages that keep a word of one letter with the next
    String.raw`(?<=(?<![\p{L}\p{M}'’])[вВкКоОсСуУиИаАяЯvVkKsSzZoOuUwW])\u00a0(?=\p{L})`,
  ].join('|'),
  'gu',
);
/** Placeholder for a no-break space that is kept while the others are replaced: a sign that no text has. */
const KEPT = '\uffff';

/** A no-break space stays where typography wants it and becomes a plain one elsewhere, since programs put them anywhere. */
function withPlainNoBreakSpaces(line: string): string {
  if (!line.includes(NO_BREAK)) return line;
  return line
    .replaceAll(/(?:(?<![^\S\t\u202f])[^\S\t\u202f]+)?\u00a0[^\S\t\u202f]*/gu, (run) =>
      run === NO_BREAK ? run : ' ',
    )
    .replaceAll(WANTED, KEPT)
    .replaceAll(NO_BREAK, ' ')
    .replaceAll(KEPT, NO_BREAK);
}

/** A narrow no-break space between ordinary words: French sets one at its signs and in numbers, Mongolian before endings. */
const STRAY_NARROW =
  /(?<![\p{Nd}«‹\p{Script=Mongolian}])\u202f(?![;:!?»›\p{Script=Mongolian}])|(?<=\p{Nd})\u202f(?=\p{Script=Latin}{5})/gu;

/**
 * A line without the signs that programs leave in it: those that nobody sees go, and no-break spaces are plain ones but
 * where typography wants them. The line's other white space stays.
 */
export const withPlainSigns = (line: string): string =>
  withPlainNoBreakSpaces(withoutUnseenSigns(line).replaceAll(STRAY_NARROW, ' '));

/** A line's white space as copy has it: one space between words and none at the ends. */
export function withPlainSpaces(line: string): string {
  if (!/\s{2}|[^\S ]|^ | $/u.test(line)) return line;
  const single = line
    .trim()
    .replaceAll(/[\t\n\v\f\r]/gu, ' ')
    .replaceAll(STRAY_NARROW, ' ');
  return withPlainNoBreakSpaces(single).replaceAll(/[^\S\u00a0\u202f\u2009\u200a]+/gu, ' ');
}
