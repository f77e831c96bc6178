import { type Aside, whenSaid } from './asides';
import type { Fate, Who } from './paragraph-writer';
import { unpackTime } from './rtf-charset';
import type { RtfState } from './rtf-state';
import type { RtfTables } from './rtf-tables';

/** What becomes of words in this state: tracked changes and hidden words are reported. */
export function fateOf(state: RtfState, tables: RtfTables): Fate {
  const who = (by: number, at: number): Who => ({
    ...(tables.author(by) && { by: tables.author(by) }),
    ...whenSaid(unpackTime(at) ?? ''),
  });
  if (state.deleted) return { is: 'deleted', who: who(state.deletedBy, state.deletedAt) };
  if (state.hidden) return { is: 'hidden' };
  return state.inserted ? { is: 'inserted', who: who(state.insertedBy, state.insertedAt) } : { is: 'said' };
}

/** The target of a field's instruction; null if it is not a link. */
export function linkOf(instruction: string): string | null {
  const link = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]+))/i.exec(instruction);
  return link ? (link[1] ?? link[2] ?? null) : null;
}

/** An object of another program, by its class. */
export const objectNote = (name: string): Aside => ({
  is: 'left',
  text: `An object of another program is embedded here: ${name || 'unknown'}.`,
  reason: 'embedded object',
});
