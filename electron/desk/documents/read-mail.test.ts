import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { blockTexts } from '@shared/document/walk';
import type { TestNewsroom } from '../../../test/support/newsroom';
import { onNewsroom } from '../../../test/support/newsroom-stage';
import { photoFixture } from '../../../test/support/photo-fixtures';
import { paragraph, run, wordDocument } from '../../../test/support/word-document';

let room: TestNewsroom;

onNewsroom((opened) => (room = opened));

interface Part {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly headers?: readonly string[];
}

/** A mail as programs write it: every part in Base64 at 76 characters a line. */
function mail(headers: readonly string[], parts: readonly Part[], kind = 'mixed'): Uint8Array {
  const bodies = parts.map(({ type, bytes, headers: own = [] }) => {
    const lines =
      Buffer.from(bytes)
        .toString('base64')
        .match(/.{1,76}/g) ?? [];
    return ['--seam', `Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ...own, '', ...lines];
  });
  const head = [...headers, 'MIME-Version: 1.0', `Content-Type: multipart/${kind}; boundary="seam"`, ''];
  return Buffer.from([...head, ...bodies.flat(), '--seam--', ''].join('\r\n'));
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const HEADERS = [
  'From: =?UTF-8?B?4KSG4KS24KS+IOCksOCkvuCktQ==?= <desk@example.org>',
  'To: desk@example.org, night@example.org',
  'Cc: Ravi Sen <ravi@example.org>',
  'Date: Mon, 13 May 2024 22:10:00 +0530',
  'Subject: =?utf-8?Q?Ferry_ties_up_=E2=80=93_final_copy?=',
];
const COPY =
  'Last ferry ties up at Lantern Quay\n\nBy Ishani Bhowal\n\nKANKONPUR: The evening ferry left at 5.52 on Saturday with 61 passengers and a goat.\n\nIt came back with nobody at all, and its ropes were made fast.\n';
const attached = (name: string): readonly string[] => [`Content-Disposition: attachment; filename="${name}"`];
const take = async (name: string, bytes: Uint8Array) => {
  const { open, report } = await room.intake.takeInFile(name, bytes);
  return { story: open.story, report, text: blockTexts(open.story).join('\n') };
};

describe('a mail', () => {
  it('comes in with its words, and without its header', async () => {
    const { story, report, text } = await take(
      'ferry.eml',
      mail(HEADERS, [{ type: 'text/plain; charset=utf-8', bytes: utf8(COPY) }]),
    );
    expect(story).toMatchObject({
      headline: 'Last ferry ties up at Lantern Quay',
      dateline: 'KANKONPUR',
      bylines: [{ name: 'Ishani Bhowal' }],
      firstPublished: null,
    });
    expect(text).toContain('its ropes were made fast.');
    const headers = report.leftOut.filter(({ reason }) => reason === 'message header');
    expect(headers.map((line) => line.text)).toEqual([
      expect.stringContaining('आशा राव'),
      'To: desk@example.org, night@example.org',
      expect.stringContaining('ravi@example.org'),
      expect.stringMatching(/^Date: 2024-05-13/),
      'Subject: Ferry ties up – final copy',
    ]);
  });

  it('is known by its bytes, in the character set that it states', async () => {
    const words = 'Мост открыт\n\nМост через гавань открылся в среду после двух лет ремонта.\n';
    const { story, text } = await take(
      'mail without an ending',
      mail(
        ['Subject: x', 'From: a@example.org'],
        [{ type: 'text/plain; charset=koi8-r', bytes: iconv.encode(words, 'koi8-r') }],
      ),
    );
    expect(story.headline).toBe('Мост открыт');
    expect(text).toContain('после двух лет ремонта');
  });

  it('brings attached photos in with their own credit, and leaves a pixel and a signature’s mark out', async () => {
    const pixel = photoFixture('no-metadata.jpg').subarray(0, 200);
    const { story } = await take(
      'ferry.eml',
      mail(HEADERS, [
        {
          type: 'text/html; charset=utf-8',
          bytes: utf8(
            `<p>Last ferry ties up</p><p>The evening ferry left at 5.52 on Saturday with a goat on board.</p><img src="cid:pixel"><img src="https://example.org/open.gif">`,
          ),
        },
        { type: 'image/jpeg', bytes: pixel, headers: ['Content-ID: <pixel>'] },
        { type: 'image/jpeg', bytes: photoFixture('xmp-only.jpg'), headers: attached('ferry.jpg') },
      ]),
    );
    const photos = Object.values(story.photos);
    const { credit } = (await room.photos.add('a.jpg', photoFixture('xmp-only.jpg'))).words;
    expect(credit).not.toBe('');
    expect(photos).toMatchObject([{ credit, file: {} }]);
  });

  it('reads an attached document, and names what it cannot read', async () => {
    const document = wordDocument([
      paragraph(run('Last ferry ties up at Lantern Quay'), 'Title'),
      paragraph(run('The evening ferry left at 5.52 on Saturday with 61 passengers and a goat.')),
    ]);
    const { story, report, text } = await take(
      'ferry.eml',
      mail(HEADERS, [
        { type: 'text/plain; charset=utf-8', bytes: utf8('Dear desk, my copy is attached. It is final.\n') },
        { type: 'application/octet-stream', bytes: document, headers: attached('ferry.docx') },
        { type: 'application/pdf', bytes: utf8('%PDF-1.7'), headers: attached('invoice.pdf') },
        {
          type: 'application/octet-stream',
          bytes: utf8('PK\u0003\u0004 torn'),
          headers: attached('torn.docx'),
        },
      ]),
    );
    expect(story.headline).toBe('Last ferry ties up at Lantern Quay');
    expect(text).toContain('with 61 passengers and a goat');
    const named = report.leftOut.filter(({ reason }) => reason === 'attachment').map((line) => line.text);
    expect(named).toEqual(['Attached: invoice.pdf', 'Attached: torn.docx']);
  });

  it('is copy when it was pasted out of a mail program: only a whole mail is read as one', async () => {
    const { story } = await take('ferry.txt', utf8(`From: Asha\nSubject: Ferry\n\n${COPY}`));
    expect(story.headline).toBe('Last ferry ties up at Lantern Quay');
  });
});

it('a page saved as one file is a page, whose pictures are its own', async () => {
  const page = mail(
    ['From: <Saved by Blink>', 'Snapshot-Content-Location: https://example.org/ferry', 'Subject: Ferry'],
    [
      {
        type: 'text/html',
        bytes: utf8(
          '<html><head><meta charset="utf-8"></head><body><nav>Home News Sport</nav><article><h1>Last ferry ties up</h1><p>The evening ferry left at 5.52 on Saturday with 61 passengers and a goat – its last.</p></article></body></html>',
        ),
        headers: ['Content-Location: https://example.org/ferry'],
      },
      {
        type: 'image/jpeg',
        bytes: photoFixture('no-metadata.jpg'),
        headers: ['Content-Location: https://example.org/logo.jpg'],
      },
    ],
    'related; type="text/html"',
  );
  const { story, text } = await take('ferry.mht', page);
  expect(story).toMatchObject({ headline: 'Last ferry ties up', photos: {} });
  expect(text).toBe('The evening ferry left at 5.52 on Saturday with 61 passengers and a goat – its last.');
});

it('a page saved as one file is read as a page is: what its data says comes first', async () => {
  const markup =
    '<html><head><meta property="article:published_time" content="2024-05-14T09:05:00+01:00"><meta name="author" content="Ishani Bhowal"></head><body><article><h1>Last ferry ties up</h1><p>The evening ferry left at 5.52 on Saturday with 61 passengers and a goat – its last.</p></article></body></html>';
  const page = mail(
    ['From: <Saved by Blink>', 'Snapshot-Content-Location: https://example.org/ferry', 'Subject: Ferry'],
    [{ type: 'text/html; charset=utf-8', bytes: utf8(markup) }],
    'related; type="text/html"',
  );
  const { story } = await take('ferry.mht', page);
  expect(story).toMatchObject({
    headline: 'Last ferry ties up',
    bylines: [{ name: 'Ishani Bhowal' }],
    firstPublished: '2024-05-14T09:05:00+01:00',
  });
});

it('names a picture that is attached but too small to be a photo', async () => {
  const small = {
    type: 'image/png',
    bytes: new Uint8Array(200),
    headers: attached('map.png'),
  };
  const { report } = await take(
    'ferry.eml',
    mail(HEADERS, [{ type: 'text/plain; charset=utf-8', bytes: utf8(COPY) }, small]),
  );
  expect(report.leftOut).toContainEqual(expect.objectContaining({ text: 'Attached: map.png' }));
});

it('refuses a mail without words, and makes no story of it', async () => {
  await expect(take('empty.eml', mail([], []))).rejects.toMatchObject({ code: 'UNREADABLE_FILE' });
  expect(room.stories.list({ limit: 5, offset: 0 }).total).toBe(0);
});
