import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MUST_RUN, windowVerdict } from '../../scripts/window-verdict.mjs';
import { targetNames } from '../support/packed-app';

const root = join(import.meta.dirname, '../..');
const workflow = readFileSync(join(root, '.github/workflows/desktop.yml'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** The lines of one job, by its name. */
function job(name: string): string {
  const [, jobs = ''] = workflow.split(/^jobs:\n/m);
  const found = jobs.split(/^ {2}(?=\S)/m).find((part) => part.startsWith(`${name}:`));
  if (found === undefined) throw new Error(`The workflow has no job ${name}.`);
  return found;
}

describe('the workflow', () => {
  it('runs only scripts that there are', () => {
    const named = [...workflow.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const files = [...workflow.matchAll(/node (scripts\/\S+)/g)].map(([, file]) => file ?? '');
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    expect([named.length, files.length].every((count) => count > 1)).toBe(true);
  });

  it('looks for known faults of packages, by the OSV data if there is a copy', () => {
    const packages = job('packages');
    expect(packages).toContain('run: npm run audit');
    expect(packages).toContain('COPYDESK_OSV=');
    // A step that is allowed to fail would not report clearly.
    expect(packages).not.toContain('continue-on-error');
  });

  it('fails if no real window could be had', () => {
    const runs = [...job('window').matchAll(/npm run test:electron(.*)$/gm)].map(([, words]) => words);
    expect(runs).toEqual([` -- ${MUST_RUN}`, ` -- ${MUST_RUN}`]);
    const none = { why: 'nothing to download' };
    expect(windowVerdict(none, true, '')).toMatchObject({ exitCode: 1 });
    expect(windowVerdict(none, false, '')).toMatchObject({
      exitCode: 0,
      says: expect.stringMatching(/^not run: /) as string,
    });
    expect(windowVerdict({ ok: false, version: '45.0.0' }, false, '3 specs ran')).toMatchObject({
      exitCode: 1,
    });
    expect(windowVerdict({ ok: true, version: '45.0.0' }, true, '3 specs ran')).toMatchObject({
      exitCode: 0,
    });
  });

  it('keeps each target’s bill of materials with its installers', () => {
    const installers = job('installers');
    for (const name of targetNames) expect(installers).toContain(`target: ${name},`);
    expect(installers).toContain('dist/${{ matrix.target }}/Copydesk-*');
  });

  it('packs in its tests, which hold every licence to the list', () => {
    expect(job('test')).toContain('run: npm test');
  });
});
