import { randomBytes } from 'node:crypto';
import { existsSync as exists, renameSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '@shared/errors';
import { Sha256, type StoryId } from '@shared/story/ids';
import { Role } from '@shared/story/status';
import { ZonedTime } from '@shared/story/fields';
import type { PendingExportRow } from '../db/pending-export.repo';
import { asAppError } from '../failure';
import { isPlaced, type Journal } from '../publishing/place-export';
import { clearAside, placesFor, removeFresh, swapBack, type Places } from '../publishing/swap-in';
import type { ExportRecordService, LateExport } from './exports';
import type { Newsroom } from '../newsroom';

/** What the library keeps of an export on its way. `target` and `proof` are known once all is written. */
const Plan = z.object({
  to: z.string(),
  name: z.string(),
  target: z.string().nullable(),
  proof: z.string().nullable(),
  late: z.object({
    json: z.string(),
    sha256: Sha256,
    firstPublished: ZonedTime.nullable(),
    note: z.string(),
    at: z.string(),
    signature: z.object({ author: z.string(), device: z.string(), role: Role }),
    approved: z.boolean(),
  }),
});
type Plan = z.infer<typeof Plan>;

/** A share that is gone can keep a caller waiting for minutes. */
const PROBE_MS = 2000;
/** A folder that is still missing by then will not come back. */
const FORGET_DAYS = 90;

/**
 * Keeps an export and its record together through a crash: the library notes what is written where before the first
 * byte, and unfinished exports are settled when the library is opened and before the next export.
 */
export function pendingExportService({ library, now }: Newsroom, records: ExportRecordService) {
  const { pendingExports } = library;

  /** Exports that this desk is doing, which must not be settled. */
  const running = new Set<string>();

  const remove = (id: string): void => library.transact(() => pendingExports.remove(id));

  const write = (work: () => void): void => inLibrary(() => library.transact(work));

  const settle = async (id: string): Promise<void> => {
    const row = pendingExports.find(id);
    const plan = row && Plan.safeParse(row.plan).data;
    if (!row || !plan) return;
    await settleOnDisk(row, plan, () => {
      library.transact(() => {
        records.recordLate(row.storyId, plan.late);
        pendingExports.update(id, 'recorded', plan);
      });
    });
    remove(id);
  };

  return {
    /** The journal of one export, for {@link placeExport}. `record` records it when all goes well. */
    journal: (
      storyId: StoryId,
      where: { readonly to: string; readonly name: string },
      late: LateExport,
      record: () => void,
    ): Journal => {
      const id = randomBytes(8).toString('hex');
      running.add(id);
      let plan: Plan = { ...where, target: null, proof: null, late };
      return {
        id,
        begin: () => write(() => pendingExports.insert({ id, storyId, step: 'writing', plan })),
        aim: (target, proof) => {
          plan = { ...plan, target, proof };
          write(() => pendingExports.update(id, 'placing', plan));
        },
        record: () =>
          write(() => {
            record();
            pendingExports.update(id, 'recorded', plan);
          }),
        end: () => {
          try {
            remove(id);
          } catch {
            // The next settling finds nothing left to do and removes it then.
          }
        },
      };
    },

    /** An export of this journal has ended, with or without success: what is left of it may be settled. */
    release: ({ id }: Journal): void => void running.delete(id),

    /**
     * Settles the exports that were cut off: what nobody has seen is removed, what already had its final name is
     * recorded. One whose folder is missing now waits for the next time. Never throws; calls `report` for each.
     */
    settle: async (report: (message: string, fields: Readonly<Record<string, unknown>>) => void) => {
      for (const row of pendingExports.all()) {
        const { id, step } = row;
        if (running.has(id)) continue;
        const plan = Plan.safeParse(row.plan).data;
        try {
          if (!plan) remove(id);
          else if (await isThere(plan.to)) await settle(id);
          else if (now().getTime() - Date.parse(plan.late.at) > FORGET_DAYS * 86_400_000) remove(id);
          else continue;
          report('An export that was cut off was settled', { step, to: plan?.to, target: plan?.target });
        } catch (failure) {
          report('An export that was cut off could not be settled yet', { step, failure: String(failure) });
        }
      }
    },
  };
}

async function settleOnDisk({ id, step }: PendingExportRow, plan: Plan, record: () => void): Promise<void> {
  const places = placesFor(plan.to, plan.name, id, plan.target ?? '');
  if (step === 'writing' || plan.target === null) {
    await removeFresh(places);
    return;
  }
  if (step === 'placing') {
    if (!isOut(places, plan)) {
      await removeFresh(places);
      return;
    }
    record();
  }
  await clearAside(places);
}

/** Whether the export already had its name. If not, what it was to replace is put back. */
function isOut(places: Places, { proof }: Plan): boolean {
  const { fresh, aside } = places;
  if (exists(fresh)) {
    if (exists(aside)) swapBack(places);
    return false;
  }
  if (isPlaced(places.target, proof ?? '')) return true;
  if (exists(aside) && !exists(places.target)) renameSync(aside, places.target);
  return false;
}

async function isThere(folder: string): Promise<boolean> {
  const found = stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  const tooLate = new Promise<false>((resolve) => setTimeout(() => resolve(false), PROBE_MS).unref());
  return Promise.race([found, tooLate]);
}

/** A failure here is one of the library, not of the export folder. */
function inLibrary(work: () => void): void {
  try {
    work();
  } catch (failure) {
    const known = asAppError(failure);
    if (!(known instanceof AppError) || known === failure) throw failure;
    const message = `Nothing was exported, because the library could not record it. ${known.message}`;
    throw new AppError(known.code, message, { cause: failure });
  }
}
