const LEADING_DASH = /^\s*[—–―-]+\s*/u;

/** Takes who said it out of a pasted quotation: `cite`, `footer` or `figcaption`, without a leading dash. */
export function takeAttribution(element: Element): string {
  const sources = [...element.querySelectorAll('cite, footer, figcaption')].filter(
    (source) => !source.parentElement?.closest('cite, footer, figcaption'),
  );
  for (const lineEnd of sources.flatMap((source) => [...source.querySelectorAll('br')]))
    lineEnd.replaceWith(', ');
  const words = sources.map((source) =>
    source.textContent
      .replace(LEADING_DASH, '')
      .replace(/\s+/gu, ' ')
      .replaceAll(/(?:(?<!\s)\s+)?,(?:\s*,)+/gu, ',')
      .trim(),
  );
  for (const source of sources) source.remove();
  return words.filter(Boolean).join(', ');
}
