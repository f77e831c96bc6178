import type { OpenStory } from '@shared/api/stories';
import type { Body } from '@shared/document/body';
import { keepMarks } from '@shared/story/caption-marks';
import type { PhotoId } from '@shared/story/ids';
import { newStoryPhoto, type StoryPhoto } from '@shared/story/photo';
import type { Story } from '@shared/document/story';
import { useEffect, useState } from 'react';
import { onAppEvent } from '../api/events';
import { Autosave } from '../editor/saving/autosave';
import { useAutosave } from '../editor/saving/use-autosave';
import { saverOf } from './save-draft';
import { DraftStore } from './draft-store';
import { journalOf } from './journal-of';
import { tellUnsaved } from './tell-unsaved';

/** How long what is drawn beside the text, such as its count of words, may lag behind it. */
const DRAW_AFTER_MS = 400;

/**
 * The story in the window: its newest text, if there is one, and its autosave. One per opening of a story, and the same object
 * for as long as it is open: what a part of the window shows of it comes from `useDraft(draft.store, ...)`.
 */
export function useStoryDraft(open: OpenStory) {
  const [draft] = useState(() => makeDraft(open));
  const { autosave } = draft;
  useAutosave(autosave);
  useEffect(() => tellUnsaved(draft.store), [draft]);

  // What kept it from being saved may be gone: a disk that is back, a library that was opened again.
  useEffect(
    () => onAppEvent('library.changed', () => void autosave.flush().catch(() => undefined)),
    [autosave],
  );
  useEffect(() => draft.stopDrawing, [draft]);
  return draft;
}

export type StoryDraft = ReturnType<typeof makeDraft>;

function makeDraft(open: OpenStory) {
  const { id } = open.story;
  const store = new DraftStore(open);
  const newest = { current: open.story };
  const revision = { current: open.revision };
  const journal = journalOf(id, (kept) => store.setKept(kept));
  const save = saverOf(id);
  const autosave = new Autosave(open, {
    onState: (now) => {
      store.setSave(now);
      if (now.state === 'saved') journal.clear();
    },
    save: async (call) => {
      const saved = await save(call);
      revision.current = saved.revision;
      const { status } = store.now().standing;
      store.setStanding({ status, changedSinceApproval: saved.changedSinceApproval });
      return saved;
    },
  });

  const keep = (part: Partial<Story>) => {
    newest.current = { ...newest.current, ...part };
    autosave.change(newest.current);
    journal.note(newest.current);
  };
  const change = (part: Partial<Story>) => {
    keep(part);
    store.setStory(newest.current);
  };
  let drawing: ReturnType<typeof setTimeout> | undefined;
  /** The desk's reply to something that left the text as it is. */
  const adopt = (reply: OpenStory) => {
    revision.current = Math.max(revision.current, reply.revision);
    autosave.acknowledge(reply.revision);
    store.setStanding(reply);
  };
  return {
    ...{ id, store, newest, revision, autosave, change, adopt },
    /** Stops without saving: the text is to be thrown away. */
    abandon: () => {
      autosave.abandon();
      journal.clear();
    },
    /** The editor shows its own text; what is drawn from it elsewhere follows a moment later, not with every key. */
    changeBody: (body: Body) => {
      if (body === newest.current.body) return;
      keep({ body });
      drawing ??= setTimeout(() => {
        drawing = undefined;
        store.setStory(newest.current);
      }, DRAW_AFTER_MS);
    },
    stopDrawing: () => clearTimeout(drawing),
    changePhoto: (photoId: PhotoId, part: Partial<StoryPhoto>) => {
      const { photos } = newest.current;
      const photo = photos[photoId] ?? newStoryPhoto();
      change({ photos: { ...photos, [photoId]: { ...photo, ...keepMarks(photo, part) } } });
    },
    /** As `adopt`, for an export: the desk has stamped the published time and changed nothing else. */
    adoptStamp: (stored: OpenStory) => {
      newest.current = stored.story;
      store.setStory(stored.story);
      autosave.acknowledge(stored.revision, stored.story);
      adopt(stored);
    },
  };
}
