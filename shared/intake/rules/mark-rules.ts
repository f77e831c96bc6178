import { boxHeading } from '../appeal';
import { readCaption, readCredit } from '../credit';
import { readDateline } from '../dateline';
import { isTagsHeading, readLabelledField, readTags } from '../labels';
import { type Meta, readMeta } from '../meta';
import { rightsNotice } from './page-rules';
import { isWireMark } from '../sign-off';
import type { Line } from './line';
import type { Rule } from './rule';

const labelled = (line: Line) => readLabelledField(line.seen);
const metaOf = (line: Line) => readMeta(line.seen, line.plain, line.monthFirst);

const isDatelineAlone = ({ seen, monthFirst }: Line, meta: Meta): boolean =>
  meta.times.length === 0 && readDateline(seen, monthFirst) !== null && /[:—–-]$/u.test(seen);

/** What a line says that it is; tried before anything else. */
export const labelRules: readonly Rule[] = [
  {
    id: 'tags',
    languages: 'any',
    says: 'Tags, or the heading over them.',
    test: ({ seen }) => {
      const tags = isTagsHeading(seen) ? [] : readTags(seen);
      return tags && { is: 'tags', tags };
    },
    examples: ['Topics: Bridges, Patna', '#Bridges #Patna', 'Tags:'],
    counterexamples: ['Topics of the day were bridges and rain.', '#1 in the charts'],
  },
  {
    id: 'caption',
    languages: 'any',
    says: 'A caption or a picture’s source behind its label.',
    test: ({ seen }) => {
      const credit = readCaption(seen);
      return credit && { is: 'caption', credit };
    },
    examples: ['Caption: The quay at dusk', 'Image caption, The quay at dusk', 'Image source, Asha Rao'],
    counterexamples: ['The caption read: gone', 'A caption is no headline'],
  },
  {
    id: 'embargo',
    languages: ['en'],
    says: 'When the copy may be published.',
    test: (line) => {
      const found = labelled(line);
      return found?.field === 'embargo' ? { is: 'field', labelled: found } : null;
    },
    yields: ['byline', 'field', 'time'],
    examples: ['EMBARGOED UNTIL: 6.00 am IST, 1 April 2099'],
    counterexamples: [
      'The embargo on grain was lifted on Monday after six weeks, the ministry in the capital said in a note.',
    ],
  },
  {
    id: 'time',
    languages: 'any',
    says: 'When the copy was published or changed, and perhaps by whom and where.',
    test: (line) => {
      const meta = metaOf(line);
      return meta && meta.times.length > 0 ? { is: 'meta', meta } : null;
    },
    yields: ['byline'],
    examples: [
      '20 Mar 2024, 05:12 pm',
      'ANI | Updated: Apr 29, 2024 10:12 IST',
      'By Asha Rao | Patna, Sep 12, 2024, 18:20 IST',
      '2024年3月6日 17時48分',
    ],
    counterexamples: ['On 20 March 2024 the boat left at 5:12 pm', 'May 2024'],
  },
  rightsNotice,
  {
    id: 'credit',
    languages: 'any',
    says: 'Whose a picture is, said so by a label or by its form; perhaps behind its caption.',
    test: ({ seen, monthFirst }) => {
      const credit = readCredit(seen);
      const isStrong = credit?.strength === 'strong' && !(credit.caption && readDateline(seen, monthFirst));
      return isStrong ? { is: 'credit', credit } : null;
    },
    yields: ['credit beside a caption'],
    examples: [
      'Photo: Asha Rao',
      'AP Photo/Asha Rao',
      'The quay at dusk. REUTERS/Asha Rao',
      'CreditAsha Rao',
      'File photo',
      'ছবি: সংগৃহীত',
    ],
    counterexamples: ['The photo by the door was old', 'PTI', 'CreditAccess Bank'],
  },
  {
    id: 'field',
    languages: 'any',
    says: 'A field of the story or of a mail behind its label.',
    test: (line) => {
      const found = labelled(line);
      return found && { is: 'field', labelled: found };
    },
    examples: ['Headline: Ferry sails again', 'Slug: FERRY', 'Subject: Ferry copy', 'शीर्षक: नाव फिर चलेगी'],
    counterexamples: ['The headline was: gone', 'From the quay'],
  },
  {
    id: 'box',
    languages: 'any',
    says: 'The heading of a part of the page that is no copy.',
    test: ({ seen }) => {
      const box = boxHeading(seen);
      return box && { is: 'box', box };
    },
    yields: ['prompt in words known', 'subscription prompt'],
    examples: ['Related Stories', 'Support our journalism', 'Sign up for our newsletter', '関連記事'],
    counterexamples: ['Stories of the sea', 'Support for the ferry grows'],
  },
];

/** Readings that count only if no other fits. */
export const lateRules: readonly Rule[] = [
  {
    id: 'byline',
    languages: 'any',
    says: 'Who wrote the copy: a name behind “by”, an agency, a desk.',
    test: (line) => {
      const meta = metaOf(line);
      return meta && !isDatelineAlone(line, meta) ? { is: 'meta', meta } : null;
    },
    yields: ['credit beside a caption'],
    examples: [
      'By Asha Rao',
      'Staff Reporter',
      'Press Trust of India',
      'Por Inês Prado',
      'KOCHI, Staff Reporter',
    ],
    counterexamples: ['By the river', 'Union Council', 'Asha Rao'],
  },
  {
    id: 'wire mark',
    languages: 'any',
    says: 'An agency’s mark and its desk’s initials.',
    test: ({ seen }) => (isWireMark(seen) ? { is: 'wire mark' } : null),
    examples: ['पीटीआई SKL', 'PTI SKL NSD RT ABC'],
    counterexamples: ['PTI said so', 'SKL'],
  },
  {
    id: 'credit beside a caption',
    languages: 'any',
    says: 'Somebody whom pictures are credited to: a credit only beside a caption.',
    test: ({ seen }) => {
      const credit = readCredit(seen);
      return credit?.caption === '' ? { is: 'credit', credit } : null;
    },
    examples: ['Shutterstock', 'Alamy'],
    counterexamples: ['Asha Rao', 'The images'],
  },
];
