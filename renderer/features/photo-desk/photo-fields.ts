import type { PhotoChanges, PhotoItem } from '@shared/api/photos';
import { PHOTO_TERMS } from '@shared/story/photo-rights';
import { strings } from './strings';

interface FieldSpec {
  readonly id: keyof PhotoChanges;
  readonly label: string;
  readonly hint?: string;
  readonly kind?: 'date' | 'text' | 'list' | 'source type' | 'term';
}

/** Who must be named, and what may be done with the picture. */
export const RIGHTS = [
  { id: 'credit', label: strings.credit, hint: strings.whoMustBeNamed },
  { id: 'creator', label: strings.creator, hint: strings.severalNamesWithBetween },
  { id: 'copyrightNotice', label: strings.copyrightNotice },
  { id: 'usageTerms', label: strings.usageTerms },
  { id: 'instructions', label: strings.instructionsOfTheSupplier },
  { id: 'webStatement', label: strings.licenceAddress },
  {
    id: 'licenceUntil',
    label: strings.lastDayOfThe,
    hint: strings.afterThisDayThe,
    kind: 'date',
  },
  {
    id: 'doNotUse',
    label: strings.doNotUseAgain,
    hint: strings.anyReasonHereStops,
  },
] as const satisfies readonly FieldSpec[];

/** What the picture shows and where it comes from. */
export const ABOUT = [
  { id: 'caption', label: strings.caption, kind: 'text' },
  { id: 'alt', label: strings.alternativeText, kind: 'text' },
  { id: 'extendedDescription', label: strings.extendedDescription, kind: 'text' },
  { id: 'headline', label: strings.headlineOfThePicture },
  { id: 'persons', label: strings.personsShown, hint: strings.severalWithBetweenThem, kind: 'list' },
  { id: 'keywords', label: strings.keywords, hint: strings.severalWithBetweenThem, kind: 'list' },
  { id: 'event', label: strings.event },
  { id: 'place', label: strings.place },
  { id: 'state', label: strings.stateOrProvince },
  { id: 'country', label: strings.country },
  { id: 'jobTitle', label: strings.creatorsJobTitle },
  { id: 'source', label: strings.source },
  { id: 'jobId', label: strings.jobNumber, hint: strings.theSuppliersOwnNumber },
  { id: 'licensorName', label: strings.licensor },
  { id: 'licensorUrl', label: strings.licensorAddress },
  { id: 'digitalSourceType', label: strings.howItWasMade, kind: 'source type' },
] as const satisfies readonly FieldSpec[];

/** Whom to ask besides the creator, what the owner forbids, and who has agreed to be shown. */
export const CONDITIONS = [
  { id: 'copyrightOwner', label: strings.copyrightOwner, hint: strings.severalNamesWithBetween },
  { id: 'imageSupplier', label: strings.imageSupplier },
  { id: 'otherConstraints', label: strings.otherConditions, kind: 'text' },
  ...PHOTO_TERMS.map(({ field, label }) => ({ id: field, label, kind: 'term' as const })),
] as const satisfies readonly FieldSpec[];

/** Which AI made the picture, and with what prompt. */
export const AI = [
  { id: 'aiSystem', label: strings.aiSystem },
  { id: 'aiSystemVersion', label: strings.versionOfTheAi },
  { id: 'aiPrompt', label: strings.aiPrompt, kind: 'text' },
  { id: 'aiPromptWriter', label: strings.writerOfTheAi },
] as const satisfies readonly FieldSpec[];

/** Every field of the form, by heading; those under the first are always open. */
export const GROUPS = [
  { title: null, fields: RIGHTS },
  { title: strings.ownerConditionsAndReleases, fields: CONDITIONS },
  { title: strings.whatItShowsAnd, fields: ABOUT },
  { title: strings.aiSystemAndPrompt, fields: AI },
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

/** The common value of all; null if they differ. */
export const commonValue = (photos: readonly PhotoItem[], field: Field): string | null => {
  const [first = '', ...others] = photos.map((photo) => valueOf(photo, field));
  return others.every((value) => value === first) ? first : null;
};
