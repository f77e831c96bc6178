import type { PhotoChanges, PhotoItem } from '@shared/api/photos';
import { PHOTO_TERMS } from '@shared/story/photo-rights';

interface FieldSpec {
  readonly id: keyof PhotoChanges;
  readonly label: string;
  readonly hint?: string;
  readonly kind?: 'date' | 'text' | 'list' | 'source type' | 'term';
}

/** Who must be named, and what may be done with the picture. */
export const RIGHTS = [
  { id: 'credit', label: 'Credit', hint: 'Who must be named. No photo leaves without it.' },
  { id: 'creator', label: 'Creator', hint: 'Several names with ; between them' },
  { id: 'copyrightNotice', label: 'Copyright notice' },
  { id: 'usageTerms', label: 'Usage terms' },
  { id: 'instructions', label: 'Instructions of the supplier' },
  { id: 'webStatement', label: 'Licence address' },
  {
    id: 'licenceUntil',
    label: 'Last day of the licence',
    hint: 'Afterwards the photo stops an export.',
    kind: 'date',
  },
  {
    id: 'doNotUse',
    label: 'Do not use again, because',
    hint: 'A reason stops every export. Empty: may be used.',
  },
] as const satisfies readonly FieldSpec[];

/** What the picture shows and where it comes from. */
export const ABOUT = [
  { id: 'caption', label: 'Caption', kind: 'text' },
  { id: 'alt', label: 'Alternative text', kind: 'text' },
  { id: 'extendedDescription', label: 'Extended description', kind: 'text' },
  { id: 'headline', label: 'Headline of the picture' },
  { id: 'persons', label: 'Persons shown', hint: 'Several with ; between them', kind: 'list' },
  { id: 'keywords', label: 'Keywords', hint: 'Several with ; between them', kind: 'list' },
  { id: 'event', label: 'Event' },
  { id: 'place', label: 'Place' },
  { id: 'state', label: 'State or province' },
  { id: 'country', label: 'Country' },
  { id: 'jobTitle', label: 'Creator’s job title' },
  { id: 'source', label: 'Source' },
  { id: 'jobId', label: 'Job number', hint: 'The supplier’s own number for it' },
  { id: 'licensorName', label: 'Licensor' },
  { id: 'licensorUrl', label: 'Licensor address' },
  { id: 'digitalSourceType', label: 'How it was made', kind: 'source type' },
] as const satisfies readonly FieldSpec[];

/** Whom to ask beside the creator, what the owner forbids, and who has agreed to be shown. */
export const CONDITIONS = [
  { id: 'copyrightOwner', label: 'Copyright owner', hint: 'Several names with ; between them' },
  { id: 'imageSupplier', label: 'Image supplier' },
  { id: 'otherConstraints', label: 'Other conditions', kind: 'text' },
  ...PHOTO_TERMS.map(({ field, label }) => ({ id: field, label, kind: 'term' as const })),
] as const satisfies readonly FieldSpec[];

/** What an AI made the picture, and what it was asked for. */
export const AI = [
  { id: 'aiSystem', label: 'AI system' },
  { id: 'aiSystemVersion', label: 'Version of the AI system' },
  { id: 'aiPrompt', label: 'AI prompt', kind: 'text' },
  { id: 'aiPromptWriter', label: 'Writer of the AI prompt' },
] as const satisfies readonly FieldSpec[];

/** Every field of the form, by the headings that it stands under; those of the first are always open. */
export const GROUPS = [
  { title: null, fields: RIGHTS },
  { title: 'Owner, conditions and releases', fields: CONDITIONS },
  { title: 'What it shows and where it comes from', fields: ABOUT },
  { title: 'AI system and prompt', fields: AI },
] as const;

export type Field = (typeof GROUPS)[number]['fields'][number]['id'];

/** Words as they were typed; fields that nobody touched are absent. */
export type Typed = Readonly<Partial<Record<Field, string>>>;

/** What a photo says in a field, as it is typed. */
export function valueOf(photo: PhotoItem, field: Field): string {
  if (field === 'licenceUntil' || field === 'doNotUse') return photo[field] ?? '';
  const said = photo.words[field];
  return typeof said === 'string' ? said : said.join('; ');
}

/** What all of them say; null where they differ. */
export const commonValue = (photos: readonly PhotoItem[], field: Field): string | null => {
  const [first = '', ...others] = photos.map((photo) => valueOf(photo, field));
  return others.every((value) => value === first) ? first : null;
};
