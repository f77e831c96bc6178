import { canonicalJson } from '../canonical-json';
import { withoutBlockIds } from '../document/block-ids';
import type { Story } from '../document/story';
import type { CheckResult } from './check';

/** What readers come for: a new slug or tag is no update of the news. */
const substance = ({ headline, deck, bylines, dateline, body, photos, corrections }: Story): string =>
  canonicalJson({
    ...{ headline, deck, bylines, dateline, photos, corrections },
    body: withoutBlockIds(body),
  });

/**
 * Advises setting “Updated” if the text differs from the one last exported, but its “Updated” is still that
 * one's. Readers and search engines rely on it (`dateModified`). It is not a rule of the story alone, so it is not among the
 * {@link checks}: a manifest must be the same for the same story, whatever was exported before.
 */
export const changedSinceExport = (story: Story, exported: Story | null): readonly CheckResult[] =>
  exported?.updated !== story.updated || substance(story) === substance(exported)
    ? []
    : [
        {
          check: CHANGED_SINCE_EXPORT,
          weight: 'advice',
          message:
            'The text has changed since the last export, but “Updated” still has the old time. Set it to now.',
          target: { at: 'field', field: 'updated' },
        },
      ];

export const CHANGED_SINCE_EXPORT = 'changed-since-export';
