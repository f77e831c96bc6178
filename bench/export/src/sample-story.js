const WORDS =
  'the council river market bridge morning voters report ferry said that would and of in for after new city road school water power match line rain tax plan don’t 1,200 office week people train'.split(
    ' ',
  );

/** The same numbers at every run (mulberry32): a figure must not depend on luck. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const element = { version: 1, direction: null, format: '', indent: 0 };
const textNode = (text, format = 0) => ({
  type: 'text',
  version: 1,
  text,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
});

/**
 * A body of about this many words in the nodes that all three renderers know: paragraphs with bold, italics and links,
 * a heading every six paragraphs, a list every nine.
 */
export function sampleBody(words, seed = 1) {
  const next = numbers(seed);
  // As in copy: a quotation now and then, an ampersand in a firm's name, a sign to escape hardly ever.
  const word = () => {
    const chance = next();
    if (chance < 0.002) return 'Roy & Sons';
    if (chance < 0.0025) return '<5%';
    if (chance < 0.02) return '“open”';
    return WORDS[Math.floor(next() * WORDS.length)];
  };
  const say = (count) => Array.from({ length: count }, word).join(' ');
  const paragraph = (count) => {
    const children = [];
    // Lexical keeps neighbours of one format in one text, and so does every story that it stores.
    const push = (text, format) => {
      const last = children.at(-1);
      if (last?.type === 'text' && last.format === format) last.text += text;
      else children.push(textNode(text, format));
    };
    for (let left = count; left > 0; left -= 15) {
      const text = `${say(Math.min(15, left))} `;
      const kind = next();
      if (kind < 0.12) push(text, 1);
      else if (kind < 0.2) push(text, 2);
      else if (kind < 0.24) push(text, 3);
      else if (kind < 0.3) {
        const url = 'https://www.example.com/a?b=1&c=2';
        children.push({
          type: 'link',
          ...element,
          url,
          rel: null,
          target: null,
          title: null,
          children: [textNode(text)],
        });
      } else push(text, 0);
    }
    return { type: 'paragraph', ...element, textFormat: 0, textStyle: '', children };
  };
  const item = (value) => ({ type: 'listitem', ...element, value, children: [textNode(say(8))] });
  const children = [];
  for (let said = 0, at = 0; said < words; at++) {
    if (at % 6 === 3) {
      children.push({ type: 'heading', ...element, tag: 'h2', children: [textNode(say(5))] });
      said += 5;
    } else if (at % 9 === 5) {
      children.push({
        type: 'list',
        ...element,
        listType: 'bullet',
        start: 1,
        tag: 'ul',
        children: [item(1), item(2), item(3)],
      });
      said += 24;
    } else {
      const count = Math.min(60, Math.max(10, words - said));
      children.push(paragraph(count));
      said += count;
    }
  }
  return { root: { type: 'root', ...element, children } };
}
