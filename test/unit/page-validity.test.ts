import { HtmlValidate } from 'html-validate';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtureNames, fixtureStory } from '../support/fixture-stories';
import { pageOf } from '../support/fixture-pages';

const pages = fixtureNames.map((name) => [name, pageOf(fixtureStory(name))] as const);

describe('html-validate, recommended and accessibility rules', () => {
  const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'] });
  it.each(pages)('finds nothing in %s', async (_name, page) => {
    const { results } = await validator.validateString(page);
    expect(
      results
        .flatMap(({ messages }) => messages)
        .map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
    ).toEqual([]);
  });

  it('would find an empty heading and a photo without alt text', async () => {
    const { valid } = await validator.validateString('<h2></h2><img src="x.jpg">');
    expect(valid).toBe(false);
  });
});

/** The Nu checker needs Java 11 or newer; a machine without it says so. */
const java = spawnSync('java', ['-version'], { encoding: 'utf8' });
const hasJava = java.status === 0;
if (!hasJava) console.warn('Skipped: the Nu HTML checker, for there is no Java on this machine.');

describe('the Nu HTML checker', () => {
  it.skipIf(!hasJava)(
    'finds no error and gives no warning in any page',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'copydesk-nu-'));
      try {
        const files = pages.map(([name, page]) => {
          const file = join(folder, `${name}.html`);
          writeFileSync(file, page);
          return file;
        });
        const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
        const { stdout, stderr } = spawnSync(
          'java',
          ['-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...files],
          { encoding: 'utf8', timeout: 120_000 },
        );
        const { messages } = JSON.parse(stdout || stderr) as {
          messages: { type: string; message: string; url: string; extract?: string }[];
        };
        expect(
          messages.map(
            ({ type, message, url, extract }) =>
              `${url.split('/').at(-1)} ${type}: ${message} ${extract ?? ''}`,
          ),
        ).toEqual([]);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    180_000,
  );
});
