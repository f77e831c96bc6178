interface Place {
  readonly key: string;
  readonly box: DOMRect;
}

const keyOf = (row: Element | null | undefined): string | null => row?.getAttribute('data-key') ?? null;

/** The key of the row that an element is in; null if it is in none. */
export const rowOf = (element: Element | null): string | null => keyOf(element?.closest('[role=row]'));

/** Where the rows of a list are on the screen. */
export const placesOf = (area: Element): readonly Place[] =>
  [...area.querySelectorAll('[role=row]')].map((row) => ({
    key: keyOf(row) ?? '',
    box: row.getBoundingClientRect(),
  }));

/** The row that has this point of the screen; null if none has it. */
export const rowAt = (places: readonly Place[], { x, y }: { readonly x: number; readonly y: number }) =>
  places.find(({ box }) => x >= box.left && x < box.right && y >= box.top && y < box.bottom)?.key ?? null;
