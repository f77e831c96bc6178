import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Charset } from '@shared/intake/charset';
import type { LeftOutLine } from '@shared/intake/report';
import { whyLeftOut } from '@shared/intake/why-left-out';
import type { Story } from '@shared/document/story';
import type { ReactNode } from 'react';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { EmptyState, Notice } from '../../ui/notice';
import { tellFailed } from '../../ui/toasts';
import { CharsetChoice } from './charset-choice';
import { linesInBody } from './lines-in-body';
import { withElements } from '../../ui/with-elements';
import { strings } from './strings';
import styles from './intake.module.css';

interface ReportTabProps {
  readonly story: Story;
  /** Puts the line back into the text, as one step that can be undone. */
  readonly onBringBack: (line: LeftOutLine, leftOut: readonly LeftOutLine[]) => void;
  readonly onReadAs: (charset: Charset) => Promise<void>;
}

/** What became of every line of the raw copy that is not body text. */
export const ReportTab = ({ story, onBringBack, onReadAs }: ReportTabProps) => {
  const { id } = story;
  const client = useQueryClient();
  const queryKey = ['story', id, 'intake'];
  const { data, error } = useQuery({ queryKey, queryFn: () => desk.call('intake.report', { id }) });
  const remember = useMutation({
    mutationFn: (line: LeftOutLine) => desk.call('intake.broughtBack', { id, line: line.line }),
    onSuccess: ({ report }) => client.setQueryData(queryKey, { report }),
    onError: (problem) => tellFailed(problem.message),
  });
  if (error) return <Notice tone="stop">{error.message}</Notice>;
  const report = data?.report;
  if (!report) {
    return data ? <EmptyState title={strings.writtenHere}>{strings.thisStoryWasNot}</EmptyState> : null;
  }
  const standing = linesInBody(report.leftOut, story);
  return (
    <div className={styles.report}>
      <p className={styles.source}>
        {withElements(strings.from, {
          source: report.source === null ? strings.pastedText : <bdi>{report.source}</bdi>,
        })}
      </p>
      {report.readIn && <CharsetChoice id={id} readIn={report.readIn} onReadAs={onReadAs} />}
      {report.doubtful.length > 0 && (
        <section className={styles.group}>
          <h2 className={styles.title}>{strings.keptButLookAt}</h2>
          <ul className={styles.lines}>
            {report.doubtful.map((line) => (
              <Line key={line.line} line={line.line} text={line.text} why={line.doubt} />
            ))}
          </ul>
        </section>
      )}
      <section className={styles.group}>
        <h2 className={styles.title}>{strings.leftOut2}</h2>
        {report.leftOut.length === 0 && <p className={styles.source}>{strings.everyLineWasKept}</p>}
        <ul className={styles.lines}>
          {report.leftOut.map((line) => (
            <Line key={line.line} line={line.line} text={line.text} why={whyLeftOut(line)}>
              <Button
                small
                aria-label={(standing.has(line.line) ? strings.broughtBackLine : strings.bringBackLine)({
                  line: line.line,
                })}
                isDisabled={standing.has(line.line) || remember.isPending}
                onPress={() => {
                  onBringBack(line, report.leftOut);
                  remember.mutate(line);
                }}
              >
                {standing.has(line.line) ? strings.broughtBack : strings.bringBack}
              </Button>
            </Line>
          ))}
        </ul>
      </section>
      {report.read.length > 0 && (
        <section className={styles.group}>
          <h2 className={styles.title}>{strings.readIntoFields}</h2>
          <ul className={styles.lines}>
            {report.read.map((line) => (
              <Line key={`${line.line}-${line.field}`} line={line.line} text={line.text} why={line.field} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};

interface LineProps {
  readonly line: number;
  readonly text: string;
  readonly why: string;
  readonly children?: ReactNode;
}

const Line = ({ line, text, why, children }: LineProps) => (
  <li className={styles.line}>
    <p className={styles.text} dir="auto">
      {text}
    </p>
    <div className={styles.lineFoot}>
      <p className={styles.why}>{strings.lineAndWhy({ line, why })}</p>
      {children}
    </div>
  </li>
);
