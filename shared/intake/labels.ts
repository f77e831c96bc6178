import { findTimes } from './time';
import { plain, visible, wordsOf } from './plain';
import { anyOf, fold, phraseSet } from './words';

/** What reporters and desks write above a field of their draft. */
export type LabelledField =
  'headline' | 'deck' | 'slug' | 'section' | 'dateline' | 'embargo' | 'body' | 'mail' | 'copy mark' | 'alt';

const FIELDS: readonly (readonly [label: RegExp, field: LabelledField])[] = [
  [
    /^(?:headline|hed|title|heading|proposed headline|suggested headline|head|शीर्षक|শিরোনাম|العنوان|عنوان|سرخی|כותרת)\s*(?::|ঃ)\s*(?<value>\S.*)$/iu,
    'headline',
  ],
  [
    /^(?:deck|dek|standfirst|strap|strapline|sub-?head(?:line|ing)?|subtitle|kicker line|summary|blurb|excerpt|उपशीर्षक)\s*(?::|ঃ)\s*(?<value>\S.*)$/iu,
    'deck',
  ],
  [/^(?:slug|slugline)\s*(?::|ঃ)\s*(?<value>\S.*)$/iu, 'slug'],
  [/^(?:section|category|desk|page)\s*(?::|ঃ)\s*(?<value>.{2,40})$/iu, 'section'],
  [/^(?:dateline|location|place|स्थान|স্থান)\s*(?::|ঃ)\s*(?<value>.{2,60})$/iu, 'dateline'],
  [/^(?:alt|alt text|alternative text)\s*(?::|ঃ)\s*(?<value>\S.*)$/iu, 'alt'],
  [
    /^(?:(?:strictly )?embargo(?:ed)?(?: until| till| to)?|not for (?:publication|release) (?:before|until))\s*(?:[:-]\s*)?(?<value>(?:\S.*)?)$/iu,
    'embargo',
  ],
  [
    /^(?:body|copy|text|story|article|main text|full text|content)\s*(?::|ঃ)\s*(?<value>(?:\S.*)?)$/iu,
    'body',
  ],
  [
    /^(?:from|to|cc|bcc|sent|subject|reply-to|return-path|received|message-id|mime-version|content-type|content-transfer-encoding|attachments?|importance|x-[\w-]+)\s*:\s*(?<value>(?:\S.*)?)$/iu,
    'mail',
  ],
  // A wire's own slug over its copy: `DEL51 NAT-LD BRIDGE`.
  [/^(?:[A-Z]{2,4}\d{1,3}(?:\s[A-Z][A-Z0-9-]+)+|(?:BC|ZCZC)[-\s][A-Z0-9 -]+)(?<value>)$/u, 'copy mark'],
  [
    /^(?:for immediate release|press release|press note|media release|news release|media advisory|press statement|(?:word ?count|words(?=\s*[:#]\s*\d)|version|draft|status|priority|eds|editors?(?:'s)? note to desk)\s*[:#]\s*.{0,60})(?<value>)$/iu,
    'copy mark',
  ],
];

export interface Labelled {
  readonly field: LabelledField;
  readonly value: string;
  readonly label: string;
}

/** A field that a line labels as such (`Headline: …`, `Slug: …`, `From: …`), or null. */
export function readLabelledField(text: string): Labelled | null {
  const seen = visible(text);
  for (const [label, field] of FIELDS) {
    const match = label.exec(seen);
    if (!match?.groups) continue;
    const value = match.groups.value!.trim();
    if (field === 'embargo' && findTimes(plain(value), false).length === 0 && wordsOf(seen).length > 12)
      return null;
    return {
      field,
      value,
      label: seen
        .slice(0, seen.length - match.groups.value!.length)
        .replace(/(?<![\s:-]|ঃ)(?:[\s:-]|ঃ)+$/u, '')
        .toLowerCase(),
    };
  }
  return null;
}

const TAGS = new RegExp(`^${anyOf('tags')}\\s*(?:[:|–—-]|ঃ)\\s*(?<tags>.+)$`, 'iu');

/** The tags of a line that lists them (`Topics: A, B`, `#A #B`), or null. */
export function readTags(text: string): readonly string[] | null {
  const hashes = text.split(/[\s,]+/u).filter(Boolean);
  if (hashes.length >= 2 && hashes.every((tag) => /^#[\p{L}\p{M}\p{N}_]+$/u.test(tag))) {
    return hashes.map((tag) => tag.slice(1));
  }
  const match = TAGS.exec(text);
  if (!match?.groups) return null;
  const tags = match.groups
    .tags!.split(/[,،|;•·#/]/u)
    .map((part) => part.trim())
    .map((tag) => tag.trim())
    .filter(Boolean);
  const sentence = tags.length === 1 && (wordsOf(tags[0]!).length > 5 || /[.!?।۔]$/u.test(text));
  return sentence || tags.some((tag) => wordsOf(tag).length > 8) ? null : tags;
}

/** True for a line that is only a label over a list of tags. */
export const isTagsHeading = (text: string): boolean =>
  /^(?:tags|topics|keywords|(?:related|suggested|more) (?:topics?|tags?)|topics (?:in|covered in) this (?:article|story)|(?:explore )?more on these topics)\s*:?$/iu.test(
    text,
  ) ||
  (/(?::|ঃ)$/u.test(text) && phraseSet('tags').has(fold(text.slice(0, -1)))) ||
  (/\s/u.test(text) && phraseSet('tags').has(fold(text)));
