import { connect } from 'node:net';
import fc from 'fast-check';
import { hostileText } from './hostile-input';

/** A request as bytes: nothing between the test and the host corrects it. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
}

/** A browser's normal request; each test request is a variation of it. */
export interface KnownRequest {
  readonly port: number;
  readonly cookie: string;
  /** Paths that are there. */
  readonly paths: readonly string[];
}

const METHODS = [
  ...['GET', 'POST', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'TRACK'],
  ...['get', 'G\0T', '', 'POST POST', 'M-SEARCH'],
];

const UP = [
  '../',
  '..%2f',
  '%2e%2e/',
  '%2e%2e%2f',
  '..%5c',
  '..\\',
  '%252e%252e%252f',
  '..%c0%af',
  '....//',
  '..;/',
];
const AIMS = ['etc/passwd', 'library/library.sqlite', 'config/config.json', 'windows/win.ini', 'a-file'];

const path = (known: KnownRequest): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...known.paths) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          fc.constantFrom('/', '/photos/', '/preview/', '/assets/', '/api/', '/events/'),
          fc.constantFrom(...UP),
          fc.integer({ min: 1, max: 12 }),
          fc.constantFrom(...AIMS),
        )
        .map(([area, up, often, aim]) => area + up.repeat(often) + aim),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        ...[
          '*',
          '//evil.example/x',
          'http://evil.example/',
          'file:///etc/passwd',
          '\\\\server\\share',
          '/%00',
        ],
        ...[
          '/C:\\windows\\win.ini',
          '/\0',
          '/%',
          '/%zz',
          '/?%',
          '/#',
          '/:x',
          '/[::1',
          '//',
          '/api/',
          '/api//',
        ],
        ...[
          '/api/__proto__',
          '/api/constructor',
          '/api/stories.get/..',
          '/api/stories%2eget',
          '/events?page=',
        ],
        ...[
          `/${'x'.repeat(20_000)}`,
          `/photos/${'0'.repeat(64)}?width=1e999`,
          '/?once=',
          '/?token=x',
          '/?once=a&once=b',
        ],
        ...[`/photos/${'0'.repeat(64)}?width=64&part=${'9'.repeat(400)}`, '/preview/%ff%fe', '/ HTTP/0.9'],
      ),
    },
    {
      weight: 1,
      arbitrary: hostileText.map((text) => `/${encodeURIComponent(text.toWellFormed()).slice(0, 9000)}`),
    },
  );

const header = (known: KnownRequest): fc.Arbitrary<readonly [string, string]> => {
  const host = `127.0.0.1:${known.port}`;
  const values: Readonly<Record<string, readonly string[]>> = {
    host: [host, 'evil.example', '', `localhost:${known.port}`, `${host}.evil.example`, `evil@${host}`],
    origin: [
      `http://${host}`,
      'null',
      'http://evil.example',
      '',
      `http://${host}/`,
      `http://${host}, http://x`,
    ],
    cookie: [
      known.cookie,
      'x=y',
      '=',
      ';;;',
      `${known.cookie}; ${known.cookie}`,
      'a'.repeat(9000),
      `${known.cookie}x`,
    ],
    'content-type': [
      ...['application/json', 'application/json; charset=utf-7', 'multipart/form-data', 'text/plain', ''],
      ...[
        'multipart/form-data; boundary=b',
        `multipart/form-data; boundary=${'b'.repeat(200)}`,
        'multipart/mixed',
      ],
    ],
    'content-length': [
      '0',
      '1',
      '-1',
      '5',
      '99999',
      'NaN',
      '1e3',
      '18446744073709551616',
      '600000000',
      '+3',
      '3, 3',
    ],
    'transfer-encoding': ['chunked', 'gzip, chunked', 'identity', 'chunked, chunked', 'xchunked'],
    range: ['bytes=0-', 'bytes=-99999999', 'bytes=5-1', 'lines=1-2', `bytes=${'0-1,'.repeat(900)}0-1`],
    expect: ['100-continue', 'the worst'],
    upgrade: ['websocket', 'h2c'],
    connection: ['close', 'upgrade', 'keep-alive, x', 'transfer-encoding'],
    'sec-fetch-site': ['same-origin', 'cross-site', 'none', 'x'],
    'sec-fetch-dest': ['document', 'iframe', 'image', ''],
    'if-none-match': ['*', '"x"'],
    'x-copydesk-page': ['', 'x', '__proto__', 'y'.repeat(4000)],
    'x-http-method-override': ['DELETE'],
    'x-forwarded-host': ['evil.example'],
    'accept-encoding': ['gzip', 'identity;q=0'],
  };
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .constantFrom(...Object.keys(values))
        .chain((name) => fc.constantFrom(...(values[name] ?? [])).map((value) => [name, value] as const)),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(['no colon', ''], ['bad\0name', 'x'], ['x', 'a\r\nx-split: 1'], ['x', '\0']),
    },
  );
};

