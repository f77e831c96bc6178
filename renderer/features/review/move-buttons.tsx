import type { Role, StoryStatus } from '@shared/story/status';
import { Button } from '../../ui/button';
import { movesFrom, type Move } from './moves';
import styles from './review-tab.module.css';

interface MoveButtonsProps {
  readonly status: StoryStatus;
  readonly role: Role;
  readonly isBusy: boolean;
  readonly onMove: (move: Move) => void;
}

/** The next steps of a story for whoever is at this machine. */
export const MoveButtons = ({ status, role, isBusy, onMove }: MoveButtonsProps) => {
  const moves = movesFrom(status, role);
  if (moves.length === 0) {
    return (
      <p className={styles.lead}>
        {status === 'filed' ? 'Waits for an editor to approve or return it.' : 'An editor can reopen it.'}
      </p>
    );
  }
  return (
    <div className={styles.moves}>
      {moves.map((move) => (
        <Button
          key={move.to}
          look={move.isNextStep ? 'primary' : 'plain'}
          isDisabled={isBusy}
          onPress={() => onMove(move)}
        >
          {move.label}
        </Button>
      ))}
    </div>
  );
};
