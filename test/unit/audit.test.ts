import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

const script = join(import.meta.dirname, '../../scripts/audit.mjs');

async function folderWith(name: string, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-audit-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, name), text);
  return folder;
}

function audit(more: NodeJS.ProcessEnv) {
  const env: NodeJS.ProcessEnv = { ...process.env, COPYDESK_OSV: '', GITHUB_ACTIONS: '', ...more };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { env, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

/** An npm whose registry says this. */
async function npmThatSays(answer: string) {
  const folder = await folderWith('npm', `#!/bin/sh\ncat <<'END'\n${answer}\nEND\n`);
  await chmod(join(folder, 'npm'), 0o700);
  return { PATH: `${folder}${delimiter}${process.env.PATH}` };
}

const record = (name: string) =>
  JSON.stringify({
    ...{ id: 'GHSA-0000', summary: 'It sinks' },
    affected: [
      { package: { ecosystem: 'npm', name }, ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }] }] },
    ],
  });

describe('`npm run audit`', () => {
  it('finds what a copy of the OSV data knows of the lock, and fails', async () => {
    const { status, said } = audit({ COPYDESK_OSV: await folderWith('one.json', record('zod')) });
    expect(said).toMatch(/^zod [\d.]+: GHSA-0000 It sinks$/m);
    expect(status).toBe(1);
  });

  it('passes if that data knows of no fault', async () => {
    const { status, said } = audit({ COPYDESK_OSV: await folderWith('one.json', record('barge')) });
    expect(said).toContain('1 records of the OSV data were read');
    expect(said).toContain('No package of the lock has a known fault.');
    expect(status).toBe(0);
  });

  it('does not pass by data that has no record', async () => {
    const { status, said } = audit({ COPYDESK_OSV: await folderWith('read-me.txt', '') });
    expect(said).toContain('Nobody has looked for known faults. There is no OSV record in');
    expect(status).toBe(2);
  });

  describe.skipIf(process.platform === 'win32')('without that data', () => {
    it.each(['', '{"message":"audit endpoint returned an error","error":{}}'])(
      'says plainly that the registry gives no advisories where it answers %j',
      async (answer) => {
        const { status, said } = audit({ ...(await npmThatSays(answer)), GITHUB_ACTIONS: 'true' });
        expect(said).toContain('Nobody has looked for known faults. The registry gives no advisories here.');
        expect(said).toMatch(/^::error title=Nobody has looked for known faults::The registry gives no/m);
        expect(status).toBe(2);
      },
    );

    it('goes by what the registry says', async () => {
      const fault = { name: 'ferry', severity: 'high', range: '<2' };
      const found = audit(await npmThatSays(JSON.stringify({ vulnerabilities: { ferry: fault } })));
      expect(found).toMatchObject({ status: 1, said: expect.stringContaining('ferry <2: high') as string });
      expect(found.said).not.toContain('::error');
      expect(audit(await npmThatSays('{"vulnerabilities":{}}')).status).toBe(0);
    });
  });
});
