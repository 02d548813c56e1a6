import { beforeEach, describe, expect, it } from 'vitest';
import type { AgainstChance, BesideChance } from '../../src/lib/indicators/againstChance.ts';
import { besideWords } from '../../src/lib/text/beside.ts';
import { formatOf } from '../../src/lib/text/format.ts';
import { overwriteGetLocale } from '../../src/lib/text/paraglide/runtime.js';

const judged = (change: Partial<AgainstChance> = {}): AgainstChance => ({
  ...{ model: 'classes', mean: 0.01, lo: -0.05, hi: 0.06, excess: 0.11, draws: 99 },
  ...{ z: 3.9, p: 0.02, q: 0.03, ...change },
});
const contrast = (change: Partial<BesideChance> = {}): BesideChance => ({
  ...{ id: 'bridging-contrast', unit: 'index', variant: null, value: 0.12 },
  ...{ chance: judged(), reason: null, ...change },
});
const french = formatOf('fr');
const first = (one: BesideChance, format = french) => besideWords([one], format)[0];

beforeEach(() => overwriteGetLocale(() => 'fr'));

describe('words told beside an indicator', () => {
  it('say the contrast of weak and strong ties in points', () => {
    expect(first(contrast())?.sentence).toMatch(
      /12 points, plus que .*\(entre −5 et 6 points\)\.$/u,
    );
    expect(first(contrast({ value: -0.004 }))?.sentence).toMatch(/\u00a0: 0 point, /u);
    expect(first(contrast({ chance: judged({ q: 0.4 }) }))?.sentence).toMatch(/comme si/);
    expect(first(contrast())?.method?.text).toMatch(/redistribué 99 fois.*3,9 écarts-types/s);
    overwriteGetLocale(() => 'en');
    expect(first(contrast(), formatOf('en'))?.sentence).toMatch(/12 points, more than if/);
  });

  it('give a reason where there is no contrast, or nothing to draw', () => {
    const none = contrast({ value: null, chance: null, reason: 'EMPTY' });
    expect(first(none)?.sentence).toMatch(/ne se comparent pas\u00a0: rien n’a été observé/u);
    const alone = contrast({ chance: null, reason: 'NO_VARIANCE' });
    expect(first(alone)?.sentence).toMatch(/12 points\. .*toutes les valeurs/);
    expect(first(alone)?.method).toBeNull();
  });

  it('say how far groups stand apart without jargon on the card, and z in the method', () => {
    const modularity: BesideChance = {
      ...{ id: 'modularity', unit: 'index', variant: null, value: 0.41, reason: null },
      chance: judged({ model: 'degree', lo: 0.2, hi: 0.25, excess: 0.2, z: 12.3 }),
    };
    expect(first(modularity)?.sentence).toMatch(/^Ces groupes se détachent plus que/);
    expect(first(modularity)?.sentence).not.toMatch(/modularité|z/);
    expect(first(modularity)?.method?.text).toMatch(
      /0,41.*99 réseaux.*entre 0,2 et 0,25.*12,3 écarts-types/s,
    );
    const few = first({ ...modularity, value: null, chance: null, reason: 'N_TOO_SMALL' });
    expect(few?.sentence).toMatch(/trop peu de personnes/);
  });

  it('say how a share moves with the threshold, and whether the verdict does', () => {
    const at = (variant: number, value: number, excess: number): BesideChance => ({
      ...{ id: `weak-bridging-share@${variant}`, unit: 'share', variant, value, reason: null },
      chance: judged({ model: 'data-stream', excess }),
    });
    const [moves] = besideWords([at(0.05, 0.17, 0.1), at(0.15, 0.37, -0.05)], french);
    expect(moves?.sentence).toMatch(
      /Cela dépend du seuil.*5\s%.*17\s% \(plus que le hasard\)\s; 15\s%.*37\s% \(moins que/u,
    );
    expect(moves?.short).toMatch(/^Plus ou moins que le hasard/);
    expect(moves?.method?.text).toContain(moves?.sentence);
    const [steady] = besideWords([at(0.05, 0.17, 0.1), at(0.1, 0.24, 0.1)], french);
    expect(steady?.sentence).toMatch(/^Le chiffre suit le seuil/);
    expect(steady?.short).toBeNull();
    const unheld = { ...at(0.05, 0.17, 0.1), chance: null };
    const [plain] = besideWords([unheld, { ...unheld, variant: 0.1, value: 0.2 }], french);
    expect(plain?.sentence).not.toMatch(/hasard/);
    expect(besideWords([], french)).toEqual([]);
  });
});
