import { DEFAULT_IMPORT_MIME_TYPE, type ImportMimeTypeFunction } from '@lexical/clipboard';
import { inNewestForm } from '@shared/document/upgrades/first-form';

export const EDITOR_MIME = 'application/x-lexical-editor';

const [$insertJson] = DEFAULT_IMPORT_MIME_TYPE[EDITOR_MIME] ?? [];

/** What an older build copied, as this build has it. What is no JSON, or has no nodes, stays as it is. */
function upgraded(json: string): string {
  try {
    const copied = JSON.parse(json) as { readonly nodes?: unknown } | null;
    if (!Array.isArray(copied?.nodes)) return json;
    return JSON.stringify({ ...copied, nodes: copied.nodes.map(inNewestForm) });
  } catch {
    return json;
  }
}

/** Pastes what an editor of this build or of an older one copied. */
export const $pasteJson: ImportMimeTypeFunction = (json, selection, $next, dataTransfer) =>
  $insertJson?.(upgraded(json), selection, $next, dataTransfer) ?? $next();
