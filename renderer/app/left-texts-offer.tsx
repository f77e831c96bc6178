import { emptyBody } from '@shared/document/body';
import { useEffect, useEffectEvent, useState } from 'react';
import { lazyPart } from '../ui/lazy-part';
import { holdKeys } from '../ui/held-keys/held-keys';
import { tellFailed, tellMended } from '../ui/toasts';
import { reportFailure } from './report-failure';
import type { LeftText, LeftTexts, UnreadableText } from './left-texts';
import { strings } from './strings';

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
const SAID = { added: strings.typedAndNotSaved, removed: strings.onlyInTheStored };

const headlineOf = ({ typed }: LeftText): string =>
  typed.headline === '' ? strings.noHeadlineYet : typed.headline;

const words = (first: LeftText, others: readonly LeftText[]): string => {
  return strings.leftText({ headline: headlineOf(first), others: others.length });
};

const unreadableWords = (texts: readonly UnreadableText[]): string => {
  const named = texts.find(({ headline }) => headline !== null)?.headline;
  const others = texts.length - 1;
  return named === undefined || named === null
    ? strings.unreadableText({ others })
    : strings.unreadableTextOf({ headline: named || strings.noHeadlineYet, others });
};

/** Offers text that was typed but never saved, once the window has started. Nothing goes into a story before somebody has looked at it. */
export const LeftTextsOffer = () => {
  const [left, setLeft] = useState<readonly LeftText[]>([]);
  const [hasMore, setHasMore] = useState(false);
  const [unreadable, setUnreadable] = useState<readonly UnreadableText[]>([]);
  const [isLooking, setLooking] = useState(false);
  const show = ({ texts, hasMore: more }: LeftTexts) => {
    setLeft(texts);
    setHasMore(more);
  };
  const look = useEffectEvent(async () => {
    const { adoptTexts, findLeftTexts } = await loadWork();
    await adoptTexts();
    const found = await findLeftTexts();
    if (found.unreadable.length > 0) {
      const name = () => {
        holdKeys('field');
        setUnreadable(found.unreadable);
      };
      tellFailed(unreadableWords(found.unreadable), {
        about: ABOUT_UNREADABLE,
        action: { label: strings.showMore, run: name },
      });
    }
    show(found);
    const [newest, ...older] = found.texts;
    if (!newest) return;
    const open = async () => {
      holdKeys('field');
      // Meanwhile the desk may have received it after all, from a window that reconnected.
      show(await findLeftTexts());
      setLooking(true);
    };
    tellFailed(words(newest, older), {
      about: ABOUT,
      action: { label: strings.lookAtIt, run: () => void open() },
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
  const [first] = left;
  if (!isLooking || !first) return null;
  const settle = (use: 'typed' | 'stored') => async () => {
    const { findLeftTexts, settleLeftText } = await loadWork();
    await settleLeftText(first, use);
    const others = left.filter(({ text }) => text.key !== first.text.key);
    setLeft(others);
    // What others of the same story are compared with has changed, and more may have waited until this one was settled.
    if (hasMore || others.some(({ typed }) => typed.id === first.typed.id)) show(await findLeftTexts());
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

/** What a text is compared with if its story is gone. */
const empty = (story: LeftText['typed']): LeftText['typed'] => ({
  ...story,
  ...{ headline: '', deck: '', body: emptyBody() },
});
