import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/lib/logs/identities/candidates.ts';
import type { Decision } from '../../../src/lib/logs/identities/decision.ts';
import Identities from '../../../src/lib/ui/identities/Identities.svelte';
import { known } from '../../logs/identities/people.ts';

const done = (): void => undefined;
const acts = { onjoin: done, onapart: done, onundo: done };
const nothing: ComponentProps<typeof Identities> = {
  ...{ candidates: [], more: 0, decisions: [], busy: false, names: true, ...acts },
};

/** What stands on the page, without tags; what Svelte leaves for itself is gone. */
const shown = (props: Partial<typeof nothing>): string =>
  render(Identities, { props: { ...nothing, ...props } })
    .body.replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const pair = (at: number, score = 0.9): Candidate => ({
  a: known(`k${String(at)}a`, [`Ann Lee ${String(at)}`], ['ann@x.org'], ['membres.csv']),
  b: known(`k${String(at)}b`, [`LEE Ann ${String(at)}`], [], ['présences.csv', 'fête.csv']),
  why: 'same name',
  score,
});

describe('the section of identities', () => {
  it('shows nothing where there is nothing to decide', () => {
    expect(shown({})).toBe('');
  });

  it('says why there is nothing where names were not kept', () => {
    expect(shown({ names: false })).toContain('Les noms n’ont pas été gardés');
  });

  it('shows names, e-mails and files as written, why, how sure, and three things to do', () => {
    const text = shown({ candidates: [pair(1)] });
    for (const part of [
      ...[
        'Ann Lee 1 et LEE Ann 1',
        'ann@x.org',
        'dans membres.csv',
        'dans présences.csv et fête.csv',
      ],
      ...['Le même nom.', '(probable)', 'La même personne', 'Deux personnes', 'Plus tard'],
      ...['ils restent sur cet ordinateur', '1 rapprochement à regarder'],
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('k1a');
  });

  it('never shows more than ten at once, and says how many others there are', () => {
    const text = shown({ candidates: Array.from({ length: 12 }, (_, at) => pair(at)), more: 3 });
    expect(text.split('La même personne').length - 1).toBe(10);
    expect(text).toContain('1 à 10 sur 12');
    expect(text).toContain('3 autres, moins sûrs, ne sont pas montrés.');
  });

  it('asks of one e-mail with two names whether it is a family', () => {
    const shared = { ...pair(1, 0.3), why: 'shared email' } as const;
    expect(shown({ candidates: [shared] })).toMatch(/Un e-mail, deux noms.*une famille/);
    expect(shown({ candidates: [shared] })).toContain('(peu probable)');
  });

  it('warns of namesakes where both stand in one file', () => {
    const one = pair(1, 0.45);
    const together = { ...one, b: { ...one.b, files: ['membres.csv'] } };
    expect(shown({ candidates: [together] })).toContain('peut-être des homonymes');
  });

  it('lists what was decided, the last first, each to be undone', () => {
    const decision = (kind: Decision['kind'], day: string): Decision => ({
      ...{ kind, a: 'k1', b: 'k2', at: `2026-03-${day}T10:00:00Z` },
      ...{ labelA: `Ann ${day}`, labelB: 'Bo' },
    });
    const text = shown({ decisions: [decision('joined', '01'), decision('apart', '02')] });
    expect(text).toContain('Décisions prises (2)');
    expect(text.indexOf('Ann 02 et Bo')).toBeLessThan(text.indexOf('Ann 01 et Bo'));
    expect(text.split('Défaire').length - 1).toBe(2);
    expect(text).not.toContain('k1');
  });

  it('takes names for text, whatever they hold', () => {
    const hostile = { ...pair(1), a: known('k', ['<img src=x onerror=alert(1)>']) };
    const { body } = render(Identities, { props: { ...nothing, candidates: [hostile] } });
    expect(body).not.toContain('<img');
  });
});
