import type { BodyNode } from '@shared/block-contract/body-node';
import type { Locator } from '@playwright/test';
import { expect, test } from '../support/app';
import { expectNoViolations } from '../support/axe';
import { copied, dropPicture, paste } from '../support/clipboard';
import { gate } from '../support/held-keys';
import { photoFixturePath } from '../support/photo-fixtures';
import { putStory } from '../support/stage';
import { block, openStory, photoSlot, text } from '../support/writing';
import { pulledIn, pullQuote, saidBy, speakerIn } from '../support/story-blocks';

test.use({ opening: 'when staged' });

const words = (nodes: readonly BodyNode[]): string[] => nodes.map(plain);
const plain = (node: BodyNode): string =>
  typeof node.text === 'string' ? node.text : (node.children ?? []).map(plain).join('');
const types = (nodes: readonly BodyNode[]): string[] => nodes.map(({ type }) => type);

test.describe('writing', () => {
  test('keeps what is typed, takes it back and brings it again', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, []);
    await copy.click();
    await page.keyboard.type('The bridge opens on Monday.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Two lanes at first.');
    await expect
      .poll(async () => words(await saved()))
      .toEqual(['The bridge opens on Monday.', 'Two lanes at first.']);
    while (await page.getByRole('button', { name: 'Undo' }).isEnabled())
      await page.getByRole('button', { name: 'Undo' }).click();
    await expect(copy).toHaveText('');
    while (await page.getByRole('button', { name: 'Redo' }).isEnabled())
      await page.getByRole('button', { name: 'Redo' }).click();
    await expect(copy).toContainText('Two lanes at first.');
  });

  test('sets every format of the toolbar and shows it pressed', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, [block('paragraph', [text('Water')])]);
    await copy.click();
    const bits: Record<string, number> = {
      Bold: 1,
      Italic: 2,
      Strikethrough: 4,
      Underline: 8,
      Subscript: 32,
      Superscript: 64,
      Code: 16,
    };
    for (const [name, bit] of Object.entries(bits)) {
      await page.keyboard.press('ControlOrMeta+a');
      const button = page.getByRole('button', { name });
      await button.click();
      await expect(button).toHaveAttribute('aria-pressed', 'true');
      await expect.poll(async () => (await saved())[0]?.children?.[0]?.format).toBe(bit);
      await button.click();
      await expect(button).toHaveAttribute('aria-pressed', 'false');
    }
  });

  test('turns a block into another by keyboard and says which it is', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, [block('paragraph', [text('A crosshead')])]);
    await copy.click();
    for (const level of [2, 3, 4]) {
      await page.keyboard.press(`ControlOrMeta+Alt+${level}`);
      await expect.poll(async () => (await saved())[0]?.tag).toBe(`h${level}`);
      await expect(page.getByRole('button', { name: /Kind of block/ })).toContainText(`Heading ${level}`);
    }
    await page.keyboard.press('ControlOrMeta+Shift+9');
    await expect.poll(async () => types(await saved())).toEqual(['block-quote']);
    await page.keyboard.press('ControlOrMeta+Alt+0');
    await expect.poll(async () => types(await saved())).toEqual(['paragraph']);
  });

  test('understands ##, -, 1., > and --- as they are typed', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, []);
    await copy.click();
    await page.keyboard.type('## Head');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- Point');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('1. First');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('> Said');
    await page.keyboard.press('Enter');
    await page.keyboard.type('---');
    await page.keyboard.press('Enter');
    await page.keyboard.type('End');
    await expect
      .poll(async () => types(await saved()))
      .toEqual(['heading', 'list', 'list', 'block-quote', 'divider', 'paragraph']);
    expect(words(await saved()).at(-1)).toBe('End');
  });

  test('understands them too in a story that is chosen while the window still starts', async ({
    app,
    page,
  }) => {
    const { id } = await putStory(app, 'Bridge opens', ['']);
    await putStory(app, 'Rain reaches the hills', ['It rained.']);
    const come = await gate(page, '**/assets/markdown-shortcuts-*.js');
    await app.open();
    await page.getByRole('row', { name: /Bridge opens/ }).click();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('## Head');
    come();
    await expect
      .poll(async () => types((await app.call('stories.get', { id })).story.body.root.children))
      .toContain('heading');
  });

  test('nests list items with Tab and brings them back with Shift+Tab', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, []);
    await copy.click();
    await page.keyboard.type('- One');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Inner');
    await expect.poll(async () => (await saved())[0]?.children?.[1]?.children?.[0]?.type).toBe('list');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(async () => (await saved())[0]?.children?.length).toBe(2);
    expect(plain((await saved())[0]?.children?.[1] ?? block('paragraph', []))).toBe('Inner');
  });

  test('lets Tab leave the copy where there is no list', async ({ app }) => {
    const { page, copy } = await openStory(app, [block('paragraph', [text('No list')])]);
    await copy.click();
    await page.keyboard.press('Tab');
    await expect(copy).not.toBeFocused();
  });
});

