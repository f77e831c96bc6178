import type { Reply } from '@shared/api/channel';
import type { Output } from '@shared/api/contract';

/** What the desk wrote outside its library since the start: a page can have nothing else shown or dragged out. */
export interface MadeFiles {
  /** Notes the files in the desk's answer on this channel. */
  readonly note: (channel: string, reply: Reply<unknown>) => void;
  /** Whether the desk wrote exactly this file or folder. */
  readonly has: (path: string) => boolean;
}

export function madeFiles(): MadeFiles {
  const made = new Set<string>();
  return {
    note: (channel, reply) => {
      if (channel !== 'publish.export' || !reply.ok) return;
      const { path } = reply.value as Output<'publish.export'>;
      if (path !== null) made.add(path);
    },
    has: (path) => made.has(path),
  };
}
