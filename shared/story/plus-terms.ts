/** Where PLUS keeps the terms of its licence data format, which IPTC's standard takes over. */
const VOCABULARY = 'http://ns.useplus.org/ldf/vocab/';

/** PLUS Data Mining, as of IPTC Photo Metadata Standard 2023.2. */
const DATA_MINING = {
  'DMI-UNSPECIFIED': 'Neither allowed nor prohibited',
  'DMI-ALLOWED': 'Allowed',
  'DMI-PROHIBITED-AIMLTRAINING': 'Prohibited for training AI',
  'DMI-PROHIBITED-GENAIMLTRAINING': 'Prohibited for training generative AI',
  'DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING': 'Prohibited, except for search engines',
  'DMI-PROHIBITED': 'Prohibited',
  'DMI-PROHIBITED-SEECONSTRAINT': 'Prohibited, see other conditions',
  'DMI-PROHIBITED-SEEEMBEDDEDRIGHTSEXPR': 'Prohibited, see rights statement in the file',
  'DMI-PROHIBITED-SEELINKEDRIGHTSEXPR': 'Prohibited, see linked rights statement',
} as const;

const MODEL_RELEASE = {
  'MR-NON': 'No model release',
  'MR-NAP': 'Model release not applicable',
  'MR-UMR': 'Unlimited model releases',
  'MR-LMR': 'Limited or incomplete model releases',
} as const;

const PROPERTY_RELEASE = {
  'PR-NON': 'No property release',
  'PR-NAP': 'Property release not applicable',
  'PR-UPR': 'Unlimited property releases',
  'PR-LPR': 'Limited or incomplete property releases',
} as const;

const MINOR_AGE = {
  'AG-UNK': 'Age unknown',
  'AG-A25': '25 or over',
  'AG-A24': '24',
  'AG-A23': '23',
  'AG-A22': '22',
  'AG-A21': '21',
  'AG-A20': '20',
  'AG-A19': '19',
  'AG-A18': '18',
  'AG-A17': '17',
  'AG-A16': '16',
  'AG-A15': '15',
  'AG-U14': '14 or under',
} as const;

/** The terms that each of these fields of a photo is chosen from, by their codes, and what a person reads. */
export const PLUS_TERMS = {
  dataMining: DATA_MINING,
  modelRelease: MODEL_RELEASE,
  propertyRelease: PROPERTY_RELEASE,
  minorAge: MINOR_AGE,
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A field of a photo that is chosen from a list of PLUS. */
export type PlusField = keyof typeof PLUS_TERMS;

function codeOf(field: PlusField, text: string): string | null {
  const code = text
    .trim()
    .replace(/^https?:\/\/ns\.useplus\.org\/ldf\/vocab\/|^plus:/i, '')
    .toUpperCase();
  return Object.hasOwn(PLUS_TERMS[field], code) ? code : null;
}

/**
 * A term under the one address that PLUS gives it, however it was written: with https, as a code alone, in another case.
 * What is not in the list stays as it came.
 */
export function plusTerm(field: PlusField, text: string): string {
  const code = codeOf(field, text);
  return code === null ? text.trim() : VOCABULARY + code;
}

/** What a person reads for a term; what is not in the list is its own words. */
export function plusLabel(field: PlusField, text: string): string {
  const code = codeOf(field, text);
  return code === null ? text : (PLUS_TERMS[field] as Readonly<Record<string, string>>)[code]!;
}
