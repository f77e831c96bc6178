// Draws the picture of the sample story: a river ferry at dusk. The result is committed; run this only to change it:
// `node scripts/draw-sample-photo.mjs`. The drawing is ours, so the sample can be exported, printed and shared.
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const WIDTH = 2400;
const HEIGHT = 1600;
const HORIZON = 900;

/** The same drawing at every run (mulberry32). */
let seed = 20240320;
const random = () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const between = (from, to) => from + random() * (to - from);
const many = (count, draw) => Array.from({ length: count }, (_, at) => draw(at)).join('');

/** A ridge as a smooth line from edge to edge, filled down to the water. */
function ridge(base, height, step, colour) {
  const points = [];
  for (let x = -step; x <= WIDTH + step; x += step) points.push([x, base - between(0.15, 1) * height]);
  const line = points
    .slice(1)
    .map(([x, y], at) => {
      const [px, py] = points[at];
      return `C ${px + step / 2} ${py} ${x - step / 2} ${y} ${x} ${y}`;
    })
    .join(' ');
  return `<path d="M ${points[0][0]} ${points[0][1]} ${line} L ${WIDTH + step} ${HORIZON + 6} L ${-step} ${HORIZON + 6} Z" fill="${colour}"/>`;
}

const cloud = () => {
  const y = between(230, 760);
  const warm = y > 480;
  return `<ellipse cx="${between(-100, WIDTH)}" cy="${y}" rx="${between(160, 620)}" ry="${between(5, 17)}"
    fill="${warm ? '#ffd0a0' : '#c98fa6'}" opacity="${between(0.12, 0.42)}" filter="url(#soft)"/>`;
};

const SUN_X = 1650;
const glitter = () => {
  const depth = random() ** 1.4;
  const y = HORIZON + 8 + depth * 640;
  const spread = 26 + depth * 210;
  return `<ellipse cx="${SUN_X + between(-1, 1) * spread * between(0.2, 1)}" cy="${y}" rx="${between(12, 60) * (0.4 + depth * 1.5)}"
    ry="${1.4 + depth * 4.2}" fill="#ffdf9e" opacity="${between(0.25, 0.8) * (1 - depth * 0.55)}"/>`;
};
const ripple = () => {
  const depth = random();
  return `<ellipse cx="${between(0, WIDTH)}" cy="${HORIZON + 14 + depth * 680}" rx="${between(30, 200) * (0.3 + depth)}"
    ry="${1 + depth * 3.4}" fill="${random() > 0.45 ? '#1c2746' : '#e79a86'}" opacity="${between(0.06, 0.2)}"/>`;
};

const passenger = (
  x,
  y,
  size,
  lean = 0,
) => `<g transform="translate(${x} ${y}) rotate(${lean})" fill="#141a2e">
  <circle cy="${-size * 1.72}" r="${size * 0.27}"/>
  <path d="M ${-size * 0.34} 0 L ${-size * 0.3} ${-size} Q ${-size * 0.28} ${-size * 1.42} 0 ${-size * 1.44}
    Q ${size * 0.28} ${-size * 1.42} ${size * 0.3} ${-size} L ${size * 0.34} 0 Z"/></g>`;

const bicycle = (x, y) => `<g transform="translate(${x} ${y})" fill="none" stroke="#141a2e" stroke-width="5">
  <circle cx="-34" cy="-26" r="25"/><circle cx="36" cy="-26" r="25"/>
  <path d="M -34 -26 L -10 -66 L 24 -66 L 2 -26 Z M -10 -66 L 2 -26 M 24 -66 L 36 -26 M 24 -66 L 22 -80 L 34 -83"/></g>`;

