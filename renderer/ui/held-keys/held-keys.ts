import { tellFailed } from '../toasts';
import { CatchField, type CommandOf } from './catch-field';
import type { Held, HeldFor } from './held';
import { isModifier, wordsOf, writesText, type HeldEntry, type HeldKey } from './held-entry';
import { tellKept } from './kept-words';
import { dialogsClosed, FRAMES, nextFrame, openDialogs } from './open-dialogs';
import { isEditable, replay, settled, writeBehind, type TextField } from './replay';
import { focusBefore, isNowhere, noteBefore, setStoryInert } from './where-before';
import { strings } from '../strings';

export type { TextField };

interface Session {
  readonly what: HeldFor;
  readonly timer: ReturnType<typeof setTimeout> | undefined;
  /** Cancels the opening of the place if the user changes their mind; null if it cannot be cancelled. */
  readonly cancel: (() => void) | null;
  /** A story that is still being opened while something is pressed. It has the keys again if the press is taken back. */
  under: Session | null;
}

/** A desk that has not answered by then has failed, whatever it does later. */
const LONGEST_MS = 20_000;

/** After such a pause, people look at the screen before they type on (milliseconds). */
const QUIET_MS = 700;

let session: Session | null = null;
let catcher: CatchField | null = null;
let isComposing = false;
let commandOf: CommandOf = () => null;

/**
 * Lets the page hold its keys, and holds them until the window shows its first story or says that it has none. Call once,
 * before anything can be typed.
 * @param shortcuts - what the shortcuts of the app run.
 */
export function installHeldKeys(page: Document, shortcuts: CommandOf): void {
  const field = new CatchField(page);
  catcher = field;
  commandOf = shortcuts;
  const options = { capture: true };
  page.addEventListener('compositionstart', () => (isComposing = true), options);
  page.addEventListener('compositionend', () => (isComposing = false), options);
  page.defaultView?.addEventListener('keydown', (event) => onKeyDown(event, field), options);
  page.addEventListener('focusin', ({ target }) => onFocusIn(target, field), options);
  // As long as it takes to open the library: that has a time of its own.
  session = { what: 'start', timer: undefined, cancel: null, under: null };
  field.catch();
}

function onKeyDown(event: KeyboardEvent, field: CatchField): void {
  if (!session || !event.isTrusted) return;
  // The first story of a window keeps no command waiting, unless words for it came before.
  if (session.what === 'start' && field.isEmpty && commandOf(event)?.isAnswered) return;
  const { activeElement } = document;
  // A menu that closes gives the focus back to its button, which has no use for a letter.
  const writes = [...event.key].length === 1 && event.key !== ' ' && !isEditable(activeElement);
  const isLetter = writes && session.what !== 'back';
  // When nothing has the keyboard, as after a click beside everything, or only what is being pressed.
  if (isLetter || session.what === 'press' || isNowhere(activeElement)) field.catch();
  if (document.activeElement !== field.element) return;
  if (event.key === 'Escape' && !event.isComposing && session.cancel) {
    event.preventDefault();
    event.stopPropagation();
    session.cancel();
  } else field.press(event, commandOf);
}

function onFocusIn(target: EventTarget | null, field: CatchField): void {
  if (target === field.element) {
    // A dialog that closes gives the keyboard back to where it was: here, while its own keys were being held.
    if (!session) backToBefore();
  } else if (isForFocus() && !(target instanceof Element && target.closest('[inert]'))) {
    // Not at once: a dialog has the focus first, then its field.
    queueMicrotask(() => {
      if (isForFocus() && !isNowhere(document.activeElement)) void deliver(end());
    });
  }
}

/** Whether the keys are for what takes the focus next. */
const isForFocus = (): boolean => session?.what === 'field' || session?.what === 'back';

/** Whether keys are held for anything. */
export const areKeysHeld = (): boolean => session !== null;

const isFree = (): boolean =>
  isNowhere(document.activeElement) || document.activeElement === catcher?.element;

const backToBefore = (): void => {
  if (!focusBefore()) catcher?.element.blur();
};

/** Whether the keys are held for this. A story that is done while something is pressed has no claim on them any more. */
function isHeldFor(own: Session): boolean {
  if (session === own) return true;
  if (session?.under === own) session.under = null;
  return false;
}

