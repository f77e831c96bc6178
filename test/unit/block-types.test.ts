import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The types that each folder of `shared/blocks` declares. */
const owners = new Map(
  globSync('shared/blocks/*/index.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/type: z\.literal\('([^']+)'\)/gu)].map(
      ([, type]) => [type!, dirname(file)] as const,
    ),
  ),
);

/** Ambiguous words: they count only where a node's type is read, given or looked up. All other types count anywhere. */
const EVERYDAY = new Set(['text', 'tab', 'link', 'list', 'photo', 'heading', 'paragraph']);

/** Exceptions where a type is spelled outside its folder, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'shared/block-contract/blank.ts linebreak':
    'It is below the blocks, and Lexical’s end of a line is the only leaf without a text that leaves nothing to see.',
  'shared/blocks/pull-quote/editor.dom.ts block-quote':
    'The menu offers to make a pull quote of a block quote, by the id of its entry.',
  'shared/document/upgrades/0003-pull-quote-slots.ts pull-quote':
    'An upgrade is about one form of one block, and is never edited: it cannot ask what the block is today.',
  'shared/document/upgrades/0004-attribution-slot.ts block-quote': 'As above.',
  'shared/document/upgrades/line-of-words.ts slot-line': 'As above: it is what the two upgrades make.',
  'shared/document/upgrades/line-of-words.ts text': 'As above.',
  'shared/intake/markup/programs-quotes.ts pull-quote':
    'The class of markup that the intake writes for itself; a page of ours has the same.',
};

const isTypeName = (name: string): boolean => /^(?:\w+T|t)ype$/u.test(name);

/** Whether an expression reads a node's type: `node.type`, `type`, `node.getType()`. */
function readsType(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return isTypeName(node.name.text);
  if (ts.isIdentifier(node)) return isTypeName(node.text);
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'getType'
  );
}

/** Whether a word is used as the type of a node: compared with one, the value of `type`, a case, or looked up. */
function isUsedAsType(word: ts.StringLiteralLike): boolean {
  const { parent } = word;
  if (ts.isBinaryExpression(parent))
    return (
      parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken &&
      (readsType(parent.left) || readsType(parent.right))
    );
  if (ts.isPropertyAssignment(parent)) {
    const given = parent.parent.properties;
    // A node says its version as well; a token of another reader does not.
    const isNode = given.some((each) => each.name && ['version', 'children'].includes(each.name.getText()));
    return parent.name.getText() === 'type' && isNode;
  }
  if (ts.isCaseClause(parent)) return readsType(parent.parent.parent.expression);
  if (ts.isArrayLiteralExpression(parent)) {
    const call = parent.parent.parent;
    return ts.isCallExpression(call) && call.arguments.some(readsType);
  }
  return ts.isCallExpression(parent) && ['findBlock', 'hasType'].includes(parent.expression.getText());
}

function wordsIn(node: ts.Node): readonly ts.StringLiteralLike[] {
  const words: ts.StringLiteralLike[] = [];
  const visit = (each: ts.Node): void => {
    if (ts.isStringLiteralLike(each)) words.push(each);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return words;
}

/** `file:line type` for each type of a block that a file spells, and is not the folder of. */
function spelledIn(file: string, source: string): readonly { at: string; key: string }[] {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  return wordsIn(parsed).flatMap((word) => {
    const owner = owners.get(word.text);
    if (owner === undefined || dirname(file) === owner) return [];
    if (EVERYDAY.has(word.text) && !isUsedAsType(word)) return [];
    const line = parsed.getLineAndCharacterOfPosition(word.getStart()).line + 1;
    return [{ at: `${file}:${line} ${word.text}`, key: `${file} ${word.text}` }];
  });
}

const files = globSync('{shared,renderer,electron,scripts}/**/*.{ts,tsx,mjs}', { cwd: root }).filter(
  (file) => !/\.test\.tsx?$/u.test(file),
);

it('spells no block’s type outside its folder', () => {
  expect(owners.size).toBeGreaterThan(10);
  expect(files.length).toBeGreaterThan(800);
  const mentions = new RegExp(`['"\`](?:${[...owners.keys()].join('|')})['"\`]`, 'u');
  const found = files.flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8');
    return mentions.test(source) ? spelledIn(file, source) : [];
  });
  expect(found.filter(({ key }) => !(key in EXCEPTIONS)).map(({ at }) => at)).toEqual([]);
  const keys = found.map(({ key }) => key);
  expect(Object.keys(EXCEPTIONS).filter((key) => !keys.includes(key))).toEqual([]);
});

it.each([
  ["if (node.type === 'photo') count();", true],
  ["const isList = ({ type }) => type !== 'list';", true],
  ["const node = { type: 'paragraph', version: 1, children: [] };", true],
  ["switch (node.type) { case 'link': break; }", true],
  ["const is = ['text', 'heading'].includes(node.type);", true],
  ["findBlock('photo');", true],
  ["const kind = node.getType() === 'text';", true],
  ["const kinds = { from: ['pull-quote'] };", true],
  ["const field = { type: 'text', name };", false],
  ["counted(2, 'photo');", false],
])('tells the type of a block from a word: %s', (source, isFound) => {
  expect(spelledIn('shared/checks/x.ts', source).length > 0).toBe(isFound);
});