test('opening a story and moving through it saves nothing', async ({ app }) => {
  const slot = photoSlot({ credit: 'PIB' });
  const quote = block('block-quote', [text('Said')], saidBy('Asha'));
  const pull: BodyNode = pullQuote('Said');
  const opened = await openStory(
    app,
    [block('paragraph', [text('First')]), quote, pull, slot.node, block('paragraph', [text('Last')])],
    { photos: slot.photos },
  );
  const { page, copy, revision } = opened;
  const before = await revision();
  await copy.getByText('First').click();
  for (let at = 0; at < 8; at++) await page.keyboard.press('ArrowDown');
  await copy.getByText('Last').click();
  await page.getByLabel('Credit').focus();
  // Leaving the copy saves whatever there is: what is typed now is the first change.
  await page.keyboard.press('End');
  await page.keyboard.insertText(' Delhi');
  await expect.poll(async () => (await opened.photos())[0]?.credit).toBe('PIB Delhi');
  expect(await revision()).toBe(before + 1);
});

test.describe('links', () => {
  test('are added, changed and removed by keyboard', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, [block('paragraph', [text('Timetable')])]);
    await copy.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByLabel('Address').fill('example.com/times');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await saved())[0]?.children?.[0]?.url).toBe('https://example.com/times');
    await expect(copy).toBeFocused();
    await copy.getByRole('link').click();
    await expect(page.getByLabel('Address')).toHaveValue('https://example.com/times');
    await page.getByLabel('Address').fill('mailto:desk@example.org');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await saved())[0]?.children?.[0]?.url).toBe('mailto:desk@example.org');
    await copy.getByRole('link').click();
    await page.getByRole('button', { name: 'Remove link' }).click();
    await expect.poll(async () => (await saved())[0]?.children?.[0]?.type).toBe('text');
    expect(words(await saved())).toEqual(['Timetable']);
  });

  test('refuse an address that may not stand on a page', async ({ app }) => {
    const { page, copy } = await openStory(app, [block('paragraph', [text('Click')])]);
    await copy.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByLabel('Address').fill('javascript:alert(1)');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('Enter a web address');
    await page.keyboard.press('Escape');
    await expect(copy.getByRole('link')).toHaveCount(0);
  });
});

