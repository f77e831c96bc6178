/** Forms of credits without a label: a person, and the house that shows the picture. */

/** `Express photo by Asha Rao`, `HT Photo/Asha Rao`: a paper's own, with its photographer. */
export const OWN_PHOTO =
  /^\p{Lu}[\p{L}&]+(?: \p{Lu}[\p{L}&]+){0,2} (?:[Ff]ile )?(?:[Pp]hoto|[Pp]icture|[Ii]mage|[Pp]ic)s?(?: by |\s?[:/]\s?)\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}$/u;

/** `HT Photo`, `Mint Pictures`: what a paper calls its own. */
export const OWN_PHOTOS = /^\p{Lu}[\p{L}&]+(?: \p{Lu}\p{L}+)? (?:Photos?|PHOTOS?|Pictures?|Images?)$/u;

const PERSON = "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?: \\p{Lu}[\\p{L}\\p{M}.'’-]*){0,2} \\p{Lu}[\\p{L}\\p{M}'’-]+";
const FILE = '(?:File|Pool|Handout)(?: [Pp]hoto)?';
/** `VERUM/Asha Rao`, `Asha Rao/ZTM`, `Asha Rao/The Evening Press`, `ZTM/File`: a person and who publishes the picture. */
export const PERSON_AND_HOUSE = new RegExp(
  `^(?:\\p{Lu}{2,12}(?: Photo)?\\s?/\\s?${PERSON}(?:\\s?/\\s?${FILE})?|${PERSON}\\s?/\\s?(?:\\p{Lu}{2,6}|(?:\\p{Lu}[\\p{L}&.]+ ){1,3}(?:Press|Images|Pictures|Photos|News|Times|Post))|\\p{Lu}[\\p{L}&]{1,12}\\s?/\\s?${FILE})$`,
  'u',
);
/** `… in Porto Alegre - Diego Ramos/Folhapress`: behind a dash, a person and one word of who publishes the picture. */
export const BEHIND_DASH = new RegExp(
  `^(?<caption>.{12,}?)\\s[–—-]\\s(?<credit>${PERSON}\\s?/\\s?\\p{Lu}[\\p{L}&.]{2,20})$`,
  'u',
);
/** In brackets only: a flight goes via somewhere, too. */
const TITLED = "\\p{Lu}[\\p{L}\\p{M}&.'’-]*(?: \\p{Lu}[\\p{L}\\p{M}&.'’-]*){0,3}";
export const GIVEN_VIA = new RegExp(`^${TITLED} via ${TITLED}$`, 'u');
/** Behind a caption's full stop, in brackets: `(Xinhua/ Asha)`. */
export const HOUSE_AND_NAME = /^\p{Lu}\p{Ll}{2,}\/ ?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u;

/** `fot. Adam Nowak`, `… przy nabrzeżu fot. Adam Nowak/Kurier`, `Ph. Lia Conti`: a label that is cut short, without a colon. */
export const BEHIND_ABBREVIATION =
  /^(?<caption>|.{3,}?(?:(?<!\s)\s|[(|.,–—-])\s*)(?:[Ff]ot|FOT|[Pp]hot|Ph|[Ff]oto)\.\s?(?<credit>\p{Lu}[\p{L}\p{M}.'’-]*(?:[ /]{1,3}\p{Lu}[\p{L}\p{M}.'’-]*){0,5})\)?$/u;
