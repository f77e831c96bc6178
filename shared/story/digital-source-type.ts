/** The NewsCodes scheme that IPTC's Digital Source Type is taken from. */
const SCHEME = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/** How much of a picture a generative model made. */
export type AiShare = 'none' | 'part' | 'whole';

/**
 * Every term of IPTC's Digital Source Type NewsCodes as released on 2024-10-23, retired ones included (files keep
 * them), and how much of such a picture came out of a generative model by the term's definition.
 */
const TERMS = {
  digitalCapture: 'none',
  computationalCapture: 'none',
  negativeFilm: 'none',
  positiveFilm: 'none',
  print: 'none',
  minorHumanEdits: 'none',
  humanEdits: 'none',
  algorithmicallyEnhanced: 'none',
  softwareImage: 'none',
  digitalArt: 'none',
  digitalCreation: 'none',
  dataDrivenMedia: 'none',
  // Made by mathematics alone, without a model that was trained.
  algorithmicMedia: 'none',
  screenCapture: 'none',
  // The term leaves open whether it was generated or captured.
  virtualRecording: 'none',
  composite: 'none',
  compositeCapture: 'none',
  trainedAlgorithmicMedia: 'whole',
  compositeSynthetic: 'part',
  compositeWithTrainedAlgorithmicMedia: 'part',
} as const satisfies Readonly<Record<string, AiShare>>;

/** A term of the scheme without its address. */
export type SourceTerm = keyof typeof TERMS;

const termOf = (type: string): SourceTerm | null => {
  const code = type
    .trim()
    .replace(/^(?:https?:\/\/cv\.iptc\.org\/newscodes\/digitalsourcetype\/|digsrctype:)/i, '');
  const term = code.replace(/\/$/, '').toLowerCase();
  const known = Object.keys(TERMS).find((name) => name.toLowerCase() === term);
  return (known as SourceTerm | undefined) ?? null;
};

/**
 * A digital source type under the one address IPTC gives it, however it was written: with https, as a qualified code
 * (`digsrctype:print`), as the bare term, in another case. A term that is not in IPTC's list stays as it came.
 */
export function digitalSourceType(text: string): string {
  const term = termOf(text);
  return term ? SCHEME + term : text.trim();
}

/** Terms that schema.org does not have; the others are there as `TrainedAlgorithmicMediaDigitalSource`. */
const NOT_IN_SCHEMA: ReadonlySet<SourceTerm> = new Set([
  'computationalCapture',
  'humanEdits',
  'softwareImage',
  'digitalCreation',
]);

/** The term as schema.org's IPTCDigitalSourceEnumeration has it, for a page's data; null if it has none. */
export function schemaSourceType(type: string): string | null {
  const term = termOf(type);
  if (term === null || NOT_IN_SCHEMA.has(term)) return null;
  return `https://schema.org/${term.charAt(0).toUpperCase()}${term.slice(1)}DigitalSource`;
}

/** How much of a picture its own data says a generative model made: all, a part, or nothing known. */
export function aiShare({ digitalSourceType: type }: { readonly digitalSourceType: string }): AiShare {
  const term = termOf(type);
  return term ? TERMS[term] : 'none';
}

/**
 * Whether a picture's own data says that it, or a part of it, was made by a generative model. False says only that
 * the file does not say so: most programs write nothing.
 */
export const isAiGenerated = (photo: { readonly digitalSourceType: string }): boolean =>
  aiShare(photo) !== 'none';

/** A notice for a photo made with AI, in a sentence; empty for the others. */
export function aiNotice(photo: { readonly digitalSourceType: string }): string {
  switch (aiShare(photo)) {
    case 'whole':
      return 'Made with AI, says the file.';
    case 'part':
      return 'Made in part with AI, says the file.';
    case 'none':
      return '';
  }
}
