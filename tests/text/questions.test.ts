/** Questions in words: an observation without a cause, then an open question, in both languages. */
import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '../../src/cli/say.ts';
import type { Question, Standout } from '../../src/lib/report/questions.ts';
import { formatOf } from '../../src/lib/text/format.ts';
import { questionWords } from '../../src/lib/text/questions.ts';

const STANDOUTS: readonly Standout[] = [
  { kind: 'apart', a: 'couture', b: 'bois', sharesRoom: true },
  { kind: 'apart', a: 'couture', b: 'bois', sharesRoom: false },
  { kind: 'inside', groups: [] },
  { kind: 'inside', groups: ['couture', 'bois'] },
  { kind: 'skills', single: true },
  { kind: 'skills', single: false },
  { kind: 'encounters' },
  { kind: 'begins', context: 'event:atelier' },
  { kind: 'gathers', context: 'event:repas' },
  ...(['events', 'rhythms', 'load', 'circulation', 'newcomers', 'fading', 'bridges'] as const).map(
    (kind) => ({ kind, share: 0.24 }),
  ),
];

const asked = (standout: Standout): Question => ({ ...standout, distance: 2 });

afterEach(() => speak('fr'));

describe.each(['fr', 'en'] as const)('questions in %s', (language) => {
  const format = formatOf(language);

  it.each(STANDOUTS)('ask openly and name no cause: %o', (standout) => {
    speak(language);
    const { seen, ask } = questionWords(asked(standout), format);
    expect(ask).toMatch(/\?$/);
    expect(seen).toMatch(/\.$/);
    expect(`${seen} ${ask}`).not.toMatch(
      /parce que|à cause|grâce|pourquoi|faute|isolé|because|thanks to|due to|why|fault|isolated/i,
    );
  });

  it('say which groups and events, and what share', () => {
    speak(language);
    const words = (standout: Standout): string => questionWords(asked(standout), format).seen;
    expect(words({ kind: 'apart', a: 'couture', b: 'bois', sharesRoom: true })).toMatch(
      language === 'fr'
        ? /^couture et bois partagent la salle/
        : /^couture and bois share the room/,
    );
    expect(words({ kind: 'begins', context: 'event:atelier' })).toMatch(
      language === 'fr' ? /les événements «\u00a0atelier\u00a0»/ : /events of the kind “atelier”/,
    );
    expect(words({ kind: 'load', share: 0.12 })).toContain(format.percent(0.12));
  });
});
