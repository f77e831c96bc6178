import { useQuery } from '@tanstack/react-query';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { download } from '../../ui/download';
import { tellFailed } from '../../ui/toasts';
import { sentence } from '@shared/sentence';
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
      title="Support file"
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button isDisabled={!data} onPress={() => copy(data?.text ?? '')}>
            Copy
          </Button>
          <Button
            look="primary"
            isDisabled={!data}
            onPress={() => download('copydesk-support.txt', new TextEncoder().encode(data?.text ?? ''))}
          >
            Save as a file…
          </Button>
        </>
      }
    >
      <p>
        This is all that the file holds: versions, counts and the end of the log. It has no words of your
        stories. It can name folders. Read it before you send it to anybody.
      </p>
      {/* It scrolls, so the keyboard must be able to get to it. */}
      <pre className={styles.notices} tabIndex={0} role="region" aria-label="What the support file holds">
        {data?.text ?? ''}
      </pre>
      {data && host && (
        <div className={styles.folder}>
          <p>
            The logs are in <span className={styles.path}>{data.folder}</span>
            {host.kind === 'electron' && '. Help › Show log folder opens it.'}
          </p>
          {host.kind === 'loopback' && (
            <Button small onPress={() => copy(data.folder)}>
              Copy the path
            </Button>
          )}
        </div>
      )}
    </AppDialog>
  );
};

const copy = (text: string): void =>
  void navigator.clipboard.writeText(text).catch((failure: unknown) => tellFailed(sentence(failure)));
