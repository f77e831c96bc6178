/** How long a browser may go on sending what was refused. */
const PATIENCE_MS = 10_000;

/** Reads what is left of a body and keeps nothing of it; closes the connection if that takes too long. Never throws. */
export async function dropRest({ body }: Request, patience: number = PATIENCE_MS): Promise<void> {
  if (!body || body.locked) return;
  const reader = body.getReader();
  const timer = setTimeout(() => void reader.cancel().catch(() => undefined), patience).unref();
  try {
    while (!(await reader.read()).done);
  } catch {
    // The browser closed the connection itself.
  } finally {
    clearTimeout(timer);
  }
}
