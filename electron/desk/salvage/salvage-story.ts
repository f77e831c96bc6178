import type { Sha256, StoryId } from '@shared/story/ids';
import { StoryStatus } from '@shared/story/status';
import type { FoundRow, Value } from './row-reader';
import { asRead, instantOf, timeIn } from './salvage-times';
import type { FoundText } from './stored-text';

/** A version that is what was written, with what this build needs to know of it. */
export interface WholeVersion {
  readonly row: FoundRow;
  readonly storyId: StoryId;
  readonly sha256: Sha256;
}

/** Everything found of one story, before it is decided what becomes its draft. */
export interface StoryRemains {
  readonly id: StoryId;
  /** Copies of its row, the newest first, each with its text. */
  readonly rows: readonly { readonly row: FoundRow; readonly text: Omit<FoundText, 'json'> }[];
  /** In the order in which they were kept. */
  readonly versions: readonly WholeVersion[];
  /** In the order in which they happened. */
  readonly events: readonly FoundRow[];
}

export type DraftState = 'whole' | 'earlier version' | 'unreadable';

export interface ChosenDraft {
  readonly state: DraftState;
  /** The row, of the story or of a version, that has the text; null if none is what was written. */
  readonly from: FoundRow | null;
  readonly sha256: Sha256 | null;
  /** When that text was saved. */
  readonly at: string;
  /** Why it is not what was saved last; null if it is. */
  readonly why: string | null;
}

/** Versions that never were the draft: texts of refused saves, and texts from elsewhere. */
const NEVER_DRAFTS: ReadonlySet<Value | undefined> = new Set(['conflict', 'handover']);

/** Chooses the newest text of a story that is what was written. */
export function chooseDraft({ id, rows, versions }: StoryRemains): ChosenDraft {
  const newest = rows[0];
  const savedAt = instantOf(newest?.row.values.updated_at) ?? timeIn(id);
  if (newest) {
    const same = rows.find(
      ({ row, text }) => text.isWhole && row.values.revision === newest.row.values.revision,
    );
    if (same) return { state: 'whole', from: same.row, sha256: same.text.sha256, at: savedAt, why: null };
    // The very text is also among the versions.
    const copy = versions.find(({ sha256 }) => sha256 === newest.text.sha256);
    if (copy) return { state: 'whole', from: copy.row, sha256: copy.sha256, at: savedAt, why: null };
  }
  const why = newest
    ? `What was saved last, on ${asRead(savedAt)}, was damaged on the disk.`
    : 'The story’s own record was lost; its versions were not.';
  const drafts = [
    ...rows
      .filter(({ text }) => text.isWhole)
      .map(({ row, text }) => ({
        row,
        sha256: text.sha256,
        at: instantOf(row.values.updated_at) ?? timeIn(id),
      })),
    // The one that was kept last comes first, whatever the clock said.
    ...versions
      .filter(({ row }) => !NEVER_DRAFTS.has(row.values.kind))
      .toReversed()
      .slice(0, 1)
      .map(({ row, sha256 }) => ({ row, sha256, at: versionTime(row) })),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const other = versions.at(-1);
  const best = drafts[0] ?? (other && { row: other.row, sha256: other.sha256, at: versionTime(other.row) });
  if (!best)
    return {
      state: 'unreadable',
      from: null,
      sha256: null,
      at: savedAt,
      why: `${why} No version of it is whole.`,
    };
  return { state: 'earlier version', from: best.row, sha256: best.sha256, at: best.at, why };
}

/** When a version was kept; if its time is damaged, when its name was made. */
export const versionTime = ({ values }: FoundRow): string =>
  instantOf(values.at) ?? timeIn(String(values.id));

/** What a story's row says beside its text; if it is lost or damaged, what its events say. */
export interface Standing {
  readonly revision: number;
  readonly status: StoryStatus;
  readonly settledSha256: Sha256 | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Null if its place in the list is not known. */
  readonly touched: number | null;
  readonly deletedAt: string | null;
}

const STEPS: Readonly<Record<string, StoryStatus>> = {
  filed: 'filed',
  returned: 'returned',
  approved: 'approved',
  exported: 'exported',
  reopened: 'draft',
};

export function standingOf({ id, rows, events }: StoryRemains, draft: ChosenDraft): Standing {
  const row = rows[0]?.row.values;
  const status = StoryStatus.safeParse(row?.status).data;
  const steps = events.filter(({ values }) => String(values.kind) in STEPS);
  const settled = steps.findLast(({ values }) => values.kind === 'approved' || values.kind === 'exported');
  const gone = events.findLast(({ values }) => values.kind === 'deleted' || values.kind === 'undeleted');
  const deletedAt = gone?.values.kind === 'deleted' ? (instantOf(gone.values.at) ?? draft.at) : null;
  const times = [row?.created_at, events[0]?.values.at].flatMap((time) => instantOf(time) ?? []);
  return {
    revision: whole(row?.revision) ?? 0,
    status: status ?? STEPS[String(steps.at(-1)?.values.kind)] ?? 'draft',
    settledSha256: ((status ? row?.settled_sha256 : settled?.values.sha256) ?? null) as Sha256 | null,
    createdAt: times[0] ?? timeIn(id),
    updatedAt: instantOf(row?.updated_at) ?? draft.at,
    touched: whole(row?.touched) ?? null,
    deletedAt: row ? (row.deleted_at === null ? null : (instantOf(row.deleted_at) ?? deletedAt)) : deletedAt,
  };
}

const whole = (value: Value | undefined): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
