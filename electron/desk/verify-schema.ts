import { schemaFindingsIn } from './db/closed-schema';
import type { SchemaFinding } from './db/schema-check.repo';
import type { Library } from './library';
import type { Finding } from './verify';

/** A finding in words: `the trigger event_is_never_changed is missing`. */
function schemaMessage({ kind, type, name }: SchemaFinding): string {
  switch (kind) {
    case 'missing':
      return `the ${type} ${name} is missing`;
    case 'changed':
      return `the ${type} ${name} is not as Copydesk makes it`;
    case 'added':
      return `the ${type} ${name} was not made by Copydesk`;
  }
}

/** Which tables, indexes and triggers are not as the migrations of this build make them. */
export const verifySchema = (library: Pick<Library, 'schemaCheck'>): Finding[] =>
  library
    .schemaCheck()
    .findings()
    .map((finding) => ({ weight: 'damage', where: 'library.sqlite', message: schemaMessage(finding) }));

/** The same of a library that does not open, as far as it can be told. */
export function wrongSchemaIn(folder: string): string[] {
  try {
    return schemaFindingsIn(folder).map(schemaMessage);
  } catch {
    // Not even SQLite opens it.
    return [];
  }
}
