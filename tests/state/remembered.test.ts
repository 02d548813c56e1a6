import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetAll, recall, remember } from '../../src/lib/state/remembered.ts';

/** Storage in memory, of which `Object.keys` lists the keys as of the real one. */
const memory = (): Storage =>
  Object.create({
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      Reflect.deleteProperty(this, key);
    },
  }) as Storage;

beforeEach(() => {
  vi.stubGlobal('localStorage', memory());
  vi.stubGlobal('sessionStorage', memory());
});
afterEach(() => vi.unstubAllGlobals());

describe('what is remembered', () => {
  it('is forgotten but for what was chosen about the interface', () => {
    for (const name of ['theme', 'guide', 'shortcuts', 'kept', 'mappings', 'reading', 'whatever']) {
      remember('browser', name, 'x');
    }
    remember('tab', 'open', 'files');
    localStorage.setItem('of another', 'x');
    forgetAll();
    expect(Object.keys(localStorage).sort()).toEqual([
      'of another',
      'passerelle.guide',
      'passerelle.shortcuts',
      'passerelle.theme',
    ]);
    expect(Object.keys(sessionStorage)).toEqual([]);
  });

  it('is nothing where the browser refuses storage', () => {
    vi.stubGlobal('localStorage', undefined);
    remember('browser', 'kept', 'x');
    expect(recall('browser', 'kept')).toBeNull();
    expect(forgetAll).not.toThrow();
  });
});
