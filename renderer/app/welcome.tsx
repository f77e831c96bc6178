import type { Output } from '@shared/api/contract';
import { useQueryClient } from '@tanstack/react-query';
import { remember, useRecalled } from '../api/remembered';
import { readAgain } from '../api/read-again';
import { lazyPart } from '../ui/lazy-part';

const WelcomeCard = lazyPart(() =>
  import('../features/settings/welcome-card').then((part) => part.WelcomeCard),
);

const NAME = 'welcome later';

/** Asks who is at this machine until it is said. "Later" means the next start of the app, in all of its windows. */
export const Welcome = ({ info }: { readonly info: Output<'app.info'> }) => {
  const client = useQueryClient();
  const later = useRecalled(NAME);
  if (info.profile || later === info.start) return null;
  return (
    <WelcomeCard
      house={info.house}
      isHouseManaged={info.managed.house}
      onDone={() => readAgain(client)}
      onLater={() => remember(NAME, info.start)}
    />
  );
};
