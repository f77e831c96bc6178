interface OsvRecord {
  readonly id: string;
  readonly summary?: string;
  readonly withdrawn?: string;
  readonly affected?: readonly object[];
}

export function faultsIn(
  record: OsvRecord,
  lock: {
    readonly packages: Readonly<Record<string, { readonly version?: string; readonly name?: string }>>;
  },
): readonly string[];
export function compareVersions(a: string, b: string): number;
