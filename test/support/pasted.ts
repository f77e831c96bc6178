import { buildEditorFromExtensions } from '@lexical/extension';
import type { BodyNode } from '@shared/block-contract/body-node';
import { PHOTO_WORDS_COMMAND } from '@shared/blocks/photo/photo-words-command.dom';
import type { LeftOut, LeftOutKind } from '@shared/intake/markup/left-out';
import type { PhotoWords } from '@shared/story/photo';
import { $getRoot, COMMAND_PRIORITY_EDITOR } from 'lexical';
import { readBody } from '../../renderer/editor/body-state';
import { cleanPastedHtml } from '../../renderer/editor/paste/clean-pasted-html';
import { bodyExtension } from '../../renderer/editor/editor-extension';
import { $nodesFromHtml } from '../../renderer/editor/paste/paste-html';
import { wordsOf } from './visible-words';
import { slotNodes } from '@shared/block-contract/slots';
import { insideOf } from '@shared/document/nodes';

interface Pasted {
  readonly blocks: readonly BodyNode[];
  readonly photos: readonly Partial<PhotoWords>[];
  readonly leftOut: readonly LeftOut[];
  readonly insertions: readonly string[];
  /** Words that the check at every paste misses. */
  readonly missing: readonly string[];
  /** Every word that the story now says, those of captions, credits and attributions among them. */
  readonly words: readonly string[];
  /** The blocks, a line each, for a person to look at. */
  readonly outline: string;
}

const FORMATS: readonly (readonly [number, string])[] = [
  [1, '*'],
  [2, '/'],
  [4, '~'],
  [8, '_'],
  [16, '`'],
  [32, ','],
  [64, '^'],
];

const marksOf = (format: number): string =>
  FORMATS.filter(([bit]) => format & bit)
    .map(([, mark]) => mark)
    .join('');

function inline(node: BodyNode): string {
  if (node.type === 'linebreak') return ' ⏎ ';
  if (node.type === 'link') return `[${(node.children ?? []).map(inline).join('')}](${String(node.url)})`;
  const marks = marksOf(Number(node.format) || 0);
  const said = typeof node.text === 'string' ? node.text : '';
  const text = said.replaceAll('\u00a0', '⍽').replaceAll('\u2003', ' ⇥ ');
  return `${marks}${text}${[...marks].reverse().join('')}`;
}

function lines(node: BodyNode, photos: Partial<PhotoWords>[], indent = ''): string[] {
  const children = node.children ?? [];
  switch (node.type) {
    case 'list':
      return children.flatMap((item, at) => {
        const marker = node.listType === 'number' ? `${Number(item.value ?? at + 1)}.` : '-';
        const own = (item.children ?? []).filter(({ type }) => type !== 'list');
        const nested = (item.children ?? []).filter(({ type }) => type === 'list');
        return [
          ...(own.length > 0 ? [`${indent}${marker} ${own.map(inline).join('')}`] : []),
          ...nested.flatMap((list) => lines(list, photos, `${indent}  `)),
        ];
      });
    case 'photo': {
      const { caption, credit, alt } = photos.shift() ?? {};
      return [`photo alt=“${alt ?? ''}” caption=“${caption ?? ''}” credit=“${credit ?? ''}”`];
    }
    case 'pull-quote':
      return [
        `pull-quote ${slotNodes(node, 'text').map(inline).join('')} — ${slotNodes(node, 'attribution').map(inline).join('')}`,
      ];
    case 'block-quote':
      return [
        `quote ${children.map(inline).join('')} — ${slotNodes(node, 'attribution').map(inline).join('')}`,
      ];
    case 'heading':
      return [`${String(node.tag)} ${children.map(inline).join('')}`];
    case 'divider':
      return ['***'];
    default:
      return [`p ${children.map(inline).join('')}`];
  }
}

/** All words of a node; blocks and line ends separate words. */
function said(node: BodyNode): string {
  if (node.type === 'text') return String(node.text);
  const inside = insideOf(node).map(said).join('');
  if (node.type === 'link') return inside;
  return `\n${inside}\n`;
}

/** Pastes markup into an empty body. */
export function pasted(markup: string, keep: ReadonlySet<LeftOutKind> = new Set()): Pasted {
  const editor = buildEditorFromExtensions(bodyExtension);
  const photos: Partial<PhotoWords>[] = [];
  editor.registerCommand(PHOTO_WORDS_COMMAND, ({ words }) => photos.push(words) > 0, COMMAND_PRIORITY_EDITOR);
  const page = cleanPastedHtml(markup, keep);
  editor.update(
    () =>
      $getRoot()
        .clear()
        .append(...$nodesFromHtml(page)),
    { discrete: true },
  );
  const blocks = readBody(editor.getEditorState()).root.children;
  const inCopy = blocks.map(said).join('\n');
  const inPhotos = photos.map(({ caption, credit }) => `${caption ?? ''}\n${credit ?? ''}`).join('\n');
  const left = [...photos];
  return {
    blocks,
    photos,
    leftOut: page.leftOut,
    insertions: page.insertions,
    missing: page.missingIn(inCopy),
    words: wordsOf(`${inCopy}\n${inPhotos}`),
    outline: `${blocks.flatMap((block) => lines(block, left)).join('\n')}\n`,
  };
}
