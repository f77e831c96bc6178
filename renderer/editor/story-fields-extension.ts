import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension, type HistoryState } from '@lexical/history';
import {
  $getEditor,
  $getRoot,
  $onUpdate,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  type EditorState,
  type LexicalEditor,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import type { FieldsOfStory } from './story-fields';

type Said = Partial<FieldsOfStory>;

/** The holder of the story's fields around the editor. */
interface StoryFieldsHolder {
  readonly read: () => FieldsOfStory;
  readonly write: (said: Said) => void;
}

interface Step {
  readonly parent: Step | null;
  readonly before: Said;
  readonly after: Said;
}

interface StoryFieldsOutput {
  /** Sets the holder; null when it is gone. */
  readonly connect: (holder: StoryFieldsHolder | null) => void;
  readonly read: () => FieldsOfStory | null;
  /** Changes fields so that undo of this update takes them back with the body. Runs inside an update. */
  readonly $change: (said: Said) => void;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields of `wanted` that still equal `expected`: what was changed by hand since stays. */
function unlessChanged(now: FieldsOfStory, expected: Said, wanted: Said): Said {
  const parts = Object.keys(wanted) as (keyof FieldsOfStory)[];
  return Object.fromEntries(
    parts.filter((part) => isSame(now[part], expected[part])).map((part) => [part, wanted[part]]),
  );
}

/** A step and those before it, newest first. */
function lineOf(step: Step | null): readonly Step[] {
  const line: Step[] = [];
  for (let at = step; at; at = at.parent) line.push(at);
  return line;
}

const historyOf = (editor: LexicalEditor): HistoryState =>
  getExtensionDependencyFromEditor(editor, HistoryExtension).output.historyState.peek();

type Entry = HistoryState['current'] | undefined;

/** The steps of one editor, and which of them each state of the copy's history goes with. */
class FieldTimeline {
  private holder: StoryFieldsHolder | null = null;
  private applied: Step | null = null;
  private readonly steps = new WeakMap<EditorState, { readonly step: Step | null }>();

  connect(holder: StoryFieldsHolder | null): void {
    this.holder = holder;
  }

  read(): FieldsOfStory | null {
    return this.holder?.read() ?? null;
  }

  $change(said: Said, history: HistoryState): void {
    const { holder } = this;
    const now = this.read();
    if (!holder || !now || Object.keys(said).length === 0) return;
    this.note(history);
    const parts = Object.keys(said) as (keyof FieldsOfStory)[];
    const before: Said = Object.fromEntries(parts.map((part) => [part, now[part]]));
    this.applied = { parent: this.applied, before, after: said };
    // An update that changes nothing in the body is a step of undo all the same.
    $getRoot().markDirty();
    $onUpdate(() => holder.write(said));
  }

  /** Notes the step that is applied now with the states that the history has kept since. */
  note({ current, undoStack }: HistoryState): void {
    for (const entry of [current, undoStack.at(-1)])
      if (entry && !this.steps.has(entry.editorState))
        this.steps.set(entry.editorState, { step: this.applied });
  }

  /** Goes to the step of a state that undo or redo is about to bring back. */
  goWith(entry: Entry): void {
    const known = entry && this.steps.get(entry.editorState);
    if (known && known.step !== this.applied) this.goTo(known.step);
  }

  private goTo(target: Step | null): void {
    const [back, forth] = [lineOf(this.applied), lineOf(target)];
    this.applied = target;
    const undone = back.filter((step) => !forth.includes(step));
    const redone = forth.filter((step) => !back.includes(step)).toReversed();
    for (const { before, after } of undone) this.write(after, before);
    for (const { before, after } of redone) this.write(before, after);
  }

  private write(expected: Said, wanted: Said): void {
    const now = this.read();
    const said = now && unlessChanged(now, expected, wanted);
    if (said && Object.keys(said).length > 0) this.holder?.write(said);
  }
}

/**
 * The fields of the story around the body, changed by commands that work on both, such as Replace all: one undo of the copy
 * takes back the body and the fields together.
 */
export const StoryFieldsExtension = defineExtension({
  name: 'copydesk/story-fields',
  build: (_editor: LexicalEditor): StoryFieldsOutput & { readonly timeline: FieldTimeline } => {
    const timeline = new FieldTimeline();
    return {
      timeline,
      connect: (holder) => timeline.connect(holder),
      read: () => timeline.read(),
      $change: (said) => timeline.$change(said, historyOf($getEditor())),
    };
  },
  dependencies: [HistoryExtension],
  register: (editor, _config, state) => {
    const { timeline } = state.getOutput();
    const { historyState } = getExtensionDependencyFromEditor(editor, HistoryExtension).output;
    // Before the history itself: what is on top of its stack is what it takes next.
    const before = (command: typeof UNDO_COMMAND, stack: 'undoStack' | 'redoStack') =>
      editor.registerCommand(
        command,
        () => {
          timeline.goWith(historyOf(editor)[stack].at(-1));
          return false;
        },
        COMMAND_PRIORITY_LOW,
      );
    return mergeRegister(
      editor.registerUpdateListener(() => timeline.note(historyState.peek())),
      before(UNDO_COMMAND, 'undoStack'),
      before(REDO_COMMAND, 'redoStack'),
    );
  },
});

/** Names who holds the fields around an editor's body, until the returned function is called. */
export function connectFields(editor: LexicalEditor, holder: StoryFieldsHolder): () => void {
  const { connect } = getExtensionDependencyFromEditor(editor, StoryFieldsExtension).output;
  connect(holder);
  return () => connect(null);
}
