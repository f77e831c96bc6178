import { Fragment, type ReactNode } from 'react';

type Elements<V> = { readonly [K in keyof V]: V[K] extends string ? ReactNode : V[K] };

/** Stands in a message where an element goes: a private character, so it is in no text. */
const MARK = '\uE000';

/**
 * A message of a catalogue with elements in the place of its arguments. The message decides their order, so a
 * translation may change it.
 */
export function withElements<V>(message: (values: V) => string, values: Elements<V>): ReactNode {
  const elements: ReactNode[] = [];
  const marked = Object.entries(values).map(([name, value]) => {
    if (typeof value === 'string' || typeof value === 'number') return [name, value];
    return [name, MARK + String(elements.push(value as ReactNode) - 1) + MARK];
  });
  return message(Object.fromEntries(marked) as V)
    .split(MARK)
    .map((part, index) => <Fragment key={index}>{index % 2 ? elements[Number(part)] : part}</Fragment>);
}