const DECK = 1040;
const ferry = `
  <path d="M 560 ${DECK} L 1500 ${DECK} L 1585 ${DECK - 34} L 1560 ${DECK + 50} Q 1530 ${DECK + 92} 1450 ${DECK + 94}
    L 640 ${DECK + 94} Q 556 ${DECK + 92} 512 ${DECK + 46} L 488 ${DECK - 34} Z" fill="#1a2140"/>
  <path d="M 508 ${DECK + 40} L 1563 ${DECK + 40} L 1558 ${DECK + 54} L 518 ${DECK + 54} Z" fill="#c4503c"/>
  <g stroke="#141a2e" stroke-width="5" fill="none">
    <path d="M 560 ${DECK - 62} L 1500 ${DECK - 62} M 560 ${DECK - 34} L 1500 ${DECK - 34}"/>
    ${many(21, (at) => `<path d="M ${560 + at * 47} ${DECK} V ${DECK - 62}"/>`)}
  </g>
  <rect x="820" y="${DECK - 196}" width="380" height="196" rx="10" fill="#20294c"/>
  <rect x="790" y="${DECK - 216}" width="440" height="24" rx="8" fill="#141a2e"/>
  ${many(5, (at) => `<rect x="${846 + at * 70}" y="${DECK - 160}" width="50" height="58" rx="6" fill="#ffcf78"/>`)}
  ${many(5, (at) => `<rect x="${846 + at * 70}" y="${DECK - 160}" width="50" height="58" rx="6" fill="#ffcf78" opacity="0.5" filter="url(#glow)"/>`)}
  <rect x="930" y="${DECK - 318}" width="160" height="104" rx="10" fill="#20294c"/>
  <rect x="912" y="${DECK - 334}" width="196" height="20" rx="7" fill="#141a2e"/>
  <rect x="948" y="${DECK - 294}" width="124" height="44" rx="6" fill="#ffd994"/>
  <circle cx="1010" cy="${DECK - 262}" r="11" fill="#20294c"/><rect x="997" y="${DECK - 260}" width="26" height="16" fill="#20294c"/>
  <rect x="1136" y="${DECK - 330}" width="34" height="116" fill="#141a2e"/>
  <rect x="1136" y="${DECK - 304}" width="34" height="20" fill="#c4503c"/>
  <path d="M 1150 ${DECK - 344} q 30 -40 96 -34 q 90 6 150 -30 q -40 62 -130 60 q -70 -2 -116 20 Z" fill="#4a3c5e" opacity="0.45" filter="url(#soft)"/>
  <path d="M 990 ${DECK - 334} V ${DECK - 452}" stroke="#141a2e" stroke-width="6"/>
  <path d="M 990 ${DECK - 450} q 34 -12 62 4 q 18 8 34 2 v 36 q -20 6 -40 -4 q -28 -12 -56 0 Z" fill="#e8b04a"/>
  <circle cx="990" cy="${DECK - 458}" r="8" fill="#fff1c8"/>
  ${passenger(610, DECK, 48)}${passenger(668, DECK, 45, 3)}${passenger(742, DECK, 34)}
  ${bicycle(1290, DECK)}${passenger(1372, DECK, 49, -2)}${passenger(1436, DECK, 44)}`;

const jetty = `<g fill="#0f1428">
  <path d="M 0 1392 L 520 1352 L 520 1376 L 0 1424 Z"/>
  ${many(5, (at) => `<rect x="${40 + at * 112}" y="${1330 - at * 4}" width="24" height="${300 - at * 34}" rx="4"/>`)}
  <path d="M 484 1352 V 1120 H 494 V 1352 Z"/><path d="M 484 1128 q 40 -18 66 8 l -4 8 q -26 -18 -62 -4 Z"/></g>
  <circle cx="548" cy="1160" r="96" fill="#ffb84d" opacity="0.5" filter="url(#glow)"/>
  <rect x="532" y="1140" width="32" height="42" rx="7" fill="#ffe0a0"/>
  <path d="M 526 1140 h 44 l -9 -13 h -26 Z M 530 1182 h 36 v 7 h -36 Z" fill="#0f1428"/>
  <g transform="translate(250 1374)">${passenger(0, 0, 60)}${passenger(74, -6, 56, 2)}</g>`;

const reed = () => {
  const x = between(1880, 2420);
  const top = between(1130, 1420) + (2400 - x) * 0.32;
  const lean = between(-46, 60);
  return `<path d="M ${x} 1640 Q ${x + lean * 0.2} ${(1640 + top) / 2} ${x + lean} ${top}" stroke="#0d1224" stroke-width="${between(4, 9)}" fill="none" stroke-linecap="round"/>
    ${random() > 0.55 ? `<ellipse cx="${x + lean}" cy="${top}" rx="9" ry="34" fill="#1a1526" transform="rotate(${lean * 0.4} ${x + lean} ${top})"/>` : ''}`;
};

