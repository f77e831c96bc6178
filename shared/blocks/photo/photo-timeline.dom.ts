import type { LexicalEditor, NodeKey } from 'lexical';
import type { StoryPhoto } from '../../story/photo';
import { inFieldsOf } from '../../story/place-picture';

type Said = Partial<StoryPhoto>;

/** One change of what a slot says; the fields of `before` and `after` are the same. */
interface Step {
  readonly parent: number;
  before: Said;
  after: Said;
}

/** A caption's marks are places in its text: the two are one field. */
const TOGETHER: readonly (keyof StoryPhoto)[] = ['caption', 'captionMarks'];

/** By what they say: a story that was read again has other lists that say the same. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Those of `fields` that `photo` still says as `expected` has it: what was changed elsewhere since stays as it is. */
function unlessChanged(photo: StoryPhoto, expected: Said, fields: Said): Said {
  const names = Object.keys(fields) as (keyof StoryPhoto)[];
  const changed = new Set(names.filter((name) => !isSame(photo[name], expected[name])));
  if (TOGETHER.some((name) => changed.has(name))) TOGETHER.forEach((name) => changed.add(name));
  return Object.fromEntries(names.filter((name) => !changed.has(name)).map((name) => [name, fields[name]]));
}

let lastStep = 0;

/**
 * The changes of one photo block's slot, so that the copy's undo takes them back and brings them again. A photo's words
 * and file are in the story, not in the body: the node only names the step that its state of the body goes with.
 */
export class PhotoTimeline {
  /** The slot's current step. */
  applied = 0;
  private readonly steps = new Map<number, Step>();

  /** Notes a change of `slot` and returns the step that the node must name from now on. */
  record(slot: StoryPhoto, change: Said): number {
    lastStep++;
    const after = 'captionMarks' in change ? { caption: slot.caption, ...change } : change;
    this.steps.set(lastStep, { parent: this.applied, before: inFieldsOf(after, slot), after });
    this.applied = lastStep;
    return lastStep;
  }

  /** Goes to another step of undo or redo. Returns what changes in the slot by that. */
  goTo(target: number, slot: StoryPhoto): Said {
    const back = this.line(this.applied);
    const forth = this.line(target);
    const shared = back.filter((step) => forth.includes(step));
    let now = slot;
    let changed: Said = {};
    const say = (said: Said) => {
      now = { ...now, ...said };
      changed = { ...changed, ...said };
    };
    for (const step of back.filter((each) => !shared.includes(each))) say(undo(this.step(step), now));
    for (const step of forth.filter((each) => !shared.includes(each)).toReversed())
      say(redo(this.step(step), now));
    this.applied = target;
    return changed;
  }

  /** A step and those before it, newest first. */
  private line(from: number): number[] {
    const line: number[] = [];
    for (let at = from; at !== 0; at = this.step(at).parent) line.push(at);
    return line;
  }

  private step(id: number): Step {
    const step = this.steps.get(id);
    if (!step) throw new Error(`A photo names step ${id}, which its timeline does not have.`);
    return step;
  }
}

/** All words about a picture go with it, even those corrected since. They are kept for when it comes back. */
function undo(step: Step, now: StoryPhoto): Said {
  if (!('file' in step.after)) return unlessChanged(now, step.after, step.before);
  step.after = inFieldsOf(step.after, now);
  return step.before;
}

function redo(step: Step, now: StoryPhoto): Said {
  if (!('file' in step.after)) return unlessChanged(now, step.before, step.after);
  step.before = inFieldsOf(step.before, now);
  return step.after;
}

/** What is known about a photo block besides its node. It outlives the block's view, which undo may take away. */
export class PhotoMemory {
  readonly timeline = new PhotoTimeline();
  private read: Said = {};

  /** Words that were read from the picture's file and that nobody has looked at yet. */
  get proposed(): Said {
    return this.read;
  }

  propose(words: Said): void {
    this.read = words;
  }
}

const memories = new WeakMap<LexicalEditor, Map<NodeKey, PhotoMemory>>();

export function photoMemory(editor: LexicalEditor, key: NodeKey): PhotoMemory {
  const known = memories.get(editor) ?? new Map<NodeKey, PhotoMemory>();
  memories.set(editor, known);
  const memory = known.get(key) ?? new PhotoMemory();
  known.set(key, memory);
  return memory;
}
