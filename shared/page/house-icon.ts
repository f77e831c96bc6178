import type { House } from '../house/house';
import { documentText, html } from '../html/html';

/** The icon of a page folder, beside `index.html`. */
export const ICON_FILE = 'icon.svg';

const ACCENT = '#1c557c';

/** The first letter or digit of the publication's name, without its combining marks: at 16 pixels they look like dirt. */
const initialOf = (name: string): string => /[\p{L}\p{N}]/u.exec(name.toUpperCase())?.[0] ?? '';

/**
 * The icon that stands for the publication in a browser's tabs: its initial on its colour. Without one, every browser
 * asks the server for a `favicon.ico` that is not there. An SVG without script, style or address.
 */
export function houseIcon({ name, themeColour }: House): string {
  const paint = themeColour?.light ?? ACCENT;
  const initial = initialOf(name);
  const letter =
    initial !== '' &&
    html`<text x="32" y="46" font-family="Georgia, serif" font-size="40" font-weight="700" text-anchor="middle" fill="${isLight(paint) ? '#1d1b18' : '#fff'}">${initial}</text>`;
  return documentText(
    html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="${paint}"/>${letter}</svg>\n`,
  );
}

/** What may be in an icon: {@link houseIcon}'s own drawing with any colour and letter, and nothing else. */
const DRAWING =
  /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="#[\da-f]{6}"\/>(?:<text x="32" y="46" font-family="Georgia, serif" font-size="40" font-weight="700" text-anchor="middle" fill="#[\da-f]{3,6}">[\p{L}\p{N}]<\/text>)?<\/svg>\n$/iu;

export const isHouseIcon = (svg: string): boolean => DRAWING.test(svg);

const DATA = 'data:image/svg+xml,';

/** The icon carried inside a page that is one file. */
export const inlineIcon = (house: House): string => `${DATA}${encodeURIComponent(houseIcon(house))}`;

/** Whether an address of a page is its icon: the folder's file, or the drawing itself. */
export function isIconAddress(href: string): boolean {
  if (!href.startsWith(DATA)) return href === ICON_FILE;
  try {
    return isHouseIcon(decodeURIComponent(href.slice(DATA.length)));
  } catch {
    return false;
  }
}

/** WCAG's relative luminance, roughly: whether dark letters are read better on this colour. */
function isLight(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 150;
}