const part = (name: string, content: string): string =>
  `--b\r\nContent-Disposition: form-data; name="${name}"; filename="../../x"\r\n\r\n${content}\r\n`;

const envelope = fc
  .tuple(
    fc.constantFrom('null', '{}', '{"bytes":null}', '[]', '{"__proto__":{}}', '7', '{', ''),
    fc.constantFrom(
      ...[
        '[["bytes"]]',
        '[["__proto__","x"]]',
        '[["constructor","prototype","x"]]',
        '[[]]',
        '[["a","b"]]',
        '[]',
        '7',
      ],
      ...['[[0]]', '[["length"]]', '[["bytes"],["bytes","buffer"]]'],
    ),
  )
  .map(([value, places]) => `{"value":${value},"places":${places}}`);

const body: fc.Arbitrary<Buffer> = fc.oneof(
  fc
    .constantFrom(
      ...[
        '',
        '{}',
        '{',
        'null',
        '[]',
        '"x',
        '{"id":',
        '{"__proto__":{"id":1}}',
        '\uFEFF{}',
        '{}{}',
        '1e999',
        '\0',
      ],
      ...['['.repeat(50_000), '{"a":'.repeat(20_000), `{"id":"${'x'.repeat(100_000)}"}`, '{"id":"\\ud800"}'],
      ...[
        '0\r\n\r\n',
        '5\r\n{}',
        'ffffffffff\r\nx',
        '-1\r\n',
        '2\r\n{}\r\n0\r\n\r\n',
        '2;x=y\r\n{}\r\n0\r\nx: y\r\n\r\n',
      ],
    )
    .map((text) => Buffer.from(text)),
  fc
    .tuple(
      envelope,
      fc.constantFrom('0', '1', '-1', '0x', '../a', 'json', '', '__proto__', '1000', 'a"b'),
      fc.boolean(),
    )
    .map(([json, name, ends]) =>
      Buffer.from(`${part('json', json)}${part(name, 'bytes')}${ends ? '--b--\r\n' : '--b'}`),
    ),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
);

const RIGHT = ['host', 'origin', 'cookie', 'content-type', 'content-length'];

/** A request that one of ours could be, with some of it wrong. Most are HTTP, so that they come past Node's own reader. */
export const hostileRequest = (known: KnownRequest): fc.Arbitrary<RawRequest> =>
  fc.oneof(
    { weight: 2, arbitrary: request(known, 'a call') },
    { weight: 2, arbitrary: request(known, 'one thing wrong') },
    { weight: 1, arbitrary: request(known, 'all wrong') },
  );

const request = (
  known: KnownRequest,
  how: 'a call' | 'one thing wrong' | 'all wrong',
): fc.Arbitrary<RawRequest> => {
  const isWild = how === 'all wrong';
  return fc
    .record({
      method: isWild
        ? fc.constantFrom(...METHODS)
        : how === 'a call'
          ? fc.constant('POST')
          : fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
      path:
        how === 'a call'
          ? fc.constantFrom(...known.paths.filter((one) => one.startsWith('/api/')))
          : path(known),
      right: isWild ? fc.subarray(RIGHT, { minLength: 2 }) : fc.constant(RIGHT),
      wrong: fc.array(header(known), { maxLength: isWild ? 4 : 1 }),
      body,
    })
    .map(({ method, path: at, right, wrong, body: sent }) => {
      const own: Readonly<Record<string, string>> = {
        host: `127.0.0.1:${known.port}`,
        origin: `http://127.0.0.1:${known.port}`,
        cookie: known.cookie,
        'content-type': sent.includes('--b\r\n') ? 'multipart/form-data; boundary=b' : 'application/json',
        'content-length': String(sent.byteLength),
      };
      const kept = isWild ? right : right.filter((name) => !wrong.some(([other]) => other === name));
      return {
        method,
        path: at,
        headers: [...kept.map((name) => [name, own[name] ?? ''] as const), ...wrong],
        body: sent,
      };
    });
};

/** Sends it and ends the sending half; the answer is all that came back until the host closed the line or went quiet. */
export function sendRaw(
  port: number,
  { method, path: at, headers, body: sent }: RawRequest,
): Promise<string> {
  const head = [`${method} ${at} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`)].join(
    '\r\n',
  );
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1');
    const quiet = setTimeout(() => socket.destroy(), QUIET_MS);
    socket.setEncoding('latin1').on('data', (text: string) => (heard += text));
    // A connection that the host breaks off is also an answer.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(quiet);
      resolve(heard);
    });
    socket.write(`${head}\r\n\r\n`, 'latin1');
    socket.end(sent);
  });
}

/** A connection for events stays open: only the page ends it. */
const QUIET_MS = 3000;
