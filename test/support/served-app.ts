import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CallInput, ChannelName, Output } from '@shared/api/contract';
import { AppError } from '@shared/errors';
import { fromBody, toBody } from '@shared/api/wire';
import type { Reply } from '@shared/api/channel';

const root = join(import.meta.dirname, '..', '..');

export interface ServedApp {
  /** Lets one browser in, once. */
  readonly url: string;
  readonly origin: string;
  /** Asks the desk directly, past the page. Throws the desk's AppError. */
  readonly call: <N extends ChannelName>(channel: N, input: CallInput<N>) => Promise<Output<N>>;
  /** Ends the app as a user does. */
  readonly stop: () => Promise<void>;
  /** Ends the app as a power cut does. */
  readonly kill: () => Promise<void>;
  /** Stops host and desk as sleep does, or as a disk that hangs: they answer nothing. Not on Windows. */
  readonly sleep: () => void;
}

export interface ServeOptions {
  readonly library: string;
  /** Contains this machine's profile and last library: never the user's own in a test. */
  readonly config: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Opened with the app. */
  readonly files?: readonly string[];
}

/** Starts the built app on the loopback host, as `npm start` does on a machine without Electron. */
export async function serveApp({
  library,
  config,
  environment,
  files = [],
}: ServeOptions): Promise<ServedApp> {
  const child = spawn(
    process.execPath,
    [join(root, 'out/main/cli.js'), 'serve', '--json', '--library', library, ...files],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        // Each test starts a desk of its own: compile its code once for all of them.
        NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/desk-code'),
        COPYDESK_CONFIG: config,
        INIT_CWD: root,
        ...environment,
      },
    },
  );
  const exited = once(child, 'exit');
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const printed = async (): Promise<string> => {
    const line = await Promise.race([lines.next(), exited.then(() => null)]);
    if (!line || line.done) throw new Error(`The app did not start:\n${complaint}`);
    return (JSON.parse(line.value) as { url: string }).url;
  };
  const own = await printed();
  const { origin } = new URL(own);
  const cookie =
    ((await fetch(own, { redirect: 'manual' })).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  // The address is used up: another one is printed for whoever comes without it.
  await fetch(own);
  const url = await printed();

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await exited;
  };
  return {
    url,
    origin,
    call: async <N extends ChannelName>(channel: N, input: CallInput<N>) => {
      const body = toBody(input);
      const response = await fetch(`${origin}/api/${channel}`, {
        method: 'POST',
        body,
        headers: { cookie, origin, ...(typeof body === 'string' && { 'content-type': 'application/json' }) },
      });
      const reply = (await fromBody(response)) as Reply<Output<N>>;
      if (!reply.ok) throw AppError.fromReply(reply.error);
      return reply.value;
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    sleep: () => void child.kill('SIGSTOP'),
  };
}
