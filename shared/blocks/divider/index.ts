import { z } from 'zod';
import { html } from '../../html/html';
import { defineBlock } from '../../block-contract/block';
import { saidLine } from '../../block-contract/says';

const RULE = html`<hr>\n`;

export const divider = defineBlock({
  type: 'divider',
  version: 1,
  label: 'Divider',
  place: 'block',
  contains: 'nothing',
  schema: z.looseObject({ type: z.literal('divider'), version: z.int() }),
  writeHtml: (_node, out) => out.add(RULE),
  says: () => [saidLine({ kind: 'Divider' })],
  toContent: () => [{ kind: 'rule' }],
});
