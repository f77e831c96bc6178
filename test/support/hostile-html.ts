import fc from 'fast-check';
import { PLATFORM } from './hostile-platform';
import { ELSEWHERE, RUNS } from './hostile-runs';

const from = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const quoted = (value: string): string => `"${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

/** An address that runs, or asks for what a test listens to, as markup or a document's field has it. */
export const hostileAddress = from(
  `javascript:${RUNS}`,
  `JaVaScRiPt:${RUNS}`,
  ` \u0001javascript:${RUNS}`,
  `java\tscript:${RUNS}`,
  `java\nscript:${RUNS}`,
  `&#106;avascript:${RUNS}`,
  `javascript&colon;${RUNS}`,
  `vbscript:${RUNS}`,
  `data:text/html,<script>${RUNS}</script>`,
  `data:text/html;base64,${btoa(`<script>${RUNS}</script>`)}`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload="${RUNS}"/>`,
  `blob:http://127.0.0.1/x`,
  `filesystem:http://127.0.0.1/x`,
  `//127.0.0.1:9/asked`,
  ELSEWHERE,
);

const handler = from(
  ...[
    'onerror',
    'onload',
    'onclick',
    'onfocus',
    'ontoggle',
    'onanimationstart',
    'onbegin',
    'onpageshow',
    'onpaste',
  ],
  ...[
    'onbeforecopy',
    'onscroll',
    'ONERROR',
    'onpointerrawupdate',
    'onbeforetoggle',
    'onscrollsnapchange',
    'oncontentvisibilityautostatechange',
  ],
);

const tag = from(
  ...[
    'script',
    'img',
    'iframe',
    'object',
    'embed',
    'video',
    'audio',
    'source',
    'track',
    'input',
    'button',
    'form',
  ],
  ...[
    'details',
    'dialog',
    'marquee',
    'body',
    'html',
    'head',
    'base',
    'meta',
    'link',
    'style',
    'template',
    'slot',
    'portal',
  ],
  ...[
    'textarea',
    'select',
    'keygen',
    'isindex',
    'frameset',
    'noscript',
    'xmp',
    'plaintext',
    'a',
    'area',
    'p',
    'b',
    'x-own',
  ],
);

const attribute = fc.oneof(
  handler.map((name) => `${name}=${quoted(RUNS)}`),
  fc
    .tuple(
      from(
        'href',
        'src',
        'srcset',
        'data',
        'action',
        'formaction',
        'poster',
        'background',
        'xlink:href',
        'cite',
        'ping',
        'srcdoc',
      ),
      hostileAddress,
    )
    .map(([name, value]) => `${name}=${quoted(value)}`),
  from(
    `style="background:url(${ELSEWHERE})"`,
    `style="behavior:url(#x);width:expression(${RUNS})"`,
    `http-equiv="refresh" content="0;url=javascript:${RUNS}"`,
    `http-equiv="refresh" content="0;url=${ELSEWHERE}"`,
    `rel="stylesheet" href="${ELSEWHERE}.css"`,
    `rel="prefetch" href="${ELSEWHERE}"`,
    'autofocus tabindex="0"',
    'open',
    'id="location" name="cookie"',
    'is="x-own"',
    'contenteditable autofocus',
    `srcdoc="&lt;script&gt;${RUNS}&lt;/script&gt;"`,
  ),
);

const element = fc
  .tuple(
    tag,
    fc.array(attribute, { minLength: 1, maxLength: 3 }),
    from('words', `<!--x-->`, RUNS, '<b>bold</b>'),
    fc.boolean(),
  )
  .map(
    ([name, attributes, inside, closed]) =>
      `<${name} ${attributes.join(' ')}>${inside}${closed ? `</${name}>` : ''}`,
  );

const svg = fc
  .tuple(
    from(
      'svg',
      'math',
      'svg><foreignObject',
      'math><annotation-xml encoding="text/html"',
      'math><mtext',
      'svg><desc',
      'svg><title',
    ),
    from(
      `<script>${RUNS}</script>`,
      `<script href="data:text/javascript,${RUNS}"/>`,
      `<a xlink:href="javascript:${RUNS}"><text y="20">words</text></a>`,
      `<animate attributeName="href" to="javascript:${RUNS}" onbegin="${RUNS}"/>`,
      `<set attributeName="onload" to="${RUNS}"/>`,
      `<image href="${ELSEWHERE}"/>`,
      `<use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg' onload='${RUNS}'/>#x"/>`,
      `<style><img src=x onerror="${RUNS}"></style>`,
      `<mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${RUNS}&gt;">`,
      `<p>words<table><mglyph><svg><mtext><textarea><a title="</textarea><img src=x onerror=${RUNS}>">`,
      `<maction actiontype="statusline#http://x" xlink:href="javascript:${RUNS}">click</maction>`,
    ),
    fc.boolean(),
  )
  .map(([outer, inside, closed]) => `<${outer}>${inside}${closed ? `</${outer.split('>')[0]}>` : ''}`);

