import type { Locator } from '@playwright/test';
import type { BodyNode } from '@shared/block-contract/body-node';
import { bodyOf } from '@shared/document/body';
import type { Story } from '@shared/document/story';
import { expect, test, type App } from '../support/app';
import { BY_ADDRESS, inBrowserAlone } from '../support/browser-alone';
import { putStory, signIn } from '../support/stage';
import { openChanges } from '../support/versions';
import { pullQuote, saidBy } from '../support/story-blocks';

const text = (words: string, format = 0) => ({ type: 'text', version: 1, text: words, format });
const block = (type: string, children: readonly BodyNode[], more: object = {}): BodyNode => ({
  type,
  version: 1,
  children,
  ...more,
});
const paragraph = (words: string) => block('paragraph', [text(words)]);
const heading = (tag: string) => block('heading', [text('What was agreed')], { tag });
const divider: BodyNode = { type: 'divider', version: 1 };

/** Every change is of a kind that leaves the words of the running copy as they were. */
const OLDER = [
  pullQuote('We knew every plank of her', 'Subal Hembram'),
  pullQuote('She never failed us', 'Leela Das'),
  heading('h2'),
  paragraph('She was ours for ninety years.'),
  pullQuote('The river took her', 'Mira Sandhu'),
  paragraph('The court found the owner guilty on Monday.'),
];
const NEWER = [
  pullQuote('We knew hardly a plank of her', 'Subal Hembram'),
  pullQuote('She never failed us', 'Asha Naskar'),
  heading('h3'),
  block('block-quote', [text('She was ours for ninety years.')], saidBy('')),
  block('paragraph', [text('The court found the owner '), text('guilty', 4), text(' on Monday.')]),
  divider,
];

async function showsEveryChange(dialog: Locator): Promise<void> {
  const removed = (words: string) =>
    expect(dialog.getByRole('deletion').filter({ hasText: words })).toBeVisible();
  const added = (words: string) =>
    expect(dialog.getByRole('insertion').filter({ hasText: words })).toBeVisible();
  await removed('every');
  await added('hardly a');
  await removed('Leela Das');
  await added('Asha Naskar');
  await removed('Heading 2');
  await added('Heading 3');
  await removed('Paragraph');
  await added('Block quote');
  await removed('The river took her');
  await added('struck through');
  await added('Divider');
}

const withBody = (story: Story, body: readonly BodyNode[]): Story => ({ ...story, body: bodyOf(body) });

async function putVersions(app: App, older: readonly BodyNode[], newer: readonly BodyNode[]): Promise<Story> {
  const story = await putStory(app, 'Last ferry ties up', [], { body: bodyOf(older) });
  const { revision } = await app.call('stories.get', { id: story.id });
  const changed = withBody(story, newer);
  await app.call('stories.save', { id: story.id, baseRevision: revision, story: changed, reason: 'close' });
  return changed;
}

test.use({ opening: 'when staged' });

test('shows of two versions what a reader sees without another word in the copy', async ({ app, page }) => {
  await putVersions(app, OLDER, NEWER);
  await signIn(app, 'reporter');
  const dialog = await openChanges(page);
  await showsEveryChange(dialog);
  await expect(dialog.getByText('The two texts are the same.')).toBeHidden();
});

test('stays open when the window becomes too narrow for the panel that it was opened from', async ({
  app,
  page,
}) => {
  await putVersions(app, OLDER, NEWER);
  await signIn(app, 'reporter');
  const dialog = await openChanges(page);
  await showsEveryChange(dialog);
  await page.setViewportSize({ width: 700, height: 700 });
  await expect(page.getByRole('tab', { name: 'Versions', includeHidden: true })).toHaveCount(0);
  await showsEveryChange(dialog);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).toBeVisible();
});

test('says that only formatting changed, and of which words', async ({ app, page }) => {
  const struck = block('paragraph', [text('The owner is '), text('guilty', 4), text('.')]);
  await putVersions(app, [paragraph('The owner is guilty.')], [struck]);
  await signIn(app, 'reporter');
  const dialog = await openChanges(page);
  await expect(dialog.getByText('Only formatting changed.')).toBeVisible();
  await expect(dialog.getByText('The owner is guilty[added: [struck through]')).toBeVisible();
});

test('shows the same in the dialog about a story that was changed elsewhere', async ({ app, page }) => {
  inBrowserAlone(BY_ADDRESS);
  const story = await putStory(app, 'Last ferry ties up', [], { body: bodyOf(NEWER) });
  await signIn(app, 'reporter');
  const headline = page.getByRole('textbox', { name: 'Headline', exact: true });
  await expect(headline).toHaveValue('Last ferry ties up');
  await page.route(
    '**/api/stories.save',
    async (route) => {
      const { revision } = await app.call('stories.get', { id: story.id });
      await app.call('stories.save', {
        id: story.id,
        baseRevision: revision,
        story: withBody(story, OLDER),
        reason: 'close',
      });
      await route.continue();
    },
    { times: 1 },
  );
  await headline.fill('Last ferry ties up again');
  const dialog = page.getByRole('alertdialog', { name: 'This story was changed elsewhere' });
  await showsEveryChange(dialog);
  await dialog.getByRole('tab', { name: 'Both versions' }).click();
  await expect(dialog.getByRole('region', { name: 'The other' })).toContainText('The river took her');
  await expect(dialog.getByRole('region', { name: 'The other' })).toContainText('Attribution: Mira Sandhu');
  await dialog.getByRole('button', { name: 'Use the other version' }).click();
  await expect(page.getByLabel('Body of the story')).toContainText('She was ours for ninety years.');
});

test('shows nothing but what was changed of the text in the window', async ({ app, page }) => {
  const heading = { ...block('heading', [text('What it costs')]), tag: 'h2' };
  const item = block('listitem', [text('The ferry')], { value: 1 });
  const list = block('list', [item], { listType: 'bullet', start: 1, tag: 'ul' });
  const quote = block('block-quote', [text('It stays.')], saidBy('Asha Rao'));
  await putStory(app, 'Last ferry ties up', [], {
    body: bodyOf([paragraph('It left.'), heading, list, quote]),
  });
  await signIn(app, 'reporter');
  const headline = page.getByRole('textbox', { name: 'Headline', exact: true });
  await expect(headline).toHaveValue('Last ferry ties up');
  await page.getByLabel('Body of the story').getByText('It left.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Late.');
  const dialog = await openChanges(page, 'Changes since the newest version');
  await expect(dialog.getByRole('insertion')).toHaveText(['[added:  Late.] ']);
  await expect(dialog.getByRole('deletion')).toHaveCount(0);
});
