import { bylineHandle, bylineName, isSignedBy } from '@shared/page/byline';
import { phrasesFor } from '@shared/html/phrases';
import { printTime } from '@shared/page/times';
import type { House } from '@shared/house/house';
import type { Story } from '@shared/document/story';
import type { Byline } from '@shared/story/fields';
import { isLanguageTag } from '@shared/story/language-tag';
import { Fragment } from 'react';
import styles from './printed-lines.module.css';

interface PrintedLinesProps {
  readonly story: Omit<Story, 'body'>;
  readonly house: House;
}

/** What paper shows above the copy: everything the inspector holds of it that readers see. Not on the screen. */
export const PrintedTop = ({ story, house }: PrintedLinesProps) => {
  const { headline, deck, dateline, section, language, direction } = story;
  return (
    <header className={styles.printed} lang={language} dir={direction}>
      <Line className={styles.section} text={section} />
      {headline.trim() && <h1 className={styles.headline}>{headline}</h1>}
      <Line className={styles.deck} text={deck} />
      <BylineLine story={story} />
      <Times story={story} house={house} />
      <Line className={styles.dateline} text={dateline} />
    </header>
  );
};

/** What paper shows below the copy. */
export const PrintedEnd = ({ story, house }: PrintedLinesProps) => {
  const { corrections, language, direction } = story;
  if (corrections.length === 0) return null;
  return (
    <footer className={styles.printed} lang={language} dir={direction}>
      {corrections.map(({ text, at }, index) => (
        <p key={index} className={styles.correction}>
          <strong>{phrasesFor(language).correction}</strong> ({printTime(at, language, house)}): {text}
        </p>
      ))}
    </footer>
  );
};

const Line = ({ className, text }: { readonly className: string | undefined; readonly text: string }) =>
  text.trim() && <p className={className}>{text}</p>;

/** As on the page; an empty field is left out. */
const BylineLine = ({ story: { bylines, language } }: Pick<PrintedLinesProps, 'story'>) => {
  const signed = bylines.filter(isSignedBy);
  const [first] = signed;
  if (!first) return null;
  const { by } = phrasesFor(language);
  const parts = new Intl.ListFormat(isLanguageTag(language) ? language : 'en', {
    type: 'conjunction',
  }).formatToParts(signed.map((_, at) => String(at)));
  return (
    <p className={styles.byline}>
      {by && first.kind === 'person' && `${by} `}
      {parts.map(({ type, value }, at) => (
        <Fragment key={at}>{type === 'element' ? <Name of={signed[Number(value)]!} /> : value}</Fragment>
      ))}
    </p>
  );
};

const Name = ({ of }: { readonly of: Byline }) => {
  const handle = bylineHandle(of);
  const role = of.kind === 'person' ? of.role?.trim() : undefined;
  return (
    <>
      <bdi>{bylineName(of)}</bdi>
      {handle && (
        <>
          {' '}
          <bdi>{handle}</bdi>
        </>
      )}
      {role && `, ${role}`}
    </>
  );
};

const Times = ({ story, house }: PrintedLinesProps) => {
  const { language, firstPublished, updated } = story;
  const phrases = phrasesFor(language);
  const times = [
    ...(firstPublished ? [`${phrases.published} ${printTime(firstPublished, language, house)}`] : []),
    ...(updated ? [`${phrases.updated} ${printTime(updated, language, house)}`] : []),
  ];
  return <Line className={styles.times} text={times.join(' · ')} />;
};