test.describe('blocks', () => {
  test('come from the slash menu, which narrows as one types', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, []);
    await copy.click();
    await page.keyboard.type('/');
    const menu = page.getByRole('listbox', { name: 'Blocks' });
    await expect(menu.getByRole('option')).not.toHaveCount(0);
    await page.keyboard.type('quo');
    await expect(menu.getByRole('option')).toHaveText([/Block quote/, /Pull quote/]);
    await page.keyboard.press('ArrowDown');
    await expect(menu.getByRole('option', { selected: true })).toContainText('Pull quote');
    const active = await copy.getAttribute('aria-activedescendant');
    await expect(menu.getByRole('option', { selected: true })).toHaveAttribute('id', active ?? '');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Words of the pull quote')).toBeFocused();
    await page.keyboard.type('Large words');
    await expect
      .poll(async () => (await saved()).filter(({ type }) => type === 'pull-quote').map(pulledIn))
      .toEqual([{ text: 'Large words', attribution: '' }]);
    expect(words(await saved()).join('')).not.toContain('/');
  });

  test('are chosen by an arrow key pressed in the very moment the slash menu narrows', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, []);
    await copy.click();
    await page.keyboard.type('/');
    await expect(page.getByRole('option')).not.toHaveCount(0);
    // Before anything that the page defers until the list is drawn.
    await copy.evaluate((editable) => {
      const watch = new MutationObserver(() => {
        if (document.querySelectorAll('[role=option]').length !== 2) return;
        watch.disconnect();
        const press = (key: string, keyCode: number) =>
          editable.dispatchEvent(
            new KeyboardEvent('keydown', { key, code: key, keyCode, bubbles: true, cancelable: true }),
          );
        press('ArrowDown', 40);
        press('Enter', 13);
      });
      watch.observe(document.body, { childList: true, subtree: true });
    });
    await page.keyboard.type('q');
    await expect(page.getByLabel('Words of the pull quote')).toBeFocused();
    await expect.poll(async () => types(await saved())).toContain('pull-quote');
    expect(words(await saved()).join('')).toBe('');
  });

  test('are not offered again after Escape, until a new slash is typed', async ({ app }) => {
    const { page, copy } = await openStory(app, []);
    const menu = page.getByRole('listbox', { name: 'Blocks' });
    await copy.click();
    await page.keyboard.type('/q');
    await expect(menu).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.type('u');
    await expect(copy).toHaveText('/qu');
    await expect(menu).toBeHidden();
    for (let letter = 0; letter < 3; letter++) await page.keyboard.press('Backspace');
    await page.keyboard.type('/');
    await expect(menu).toBeVisible();
  });

  test('a pull quote copies the selected words and asks who said them', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, [
      block('paragraph', [text('We will rebuild every house.')]),
    ]);
    await copy.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+Alt+u');
    await expect(page.getByLabel('Attribution of the pull quote')).toBeFocused();
    await page.keyboard.type('Asha Rao');
    await expect
      .poll(async () => (await saved()).map((node) => [node.type, pulledIn(node)]))
      .toEqual([
        ['pull-quote', { text: 'We will rebuild every house.', attribution: 'Asha Rao' }],
        ['paragraph', { text: '', attribution: '' }],
      ]);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByLabel('Attribution of the pull quote')).toHaveText('');
  });

  test('a block quote keeps its attribution through copy, paste and undo', async ({ app }) => {
    const quote = block('block-quote', [text('We counted on the boat.')], saidBy('Mira Sen, baker'));
    const { page, copy, saved } = await openStory(app, [quote, block('paragraph', [text('After')])]);
    await expect(page.getByLabel('Attribution of the quotation')).toHaveText('Mira Sen, baker');
    await page.getByLabel('Attribution of the quotation').click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Mira Sen');
    await expect.poll(async () => speakerIn((await saved())[0]!)).toBe('Mira Sen');
    await copy.getByText('After').click();
    await page.keyboard.press('ControlOrMeta+a');
    const clipboard = await copied(copy);
    expect(clipboard['text/html']).toContain('<blockquote');
    expect(clipboard['text/html']).toContain('Mira Sen');
    expect(clipboard['text/plain']).toContain('Mira Sen');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await paste(copy, clipboard);
    await expect
      .poll(async () => (await saved()).filter(({ type }) => type === 'block-quote').map(speakerIn))
      .toEqual(['Mira Sen', 'Mira Sen']);
    await page.keyboard.press('ControlOrMeta+z');
    await expect
      .poll(async () => (await saved()).filter(({ type }) => type === 'block-quote').length)
      .toBe(1);
  });

  test('a block quote turned into a paragraph leaves its attribution in the copy', async ({ app }) => {
    const quote = block('block-quote', [text('We counted on the boat.')], saidBy('Mira Sen'));
    const { page, copy, saved } = await openStory(app, [quote]);
    await copy.getByText('We counted').click();
    await page.keyboard.press('ControlOrMeta+Alt+0');
    await expect.poll(async () => words(await saved())).toEqual(['We counted on the boat.', '— Mira Sen']);
  });

  test('move by keyboard and by their handle', async ({ app }) => {
    const three = ['One', 'Two', 'Three'].map((word) => block('paragraph', [text(word)]));
    const { page, copy, saved } = await openStory(app, three);
    await copy.getByText('Three').click();
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect.poll(async () => words(await saved())).toEqual(['One', 'Three', 'Two']);
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await expect.poll(async () => words(await saved())).toEqual(['One', 'Two', 'Three']);
    await copy.getByText('One').hover();
    const handle = page.locator('[data-drag-handle]');
    await expect(handle).toBeVisible();
    await handle.dragTo(copy.getByText('Three'));
    await expect.poll(async () => words(await saved())).toEqual(['Two', 'Three', 'One']);
  });

  test('without text are chosen by arrow keys or a click, removed, and brought back', async ({ app }) => {
    const pull: BodyNode = pullQuote('Large', 'Asha');
    const { page, copy, saved } = await openStory(app, [
      block('paragraph', [text('One')]),
      { type: 'divider', version: 1 },
      pull,
      block('paragraph', [text('Two')]),
    ]);
    await copy.getByText('One').click();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    await expect(copy.locator('.divider')).toHaveAttribute('data-selected', 'true');
    await page.keyboard.press('Delete');
    await expect.poll(async () => types(await saved())).toEqual(['paragraph', 'pull-quote', 'paragraph']);
    await page.keyboard.press('ControlOrMeta+z');
    await expect
      .poll(async () => types(await saved()))
      .toEqual(['paragraph', 'divider', 'pull-quote', 'paragraph']);
    await copy.getByRole('complementary', { name: 'Pull quote' }).click({ position: { x: 4, y: 4 } });
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('Words of the pull quote')).toBeFocused();
    await page.keyboard.press('Escape');
    await copy.getByRole('complementary', { name: 'Pull quote' }).click({ position: { x: 4, y: 4 } });
    await page.keyboard.press('Backspace');
    await expect.poll(async () => types(await saved())).toEqual(['paragraph', 'divider', 'paragraph']);
  });

  test('of a newer Copydesk are shown, kept and written back untouched', async ({ app }) => {
    const future: BodyNode = {
      type: 'timeline',
      version: 3,
      entries: [{ at: '1947' }],
      children: [{ type: 'entry', version: 1 }],
    };
    const { page, copy, saved } = await openStory(app, [block('paragraph', [text('Before')]), future]);
    await expect(copy.getByText('made by a newer Copydesk')).toBeVisible();
    await copy.getByText('Before').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' and after');
    await expect.poll(async () => words(await saved())[0]).toBe('Before and after');
    expect((await saved())[1]).toEqual(future);
  });
});

