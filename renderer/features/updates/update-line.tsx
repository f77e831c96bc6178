import { assertNever } from '@shared/assert-never';
import type { UpdateState, UpdateWish } from '@shared/api/updates';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Button } from '../../ui/button';
import { Progress } from '../../ui/progress';
import { megabytes, updateInWords } from './update-words';
import { useUpdate } from './use-update';
import { strings } from './strings';
import styles from './update-line.module.css';

interface Choice {
  readonly label: string;
  readonly wish: UpdateWish;
  readonly isNext?: boolean;
}

/** The next steps. Only these buttons start them, and only a key on the button itself. */
function choicesOf(update: UpdateState): readonly Choice[] {
  switch (update.state) {
    case 'available': {
      const { version } = update.release;
      return [{ label: strings.download, wish: { wish: 'fetch', version }, isNext: true }, LATER];
    }
    case 'ready': {
      const { version } = update.release;
      return [{ label: strings.restartAndInstall, wish: { wish: 'install', version }, isNext: true }, LATER];
    }
    case 'fetching':
      return [{ label: strings.cancel, wish: { wish: 'cancel' } }];
    case 'failed':
      return [{ label: strings.tryAgain, wish: { wish: 'look' }, isNext: true }, CLOSE];
    case 'newest':
      return [CLOSE];
    case 'none':
    case 'looking':
      return [];
    default:
      return assertNever(update);
  }
}
const LATER: Choice = { label: strings.later, wish: { wish: 'later' } };
const CLOSE: Choice = { label: strings.close, wish: { wish: 'later' } };

/**
 * A line below the window’s parts that says where an update is. It takes no focus and covers nothing; a screen reader
 * reads its words when it has nothing else to say.
 */
export const UpdateLine = () => {
  const { update, wish } = useUpdate();
  const line = useRef<HTMLElement>(null);
  const choose = (wanted: UpdateWish): void => {
    // The button goes: a keyboard that was on it stays on the line, and on no button that a next key would press.
    if (line.current?.contains(document.activeElement)) line.current.focus();
    wish(wanted);
  };
  const isShown = update.state !== 'none';
  useHeightInPage(line, isShown);
  return (
    <section
      ref={line}
      className={isShown ? styles.line : styles.none}
      aria-label={strings.update}
      tabIndex={-1}
    >
      {/* In the page before its words are: what is put into it is read out. */}
      <p role="status" className={styles.words}>
        {updateInWords(update)}
      </p>
      {update.state === 'fetching' && (
        <div className={styles.progress}>
          <Progress
            label={strings.progress({ done: megabytes(update.done), total: megabytes(update.total) })}
            done={update.done}
            total={update.total}
          />
        </div>
      )}
      <div className={styles.choices}>
        {/* By state: a button that takes another’s place must not inherit its focus or a press on it. */}
        {choicesOf(update).map(({ label, wish: wanted, isNext }) => (
          <Button
            key={`${update.state} ${label}`}
            small
            look={isNext ? 'primary' : 'plain'}
            preventFocusOnPress
            onPress={() => choose(wanted)}
          >
            {label}
          </Button>
        ))}
      </div>
      {'release' in update && update.release.notes !== '' && (
        <WhatIsNew key={update.release.version}>{update.release.notes}</WhatIsNew>
      )}
    </section>
  );
};

/** Says in the page how high the line is: messages begin above it (`toasts.module.css`), so that its buttons stay in reach. */
function useHeightInPage(line: RefObject<HTMLElement | null>, isShown: boolean): void {
  useEffect(() => {
    if (!line.current || !isShown) return;
    const { style } = document.documentElement;
    const watch = new ResizeObserver(([entry]) => {
      style.setProperty('--update-line', `${entry?.borderBoxSize[0]?.blockSize ?? 0}px`);
    });
    watch.observe(line.current);
    return () => {
      watch.disconnect();
      style.removeProperty('--update-line');
    };
  }, [line, isShown]);
}

/** The publisher’s words, as text whatever is in them. */
const WhatIsNew = ({ children }: { readonly children: ReactNode }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        small
        look="quiet"
        preventFocusOnPress
        aria-expanded={isOpen}
        onPress={() => setOpen((open) => !open)}
      >
        {strings.whatIsNew}
      </Button>
      {isOpen && (
        // A keyboard scrolls only what it can reach.
        <div className={styles.notes} role="region" aria-label={strings.whatIsNew} tabIndex={0}>
          {children}
        </div>
      )}
    </>
  );
};
