import type { PhotoChanges, PhotoItem } from '@shared/api/photos';

interface FieldSpec {
  readonly id: keyof PhotoChanges;
  readonly label: string;
  readonly hint?: string;
  readonly kind?: 'date' | 'text' | 'list' | 'source type';
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
  { id: 'headline', label: 'Headline of the picture' },
  { id: 'persons', label: 'Persons shown', hint: 'Several with ; between them', kind: 'list' },
  { id: 'keywords', label: 'Keywords', hint: 'Several with ; between them', kind: 'list' },
  { id: 'place', label: 'Place' },
  { id: 'jobTitle', label: 'Creator’s job title' },
  { id: 'source', label: 'Source' },
  { id: 'licensorName', label: 'Licensor' },
  { id: 'licensorUrl', label: 'Licensor address' },
  { id: 'digitalSourceType', label: 'How it was made', kind: 'source type' },
] as const satisfies readonly FieldSpec[];

export type Field = (typeof RIGHTS)[number]['id'] | (typeof ABOUT)[number]['id'];

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