test.describe('keys pressed right after a click', () => {
  /** Places the caret as a click does and presses a key before the browser has reported the selection. */
  const press = (
    copy: Locator,
    words: string,
    offset: number,
    key: string,
    held: Readonly<Record<string, number | boolean>>,
  ) =>
    copy.getByText(words).evaluate(
      (line, at) => {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        const run = walker.nextNode();
        if (run) getSelection()?.collapse(run, at.offset);
        const keys = { key: at.key, code: at.key, bubbles: true, cancelable: true, ...at.held };
        line.closest('[contenteditable]')?.dispatchEvent(new KeyboardEvent('keydown', keys));
      },
      { offset, key, held },
    );

  test('mean the place of the click: Enter', async ({ app }) => {
    const { copy, saved } = await openStory(app, [block('paragraph', [text('One two')])]);
    await copy.focus();
    await expect(copy).toBeFocused();
    await press(copy, 'One two', 4, 'Enter', { keyCode: 13 });
    await expect.poll(async () => words(await saved())).toEqual(['One ', 'two']);
  });

  test('mean the place of the click: Ctrl+K', async ({ app }) => {
    const link = block('link', [text('two')], { url: 'https://example.org/', rel: null, target: null });
    const { page, copy } = await openStory(app, [block('paragraph', [text('One '), link])]);
    await copy.focus();
    await expect(copy).toBeFocused();
    const modifier = await page.evaluate(() =>
      navigator.platform.startsWith('Mac') ? 'metaKey' : 'ctrlKey',
    );
    await press(copy, 'two', 1, 'k', { keyCode: 75, [modifier]: true });
    await expect(page.getByLabel('Address')).toHaveValue('https://example.org/');
  });
});

