import { emptyBody } from '@shared/document/body';
import { useEffect, useEffectEvent, useState } from 'react';
import { lazyPart } from '../ui/lazy-part';
import { holdKeys } from '../ui/held-keys/held-keys';
import { tellFailed, tellMended } from '../ui/toasts';
import { reportFailure } from './report-failure';
import type { LeftText, UnreadableText } from './left-texts';

const UnsavedDialog = lazyPart(() =>
  import('../features/unsaved/unsaved-dialog').then((part) => part.UnsavedDialog),
);
const UnreadableDialog = lazyPart(() =>
  import('../features/unsaved/unreadable-dialog').then((part) => part.UnreadableDialog),
);
const Comparison = lazyPart(() => import('../features/versions/comparison').then((part) => part.Comparison));

/** After the first screen; rejects when the desk has gone meanwhile. */
const loadWork = () => import('./left-texts');

const ABOUT = 'left texts';
const ABOUT_UNREADABLE = 'unreadable texts';
const SAID = { added: 'typed and not saved', removed: 'only in the stored text' };

const headlineOf = ({ typed }: LeftText): string =>
  typed.headline === '' ? 'No headline yet' : typed.headline;

const words = (first: LeftText, others: readonly LeftText[]): string => {
  const name = `“${headlineOf(first)}”`;
  const more =
    others.length === 0
      ? ''
      : others.length === 1
        ? ' and one more story'
        : ` and ${others.length} more stories`;
  return `Copydesk ended before the newest text of ${name}${more} was saved. It is kept here.`;
};

const unreadableWords = (texts: readonly UnreadableText[]): string => {
  const named = texts.find(({ headline }) => headline !== null)?.headline;
  const name = named === undefined || named === null ? 'a story' : `“${named || 'No headline yet'}”`;
  const more = texts.length === 1 ? '' : ` and ${texts.length - 1} more`;
  return `Text of ${name}${more} was not saved, and cannot be read now. It is kept.`;
};

/** Offers what was typed and never saved, once the window has started. Nothing is put into a story before it was looked at. */
export const LeftTextsOffer = () => {
  const [left, setLeft] = useState<readonly LeftText[]>([]);
  const [unreadable, setUnreadable] = useState<readonly UnreadableText[]>([]);
  const [isLooking, setLooking] = useState(false);
  const look = useEffectEvent(async () => {
    const { adoptTexts, findLeftTexts } = await loadWork();
    await adoptTexts();
    const found = await findLeftTexts();
    if (found.unreadable.length > 0) {
      const show = () => {
        holdKeys('field');
        setUnreadable(found.unreadable);
      };
      tellFailed(unreadableWords(found.unreadable), {
        about: ABOUT_UNREADABLE,
        action: { label: 'Show more', run: show },
      });
    }
    setLeft(found.texts);
    const [newest, ...older] = found.texts;
    if (!newest) return;
    const open = async () => {
      holdKeys('field');
      // Meanwhile the desk may have got it after all, from a window that found its way back.
      setLeft((await findLeftTexts()).texts);
      setLooking(true);
    };
    tellFailed(words(newest, older), {
      about: ABOUT,
      action: { label: 'Look at it', run: () => void open() },
    });
  });
  useEffect(() => {
    requestIdleCallback(() => void look().catch((failure: unknown) => reportFailure(failure)));
    return () => {
      tellMended(ABOUT);
      tellMended(ABOUT_UNREADABLE);
    };
  }, []);

  if (unreadable.length > 0) {
    const forget = async () => {
      const { forgetUnreadable } = await loadWork();
      await forgetUnreadable(unreadable);
      setUnreadable([]);
      tellMended(ABOUT_UNREADABLE);
    };
    return <UnreadableDialog texts={unreadable} onDelete={forget} onClose={() => setUnreadable([])} />;
  }
  const [first, ...others] = left;
  if (!isLooking || !first) return null;
  const settle = (use: 'typed' | 'stored') => async () => {
    const { settleLeftText } = await loadWork();
    await settleLeftText(first, use);
    setLeft(others);
  };
  return (
    <UnsavedDialog
      key={first.text.key}
      headline={first.typed.headline}
      at={first.text.at}
      hasStory={first.stored !== null}
      comparison={
        <Comparison older={first.stored?.story ?? empty(first.typed)} newer={first.typed} said={SAID} />
      }
      onUse={settle('typed')}
      onKeepStored={settle('stored')}
      onClose={() => setLooking(false)}
    />
  );
};

/** What a text is compared with where its story is gone. */
const empty = (story: LeftText['typed']): LeftText['typed'] => ({
  ...story,
  ...{ headline: '', deck: '', body: emptyBody() },
});
