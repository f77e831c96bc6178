import type { OpenStory } from '@shared/api/stories';
import type { Story } from '@shared/document/story';
import { useLayoutEffect, useRef, useSyncExternalStore, type RefObject } from 'react';
import type { SaveState } from '../editor/saving/autosave';
import type { Kept } from '../editor/saving/unsaved-journal';

export type Standing = Pick<OpenStory, 'status' | 'changedSinceApproval'>;

/** A story without its body: it stays the same object while only the copy is typed. */
export type StoryFields = Omit<Story, 'body'>;

/** What the window shows of the open story. */
export interface DraftNow {
  /** Its body may lag behind the editor by a moment. */
  readonly story: Story;
  readonly fields: StoryFields;
  readonly standing: Standing;
  readonly save: SaveState;
  /** Whether the text that is not saved is in the browser's own storage. */
  readonly kept: Kept;
}

const fieldsOf = ({ body: _body, ...fields }: Story): StoryFields => fields;

const isSame = <T extends object>(a: T, b: T): boolean => {
  const names = Object.keys(a) as (keyof T)[];
  return names.length === Object.keys(b).length && names.every((name) => Object.is(a[name], b[name]));
};

/**
 * The state of the open story, outside React: each part of the window asks for what it shows, and is drawn again only when
 * that changes. With the state in a component, every key rendered the whole window.
 */
export class DraftStore {
  private current: DraftNow;
  private readonly listeners = new Set<() => void>();

  constructor(open: OpenStory) {
    const { story, status, changedSinceApproval, updatedAt } = open;
    this.current = {
      ...{ story, fields: fieldsOf(story) },
      standing: { status, changedSinceApproval },
      save: { state: 'saved', at: updatedAt },
      kept: 'none',
    };
  }

  readonly now = (): DraftNow => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  setStory(story: Story): void {
    if (story === this.current.story) return;
    const fields = fieldsOf(story);
    this.set({ story, fields: isSame(fields, this.current.fields) ? this.current.fields : fields });
  }

  setStanding({ status, changedSinceApproval }: Standing): void {
    const standing = { status, changedSinceApproval };
    if (!isSame(standing, this.current.standing)) this.set({ standing });
  }

  setSave(save: SaveState): void {
    this.set({ save });
  }

  setKept(kept: Kept): void {
    if (kept !== this.current.kept) this.set({ kept });
  }

  private set(part: Partial<DraftNow>): void {
    this.current = { ...this.current, ...part };
    for (const listener of this.listeners) listener();
  }
}

/** What `select` takes from the open story: a part of it or a plain value, never a new object. */
export const useDraft = <T>(store: DraftStore, select: (now: DraftNow) => T): T =>
  useSyncExternalStore(store.subscribe, () => select(store.now()));

/** Changing a text node costs a fraction of replacing it. */
function show(element: HTMLElement, text: string): void {
  if (element.firstChild instanceof Text) element.firstChild.data = text;
  else element.textContent = text;
}

/**
 * An element in which a text about the open story stands: pass the result as its `ref`, and give it no children. The text is
 * written into the page without React, since rendering one takes longer than all else that a key does.
 *
 * @param select what the text is about: a part of the story's state
 * @param textOf the text; it is made again only if that part is another
 */
export function useDraftText<T, E extends HTMLElement>(
  store: DraftStore,
  select: (now: DraftNow) => T,
  textOf: (part: T) => string,
): RefObject<E | null> {
  const element = useRef<E>(null);
  const own = useRef({ select, textOf });
  useLayoutEffect(() => {
    let part: T | undefined;
    let text = '';
    const write = (): void => {
      const now = own.current.select(store.now());
      if (now === part) return;
      part = now;
      const next = own.current.textOf(now);
      if (next !== text && element.current) show(element.current, next);
      text = next;
    };
    write();
    return store.subscribe(write);
  }, [store]);
  return element;
}
