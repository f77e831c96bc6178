import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const root = join(import.meta.dirname, '../..');
const { COPYDESK_WINDOW_PROGRAM: program = '', COPYDESK_WINDOW_APP: app = '' } = process.env;

test(
  'the script of the release workflow drives this app as it drives an installed one',
  { tag: '@long' },
  async () => {
    // The script's own limits add up to less, and it says which one was exceeded.
    test.setTimeout(300_000);
    const unsandboxed = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const script = spawn(
      process.execPath,
      [join(root, 'scripts/drive-installed.mjs'), program, app, ...unsandboxed],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let said = '';
    for (const stream of [script.stdout, script.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    const [code] = (await once(script, 'close')) as [number];
    expect({ code, said }).toMatchObject({ code: 0 });
    expect(said).toContain('was installed, started, used and ended.');
  },
);
