import { File } from 'lucide-react';
import type { CheckResult } from '@shared/checks/check';
import type { Output } from '@shared/api/contract';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { FindingList } from '../../ui/finding-list';
import { Notice } from '../../ui/notice';
import { tellFailed } from '../../ui/toasts';
import { withElements } from '../../ui/with-elements';
import { strings } from './strings';
import styles from './publish.module.css';
import { sentence } from '@shared/sentence';

interface ExportDoneProps {
  readonly result: Output<'publish.export'>;
  readonly canReveal: boolean;
  readonly canDragOut: boolean;
  readonly onGo: (result: CheckResult) => void;
  readonly onClose: () => void;
}

export const ExportDone = ({ result, canReveal, canDragOut, onGo, onClose }: ExportDoneProps) => {
  const { path, fileName, files } = result;
  const advice = result.results.filter(({ weight }) => weight === 'advice');
  const tell = (problem: unknown) => tellFailed(sentence(problem));
  const reveal = (shown: string) => desk.call('host.reveal', { path: shown }).catch(tell);
  return (
    <AppDialog
      title={strings.exported}
      onClose={onClose}
      actions={
        <>
          {path !== null && canReveal && (
            <Button onPress={() => void reveal(path)}>{strings.showInFolder}</Button>
          )}
          {path !== null && !canReveal && (
            <Button onPress={() => void navigator.clipboard.writeText(path)}>{strings.copyThePath}</Button>
          )}
          <Button look="primary" onPress={onClose}>
            {strings.done}
          </Button>
        </>
      }
    >
      <Notice tone="good">
        <p>
          {path === null ? strings.downloadedAs : strings.writtenTo}{' '}
          <span className={styles.path}>{path ?? fileName}</span>
        </p>
        {path !== null && canDragOut && (
          <p>
            {/* By the keyboard, “Show in folder” leads to the same. */}
            {withElements(strings.dragOut, {
              file: (
                <span
                  className={styles.dragOut}
                  draggable
                  onDragStart={(event) => {
                    // The page's own drag would only carry the words.
                    event.preventDefault();
                    desk.call('host.dragOut', { path }).catch(tell);
                  }}
                >
                  <File aria-hidden /> {fileName}
                </span>
              ),
            })}
          </p>
        )}
        <p>{strings.files({ count: files })}</p>
      </Notice>
      {advice.length > 0 && (
        <section className={styles.advice}>
          <h3 className={styles.label}>{strings.worthALook}</h3>
          <FindingList results={advice} onGo={onGo} />
        </section>
      )}
    </AppDialog>
  );
};
