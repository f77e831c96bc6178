import type { BrowserContext } from '@playwright/test';
import { toBody } from '@shared/api/wire';

/** Gives every page of this browser a key for unsaved text, as the host of a system with a keyring does. */
export async function giveJournalKey(context: BrowserContext, id: string, fill: number): Promise<void> {
  await context.unroute('**/api/host.journalKeys');
  await context.route('**/api/host.journalKeys', async (route) => {
    const bytes = new Uint8Array(32).fill(fill);
    const answer = new Response(toBody({ ok: true, value: { state: 'keys', keys: [{ id, bytes }] } }));
    await route.fulfill({
      contentType: answer.headers.get('content-type') ?? '',
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });
}
