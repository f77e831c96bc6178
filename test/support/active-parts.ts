import type { Page } from '@playwright/test';

/**
 * Parses an open page again and again, as a site's own scripts and another program would: whole and in pieces of other
 * markup, inside and outside templates, as XML, and each time again from the result. Names everything in it that then
 * runs, embeds, submits, loads from elsewhere or leads to no web page; nothing for a page that stays as it is.
 */
export const activeAfterMutation = (page: Page): Promise<readonly string[]> => page.evaluate(mutate);

function mutate(): readonly string[] {
  const ROUNDS = 3;
  const ACTIVE = new Set(
    'script iframe frame frameset object embed applet base form input button textarea select svg math video audio track portal marquee template slot dialog keygen fencedframe controlledframe webview permission geolocation install model selectedcontent bgsound'.split(
      ' ',
    ),
  );
  const ACTING =
    /^(?:on|(?:style|srcdoc|is|id|name|popover|popovertarget|command|commandfor|interestfor|shadowroot.*|attributionsrc|for|contentfor|contentmethod|marker|autofocus|contenteditable|accesskey|blocking|usemap|imagesrcset|http-equiv)$)/iu;
  const ADDRESSES = new Set(
    'href src data action formaction poster background xlink:href cite ping from to values by'.split(' '),
  );
  const FINE =
    /^(?:https?:|mailto:|tel:|#|\/?photos\/|icon\.svg$|data:image\/(?:jpeg|webp|avif|svg\+xml)[;,])/iu;
  const AROUND: readonly (readonly [string, string])[] = [
    ['', ''],
    ['<table data-own>', '</table>'],
    ['<table data-own><tr><td>', '</td></tr></table>'],
    ['<table data-own><caption>', '</caption></table>'],
    ['<svg data-own>', '</svg>'],
    ['<svg data-own><foreignObject>', '</foreignObject></svg>'],
    ['<svg data-own><desc>', '</desc></svg>'],
    ['<svg data-own><title>', '</title></svg>'],
    ['<svg data-own><style>', '</style></svg>'],
    ['<math data-own>', '</math>'],
    ['<math data-own><mtext>', '</mtext></math>'],
    ['<math data-own><mtext><table data-own><mglyph><style>', ''],
    ['<math data-own><annotation-xml encoding="text/html">', '</annotation-xml></math>'],
    ['<template data-own>', '</template>'],
    ['<template data-own><table data-own>', '</table></template>'],
    ['<noscript>', '</noscript>'],
    ['<select data-own>', '</select>'],
    ['<select data-own><option>', '</option></select>'],
    ['<title>', '</title>'],
    ['<textarea data-own>', '</textarea>'],
    ['<style data-own>', '</style>'],
    ['<xmp>', '</xmp>'],
    ['<noembed>', '</noembed>'],
    ['<noframes>', '</noframes>'],
    ['<form data-own>', '</form>'],
    ['<a>', '</a>'],
    ['<button data-own>', '</button>'],
    ['<p><b><i>', ''],
    ['<!--', '-->'],
    ['<plaintext>', ''],
  ];
  const found = new Set<string>();

  const look = (root: ParentNode, how: string): void => {
    for (const element of root.querySelectorAll('*')) {
      const name = element.localName.toLowerCase();
      if (element instanceof HTMLTemplateElement) look(element.content, how);
      if (element.hasAttribute('data-own')) continue;
      const isData = name === 'script' && element.getAttribute('type') === 'application/ld+json';
      if (ACTIVE.has(name) && !isData) found.add(`${how}: <${name}>`);
      if (name === 'meta' && element.hasAttribute('http-equiv')) found.add(`${how}: meta refresh`);
      if (name === 'link' && !/^(?:canonical|alternate|icon)$/u.test(element.getAttribute('rel') ?? ''))
        found.add(`${how}: link ${element.getAttribute('rel')}`);
      for (const { name: attribute, value } of element.attributes) {
        if (ACTING.test(attribute) && name !== 'meta') found.add(`${how}: ${attribute} on <${name}>`);
        if (ADDRESSES.has(attribute.toLowerCase()) && !FINE.test(value))
          found.add(`${how}: ${attribute}=${value}`);
        if (attribute === 'srcset' && !value.split(',').every((one) => FINE.test(one.trim())))
          found.add(`${how}: srcset=${value}`);
      }
    }
  };
  /** In a document without a window, where nothing runs: what would run is found by its name. */
  const parsed = (markup: string): Document => new DOMParser().parseFromString(markup, 'text/html');
  const whole = document.documentElement.outerHTML;
  const inner = document.body.innerHTML;
  for (const page of [inner, whole]) {
    for (const [before, after] of AROUND) {
      let markup = `${before}${page}${after}`;
      for (let round = 1; round <= ROUNDS; round++) {
        const body = parsed(markup).body;
        look(body, `${before}, round ${round}`);
        const held = document.implementation.createHTMLDocument().createElement('div');
        held.innerHTML = markup;
        look(held, `${before} by innerHTML, round ${round}`);
        markup = round % 2 === 0 ? held.innerHTML : body.innerHTML;
      }
    }
  }
  // As XML, and from XML to HTML.
  const xml = new XMLSerializer().serializeToString(document.body);
  const tree = new DOMParser().parseFromString(xml, 'application/xhtml+xml');
  look(tree, 'XML');
  look(parsed(xml).body, 'XML as HTML');
  look(parsed(tree.documentElement.innerHTML).body, 'XML’s own innerHTML');
  // In this document, where a handler runs at once.
  for (const tag of ['div', 'template', 'td', 'noscript', 'option', 'textarea', 'title']) {
    const live = document.createElement(tag);
    live.innerHTML = inner;
    const again = document.createElement('div');
    again.innerHTML = live.innerHTML;
    document.body.append(again);
    look(again, `live <${tag}>`);
    again.remove();
  }
  return [...found];
}
