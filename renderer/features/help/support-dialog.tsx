import { useQuery } from '@tanstack/react-query';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { download } from '../../ui/download';
import { tellFailed } from '../../ui/toasts';
import { sentence } from '@shared/sentence';
import { withElements } from '../../ui/with-elements';
import { strings } from './strings';
import styles from './help.module.css';

/** What is known of this start, for somebody who helps: shown in full before anything is kept or sent. */
export const SupportDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { data } = useQuery({
    queryKey: ['support'],
    queryFn: () => desk.call('app.support', {}),
    // The log grows meanwhile.
    gcTime: 0,
  });
  const { data: host } = useQuery({ queryKey: ['host'], queryFn: () => desk.call('host.info', {}) });
  return (
    <AppDialog
      title={strings.supportFile}
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{strings.close}</Button>
          <Button isDisabled={!data} onPress={() => copy(data?.text ?? '')}>
            {strings.copy}
          </Button>
          <Button
            look="primary"
            isDisabled={!data}
            onPress={() => void download('copydesk-support.txt', new TextEncoder().encode(data?.text ?? ''))}
          >
            {strings.saveAsAFile}
          </Button>
        </>
      }
    >
      <p>{strings.supportContents}</p>
      {/* It scrolls, so the keyboard must be able to get to it. */}
      <pre className={styles.notices} tabIndex={0} role="region" aria-label={strings.whatTheSupportFile}>
        {data?.text ?? ''}
      </pre>
      {data && host && (
        <div className={styles.folder}>
          <p>
            {withElements(host.kind === 'electron' ? strings.logsInWithMenu : strings.logsIn, {
              folder: <span className={styles.path}>{data.folder}</span>,
            })}
          </p>
          {host.kind === 'loopback' && (
            <Button small onPress={() => copy(data.folder)}>
              {strings.copyThePath}
            </Button>
          )}
        </div>
      )}
    </AppDialog>
  );
};

const copy = (text: string): void =>
  void navigator.clipboard.writeText(text).catch((failure: unknown) => tellFailed(sentence(failure)));
