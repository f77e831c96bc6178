import type { SchemaFinding } from './db/schema-check.repo';

/** A finding in words: `the trigger event_is_never_changed is missing`. */
export function schemaMessage({ kind, type, name }: SchemaFinding): string {
  switch (kind) {
    case 'missing':
      return `the ${type} ${name} is missing`;
    case 'changed':
      return `the ${type} ${name} is not as Copydesk makes it`;
    case 'added':
      return `the ${type} ${name} was not made by Copydesk`;
  }
}
