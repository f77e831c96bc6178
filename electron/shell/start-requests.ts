import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import { StoryId } from '@shared/story/ids';
import { NEW_WINDOW } from './new-window-argument';
import { storyOfLink } from './story-links';

/** What a second start hands to the first: Chromium mixes its own switches into the arguments it passes on. */
const Request = z.object({
  files: z.array(z.string()),
  stories: z.array(StoryId).default([]),
  newWindow: z.boolean().default(false),
});
/** What the app was started for. */
export type StartRequest = z.infer<typeof Request>;

/** What a second start of another build says of itself. */
const Arguments = z.object({ argv: z.array(z.string()).catch([]), cwd: z.string().catch('/') });

const nothing: StartRequest = { files: [], stories: [], newWindow: false };

/**
 * Makes this the one running app. If another one runs, hands it what this one was started with and returns null. Call before the
 * app is ready. The answer waits with what the platform asks for until `serve` is called, and passes it on from then on.
 */
export function claimStart(): { readonly serve: (request: (asked: StartRequest) => void) => void } | null {
  const own = readArguments(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());
  if (!app.requestSingleInstanceLock({ ...own })) return null;
  let waiting: readonly StartRequest[] = [own];
  let serve: ((asked: StartRequest) => void) | null = null;
  const ask = (asked: StartRequest): void => {
    if (serve) serve(asked);
    else waiting = [...waiting, asked];
  };
  app.on('second-instance', (_event, argv, cwd, handed) => {
    const given = Arguments.parse({ argv, cwd });
    ask(Request.safeParse(handed).data ?? readArguments(given.argv.slice(1), given.cwd));
  });
  // macOS: a file dropped on the icon or opened with the app, or a link that was followed, also before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    ask({ ...nothing, files: [path] });
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    const story = storyOfLink(url);
    ask({ ...nothing, stories: story ? [story] : [] });
  });
  return {
    serve: (request) => {
      serve = request;
      // As one: a window that is not drawn yet must not be brought to the front a second time.
      request({
        files: waiting.flatMap(({ files }) => files),
        stories: waiting.flatMap(({ stories }) => stories),
        newWindow: false,
      });
      waiting = [];
    },
  };
}

/** The files among a program's arguments, absolute, and the stories of links. Other switches, and what is no file, are none. */
function readArguments(args: readonly string[], cwd: string): StartRequest {
  return {
    stories: args.map(storyOfLink).filter((id) => id !== null),
    newWindow: args.includes(NEW_WINDOW),
    files: args
      .filter((arg) => !arg.startsWith('-') && storyOfLink(arg) === null)
      .map((arg) => resolve(cwd, arg))
      .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile()),
  };
}