const bird = (x, y, size) =>
  `<path d="M ${x - size} ${y - size * 0.3} q ${size * 0.55} ${-size * 0.45} ${size} ${size * 0.3} q ${size * 0.45} ${-size * 0.75} ${size} ${-size * 0.3}" stroke="#2b2748" stroke-width="${size / 7}" fill="none" stroke-linecap="round"/>`;

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
  <defs>
    <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="#1d2750"/><stop offset="0.34" stop-color="#534a7f"/>
      <stop offset="0.6" stop-color="#b9687f"/><stop offset="0.82" stop-color="#f0955f"/><stop offset="1" stop-color="#ffc979"/>
    </linearGradient>
    <linearGradient id="river" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="#f2a56d"/><stop offset="0.16" stop-color="#bb6c7c"/>
      <stop offset="0.5" stop-color="#4d4675"/><stop offset="1" stop-color="#171f3f"/>
    </linearGradient>
    <radialGradient id="halo"><stop offset="0" stop-color="#fff0bd" stop-opacity="0.95"/>
      <stop offset="0.25" stop-color="#ffd27f" stop-opacity="0.5"/><stop offset="1" stop-color="#ff9d5c" stop-opacity="0"/></radialGradient>
    <linearGradient id="fade" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity="0.55"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient>
    <mask id="fading"><rect x="0" y="${DECK + 94}" width="${WIDTH}" height="330" fill="url(#fade)"/></mask>
    <filter id="soft" x="-20%" y="-200%" width="140%" height="500%"><feGaussianBlur stdDeviation="9"/></filter>
    <filter id="glow" x="-100%" y="-100%" width="300%" height="300%"><feGaussianBlur stdDeviation="22"/></filter>
    <filter id="wet" x="-5%" y="-5%" width="110%" height="110%"><feGaussianBlur stdDeviation="7 2"/></filter>
  </defs>
  <rect width="${WIDTH}" height="${HORIZON + 2}" fill="url(#sky)"/>
  ${many(46, () => `<circle cx="${between(0, WIDTH)}" cy="${between(10, 330)}" r="${between(0.8, 2.2)}" fill="#fff3dc" opacity="${between(0.2, 0.75)}"/>`)}
  <circle cx="${SUN_X}" cy="${HORIZON - 120}" r="640" fill="url(#halo)"/>
  ${many(34, cloud)}
  <circle cx="${SUN_X}" cy="${HORIZON - 128}" r="84" fill="#fff3cd"/>
  ${ridge(HORIZON - 10, 250, 260, '#9a5f7c')}
  ${ridge(HORIZON, 150, 190, '#6a4a70')}
  ${ridge(HORIZON + 4, 66, 92, '#3b3359')}
  ${many(17, () => `<rect x="${between(60, 1300)}" y="${HORIZON - between(4, 22)}" width="5" height="5" fill="#ffd27a" opacity="0.9"/>`)}
  <rect y="${HORIZON}" width="${WIDTH}" height="${HEIGHT - HORIZON}" fill="url(#river)"/>
  <rect y="${HORIZON}" width="${WIDTH}" height="44" fill="#3b3359" opacity="0.5" filter="url(#soft)"/>
  ${many(300, ripple)}
  ${many(260, glitter)}
  <g mask="url(#fading)"><g transform="translate(0 ${(DECK + 92) * 2}) scale(1 -1)" filter="url(#wet)">${ferry}</g></g>
  ${ferry}
  <g fill="#ffe8c4" opacity="0.5" filter="url(#wet)"><path d="M 480 ${DECK + 92} q -170 12 -330 4 q 160 20 350 10 Z"/>
    <path d="M 1540 ${DECK + 92} q 90 14 210 -2 q -80 26 -230 14 Z"/></g>
  ${many(130, ripple)}
  ${bird(560, 330, 26)}${bird(640, 372, 20)}${bird(468, 396, 18)}${bird(1240, 250, 15)}${bird(1296, 276, 12)}
  ${jetty}
  ${many(54, reed)}
</svg>`;

/** Film grain, so that the sky is smooth in a JPEG too. */
const grain = await sharp({
  create: {
    width: WIDTH,
    height: HEIGHT,
    channels: 3,
    background: '#808080',
    noise: { type: 'gaussian', mean: 128, sigma: 5 },
  },
})
  .png()
  .toBuffer();

const picture = await sharp(Buffer.from(drawing)).flatten({ background: '#1d2750' }).png().toBuffer();
const { size } = await sharp(picture)
  .composite([{ input: grain, blend: 'soft-light' }])
  .jpeg({ quality: 74, mozjpeg: true })
  .withXmp(
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"><dc:creator><rdf:Seq><rdf:li>Tapan Ghoshal</rdf:li></rdf:Seq></dc:creator><photoshop:Credit>Tapan Ghoshal/The Sample Courier</photoshop:Credit></rdf:Description></rdf:RDF></x:xmpmeta>`,
  )
  .toFile(fileURLToPath(new URL('../resources/samples/last-ferry.jpg', import.meta.url)));
console.log(`last-ferry.jpg: ${WIDTH} x ${HEIGHT}, ${Math.round(size / 1024)} kB`);
