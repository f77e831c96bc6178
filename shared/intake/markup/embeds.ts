import { attribute, type Element, elementsIn } from './tree';

const KINDS: Readonly<Record<string, string>> = {
  video: 'A video',
  audio: 'A sound',
  iframe: 'Another page',
  frame: 'Another page',
  object: 'An object',
  embed: 'An object',
  applet: 'An object',
};

/** Whether an element shows something that is no text of its page, such as a film. */
export const isEmbed = (element: Element): boolean => Object.hasOwn(KINDS, element.tagName);

const addressesIn = (element: Element): readonly string[] =>
  [element, ...elementsIn(element)].map((each) =>
    (attribute(each, 'src') || attribute(each, 'data-src') || attribute(each, 'data')).trim(),
  );

/** The web address of what a page embeds; empty if it has none. */
export const addressIn = (element: Element): string =>
  addressesIn(element).find((address) => /^https?:/iu.test(address)) ?? '';

/** Frames of a dot or two count visits. */
const isDot = (element: Element): boolean =>
  ['width', 'height'].some((side) => /^[01](?:px)?$/u.test(attribute(element, side).trim()));

/**
 * What a page embeds, for who reports on it: `A video is embedded here: The vote, https://…`. Empty if there is nothing
 * to name.
 * @param fallback - what the element says to browsers that cannot show it
 */
export function embedWords(element: Element, fallback: string): string {
  const kind = Object.hasOwn(KINDS, element.tagName) ? KINDS[element.tagName] : undefined;
  if (kind === undefined || isDot(element)) return fallback;
  const isAddress = (address: string): boolean =>
    address !== '' && !/^(?:about|blob|data|javascript):/iu.test(address);
  const address = (addressesIn(element).find(isAddress) ?? '').replace(/^\/\//u, 'https://');
  const title = attribute(element, 'title').trim() || attribute(element, 'aria-label').trim() || fallback;
  if (kind === KINDS.iframe && address === '' && title === '') return '';
  const said = [title, address].filter(Boolean).join(', ');
  return said === '' ? `${kind} is embedded here.` : `${kind} is embedded here: ${said}`;
}
