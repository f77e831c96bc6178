import type { Input, Output } from '@shared/api/contract';
import { Charset } from '@shared/intake/charset';
import type { Sha256 } from '@shared/story/ids';
import { PhotoWords } from '@shared/story/photo';
import { namesSomebody } from '../records/photo-record';
import { photoSearchText } from '../search/photo-words';
import type { Newsroom } from '../newsroom';
import type { PhotoDeskService } from './photo-desk';
import { wordsReader } from '../pictures/photo-metadata';
import type { PhotoService } from './photos';

type Reading = Output<'photos.readings'>['readings'][number];

const FIELDS = Object.keys(PhotoWords.shape) as (keyof PhotoWords)[];

const isSaidAlike = (a: PhotoWords, b: PhotoWords, field: keyof PhotoWords): boolean =>
  JSON.stringify(a[field]) === JSON.stringify(b[field]);

const saidIn = (words: PhotoWords, field: keyof PhotoWords): string => {
  const said = words[field];
  return typeof said === 'string' ? said : (said ?? []).join('; ');
};

/** Enough of what differs to tell one reading from another. */
const SAMPLE = 60;

/** Lets a person say in which character set the words of a photo's file are, if it does not say so itself. */
export function photoLettersService(
  newsroom: Newsroom,
  photos: Pick<PhotoService, 'readForWords'>,
  photoDesk: Pick<PhotoDeskService, 'getRecord'>,
) {
  const { library, now, emit } = newsroom;

  return {
    /** See the channel. */
    readings: async (sha256: Sha256): Promise<Output<'photos.readings'>> => {
      const { letters } = photoDesk.getRecord(sha256);
      if (!letters) return { readings: [] };
      const bytes = await photos.readForWords(sha256).catch(() => null);
      if (!bytes) return { readings: [] };
      const file = wordsReader(bytes);
      const likely = [letters.charset, ...letters.others];
      const rest = Charset.options.filter(
        (charset) => !likely.includes(charset) && !charset.startsWith('utf-') && file.isMeaningfulIn(charset),
      );
      const charsets = [...likely, ...rest];
      const read = charsets.map((charset) => ({ charset, words: file.words(charset) }));
      const [guessed] = read;
      if (!guessed) return { readings: [] };
      const doubtful = FIELDS.filter((field) =>
        read.some(({ words }) => !isSaidAlike(words, guessed.words, field)),
      );
      const samples = new Set<string>();
      const readings = read.flatMap(({ charset, words }): Reading[] => {
        const said = [...new Set(doubtful.map((field) => saidIn(words, field)))].filter(Boolean).join(' · ');
        // Two names for the same reading do not give a choice.
        if (samples.has(said) || said === '') return [];
        samples.add(said);
        return [{ charset, sample: said.length > SAMPLE ? `${said.slice(0, SAMPLE).trimEnd()}…` : said }];
      });
      return { readings };
    },

    /** See the channel. */
    readAs: async ({ sha256, charset }: Input<'photos.readAs'>): Promise<Output<'photos.readAs'>> => {
      const before = photoDesk.getRecord(sha256);
      if (!before.letters) return { words: before.words };
      const file = wordsReader(await photos.readForWords(sha256));
      const former = file.words(before.letters.charset);
      const next = file.words(charset);
      const words = library.transact(() => {
        const row = photoDesk.getRecord(sha256);
        // What somebody has written since did not come from the file.
        const changed = FIELDS.filter((field) => isSaidAlike(row.words, former, field));
        const read = PhotoWords.parse({
          ...row.words,
          ...Object.fromEntries(changed.map((field) => [field, next[field]])),
        });
        const { licenceUntil, doNotUse } = row;
        const record = { words: read, hasCredit: namesSomebody(read), licenceUntil, doNotUse };
        const updatedAt = now().toISOString();
        const text = photoSearchText(read, row.name);
        library.photoRecords.update(row.seq, sha256, { ...record, letters: null, updatedAt }, text);
        const misread = changed.filter((field) => !isSaidAlike(former, next, field));
        const superseded = Object.fromEntries(misread.map((field) => [field, former[field]]));
        // Stories that still have the misread words are offered the right ones.
        library.photoRecords.setSuperseded(row.seq, { ...row.superseded, ...superseded });
        return read;
      });
      emit({ kind: 'photos.changed' });
      return { words };
    },
  };
}
