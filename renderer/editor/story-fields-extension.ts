import { getExtensionDependencyFromEditor } from '@lexical/extension';
import {
  $getEditor,
  $getRoot,
  $onUpdate,
  defineExtension,
  HISTORIC_TAG,
  type EditorState,
  type LexicalEditor,
  type RootNode,
} from 'lexical';
import type { FieldsOfStory } from './story-fields';

type Said = Partial<FieldsOfStory>;

/** Who holds the fields of the story around the editor. */
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
  /** Names the holder; null when it goes. */
  readonly connect: (holder: StoryFieldsHolder | null) => void;
  readonly read: () => FieldsOfStory | null;
  /** Changes fields so that undo of this update takes them back with the body. Runs inside an update. */
  readonly $change: (said: Said) => void;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Those of `wanted` that still say what `expected` does: what was changed by hand since stays. */
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

const rootOf = (state: EditorState): RootNode => state.read(() => $getRoot());

/** The steps of one editor. A state of the body is known by its root node, which undo brings back as it was. */
class FieldTimeline {
  private holder: StoryFieldsHolder | null = null;
  private applied: Step | null = null;
  private readonly steps = new WeakMap<RootNode, { readonly step: Step | null }>();

  connect(holder: StoryFieldsHolder | null): void {
    this.holder = holder;
  }

  read(): FieldsOfStory | null {
    return this.holder?.read() ?? null;
  }

  $change(said: Said): void {
    const { holder } = this;
    const now = this.read();
    if (!holder || !now || Object.keys(said).length === 0) return;
    const parts = Object.keys(said) as (keyof FieldsOfStory)[];
    const before: Said = Object.fromEntries(parts.map((part) => [part, now[part]]));
    const step = { parent: this.applied, before, after: said };
    // The state before this update, where nothing has been changed yet since the story was opened.
    this.note(rootOf($getEditor().getEditorState()));
    // Written anew: from now on the root is that of this step, and the one before that of the step before.
    const root = $getRoot().getWritable();
    this.steps.set(root, { step });
    this.applied = step;
    $onUpdate(() => holder.write(said));
  }

  /** Follows undo and redo; every other state of the body goes with the step that it came after. */
  follow(state: EditorState, previous: EditorState, tags: ReadonlySet<string>): void {
    const [root, before] = [rootOf(state), rootOf(previous)];
    this.note(before);
    // A state that undo brings back and that was never seen is from before anything was changed.
    const step = tags.has(HISTORIC_TAG) && !this.steps.has(root) ? null : this.note(root);
    if (step !== this.applied) this.goTo(step);
  }

  /** The step that a state of the body goes with: the one that is applied where it is new. */
  private note(root: RootNode): Step | null {
    const known = this.steps.get(root);
    if (known) return known.step;
    this.steps.set(root, { step: this.applied });
    return this.applied;
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
 * The fields of the story around the body, changed by what goes through both, such as replacing: one undo of the copy
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
      $change: (said) => timeline.$change(said),
    };
  },
  register: (editor, _config, state) => {
    const { timeline } = state.getOutput();
    return editor.registerUpdateListener(({ editorState, prevEditorState, tags }) =>
      timeline.follow(editorState, prevEditorState, tags),
    );
  },
});

/** Names who holds the fields around an editor's body, until the returned function is called. */
export function connectFields(editor: LexicalEditor, holder: StoryFieldsHolder): () => void {
  const { connect } = getExtensionDependencyFromEditor(editor, StoryFieldsExtension).output;
  connect(holder);
  return () => connect(null);
}
