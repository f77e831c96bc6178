import type { ZonedTime } from '@shared/story/fields';
import { Button } from './button';
import { classNames } from './class-names';
import { strings } from './strings';
import styles from './field.module.css';
import { lazyPart } from './lazy-part';
import { thisMinute } from './this-minute';
import { dayAndTime } from './times';
import type { ZonedTimeFieldProps } from './zoned-time-field';

/** The time while the field that edits it is loading: in its place, so that nothing jumps. */
const TimeShown = ({ id, label, value }: ZonedTimeFieldProps) => (
  <div className={styles.field} id={id}>
    <span className={styles.label}>{label}</span>
    <div className={styles.input}>{dayAndTime(value)}</div>
  </div>
);

const ZonedTimeField = lazyPart(
  () => import('./zoned-time-field').then((part) => part.ZonedTimeField),
  TimeShown,
);

interface ZonedTimeInputProps extends Omit<ZonedTimeFieldProps, 'value'> {
  readonly value: ZonedTime | null;
  /** For a time that lies ahead: asks for a time from tomorrow morning on, while others are set to now. */
  readonly ahead?: boolean;
}

/** A day and time that keeps its zone's offset, or none yet. */
export const ZonedTimeInput = ({ value, ahead = false, ...field }: ZonedTimeInputProps) => {
  if (value !== null) return <ZonedTimeField value={value} {...field} />;
  const { id, label, houseZone, onChange } = field;
  const setAhead = () =>
    void import('./tomorrow-morning').then(({ tomorrowMorning }) => onChange(tomorrowMorning(houseZone)));
  const set = ahead ? strings.setATime : strings.setToNow;
  return (
    <div className={styles.field} id={id}>
      <span className={styles.label}>{label}</span>
      <div className={styles.row}>
        <span className={classNames(styles.description, styles.grow)}>{strings.notSet}</span>
        <Button
          small
          aria-label={`${set}: ${label.toLowerCase()}`}
          onPress={() => (ahead ? setAhead() : onChange(thisMinute(houseZone)))}
        >
          {set}
        </Button>
      </div>
    </div>
  );
};