/** The story that has the keys again when what is pressed now is let go of. */
const storyUnder = (last: Session | null): Session | null =>
  last?.what === 'story' || last?.what === 'start' ? last : (last?.under ?? null);

/**
 * Takes the keyboard from wherever it is, until the place that a command opens has it. Call it the moment the command is
 * given: whatever is typed from then on is kept, and is written there in order. Text that is being composed stays where it
 * is composed. If keys are held already, the newest caller decides for what.
 * @param onCancel - ends what opens the place: Escape calls it and gives the keyboard back. Without it, Escape is held like other keys.
 */
export function holdKeys(what: HeldFor, onCancel?: () => void): Held {
  const wasComposing = isComposing;
  if (!session && document.activeElement && !isFree()) noteBefore(document.activeElement);
  let isGivenUp = false;
  const giveUp = (): void => {
    if (session !== mine && session?.under !== mine) return;
    isGivenUp = true;
    tellFailed(strings.thisTookTooLong, { about: 'held keys' });
    giveBack(mine);
  };
  const cancel = (): void => {
    isGivenUp = true;
    onCancel?.();
    if (session !== mine) return;
    // After Escape, nobody keeps typing.
    clearTimeout(mine.timer);
    letGo(what);
  };
  const isPress = what === 'press';
  const mine: Session = {
    what,
    cancel: onCancel ? cancel : null,
    // A pressed button will be released.
    timer: isPress ? undefined : setTimeout(giveUp, LONGEST_MS),
    under: isPress ? storyUnder(session) : null,
  };
  if (session && session !== mine.under) clearTimeout(session.timer);
  session = mine;
  if (what === 'story' || isPress) setStoryInert(true);
  if (what !== 'back' && (isFree() || what !== 'start')) catcher?.catch();
  return {
    composed: wasComposing ? new Promise((resolve) => setTimeout(resolve)) : Promise.resolve(),
    isGivenUp: () => isGivenUp,
    arrive: () => isHeldFor(mine),
    giveBack: () => giveBack(mine),
    pass: (run) => {
      if (!isHeldFor(mine)) return;
      const entries = end();
      if (what !== 'back' || isFree()) backToBefore();
      void settled().then(() => deliver([{ kind: 'turn', run }, ...entries]));
    },
  };
}

/** Ends the wait and returns what was held. */
function end(): HeldEntry[] {
  if (session) clearTimeout(session.timer);
  session = null;
  setStoryInert(false);
  const entries = catcher?.takeAll() ?? [];
  catcher?.rest();
  return entries;
}

/** Gives the keyboard back once the user has stopped typing: what is typed on was meant for the same place. */
function giveBack(own: Session): void {
  if (!isHeldFor(own)) return;
  if (own.under) {
    session = own.under;
    // What was pressed may have taken the keyboard.
    catcher?.catch();
    tellKept(wordsOf(catcher?.takeAll() ?? []));
    return;
  }
  // A window that starts with no story has no place that anything could be meant for, nor has a press that is taken back.
  if ((own.what === 'start' || own.what === 'press') && catcher?.isEmpty) {
    letGo(own.what);
    return;
  }
  const failedAt = performance.now();
  const whenQuiet = (): void => {
    if (session !== own) return;
    const quietSince = Math.max(failedAt, catcher?.lastTypedAt ?? 0);
    const left = quietSince + QUIET_MS - performance.now();
    if (left > 0) setTimeout(whenQuiet, left);
    else letGo(own.what);
  };
  whenQuiet();
}

/** The window starts with something else than a story. */
export function giveBackStart(): void {
  if (session?.what === 'start') giveBack(session);
}

/** What a command wanted to open, other than a story, cannot be shown. */
export function giveBackKeys(): void {
  if (session?.what === 'field') giveBack(session);
}

/** A command was for the place that could not be opened; at the start of a window it was for the window. */
function letGo(what: HeldFor): void {
  const entries = end();
  backToBefore();
  const next = entries.findIndex(({ kind }) => kind === 'turn' || (kind === 'command' && what === 'start'));
  tellKept(wordsOf(next === -1 ? entries : entries.slice(0, next)));
  if (next !== -1) void deliver(entries.slice(next));
}

