import type { Page } from '@playwright/test';

interface TypedKey {
  readonly key: string;
  /** By the page's clock, which is the machine's: milliseconds since 1970. */
  readonly at: number;
}

const LETTER_MS = 100;

/** Keeps a list of the keys that the page gets from now on, with the moment of each. */
export async function noteKeys(page: Page): Promise<readonly TypedKey[]> {
  const keys: TypedKey[] = [];
  await page.exposeFunction('noteKey', (key: string, at: number) => void keys.push({ key, at }));
  await page.evaluate(() => {
    const { noteKey } = window as unknown as { noteKey: (key: string, at: number) => void };
    window.addEventListener('keydown', ({ key }) => noteKey(key, Date.now()), { capture: true });
  });
  return keys;
}

/** Types about ten letters a second, a line break as Enter, until the words or `isOver` end it. Gives what it asked for. */
export async function typeAsAWriter(page: Page, words: string, isOver: () => boolean): Promise<string> {
  let asked = '';
  for (const letter of words) {
    if (isOver()) break;
    const next = Date.now() + LETTER_MS;
    asked += letter;
    await page.keyboard.press(letter === '\n' ? 'Enter' : letter);
    await page.waitForTimeout(Math.max(0, next - Date.now()));
  }
  return asked;
}
