import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppEvent } from '@shared/api/events';
import { courierHouse } from './courier-house';
import { bodyOf } from '@shared/document/body';
import type { Role } from '@shared/story/status';
import { newStory, type Story } from '@shared/document/story';
import { openLibrary } from '../../electron/desk/open-library';
import type { Newsroom } from '../../electron/desk/newsroom';
import { createServices, type Services } from '../../electron/desk/services/services';

/** A folder of its own, removed by `remove`. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'copydesk-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A real library in a folder, with a clock and a person that the test sets. */
export interface TestNewsroom extends Services {
  readonly folder: string;
  readonly heard: AppEvent[];
  /** Lets this many seconds pass. */
  readonly pass: (seconds: number) => void;
  readonly become: (author: string, role: Role) => void;
  readonly close: () => void;
}

export function openNewsroom(folder: string, device = 'desk-1'): TestNewsroom {
  const library = openLibrary(folder);
  const heard: AppEvent[] = [];
  let isOpen = true;
  let time = Date.parse('2026-03-02T09:00:00.000Z');
  let person: { author: string; role: Role } = { author: 'Asha Rao', role: 'editor' };
  const newsroom: Newsroom = {
    library,
    version: '0.0.0',
    house: courierHouse,
    signature: () => ({ ...person, device }),
    now: () => new Date(time),
    backups: { isKept: false, second: () => null },
    emit: (event) => heard.push(event),
  };
  return {
    ...createServices(newsroom),
    folder,
    heard,
    pass: (seconds) => {
      time += seconds * 1000;
    },
    become: (author, role) => {
      person = { author, role };
    },
    close: () => {
      if (isOpen && library.unsealed() > 0) throw new Error('A row was written outside `transact`.');
      isOpen = false;
      library.close();
    },
  };
}

export const paragraph = (text: string) => ({
  type: 'paragraph',
  version: 1,
  children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }],
});

/** A story of this headline and these paragraphs. */
export const storyOf = (headline: string, ...paragraphs: string[]): Story =>
  newStory({ headline, slug: 'a-slug', body: bodyOf(paragraphs.map(paragraph)) });
