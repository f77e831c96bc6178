import type { DamagedRow } from '@shared/api/damage';
import { sentence } from '@shared/sentence';
import type { ReactNode } from 'react';
import { acceptRows } from './accept-rows';
import { Button } from './button';
import { Notice } from './notice';
import { tellFailed } from './toasts';
import { strings } from './strings';

interface DamageNoticeProps {
  readonly rows: readonly DamagedRow[];
  /** What cannot be done until somebody accepts them. */
  readonly children: ReactNode;
}

/** Shows in place what something other than Copydesk has changed, with a way to accept it; shows nothing if nothing has. */
export const DamageNotice = ({ rows, children }: DamageNoticeProps) =>
  rows.length === 0 ? null : (
    <Notice tone="stop">
      <p>
        {strings.changedFromOutside}{' '}
        {rows.map(({ message }) => `${message.charAt(0).toUpperCase()}${message.slice(1)}.`).join(' ')}{' '}
        {children}
      </p>
      <Button
        onPress={() => void acceptRows(rows).catch((failure: unknown) => tellFailed(sentence(failure)))}
      >
        {strings.acceptAsItIs}
      </Button>
    </Notice>
  );
