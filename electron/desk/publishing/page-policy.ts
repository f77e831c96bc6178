import { createHash } from 'node:crypto';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { z } from 'zod';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** The policy that a server may send with a page: the page shows as exported, and nothing added to it runs. */
export const PagePolicy = z.object({
  /** CSP hash sources, without their quotes: `sha256-…`. The same for every page of one build. */
  styles: z.array(z.string()),
  /** The same of the structured data. No browser asks for it, since it never runs; some checkers do. */
  data: z.array(z.string()),
  /** A whole `Content-Security-Policy`, as strict as the page allows. */
  header: z.string(),
});
export type PagePolicy = z.infer<typeof PagePolicy>;

/** The policy of a finished page, worked out from its bytes as a browser does (CSP Level 3, 8.4). */
export function policyOf(page: string): PagePolicy {
  const elements = elementsOf(parse(page));
  const hashes = (tag: string): string[] =>
    elements.filter(({ tagName }) => tagName === tag).map((element) => hashOf(textOf(element)));
  const [styles, data] = [hashes('style'), hashes('script')];
  const header = [
    `default-src 'none'`,
    `img-src 'self'`,
    `style-src ${quoted(styles)}`,
    `script-src ${quoted(data)}`,
    // The page itself requests nothing, but tools inside it may, such as Lighthouse for robots.txt.
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return { styles, data, header };
}

const hashOf = (text: string): string =>
  `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;

const quoted = (hashes: readonly string[]): string =>
  hashes.length === 0 ? `'none'` : hashes.map((hash) => `'${hash}'`).join(' ');

const elementsOf = (node: Node): readonly Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elementsOf) : []),
];

const textOf = ({ childNodes }: Element): string =>
  childNodes.map((child) => ('value' in child ? child.value : '')).join('');
