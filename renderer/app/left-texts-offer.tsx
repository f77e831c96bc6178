import { useEffect, useEffectEvent, useState } from 'react';
import { lazyPart } from '../ui/lazy-part';
import { holdKeys } from '../ui/held-keys/held-keys';
import { tellFailed, tellMended } from '../ui/toasts';
import { reportFailure } from './report-failure';
import type { LeftText } from './left-texts';

const UnsavedDialog = lazyPart(() =>
  import('../features/unsaved/unsaved-dialog').then((part) => part.UnsavedDialog),
);
const Comparison = lazyPart(() => import('../features/versions/comparison').then((part) => part.Comparison));

/** After the first screen; rejects when the desk has gone meanwhile. */
const loadWork = () => import('./left-texts');

const ABOUT = 'left texts';
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

/** Offers what was typed and never saved, once the window has started. Nothing is put into a story before it was looked at. */
export const LeftTextsOffer = () => {
  const [left, setLeft] = useState<readonly LeftText[]>([]);
  const [isLooking, setLooking] = useState(false);
  const look = useEffectEvent(async () => {
    const { adoptTexts, findLeftTexts } = await loadWork();
    await adoptTexts();
    const found = await findLeftTexts();
    setLeft(found);
    const [newest, ...older] = found;
    if (!newest) return;
    const open = async () => {
      holdKeys('field');
      // Meanwhile the desk may have got it after all, from a window that found its way back.
      setLeft(await findLeftTexts());
      setLooking(true);
    };
    tellFailed(words(newest, older), {
      about: ABOUT,
      action: { label: 'Look at it', run: () => void open() },
    });
  });
  useEffect(() => {
    requestIdleCallback(() => void look().catch((failure: unknown) => reportFailure(failure)));
    return () => tellMended(ABOUT);
  }, []);

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
  ...{ headline: '', deck: '', body: { root: { ...story.body.root, children: [] } } },
});
