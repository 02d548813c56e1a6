import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTurn } from '../../src/lib/ui/shell/inTurn.ts';

/** A window and a document with no more than turns need. */
function page() {
  const listeners = new Map<string, () => void>();
  const view = { hidden: false };
  vi.stubGlobal('document', view);
  vi.stubGlobal('addEventListener', (type: string, listener: () => void) =>
    listeners.set(type, listener),
  );
  vi.stubGlobal('removeEventListener', (type: string) => listeners.delete(type));
  return { view, print: () => listeners.get('beforeprint')?.(), listeners };
}

describe('parts drawn in turn', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.runAllTimers();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('are drawn one a task, in their order', () => {
    const { listeners } = page();
    const drawn: string[] = [];
    for (const part of ['a', 'b', 'c']) inTurn(() => drawn.push(part));
    expect(drawn).toEqual([]);
    vi.advanceTimersToNextTimer();
    expect(drawn).toEqual(['a']);
    vi.advanceTimersToNextTimer();
    expect(drawn).toEqual(['a', 'b']);
    vi.runAllTimers();
    expect(drawn).toEqual(['a', 'b', 'c']);
    expect(listeners.size).toBe(0);
  });

  it('are all drawn before a page is printed, those too that come up meanwhile', () => {
    const { print } = page();
    const drawn: string[] = [];
    inTurn(() => {
      drawn.push('a');
      inTurn(() => drawn.push('inside a'));
    });
    inTurn(() => drawn.push('b'));
    print();
    expect(drawn).toEqual(['a', 'b', 'inside a']);
    vi.runAllTimers();
    expect(drawn).toHaveLength(3);
  });

  it('are drawn at once where nobody looks', () => {
    const { view } = page();
    view.hidden = true;
    const drawn: string[] = [];
    for (const part of ['a', 'b', 'c']) inTurn(() => drawn.push(part));
    vi.advanceTimersToNextTimer();
    expect(drawn).toEqual(['a', 'b', 'c']);
  });

  it('give up their turn when they are taken away', () => {
    page();
    const drawn: string[] = [];
    const leave = inTurn(() => drawn.push('a'));
    inTurn(() => drawn.push('b'));
    leave();
    vi.runAllTimers();
    expect(drawn).toEqual(['b']);
  });
});
