import { assertNever } from '@shared/assert-never';
import type { UpdateState, UpdateStep } from '@shared/api/updates';
import { strings } from './strings';

const FAILED: Readonly<Record<UpdateStep, string>> = {
  look: strings.copydeskCouldNotLook,
  fetch: strings.theUpdateCouldNot,
  install: strings.theUpdateWasNot,
};

const MEGABYTE = 1_000_000;

/** `98 MB`; at least one, since less would be meaningless. */
export const megabytes = (bytes: number): string =>
  strings.megabytes({ count: Math.max(1, Math.round(bytes / MEGABYTE)) });

/** The text that is shown and read out: a few whole sentences, unchanged while something is in progress. */
export function updateInWords(update: UpdateState): string {
  switch (update.state) {
    case 'none':
      return '';
    case 'looking':
      return strings.lookingForAnUpdate;
    case 'newest':
      return strings.youHaveTheNewest;
    case 'available': {
      const { version, bytes } = update.release;
      return bytes === null
        ? strings.available({ version })
        : strings.availableOfSize({ version, size: megabytes(bytes) });
    }
    case 'fetching':
      return strings.downloading({ version: update.release.version });
    case 'ready':
      return strings.ready({ version: update.release.version });
    case 'failed':
      return [FAILED[update.step], update.why, update.help].map(asSentence).join(' ');
    default:
      return assertNever(update);
  }
}

const asSentence = (text: string): string => (/[.!?…)]$/u.test(text) ? text : `${text}.`);