test.describe('photos', () => {
  test('ask for their file as soon as they are put in', async ({ app }) => {
    const { page, copy, photos } = await openStory(app, [block('paragraph', [text('Before')])]);
    await copy.focus();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /^Photo/u }).click();
    await (await chooser).setFiles(photoFixturePath('display-p3.jpg'));
    await expect(page.getByRole('textbox', { name: 'Credit', exact: true })).toBeFocused();
    await expect.poll(async () => (await photos()).map(({ file }) => file?.mime)).toEqual(['image/jpeg']);
  });

  test('that are tall leave room for their words', async ({ app }) => {
    const { page, copy } = await openStory(app, [block('paragraph', [text('Before')])]);
    await copy.focus();
    await paste(copy, {}, 'display-p3.jpg');
    const picture = copy.locator('.photo-slot img');
    await expect(picture).toHaveJSProperty('complete', true);
    await page.setViewportSize({ width: 1200, height: 250 });
    await expect.poll(async () => (await picture.boundingBox())?.height).toBeLessThanOrEqual(175);
  });

  test('take a dropped file, show what was read and ask for the credit', async ({ app }) => {
    const slot = photoSlot({ caption: 'The ferry' });
    const { page, copy, saved, photos } = await openStory(app, [slot.node], { photos: slot.photos });
    await expect(copy.getByText('This photo has no file yet')).toBeVisible();
    await dropPicture(copy.locator('.photo-block'), 'display-p3.jpg');
    await expect(page.getByLabel('Credit')).toBeFocused();
    await page.getByLabel('Credit').fill('Asha Rao/Wire');
    await expect(copy.locator('.photo-credit')).toHaveText('Photo Courtesy: Asha Rao/Wire');
    await page.getByLabel('Alt text').fill('A ferry at its berth');
    await expect.poll(photos).toMatchObject([
      {
        credit: 'Asha Rao/Wire',
        alt: 'A ferry at its berth',
        caption: 'The ferry',
        file: { mime: 'image/jpeg' },
      },
    ]);
    await expect(copy.getByText('Before export this photo needs')).toHaveCount(0);
    expect(types(await saved())).toContain('photo');
  });

  test('pasted while a waiting photo is chosen fill it', async ({ app }) => {
    const slot = photoSlot({ caption: 'The ferry' });
    const { page, copy, saved, photos } = await openStory(
      app,
      [slot.node, block('paragraph', [text('After')])],
      {
        photos: slot.photos,
      },
    );
    await copy.getByText('This photo has no file yet').click();
    await paste(copy, {}, 'display-p3.jpg');
    await expect(page.getByLabel('Credit')).toBeFocused();
    await expect.poll(async () => (await photos()).map(({ file }) => file?.mime)).toEqual(['image/jpeg']);
    expect(types(await saved())).toEqual(['photo', 'paragraph']);
  });

  test('pasted into the copy make a slot of their own', async ({ app }) => {
    const { page, copy, saved, photos } = await openStory(app, [block('paragraph', [text('Before')])]);
    await copy.click();
    await paste(copy, {}, 'display-p3.jpg');
    await expect.poll(async () => types(await saved())).toContain('photo');
    await expect(page.getByLabel('Credit')).toBeFocused();
    await expect.poll(async () => (await photos()).map(({ file }) => file?.mime)).toEqual(['image/jpeg']);
  });
});

