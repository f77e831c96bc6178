import type { Role } from '@shared/story/status';
import { Button } from '../../ui/button';
import { movesFrom, type Move, type Standing } from './moves';
import styles from './review-tab.module.css';

interface MoveButtonsProps {
  readonly standing: Standing;
  readonly role: Role;
  readonly isBusy: boolean;
  readonly onMove: (move: Move) => void;
}

/** The next steps of a story for whoever is at this machine. */
export const MoveButtons = ({ standing, role, isBusy, onMove }: MoveButtonsProps) => (
  // A pointer leaves the focus where it is, in the copy as a rule: the button goes once it has done its work.
  <div className={styles.moves} onMouseDownCapture={(event) => event.preventDefault()}>
    {movesFrom(standing, role).map((move) => (
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
