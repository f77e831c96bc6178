import { useQuery } from '@tanstack/react-query';
import { AppDialog } from '../../ui/dialog';
import { strings } from './strings';
import styles from './help.module.css';

/** The licences of the parts of Copydesk. The build writes them (scripts/packing/third-party-notices.mjs); they are never downloaded. */
async function readNotices(): Promise<string> {
  const answer = await fetch('/third-party-notices.txt');
  // Hot reload serves no build.
  return answer.ok ? answer.text() : strings.licencesOnlyInBuilds;
}

export const LicencesDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { data = '' } = useQuery({
    queryKey: ['third-party-notices'],
    queryFn: readNotices,
    staleTime: Infinity,
  });
  return (
    <AppDialog title={strings.licences} width="wide" onClose={onClose}>
      {/* It scrolls, so the keyboard must be able to get to it. */}
      <pre className={styles.notices} tabIndex={0} role="region" aria-label={strings.licencesOfTheParts}>
        {data}
      </pre>
    </AppDialog>
  );
};
