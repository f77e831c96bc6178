import { assertNever } from '@shared/assert-never';
import type { UpdateState, UpdateStep } from '@shared/api/updates';

const FAILED: Readonly<Record<UpdateStep, string>> = {
  look: 'Copydesk could not look for an update.',
  fetch: 'The update could not be downloaded.',
  install: 'The update was not installed.',
};

const MEGABYTE = 1_000_000;

/** `98 MB`; at least one, for less says nothing to anybody. */
export const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / MEGABYTE))} MB`;

/** What is read out and shown: a few whole sentences, the same while something goes on. */
export function updateInWords(update: UpdateState): string {
  switch (update.state) {
    case 'none':
      return '';
    case 'looking':
      return 'Looking for an update…';
    case 'newest':
      return 'You have the newest version of Copydesk.';
    case 'available': {
      const { version, bytes } = update.release;
      return `Copydesk ${version} is available${bytes === null ? '' : ` (${megabytes(bytes)})`}. You can go on writing while it downloads.`;
    }
    case 'fetching':
      return `Downloading Copydesk ${update.release.version}…`;
    case 'ready':
      return `Copydesk ${update.release.version} is ready to install. Your stories are saved first.`;
    case 'failed':
      return [FAILED[update.step], update.why, update.help].map(asSentence).join(' ');
    default:
      return assertNever(update);
  }
}

const asSentence = (text: string): string => (/[.!?…)]$/u.test(text) ? text : `${text}.`);
