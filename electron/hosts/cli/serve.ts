import { join, resolve } from 'node:path';
import { portsOf, rememberPort } from '../../desk/config';
import { deskOptions } from '../desk-options';
import { readPolicy } from '../policy/read-policy';
import { startDeskWorker } from '../desk-in-worker';
import { fileLog } from '../file-log';
import { startLoopbackHost, type LoopbackHost, type LoopbackOptions } from '../loopback-host';
import { callDesk } from '../call-desk';
import { launch } from '../launch';
import { folderBorder, knownFolders } from '../folders/folder-border';
import { grantedFolders } from '../folders/granted-folders';
import { leftBehind } from '../left-behind';
import { openedFiles } from '../opened-files';
import { sizeOfGivenFile } from '../read-given-file';
import { builtRenderer, devRenderer } from '../renderer-files';
import { usage, type CliSurroundings, type Verb } from './verb';
import { libraryOf } from './named-library';

export const serveVerb: Verb = {
  name: 'serve',
  summary: 'Serves the app to a browser on this machine until it is stopped.',
  help: `serve [<file of copy or .copydesk> …] [options]

Prints the address to open. It works on this machine only, and for one browser. If another browser asks to be let in, a
new address is printed. The files that you name are brought in.

  --library <folder> the library to open; without it, the one used last or yours
  --port <number>    the port to answer on; without it, the one used last or a free one
  --open             opens the address in the installed browser
  --json             prints {"url": …} instead of the sentence`,
  options: { library: { type: 'string' }, port: { type: 'string' }, open: { type: 'boolean' } },
  run: async (given, surroundings) => {
    const port = Number(given.option('port') ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw usage('--port takes a number up to 65535.');
    const { outFolder, note, untilStopped, environment, cwd } = surroundings;
    // From here on, so that a stop signal during the opening of the library is not lost.
    const stopped = untilStopped();
    const say = given.flag('json') ? () => undefined : note;
    for (const path of given.words) await sizeOfGivenFile(cwd, path);
    const opened = openedFiles();
    opened.add(given.words.map((path) => resolve(cwd, path)));
    const policy = await readPolicy({ fromEnvironment: true });
    const options = {
      ...deskOptions(libraryOf(given, surroundings), policy),
      keepsBackups: true,
      checksBeside: true,
    };
    const log = fileLog(join(options.configFolder, 'logs'));
    for (const problem of policy.problems) log.error(problem);
    const devServer = environment.COPYDESK_DEV_SERVER;
    const files = devServer ? devRenderer(devServer) : await builtRenderer(join(outFolder, 'renderer'));
    const desk = await startDeskWorker(join(outFolder, 'main', 'worker.js'), options, log);
    try {
      const token = environment.COPYDESK_DEV_TOKEN;
      const { library } = await callDesk(desk, 'app.info', {});
      const ports = library ? portsOf(options.configFolder, library.folder) : [];
      const earlier = leftBehind(ports, files, log);
      const asked = {
        ...{ desk, files, log, opened, leftBehind: earlier.open },
        mayWrite: folderBorder({
          ...{ configFolder: options.configFolder, own: [outFolder] },
          known: knownFolders(options),
          granted: grantedFolders(options.configFolder),
        }),
        uploadFolder: join(options.configFolder, 'uploads'),
        onAddress: (url: string) =>
          note(
            given.flag('json')
              ? JSON.stringify({ url })
              : `Another browser asks to be let in. Its address is ${url}`,
          ),
        ...(devServer && token && { token }),
      };
      const host =
        given.option('port') === undefined
          ? await startAtKnownPort(asked, ports)
          : await startLoopbackHost({ ...asked, port });
      if (library) rememberPort(options.configFolder, library.folder, host.port);
      note(given.flag('json') ? JSON.stringify({ url: host.url }) : `Copydesk is at ${host.url}`);
      const launched = given.flag('open')
        ? await launch(host, { environment, platform: process.platform }, say)
        : null;
      await stopped;
      await savePages(host, { untilStopped, note: say });
      await host.close();
      await earlier.close();
      await launched?.end();
    } finally {
      await desk.close();
    }
    return { exit: 0, json: null, lines: [] };
  },
};

/**
 * At the port that the library had before, if it is free: a browser keeps what a page keeps by the address, and a page that
 * is still open there finds its way back. Else at any that is.
 */
async function startAtKnownPort(options: LoopbackOptions, [known]: readonly number[]): Promise<LoopbackHost> {
  if (known === undefined) return startLoopbackHost(options);
  try {
    return await startLoopbackHost({ ...options, port: known });
  } catch {
    return startLoopbackHost(options);
  }
}

/** As long as Electron's window waits: more than the page takes to save on any disk that works. */
const PATIENCE_MS = 5000;
/** If a page saves at once, no message is needed. */
const WORTH_A_WORD_MS = 300;

type Waiting = Pick<CliSurroundings, 'note' | 'untilStopped'>;

/** Nothing typed is lost if the page can still save it. If it cannot, a message says so. */
async function savePages(host: LoopbackHost, { note, untilStopped }: Waiting): Promise<void> {
  const saying = setTimeout(
    () => note('Waiting for the open page to save its last changes. Stop once more to end without them.'),
    WORTH_A_WORD_MS,
  );
  const left = await host.savePages(PATIENCE_MS, untilStopped());
  clearTimeout(saying);
  if (left > 0)
    note(
      `${left === 1 ? 'A page has' : `${left} pages have`} not confirmed that the last changes are saved. Whatever was shown as saved is.`,
    );
}
