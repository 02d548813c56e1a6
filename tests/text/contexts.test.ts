/** Contexts in which ties begin, as they are named in a sentence. */
import { describe, expect, it } from 'vitest';
import { contextText } from '../../src/lib/text/contexts.ts';

describe('the name of a context', () => {
  it('says what it is', () => {
    expect(contextText('event:atelier', 'fr')).toBe('les événements «\u00a0atelier\u00a0»');
    expect(contextText('topic:bike repair', 'en')).toBe('help with “bike repair”');
  });

  it('leaves the place out of a room, keeps colons, and has words for none', () => {
    expect(contextText('zone:Halle/Plateau nord', 'en')).toBe('the room “Plateau nord”');
    expect(contextText('event:a:b', 'en')).toBe('events of the kind “a:b”');
    expect(contextText('topic:', 'fr')).toBe('les coups de main sans sujet');
  });
});