test.describe('pasting', () => {
  test('keeps what is copy of a page and leaves what is furniture', async ({ app }) => {
    const { page, copy, saved, photos } = await openStory(app, []);
    await copy.click();
    await paste(copy, {
      'text/html': `<html><body><style>p{color:red}</style><script>window.ran = true</script>
        <h1>Head</h1><p style="color:red;text-align:center">Plain <b>bold</b> <a href="javascript:alert(1)">bad</a>
        <a href="https://example.org/a">good</a></p><p>&nbsp;</p><h6>Deep</h6>
        <blockquote><p>Said words.</p><footer>— <cite>Asha Rao</cite></footer></blockquote>
        <figure><img src="https://example.org/p.jpg" alt="A boat" onerror="window.ran = true"><figcaption>The boat <span class="credit">Photo: A. Sen/Wire</span></figcaption></figure>
        <ul><li>One<ul><li>Inner</li></ul></li></ul><hr></body></html>`,
    });
    await expect
      .poll(async () => types(await saved()))
      .toEqual(
        expect.arrayContaining([
          'heading',
          'paragraph',
          'heading',
          'block-quote',
          'photo',
          'list',
          'divider',
        ]),
      );
    const body = await saved();
    expect(body.filter(({ type }) => type === 'heading').map(({ tag }) => tag)).toEqual(['h2', 'h4']);
    expect(body.find(({ type }) => type === 'block-quote')).toMatchObject(saidBy('Asha Rao'));
    expect(words(body)).toContain('Said words.');
    const links = JSON.stringify(body);
    expect(links).toContain('https://example.org/a');
    expect(links).not.toContain('javascript:');
    expect(links).not.toContain('color');
    await expect
      .poll(photos)
      .toMatchObject([{ caption: 'The boat', credit: 'A. Sen/Wire', alt: 'A boat', file: null }]);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  });

  test('untangles Word and Google Docs', async ({ app }) => {
    const { copy, saved } = await openStory(app, []);
    await copy.click();
    await paste(copy, {
      'text/html': `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name="Generator" content="Microsoft Word 15"></head><body>
        <p class="MsoNormal"><b><span style="font-family:Calibri">Bold<o:p></o:p></span></b> start</p>
        <p class="MsoListParagraphCxSpFirst" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;</span></span>One</p>
        <p class="MsoListParagraphCxSpLast" style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">o<span>&nbsp;</span></span>Inner</p>
        <p class="MsoNormal"><o:p>&nbsp;</o:p></p></body></html>`,
    });
    await expect.poll(async () => types(await saved())).toEqual(['paragraph', 'list']);
    const [first, list] = await saved();
    expect(first?.children?.[0]).toMatchObject({ text: 'Bold', format: 1, style: '' });
    expect(JSON.stringify(list)).toContain('Inner');
    expect(JSON.stringify(list)).not.toContain('·');
    const docs = await openStory(app, []);
    await docs.copy.click();
    await paste(docs.copy, {
      'text/html': `<b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700;font-size:11pt">Strong</span><span style="font-weight:400"> plain</span></p></b>`,
    });
    await expect.poll(docs.saved).toMatchObject([
      {
        children: [
          { text: 'Strong', format: 1 },
          { text: ' plain', format: 0 },
        ],
      },
    ]);
  });

  test('plain text makes paragraphs', async ({ app }) => {
    const { copy, saved } = await openStory(app, []);
    await copy.click();
    await paste(copy, { 'text/plain': 'One.\n\nTwo.\nThree.' });
    await expect.poll(async () => words(await saved())).toEqual(['One.', 'Two.', 'Three.']);
  });
});

test.describe('every script', () => {
  test('keeps composed words and does not lose them half-way', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, []);
    await copy.click();
    const devtools = await page.context().newCDPSession(page);
    for (const part of ['क', 'क्', 'क्य', 'क्या']) {
      await devtools.send('Input.imeSetComposition', {
        text: part,
        selectionStart: part.length,
        selectionEnd: part.length,
      });
    }
    await devtools.send('Input.insertText', { text: 'क्या' });
    await page.keyboard.type(' हुआ');
    await expect.poll(async () => words(await saved())).toEqual(['क्या हुआ']);
  });

  test('runs from the right in a right-to-left story', async ({ app }) => {
    const { page, copy, saved } = await openStory(app, [], { language: 'ur', direction: 'rtl' });
    await copy.click();
    await page.keyboard.type('پل پیر کو کھلے گا');
    await expect.poll(async () => words(await saved())).toEqual(['پل پیر کو کھلے گا']);
    await expect(copy).toHaveAttribute('lang', 'ur');
    await expect(copy).toHaveCSS('direction', 'rtl');
    await expect(copy.locator('p').first()).toHaveCSS('direction', 'rtl');
  });

  test('has nothing for axe to find, with every block in it', async ({ app }) => {
    const slot = photoSlot({});
    const { page } = await openStory(
      app,
      [
        block('heading', [text('Head')], { tag: 'h2' }),
        block('paragraph', [text('Copy')]),
        block('block-quote', [text('Said')], saidBy('A')),
        pullQuote('Large'),
        slot.node,
        { type: 'divider', version: 1 },
        { type: 'timeline', version: 3 },
        block('paragraph', [text('')]),
      ],
      { photos: slot.photos },
    );
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await expectNoViolations(page, { within: 'main' });
    }
  });
});
