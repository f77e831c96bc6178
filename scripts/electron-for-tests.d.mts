interface Found {
  readonly program?: string;
  readonly why?: string;
  readonly isNamed?: boolean;
}

export function namedElectron(): Found;
export function electronForTests(finders?: readonly (() => Found | Promise<Found>)[]): Promise<{
  readonly program?: string;
  readonly app?: string;
  readonly version?: string;
  readonly why?: string;
}>;
