import { printTime } from '../page/times';
import type { House } from '../house/house';
import type { Story } from '../document/story';
import type { ZonedTime } from '../story/fields';
import { instantOf } from '../story/zoned-time';
import type { Check, CheckFix, Finding } from './check';

/**
 * A page that says it was published, updated or corrected before its embargo ended contradicts the embargo, and shows that the
 * house had the news early. No clock is used here: the desk compares the embargo with the current time before an export.
 */
export const embargo: Check = {
  id: 'embargo',
  title: 'No time on the page is before the embargo ends',
  run: (story, house) => {
    const { embargo: until, firstPublished } = story;
    if (until === null) return [];
    const early = timesBefore(story, until).map((time) => tooEarly(time, until, house));
    if (firstPublished !== null || early.length > 0) return early;
    const message = `The story is under embargo until ${readable(until, house)}. Do not publish its page before then.`;
    return [{ weight: 'advice', message, target: { at: 'field', field: 'embargo' } }];
  },
};

interface EarlyTime {
  readonly what: string;
  readonly time: ZonedTime;
  readonly field: string;
  readonly fix: CheckFix | null;
}

function timesBefore(story: Story, until: ZonedTime): readonly EarlyTime[] {
  const { firstPublished, updated, corrections } = story;
  const isEarly = (time: ZonedTime | null): time is ZonedTime =>
    time !== null && instantOf(time) < instantOf(until);
  return [
    ...(isEarly(firstPublished)
      ? [
          {
            what: 'its published time is',
            time: firstPublished,
            field: 'embargo',
            fix: publishedAt(story, until),
          },
        ]
      : []),
    ...(isEarly(updated)
      ? [{ what: 'its updated time is', time: updated, field: 'updated', fix: notUpdated(updated) }]
      : []),
    ...corrections.flatMap(({ at }, index) =>
      isEarly(at)
        ? [{ what: `correction ${index + 1} is dated`, time: at, field: `corrections.${index}`, fix: null }]
        : [],
    ),
  ];
}

const publishedAt = ({ firstPublished }: Story, until: ZonedTime): CheckFix => ({
  label: 'Publish when the embargo ends',
  done: 'The published time is now the end of the embargo.',
  swap: { at: 'fields', was: { firstPublished }, to: { firstPublished: until } },
});

const notUpdated = (updated: ZonedTime): CheckFix => ({
  label: 'Clear the updated time',
  done: 'The updated time was cleared.',
  swap: { at: 'fields', was: { updated }, to: { updated: null } },
});

function tooEarly({ what, time, field, fix }: EarlyTime, until: ZonedTime, house: House): Finding {
  const message = `The story is under embargo until ${readable(until, house)}, but ${what} ${readable(time, house)}.`;
  return { weight: 'stop', message, target: { at: 'field', field }, ...(fix && { fix }) };
}

/** For the desk, in English whatever the story's language. */
const readable = (time: ZonedTime, house: House): string => printTime(time, 'en', house);
