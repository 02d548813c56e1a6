import { describe, expect, it } from 'vitest';
import { Projecting } from '../../../src/routes/mirror/projecting.svelte.ts';
import { NOTHING, type Scene } from '../../../src/routes/mirror/scene.ts';

const scene = (name: string): Scene => ({ ...NOTHING, name, title: name, finding: name });

function projecting(...names: string[]): Projecting {
  const one = new Projecting(() => names.map(scene));
  one.start();
  return one;
}

describe('scenes that are projected', () => {
  it('follow each other and stop at both ends', () => {
    const one = projecting('a', 'b');
    one.back();
    expect(one.scene?.name).toBe('a');
    one.next();
    one.next();
    expect([one.scene?.name, one.isLast]).toEqual(['b', true]);
  });

  it('do not move by themselves unless asked, nor beyond the last', () => {
    const one = projecting('a', 'b');
    expect(one.auto).toBe(false);
    one.auto = true;
    one.next();
    expect(one.auto).toBe(false);
  });

  it('stay hidden until they are shown again, each by itself', () => {
    const one = projecting('a', 'b');
    one.hide();
    expect(one.isHidden).toBe(true);
    one.next();
    expect(one.isHidden).toBe(false);
    one.back();
    expect(one.isHidden).toBe(true);
    one.hide();
    expect(one.isHidden).toBe(false);
  });

  it('are left out from now on, the next one in their place', () => {
    const one = projecting('a', 'b', 'c');
    one.to(1);
    one.leaveOut();
    expect(one.scene?.name).toBe('c');
    expect(one.scenes.map(({ name }) => name)).toEqual(['a', 'c']);
    one.leaveOut();
    expect(one.scene?.name).toBe('a');
    one.choose('b');
    expect(one.scenes.map(({ name }) => name)).toEqual(['a', 'b']);
  });
});
