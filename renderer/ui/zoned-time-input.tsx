import { now, parseAbsolute, type ZonedDateTime } from '@internationalized/date';
import type { ZonedTime } from '@shared/story/story';
import { X } from 'lucide-react';
import { DateField, DateInput, DateSegment, Label } from 'react-aria-components';
import { Button, IconButton } from './button';
import { classNames } from './class-names';
import styles from './field.module.css';
import { fromZonedTime, toZonedTime } from './zoned-times';

interface ZonedTimeInputProps {
  /** Where a finding of a check leads: `field-updated`. */
  readonly id?: string;
  readonly label: string;
  readonly value: ZonedTime | null;
  readonly houseZone: string;
  /** For a time that lies ahead: asks for a time from tomorrow morning on, where others are set to now. */
  readonly ahead?: boolean;
  readonly onChange: (value: ZonedTime | null) => void;
}

const tomorrowMorning = (zone: string): ZonedDateTime =>
  now(zone).add({ days: 1 }).set({ hour: 6, minute: 0 });

/** A day and time that keeps its zone's offset. */
export const ZonedTimeInput = ({
  id,
  label,
  value,
  houseZone,
  ahead = false,
  onChange,
}: ZonedTimeInputProps) => {
  const change = (time: ZonedDateTime | null) =>
    onChange(time && toZonedTime(time.set({ second: 0, millisecond: 0 })));
  if (value === null) {
    const set = ahead ? 'Set a time' : 'Set to now';
    return (
      <div className={styles.field} id={id}>
        <span className={styles.label}>{label}</span>
        <div className={styles.row}>
          <span className={classNames(styles.description, styles.grow)}>Not set</span>
          <Button
            small
            aria-label={`${set}: ${label.toLowerCase()}`}
            onPress={() => change(ahead ? tomorrowMorning(houseZone) : now(houseZone))}
          >
            {set}
          </Button>
        </div>
      </div>
    );
  }
  const time = fromZonedTime(value, houseZone);
  const isHouse = time.timeZone === houseZone;
  return (
    <div className={styles.field} id={id}>
      <DateField
        className={classNames(styles.field)}
        value={time}
        onChange={change}
        granularity="minute"
        hourCycle={24}
        shouldForceLeadingZeros
      >
        <Label className={styles.label}>{label}</Label>
        <div className={styles.row}>
          <DateInput className={classNames(styles.input, styles.segments, styles.grow)}>
            {(segment) => <DateSegment segment={segment} className={classNames(styles.segment)} />}
          </DateInput>
          <IconButton label={`Clear ${label.toLowerCase()}`} small onPress={() => onChange(null)}>
            <X aria-hidden />
          </IconButton>
        </div>
      </DateField>
      {!isHouse && (
        <Button small look="quiet" onPress={() => change(parseAbsolute(value, houseZone))}>
          Show in the house’s zone
        </Button>
      )}
    </div>
  );
};