/** Writes what was held to where the keyboard is now. */
async function deliver(entries: readonly HeldEntry[]): Promise<void> {
  const left = [...entries];
  const lost: HeldEntry[] = [];
  for (let entry = left.shift(); entry; entry = left.shift()) {
    if (entry.kind !== 'command' && entry.kind !== 'turn') {
      if (!(await replay(entry))) lost.push(entry);
      continue;
    }
    entry.run();
    if (session) {
      // It opens its own place: what was typed after it is meant for that.
      left.forEach((later) => catcher?.add(later));
      break;
    }
    await settled();
  }
  // A dialog that has no field, or none yet.
  tellKept(wordsOf(lost));
}

/** A place that can have the keyboard. */
export interface Place {
  /** Puts the caret there. */
  readonly focus: () => void;
  /** What is written to where the user has gone elsewhere meanwhile; null if that must not be. */
  readonly field: () => TextField | null;
}

/**
 * Gives the keyboard, with all that was held, to a place that has just been drawn; after the dialogs over it have closed.
 * When the user has gone elsewhere meanwhile the keyboard stays there, and only what was typed for this place goes to it.
 * @param own - the wait that opened the place, if one did. Keys that are held for anything else are not for this place.
 */
export function handKeysTo(place: Place, own: Held | null): void {
  if (!own?.arrive() && session && session.what !== 'back') {
    if (session.what === 'story' || session.what === 'press') setStoryInert(true);
    // If the other fails, the keyboard is wanted here.
    const behind = place.field();
    if (behind) noteBefore(behind);
    return;
  }
  const waits = openDialogs() || catcher?.isWhole === false;
  // At once if possible: users who see the place may continue from there.
  if (waits) void handLater(place, session);
  else void hand(place, session);
}

async function handLater(place: Place, held: Session | null): Promise<void> {
  await dialogsClosed();
  await catcher?.whole();
  await hand(place, held);
}

async function hand({ focus, field }: Place, held: Session | null): Promise<void> {
  // A dialog that has closed shuts what is under it for some frames more.
  for (let left = FRAMES; left > 0; left--) {
    // Something else was asked for meanwhile, and the keys are held for that.
    if (session !== held) return;
    if (!isFree()) break;
    focus();
    await settled();
    if (!isFree()) return deliver(held ? end() : []);
    await nextFrame();
  }
  const entries = held ? end() : [];
  const turn = entries.findIndex(({ kind }) => kind === 'turn');
  const own = turn === -1 ? entries : entries.slice(0, turn);
  const words = wordsOf(own);
  const behind = field();
  if (words !== '' && behind) writeBehind(behind, words);
  else tellKept(words);
  for (const entry of own) if (entry.kind === 'command') entry.run();
  await settled();
  // Another place was asked for after these words.
  if (turn !== -1) await deliver(entries.slice(turn));
}

/**
 * Opens a place, in its turn: if something was typed for another place that is still being opened, after that has it.
 * Settles as `open` does.
 */
export function inTurn<T>(open: () => Promise<T>): Promise<T> {
  if (session?.what !== 'story' || !catcher || catcher.isEmpty) return open();
  const field = catcher;
  return new Promise<T>((resolve, reject) =>
    field.add({ kind: 'turn', run: () => void open().then(resolve, reject) }),
  );
}

/**
 * Keeps a command for the place that is being opened; false if none is, and the command is to be run at once. The first
 * story of a window keeps nobody waiting.
 */
export function holdCommand(run: () => void): boolean {
  if (!session || session.what === 'start' || !catcher) return false;
  catcher.add({ kind: 'command', run });
  return true;
}

function entryOf(key: HeldKey): HeldEntry[] {
  if (isModifier(key)) return [];
  const command = commandOf(new KeyboardEvent('keydown', key));
  if (command) return key.repeat ? [] : [{ kind: 'command', run: command.run }];
  // AltGr, which types “@” or “€”, is Control and Alt together.
  const field = { isEmpty: true, isAltGraph: key.ctrlKey && key.altKey };
  const isText = [...key.key].length === 1 && writesText(key, field);
  return [isText ? { kind: 'text', text: key.key, composed: false } : { kind: 'key', key }];
}

/** Types keys that the host kept while the page was busy: for the place that is being opened, or else where the caret is. */
export function typeKeys(keys: readonly HeldKey[]): void {
  const entries = keys.flatMap(entryOf);
  if (session && catcher) for (const entry of entries) catcher.addTyped(entry);
  else void deliver(entries);
}
