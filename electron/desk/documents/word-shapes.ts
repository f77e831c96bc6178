import type { Document, Element } from '@xmldom/xmldom';
import { attr, childOf, childrenOf, elementsIn, nameOf, remove, unwrap } from './xml-tree';

const VML = 'urn:schemas-microsoft-com:vml';

/** Elements whose words mammoth reads. Words in any other are lost, so that one is taken away from around them. */
const READ: ReadonlySet<string> = new Set(
  'document body p r t tab hyperlink tbl tr tc sdt sdtContent customXml ins moveTo object smartTag drawing pict roundrect shape textbox txbxContent group rect inline anchor footnotes footnote endnotes endnote del moveFrom delText'.split(
    ' ',
  ),
);

const hasWords = (element: Element | null): boolean =>
  element !== null &&
  elementsIn(element, 't', 'delText').some(
    (text) => (text.namespaceURI ?? '').includes('wordprocessingml') && (text.textContent ?? '') !== '',
  );

/** Converts the elements of newer and older versions of Word to the few that mammoth reads. */
export function plainShapes(root: Document): void {
  for (const either of elementsIn(root, 'AlternateContent')) chooseOne(either);
  for (const drawing of elementsIn(root, 'drawing')) readTextBoxes(root, drawing);
  for (const end of elementsIn(root, 'cr')) rename(root, end, 'br');
  for (const tab of elementsIn(root, 'ptab')) rename(root, tab, 'tab');
  for (const element of elementsIn(root.documentElement!))
    if (!READ.has(nameOf(element)) && hasWords(element)) unwrap(element);
  for (const position of elementsIn(root, 'position')) readPosition(root, position);
  joinDropCaps(root);
  keepLastMarks(root);
}

/** The same content for newer and older versions of Word: mammoth reads the older one, which may have no words. */
function chooseOne(either: Element): void {
  const [choice, fallback] = [childOf(either, 'Choice'), childOf(either, 'Fallback')];
  const isFallback = fallback?.firstChild && (hasWords(fallback) || !hasWords(choice));
  const chosen = isFallback ? fallback : choice;
  for (const other of childrenOf(either)) if (other !== chosen) remove(other);
  if (chosen) unwrap(chosen);
  unwrap(either);
}

/** A drawn text box as the one of older Words; pictures beside it stay. */
function readTextBoxes(root: Document, drawing: Element): void {
  const boxes = elementsIn(drawing, 'txbxContent').filter(hasWords);
  const run = drawing.parentNode;
  if (boxes.length === 0 || !run) return;
  const prefix = boxes[0]!.prefix ? `${boxes[0]!.prefix}:` : '';
  const picture = root.createElementNS(boxes[0]!.namespaceURI, `${prefix}pict`);
  for (const box of boxes) {
    const holder = root.createElementNS(VML, 'v:textbox');
    holder.appendChild(box);
    picture.appendChild(holder);
  }
  run.insertBefore(picture, drawing);
  if (elementsIn(drawing, 'blip').length === 0) remove(drawing);
}

function rename(root: Document, element: Element, name: string): void {
  const prefix = element.prefix ? `${element.prefix}:` : '';
  element.parentNode?.replaceChild(root.createElementNS(element.namespaceURI, `${prefix}${name}`), element);
}

/** Half points. Less is a typographer's nudge. */
const MIN_RAISED = 3;

/** Words raised or lowered by hand (`m²`) are what they look like: superscript or subscript. */
function readPosition(root: Document, position: Element): void {
  const raised = Number.parseInt(attr(position, 'val'), 10);
  const properties = position.parentNode as Element | null;
  if (!properties || !(Math.abs(raised) >= MIN_RAISED) || childOf(properties, 'vertAlign')) return;
  const prefix = position.prefix ? `${position.prefix}:` : '';
  const align = root.createElementNS(position.namespaceURI, `${prefix}vertAlign`);
  align.setAttributeNS(position.namespaceURI, `${prefix}val`, raised > 0 ? 'superscript' : 'subscript');
  properties.replaceChild(align, position);
}

/** A letter set large at the beginning of a paragraph is a paragraph of its own in Word. */
function joinDropCaps(root: Document): void {
  for (const frame of elementsIn(root, 'framePr')) {
    if (!/^(?:drop|margin)$/.test(attr(frame, 'dropCap'))) continue;
    const cap = frame.parentNode?.parentNode;
    let next = cap?.nextSibling ?? null;
    while (next && nameOf(next) === '') next = next.nextSibling;
    if (!cap || !next || nameOf(next) !== 'p') continue;
    const first = childrenOf(next as Element).find((child) => nameOf(child) !== 'pPr') ?? null;
    for (const child of childrenOf(cap)) {
      if (nameOf(child) === 'pPr') continue;
      for (const property of childrenOf(child)) if (nameOf(property) === 'rPr') remove(property);
      next.insertBefore(child, first);
    }
    remove(cap);
  }
}

/** A deleted end of a paragraph joins it to the next one; if there is none, mammoth loses its words. */
function keepLastMarks(root: Document): void {
  for (const paragraph of elementsIn(root, 'p')) {
    const properties = childOf(paragraph, 'pPr', 'rPr');
    const mark = properties && childOf(properties, 'del');
    if (!mark) continue;
    let next = paragraph.nextSibling;
    while (next && nameOf(next) === '') next = next.nextSibling;
    if (!next || nameOf(next) !== 'p') remove(mark);
  }
}
