import type { StoryPhoto } from './photo';

/** The fields of a photo that travel inside the exported files, under their IPTC names, in the order of the window. */
export const PHOTO_RIGHTS = [
  { field: 'headline', label: 'Headline of the picture', kind: 'copy' },
  { field: 'creator', label: 'Creator', kind: 'name' },
  { field: 'jobTitle', label: 'Creator’s job title', kind: 'copy' },
  { field: 'copyrightNotice', label: 'Copyright notice', kind: 'rights' },
  { field: 'source', label: 'Source', kind: 'name' },
  { field: 'usageTerms', label: 'Usage terms', kind: 'rights' },
  { field: 'instructions', label: 'Instructions of the supplier', kind: 'rights' },
  { field: 'webStatement', label: 'Licence address', kind: 'address' },
  { field: 'licensorName', label: 'Licensor', kind: 'name' },
  { field: 'licensorUrl', label: 'Licensor address', kind: 'address' },
  { field: 'place', label: 'Place', kind: 'copy' },
] as const satisfies readonly {
  readonly field: keyof StoryPhoto;
  readonly label: string;
  readonly kind: string;
}[];
