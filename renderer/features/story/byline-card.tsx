import type { Byline } from '@shared/story/fields';
import { Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { focusFirstField } from '../../ui/focus-first-field';
import { Button, IconButton } from '../../ui/button';
import { SelectInput } from '../../ui/select-input';
import { useShownField } from '../../ui/shown-field';
import { TextInput } from '../../ui/text-input';
import { strings } from './strings';
import styles from './story-tab.module.css';
import { addressProblem, isWebAddress } from '@shared/story/web-address';

interface BylineCardProps {
  readonly byline: Byline;
  readonly position: number;
  readonly onChange: (byline: Byline) => void;
  readonly onRemove: () => void;
}

const KINDS = [
  { id: 'person', label: strings.person },
  { id: 'organisation', label: strings.organisation },
] as const;

/** Drops empty optional fields: an absent handle and an empty one must not be two different stories. */
function tidy(byline: Byline): Byline {
  const { handle, url, ...rest } = byline;
  const shared = { ...(handle && { handle }), ...(url && { url }) };
  if (rest.kind === 'organisation') return { kind: 'organisation', name: rest.name, ...shared };
  return { kind: 'person', name: rest.name, ...(rest.role && { role: rest.role }), ...shared };
}

export const BylineCard = ({ byline, position, onChange, onRemove }: BylineCardProps) => {
  const place = `bylines.${position - 1}`;
  const [open, setOpen] = useShownField(
    (field) => field.startsWith(`${place}.`) && field !== `${place}.name`,
  );
  // An address is kept here until it is one: a half-typed address cannot be part of a story.
  const [kept, setKept] = useState({ address: byline.url ?? '', url: byline.url });
  if (kept.url !== byline.url) setKept({ address: byline.url ?? '', url: byline.url });
  const { address } = kept;
  const isPressed = useRef(false);
  /** The button that opened them is gone, and the keyboard was on it. */
  const onOpened = (fields: HTMLElement | null): void => {
    if (fields && isPressed.current) focusFirstField(fields);
    isPressed.current = false;
  };
  const change = (part: Partial<Byline>) => onChange(tidy({ ...byline, ...part }));
  return (
    <div className={styles.card} role="group" aria-label={strings.bylinePosition({ position })}>
      <div className={styles.cardRow}>
        <TextInput
          label={strings.name}
          data-words={`${place}.name`}
          value={byline.name}
          onChange={(name) => change({ name })}
        />
        <IconButton label={strings.removeBylinePosition({ position })} onPress={onRemove}>
          <Trash2 aria-hidden />
        </IconButton>
      </div>
      {open ? (
        <div className={styles.more} ref={onOpened}>
          <SelectInput
            label={strings.kind}
            choices={KINDS}
            value={byline.kind}
            onChange={(kind) => onChange(tidy({ ...byline, kind }))}
          />
          {byline.kind === 'person' && (
            <TextInput
              label={strings.role}
              data-words={`${place}.role`}
              placeholder={strings.correspondent}
              value={byline.role ?? ''}
              onChange={(role) => change({ role })}
            />
          )}
          <TextInput
            label={strings.handle}
            data-words={`${place}.handle`}
            placeholder={strings.name2}
            value={byline.handle ? `@${byline.handle}` : ''}
            onChange={(handle) => change({ handle: handle.replace(/^@+/, '').trim() })}
          />
          <TextInput
            label={strings.profileAddress}
            data-words={`${place}.url`}
            placeholder={strings.https}
            value={address}
            error={addressProblem(address)}
            onChange={(text) => {
              const isWhole = text === '' || isWebAddress(text);
              setKept({ address: text, url: isWhole ? text || undefined : byline.url });
              if (isWhole) change({ url: text });
            }}
          />
        </div>
      ) : (
        <Button
          small
          look="quiet"
          onPress={() => {
            isPressed.current = true;
            setOpen(true);
          }}
        >
          {bylineNote(byline)}
        </Button>
      )}
    </div>
  );
};

/** What is hidden in a closed card, so that it need not be opened to be checked. */
function bylineNote(byline: Byline): string {
  const parts = [
    byline.kind === 'organisation'
      ? strings.organisation
      : byline.role === undefined || byline.role === ''
        ? strings.person
        : byline.role,
    byline.handle && `@${byline.handle}`,
  ];
  return strings.editByline({ byline: parts.filter(Boolean).join(', ') });
}
