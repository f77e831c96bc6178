import { AppError } from '@shared/errors';
import type { OpenStory } from '@shared/api/stories';
import type { Body } from '@shared/document/body';
import { keepMarks } from '@shared/story/caption-marks';
import type { PhotoId } from '@shared/story/ids';
import { newStoryPhoto, type StoryPhoto } from '@shared/story/photo';
import { Story } from '@shared/document/story';
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { desk } from '../api/client';
import { onAppEvent } from '../api/events';
import type { SaveCall } from '../editor/saving/autosave';
import type { Kept } from '../editor/saving/unsaved-journal';
import { useAutosave } from '../editor/saving/use-autosave';
import { formProblem } from './form-problem';
import { journalOf } from './journal-of';

/** How long what is drawn beside the text, such as its count of words, may lie behind it. */
const DRAW_AFTER_MS = 200;

export type Standing = Pick<OpenStory, 'status' | 'changedSinceApproval'>;

/** The story in the window: its newest text, where it is, and its autosave. One per opening of a story. */
export function useStoryDraft(open: OpenStory) {
  const { id } = open.story;
  const newest = useRef(open.story);
  const revision = useRef(open.revision);
  const [story, setStory] = useState(open.story);
  const [standing, setStanding] = useState<Standing>(open);

  const [kept, setKept] = useState<Kept>('none');
  const [journal] = useState(() => journalOf(id, setKept));
  const { state, autosave } = useAutosave(open, {
    onState: (now) => {
      if (now.state === 'saved') journal.clear();
    },
    save: async (call) => {
      const saved = await desk.call('stories.save', { id, ...call, story: checked(call) });
      revision.current = saved.revision;
      setStanding((now) => ({ ...now, changedSinceApproval: saved.changedSinceApproval }));
      return saved;
    },
    onUnsaved: (unsaved) => void desk.call('host.unsaved', { unsaved }).catch(() => undefined),
  });

  // What kept it from being saved may be gone: a disk that is back, a library that was opened again.
  useEffect(
    () => onAppEvent('library.changed', () => void autosave.flush().catch(() => undefined)),
    [autosave],
  );

  const keep = useCallback(
    (part: Partial<Story>) => {
      newest.current = { ...newest.current, ...part };
      autosave.change(newest.current);
      journal.note(newest.current);
    },
    [autosave, journal],
  );
  /** Stops without saving: the text is to be thrown away. */
  const abandon = useCallback(() => {
    autosave.abandon();
    journal.clear();
  }, [autosave, journal]);
  const change = useCallback(
    (part: Partial<Story>) => {
      keep(part);
      setStory(newest.current);
    },
    [keep],
  );
  const drawing = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(drawing.current), []);
  // The editor shows its own text; what is drawn from it elsewhere follows a moment later, not with every key.
  const changeBody = useCallback(
    (body: Body) => {
      keep({ body });
      drawing.current ??= window.setTimeout(() => {
        drawing.current = undefined;
        startTransition(() => setStory(newest.current));
      }, DRAW_AFTER_MS);
    },
    [keep],
  );
  const changePhoto = useCallback(
    (photoId: PhotoId, part: Partial<StoryPhoto>) => {
      const { photos } = newest.current;
      const photo = photos[photoId] ?? newStoryPhoto();
      change({ photos: { ...photos, [photoId]: { ...photo, ...keepMarks(photo, part) } } });
    },
    [change],
  );
  /** The desk's reply to something that left the text as it is. */
  const adopt = useCallback(
    (reply: OpenStory) => {
      revision.current = Math.max(revision.current, reply.revision);
      autosave.acknowledge(reply.revision);
      setStanding(reply);
    },
    [autosave],
  );
  /** As {@link adopt}, for an export: the desk has stamped the published time and changed nothing else. */
  const adoptStamp = useCallback(
    (stored: OpenStory) => {
      newest.current = stored.story;
      setStory(stored.story);
      autosave.acknowledge(stored.revision, stored.story);
      adopt(stored);
    },
    [adopt, autosave],
  );
  return {
    ...{ story, newest, standing, revision, save: state, autosave },
    ...{ kept, abandon, change, changeBody, changePhoto, adopt, adoptStamp },
  };
}

export type StoryDraft = ReturnType<typeof useStoryDraft>;

/** A save must never be refused for its form only after it left: here the user can still be told which part it is. */
function checked({ story }: SaveCall): Story {
  const parsed = Story.safeParse(story);
  if (parsed.success) return parsed.data;
  const [issue = { path: [], message: 'cannot be saved' }] = parsed.error.issues;
  const { message, block } = formProblem(story, issue);
  throw new AppError('INVALID', message, { details: { block } });
}
