import { join } from 'node:path';
import { deskOptions } from '../desk-options';
import { startDeskWorker } from '../desk-in-worker';
import { fileLog } from '../file-log';
import { startLoopbackHost } from '../loopback-host';
import { openInBrowser } from '../open-browser';
import { builtRenderer, devRenderer } from '../renderer-files';
import { usage, type Verb } from './verb';
import { libraryOf } from './with-desk';

export const serveVerb: Verb = {
  name: 'serve',
  summary: 'Serves the app to a browser on this machine until it is stopped.',
  help: `serve [options]

Prints the address to open. It works on this machine only and for this start only.

  --library <folder> the library to open; without it, the one used last or yours
  --port <number>    the port to answer on; without it, a free one
  --open             opens the address in the installed browser
  --json             prints {"url": …} instead of the sentence`,
  options: { library: { type: 'string' }, port: { type: 'string' }, open: { type: 'boolean' } },
  run: async (given, surroundings) => {
    const port = Number(given.option('port') ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw usage('The port is a number up to 65535.');
    const { outFolder, note, untilStopped, environment } = surroundings;
    const options = deskOptions(libraryOf(given, surroundings));
    const log = fileLog(join(options.configFolder, 'logs'));
    const devServer = environment.COPYDESK_DEV_SERVER;
    const files = devServer ? devRenderer(devServer) : await builtRenderer(join(outFolder, 'renderer'));
    const desk = await startDeskWorker(join(outFolder, 'main', 'worker.js'), options, log);
    try {
      const token = environment.COPYDESK_DEV_TOKEN;
      const host = await startLoopbackHost({ desk, files, log, port, ...(devServer && token && { token }) });
      note(given.flag('json') ? JSON.stringify({ url: host.url }) : `Copydesk is at ${host.url}`);
      if (given.flag('open'))
        note(await openInBrowser(host.url, { environment, platform: process.platform }));
      await untilStopped();
      await host.close();
    } finally {
      await desk.close();
    }
    return { exit: 0, json: null, lines: [] };
  },
};
