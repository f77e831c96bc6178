import type { StoryPhoto } from './photo';
import type { PlusField } from './plus-terms';

/** Those of them that are chosen from a list. */
export const PHOTO_TERMS = [
  { field: 'dataMining', label: 'Data mining and AI training' },
  { field: 'modelRelease', label: 'Model release' },
  { field: 'propertyRelease', label: 'Property release' },
  { field: 'minorAge', label: 'Age of the youngest person' },
] as const satisfies readonly { readonly field: PlusField; readonly label: string }[];

/** The fields of a photo that travel inside the exported files, under their IPTC names, in the order of the window. */
export const PHOTO_RIGHTS = [
  { field: 'headline', label: 'Picture headline', kind: 'copy' },
  { field: 'creator', label: 'Creator', kind: 'name' },
  { field: 'jobTitle', label: 'Creator’s job title', kind: 'copy' },
  { field: 'copyrightNotice', label: 'Copyright notice', kind: 'rights' },
  { field: 'source', label: 'Source', kind: 'name' },
  { field: 'copyrightOwner', label: 'Copyright owner', kind: 'name' },
  { field: 'imageSupplier', label: 'Image supplier', kind: 'name' },
  { field: 'usageTerms', label: 'Usage terms', kind: 'rights' },
  { field: 'otherConstraints', label: 'Other conditions', kind: 'rights' },
  { field: 'instructions', label: 'Supplier’s instructions', kind: 'rights' },
  { field: 'webStatement', label: 'Licence address', kind: 'address' },
  { field: 'licensorName', label: 'Licensor', kind: 'name' },
  { field: 'licensorUrl', label: 'Licensor address', kind: 'address' },
  { field: 'event', label: 'Event', kind: 'copy' },
  { field: 'place', label: 'Place', kind: 'copy' },
  { field: 'state', label: 'State or province', kind: 'copy' },
  { field: 'country', label: 'Country', kind: 'copy' },
  { field: 'jobId', label: 'Job number', kind: 'copy' },
  { field: 'extendedDescription', label: 'Extended description', kind: 'copy' },
  { field: 'aiSystem', label: 'AI system', kind: 'copy' },
  { field: 'aiSystemVersion', label: 'AI system version', kind: 'copy' },
  { field: 'aiPrompt', label: 'AI prompt', kind: 'copy' },
  { field: 'aiPromptWriter', label: 'AI prompt writer', kind: 'name' },
] as const satisfies readonly {
  readonly field: keyof StoryPhoto;
  readonly label: string;
  readonly kind: string;
}[];
