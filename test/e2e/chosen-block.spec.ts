import { bodyOf } from '@shared/document/body';
import { expect, test } from '../support/app';
import { putFinishedStory, signIn } from '../support/stage';

test.use({ opening: 'when staged' });

const FIRST = 'It was foggy.';
const NEXT = 'The last ferry at Kankonpur tied up on Sunday evening.';
const LAST = '“We knew every plank of her,” said Subal Hembram, who took her across for thirty years.';
const paragraph = (text: string) => ({
  ...{ type: 'paragraph', version: 1 },
  children: [{ type: 'text', version: 1, text }],
});

/** Where typed words are after a key that is pressed while the photo after {@link FIRST} is chosen. */
const WAYS: readonly (readonly [key: string, paragraphs: readonly string[]])[] = [
  ['Home', [FIRST, 'Abc ', NEXT, LAST]],
  ['End', [FIRST, `Abc ${NEXT}`, LAST]],
  ['ControlOrMeta+Home', [`Abc ${FIRST}`, NEXT, LAST]],
  ['ControlOrMeta+End', [FIRST, NEXT, `${LAST}Abc `]],
  ['PageDown', [FIRST, NEXT, LAST]],
  ['ArrowDown', [FIRST, `Abc ${NEXT}`, LAST]],
];

test('a key that leads out of a chosen photo takes the caret along, for all that is typed next', async ({
  app,
  page,
}) => {
  const story = await putFinishedStory(app);
  const { revision } = await app.call('stories.get', { id: story.id });
  const body = bodyOf([paragraph(FIRST), ...story.body.root.children]);
  await app.call('stories.save', {
    ...{ id: story.id, baseRevision: revision, reason: 'close' },
    story: { ...story, body },
  });
  await signIn(app, 'editor');
  const copy = page.getByLabel('Body of the story');
  const paragraphs = copy.locator('> p');
  for (const [key, expected] of WAYS) {
    await copy.locator('.photo-slot img').click();
    await page.keyboard.press(key);
    await page.keyboard.type('Abc ');
    await expect(paragraphs, key).toHaveText([...expected]);
    await expect(async () => {
      const texts = await paragraphs.allTextContents();
      if (texts.some((text) => text.includes('A'))) await page.keyboard.press('ControlOrMeta+z');
      expect(texts, `undo after ${key}`).toEqual([FIRST, NEXT, LAST]);
    }).toPass();
  }
});
