import type { SalvageProgress } from '@shared/api/salvage-progress';
import { useEffect, useState } from 'react';
import { onAppEvent } from '../../api/events';
import { Progress } from '../../ui/progress';
import { stepWords } from './salvage-words';

/** The desk's progress in reading or moving. */
export const SalvageProgressBar = ({ first }: { readonly first: SalvageProgress['step'] }) => {
  const [{ step, done, of }, setProgress] = useState<SalvageProgress>({ step: first, done: 0, of: 1 });
  useEffect(() => onAppEvent('salvage.progress', setProgress), []);
  return <Progress label={`${stepWords(step)} …`} done={done} total={of} />;
};
