import { counted } from '@shared/counted';
import { resolve } from 'node:path';
import type { Input, Output } from '@shared/api/contract';
import { AppError } from '@shared/errors';
import { EMBARGO_RUNNING, ExportForm } from '@shared/api/publish';
import { z } from 'zod';
import type { Desk } from '../../desk/desk';
import { callDesk } from '../call-desk';
import { withNamedStory } from './named-story';
import { charsetHelp, charsetOptions } from './charset-options';
import { photoHelp, photoOptions } from './photo-options';
import { resultLines } from './refusal';
import { usage, type Verb } from './verb';

/** Like the channel, but a refusal that an option lifts names the option. */
async function exportOf(desk: Desk, request: Input<'publish.export'>): Promise<Output<'publish.export'>> {
  try {
    return await callDesk(desk, 'publish.export', request);
  } catch (failure) {
    if (!(failure instanceof AppError) || !isEmbargoRefusal(failure.details)) throw failure;
    const { code, details, message } = failure;
    throw new AppError(code, `${message} On the command line: --under-embargo.`, { details, cause: failure });
  }
}

const isEmbargoRefusal = (details: unknown): boolean =>
  z.object({ results: z.tuple([z.object({ check: z.literal(EMBARGO_RUNNING) })]) }).safeParse(details)
    .success;

export const exportVerb: Verb = {
  name: 'export',
  summary: 'Exports a story, or a file of copy, as a page that can be published.',
  help: `export <story id or file> --to <folder> [options]

Exports a story of the library. A file is taken in first: into the library that is named, or into a temporary one.

  --to <folder>      where to write; made if it is not there
  --form <form>      folder (the default), zip or single-file
  --under-embargo    export although the embargo has not ended; nobody may publish the page before then
  --library <folder> the library to look in; without it, yours
${charsetHelp}
${photoHelp}
  --json             the result as one JSON document

Exit code 2 if a check stops the export, or if the embargo has not ended and --under-embargo is not given. The message
says what is wrong, and nothing is written.`,
  options: {
    library: { type: 'string' },
    to: { type: 'string' },
    form: { type: 'string', default: 'folder' },
    ...charsetOptions,
    'under-embargo': { type: 'boolean' },
    ...photoOptions,
  },
  run: async (given, surroundings) => {
    const to = given.option('to');
    if (to === undefined) throw usage('Say where to export to: --to <folder>.');
    const form = ExportForm.safeParse(given.option('form'));
    if (!form.success) throw usage('--form takes folder, zip or single-file.');
    return withNamedStory(given, surroundings, async (desk, { story }) => {
      const result = await exportOf(desk, {
        id: story.id,
        form: form.data,
        to: resolve(surroundings.cwd, to),
        job: 'cli',
        underEmbargo: given.flag('under-embargo'),
      });
      const { path, files, results } = result;
      return {
        exit: 0,
        json: { story: story.id, form: form.data, path, files, results },
        lines: [`Exported: ${path ?? result.fileName} (${counted(files, 'file')})`, ...resultLines(results)],
      };
    });
  },
};
