import { describe, expect, it } from 'vitest';
import { photoAdder } from './adding';

const file = (name: string) => new File(['x'], name);

/** An adder whose pictures arrive when they are let in. */
function waitingAdder() {
  const open = new Map<string, (known: boolean) => void>();
  const arrived: boolean[] = [];
  const adder = photoAdder({
    send: async ({ name }, signal) => {
      if (name.startsWith('broken')) throw new Error(`${name} is damaged.`);
      const known = await new Promise<boolean>((letIn, refuse) => {
        open.set(name, letIn);
        // What is kept already arrives all the same.
        signal.addEventListener('abort', () => !name.startsWith('kept') && refuse(new Error('cancelled')));
      });
      return { known };
    },
    isCancelled: (failure) => failure instanceof Error && failure.message === 'cancelled',
    isPicture: ({ name }) => !name.endsWith('.txt'),
    onArrived: (isLast) => arrived.push(isLast),
  });
  const letIn = async (name: string, known = false) => {
    open.get(name)!(known);
    open.delete(name);
    await new Promise(setImmediate);
  };
  return { adder, arrived, open, letIn };
}

describe('photos that are added together', () => {
  it('are sent two at a time, and the outcome names what was known or refused', async () => {
    const { adder, arrived, open, letIn } = waitingAdder();
    adder.add([file('a.jpg'), file('b.jpg'), file('c.jpg'), file('broken.jpg'), file('notes.txt')]);
    expect([...open.keys()]).toEqual(['a.jpg', 'b.jpg']);
    await letIn('a.jpg');
    expect([...open.keys()]).toEqual(['b.jpg', 'c.jpg']);
    expect(adder.get()).toMatchObject({ state: 'running', total: 4, done: 1, added: 1 });
    await letIn('b.jpg', true);
    await letIn('c.jpg');
    expect(adder.get()).toEqual({
      ...{ state: 'ended', total: 4, done: 4, added: 2, known: ['b.jpg'] },
      refused: [
        { name: 'notes.txt', why: 'notes.txt is not a picture.' },
        { name: 'broken.jpg', why: 'broken.jpg is damaged.' },
      ],
    });
    expect(arrived.filter(Boolean)).toHaveLength(1);
    expect(arrived.at(-1)).toBe(true);
  });

  it('pass over what the system put into the folder', () => {
    const { adder, open } = waitingAdder();
    adder.add([file('.DS_Store'), file('Thumbs.db')]);
    expect(adder.get().state).toBe('idle');
    adder.add([file('._a.jpg'), file('a.jpg'), file('desktop.ini')]);
    expect([...open.keys()]).toEqual(['a.jpg']);
    expect(adder.get()).toMatchObject({ total: 1, refused: [] });
  });

  it('tell who listens of every step, and nobody who stopped', async () => {
    const { adder, letIn } = waitingAdder();
    const heard: number[] = [];
    const stop = adder.subscribe(() => heard.push(adder.get().done));
    adder.add([file('a.jpg'), file('b.jpg')]);
    await letIn('a.jpg');
    stop();
    await letIn('b.jpg');
    expect(heard).toEqual([0, 1]);
    expect(adder.get()).toBe(adder.get());
  });

  it('stop where the user says so: those on their way too, unless they are kept by then', async () => {
    const { adder, open, letIn } = waitingAdder();
    adder.add([file('a.jpg'), file('kept.jpg'), file('c.jpg')]);
    adder.cancel();
    await letIn('kept.jpg');
    expect([...open.keys()]).toEqual(['a.jpg']);
    expect(adder.get()).toMatchObject({ state: 'cancelled', done: 1, added: 1, refused: [] });
    adder.add([file('d.jpg')]);
    expect(adder.get()).toMatchObject({ state: 'running', total: 1, done: 0 });
    await letIn('d.jpg');
    adder.dismiss();
    expect(adder.get().state).toBe('idle');
  });
});
