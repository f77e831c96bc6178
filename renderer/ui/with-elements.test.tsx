import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { withElements } from './with-elements';

it('puts elements where the message has its arguments', () => {
  const message = ({ who, count }: { readonly who: string; readonly count: number }) =>
    `${count} by ${who}, ${who}`;
  const drawn = withElements(message, { who: <b>Ada</b>, count: 2 });
  expect(renderToStaticMarkup(<p>{drawn}</p>)).toBe('<p>2 by <b>Ada</b>, <b>Ada</b></p>');
});
