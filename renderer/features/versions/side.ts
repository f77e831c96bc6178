import type { Version } from '@shared/api/stories';
import type { Story } from '@shared/document/story';
import { desk } from '../../api/client';
import { dayAndTime } from '../../ui/times';
import { strings } from './strings';

/** One of two texts that are compared: a version that was kept, or the text in the window. */
export type Side =
  | { readonly kind: 'version'; readonly key: string; readonly revision: Version }
  | { readonly kind: 'now'; readonly key: 'now'; readonly story: Story };

export const sideName = (side: Side): string =>
  side.kind === 'now' ? strings.theTextNow : dayAndTime(side.revision.at);

/** The text itself. Rejects if a version cannot be read. */
export const loadSide = async (side: Side): Promise<Story> =>
  side.kind === 'now'
    ? side.story
    : (await desk.call('versions.get', { revisionId: side.revision.id })).story;
