import { describe, expect, it } from 'vitest';
import { createPageCommands } from './page-commands';

describe('what a page says of its commands', () => {
  const make = () =>
    createPageCommands(
      () => undefined,
      () => undefined,
    );

  it('answers everybody who asked, with what it says now', async () => {
    const commands = make();
    const asked = [commands.ask(), commands.heard()];
    commands.set(['edit.undo']);
    expect(await Promise.all(asked)).toEqual([new Set(['edit.undo']), new Set(['edit.undo'])]);
  });

  it('keeps nobody waiting for a page that is loaded again', async () => {
    const commands = make();
    commands.set(['edit.undo']);
    const heard = commands.heard();
    commands.forget();
    expect(await heard).toBeNull();
    expect(commands.last()).toBeNull();
  });
});