/** Markup that a second parse reads differently from the first. */
const mutation = fc
  .tuple(
    from(
      'noscript',
      'style',
      'title',
      'textarea',
      'xmp',
      'iframe',
      'noembed',
      'noframes',
      'template',
      'select',
      'plaintext',
      'option',
    ),
    from('p', 'form', 'table', 'math', 'svg', 'a', 'div'),
    fc.boolean(),
  )
  .map(
    ([raw, outer, early]) =>
      `<${outer}><${raw}>${early ? '<!--' : ''}<p title="</${raw}>${early ? '-->' : ''}<img src=x onerror=${RUNS}>"></${raw}></${outer}>`,
  );

const css = from(
  `<style>@import "${ELSEWHERE}.css"; body{background:url(${ELSEWHERE})}</style>`,
  `<style>@font-face{font-family:x;src:url(${ELSEWHERE})} *{font-family:x}</style>`,
  `<link rel=stylesheet href="data:text/css,@import '${ELSEWHERE}'">`,
  `<p style="list-style:url(${ELSEWHERE});background-image:image-set('${ELSEWHERE}' 1x)">words</p>`,
  `<div style="content:url(${ELSEWHERE});cursor:url(${ELSEWHERE}),auto">words</div>`,
  `<style></style><style>*{animation:x}@keyframes x{}</style><b onanimationstart="${RUNS}">x</b>`,
);

const clobbering = from(
  '<form id="document"><input name="body"></form>',
  '<a id="copydesk"></a><a id="copydesk" name="call" href="x:y"></a>',
  '<img name="getElementById"><img name="createElement">',
  '<form><input name="attributes"><input name="nodeName"><input name="parentNode"></form>',
  '<iframe name="trustedTypes"></iframe><p id="__proto__">x</p>',
  `<form id=x></form><button form=x formaction="javascript:${RUNS}">press</button>`,
);

const templates = from(
  `<template><script>${RUNS}</script></template>`,
  `<div><template shadowrootmode="open"><img src=x onerror="${RUNS}"></template></div>`,
  `<template><template><style></template><img src=x onerror=${RUNS}></style></template>`,
  `<slot name="x" onslotchange="${RUNS}"></slot>`,
);

const encoded = fc
  .tuple(
    from(`<img src=x onerror=${RUNS}>`, `<svg/onload=${RUNS}>`, `<script>${RUNS}</script>`),
    from<(markup: string) => string>(
      (markup) => markup.replaceAll('<', '\0<'),
      (markup) => markup.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
      (markup) => markup.replaceAll('<', '\uFF1C').replaceAll('>', '\uFF1E'),
      (markup) => markup.replaceAll('<', '+ADw-').replaceAll('>', '+AD4-'),
      (markup) => `<!--[if gte mso 9]>${markup}<![endif]-->`,
      (markup) => `<![CDATA[${markup}]]>`,
      (markup) => `<?xml ${markup} ?>`,
      (markup) => `<!-- --!>${markup}`,
      (markup) => `<!--> ${markup} -->`,
      (markup) => `\u001B(J"${markup}\u001B$@`,
      (markup) => markup.replaceAll('<', '\uFEFF<'),
      (markup) => markup.replaceAll(/[<>"']/gu, (sign) => `&#x${sign.codePointAt(0)!.toString(16)};`),
      (markup) => markup.replaceAll('<', '&amp;lt;'),
      (markup) => `--></script></style></title></textarea></noscript>${markup}`,
      (markup) => `<html${markup}`,
      (markup) => `<${'div><'.repeat(400)}p>${markup}`,
      (markup) => `<a href="x${markup.replaceAll('"', '')}">words</a>`,
    ),
  )
  .map(([markup, encode]) => encode(markup));

/** One piece of hostile markup of our own making, of every kind that is known. */
export const hostileHtml: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: element },
  { weight: 4, arbitrary: svg },
  { weight: 3, arbitrary: mutation },
  { weight: 1, arbitrary: css },
  { weight: 1, arbitrary: clobbering },
  { weight: 1, arbitrary: templates },
  { weight: 3, arbitrary: encoded },
  { weight: 6, arbitrary: from(...PLATFORM) },
);
