export const MUST_RUN: string;
export function windowVerdict(
  run: { readonly why?: string; readonly ok?: boolean; readonly version?: string },
  mustRun: boolean,
  counted: string,
): { readonly says: string; readonly exitCode: number };
