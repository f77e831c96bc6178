export function signingOf(
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
  publisher: string | null,
): {
  readonly win?: {
    readonly signtoolOptions: {
      readonly signingHashAlgorithms: readonly string[];
      readonly publisherName?: string;
    } | null;
    readonly azureSignOptions?: Readonly<Record<string, string>>;
  };
  readonly mac?: { readonly identity: string; readonly hardenedRuntime: boolean; readonly notarize: boolean };
};
