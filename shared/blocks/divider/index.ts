import { z } from 'zod';
import { html } from '../../html/html';
import { defineBlock } from '../block';

export const divider = defineBlock({
  type: 'divider',
  version: 1,
  label: 'Divider',
  place: 'block',
  contains: 'nothing',
  schema: z.looseObject({ type: z.literal('divider'), version: z.int() }),
  toHtml: () => html`<hr>
`,
  toText: () => '',
});
