import type { PhotoChanges } from '@shared/api/photos';
import type { Field, Typed } from './photo-fields';

/** What was typed, as the desk takes it. */
export function changesOf(typed: Typed): PhotoChanges {
  const changes = Object.entries(typed).map(([field, text]) => [
    field,
    asChange(field as Field, text.trim()),
  ]);
  return Object.fromEntries(changes) as PhotoChanges;
}

function asChange(field: Field, text: string): PhotoChanges[keyof PhotoChanges] {
  if (field === 'licenceUntil' || field === 'doNotUse') return text === '' ? null : text;
  if (field !== 'keywords' && field !== 'persons') return text;
  return [...new Set(text.split(';').map((item) => item.trim()))].filter(Boolean);
}
