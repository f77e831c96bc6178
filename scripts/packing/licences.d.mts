interface Component {
  readonly group?: string | undefined;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses?: readonly { readonly expression: string }[] | undefined;
}

export function unlistedLicences(components: readonly Component[]): readonly string[];
