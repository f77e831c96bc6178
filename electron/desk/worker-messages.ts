import type { Reply } from '@shared/api/channel';
import type { AppEvent } from '@shared/api/events';
import type { DeskOptions } from './desk';

/** What a host says to the desk in its thread or process: `open` first. */
export type ToWorker =
  | { readonly kind: 'open'; readonly options: DeskOptions }
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly channel: string;
      readonly input: unknown;
      /** As in `Desk.call`. */
      readonly file?: string | undefined;
    }
  | { readonly kind: 'close' };

/** What the desk says back. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly kind: 'event'; readonly event: AppEvent }
  | {
      readonly kind: 'log';
      readonly level: 'info' | 'error';
      readonly message: string;
      readonly fields: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'closed' };
