import { parseAbsolute, type ZonedDateTime } from '@internationalized/date';
import type { ZonedTime } from '@shared/story/fields';
import { X } from 'lucide-react';
import { DateField, DateInput, DateSegment, Label } from 'react-aria-components';
import { Button, IconButton } from './button';
import { classNames } from './class-names';
import { strings } from './strings';
import styles from './field.module.css';
import { fromZonedTime, toZonedTime } from './zoned-times';

export interface ZonedTimeFieldProps {
  /** Where a finding of a check leads: `field-updated`. */
  readonly id?: string;
  readonly label: string;
  readonly value: ZonedTime;
  readonly houseZone: string;
  readonly onChange: (value: ZonedTime | null) => void;
}

/** A day and time, part by part, in the zone that it is in. */
export const ZonedTimeField = ({ id, label, value, houseZone, onChange }: ZonedTimeFieldProps) => {
  const change = (time: ZonedDateTime | null) =>
    onChange(time && toZonedTime(time.set({ second: 0, millisecond: 0 })));
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
          <IconButton
            label={strings.clearField({ field: label.toLowerCase() })}
            small
            onPress={() => onChange(null)}
          >
            <X aria-hidden />
          </IconButton>
        </div>
      </DateField>
      {!isHouse && (
        <Button small look="quiet" onPress={() => change(parseAbsolute(value, houseZone))}>
          {strings.showInTheHouses}
        </Button>
      )}
    </div>
  );
};
