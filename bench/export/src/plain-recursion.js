const ELEMENTS = { paragraph: 'p', heading: 'h2', list: 'ul', listitem: 'li' };

const escape = (text) => (/[&<]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text);

/**
 * The obvious way, and nothing else: no check of addresses, no empty paragraphs, no merged formats, no nested lists.
 * It tells how much of the time is the engine's own for this text on this machine; it is no page.
 */
export function plainHtml(node) {
  if (node.type === 'text') {
    let text = escape(node.text);
    if (node.format & 2) text = `<em>${text}</em>`;
    return node.format & 1 ? `<strong>${text}</strong>` : text;
  }
  let inner = '';
  for (const child of node.children) inner += plainHtml(child);
  if (node.type === 'root') return inner;
  if (node.type === 'link') return `<a href="${escape(node.url)}">${inner}</a>`;
  const element = ELEMENTS[node.type];
  return `<${element}>${inner}</${element}>`;
}
