import { fc, it as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { eventOfFile, withAnswers } from '../../../src/lib/logs/recognition/eventFile.ts';
import { recognise } from '../../../src/lib/logs/recognition/recognise.ts';
import { headOf } from '../presets/fixtures.ts';

describe('the event a file is named after', () => {
  it.each([
    ['atelier-couture_2026-03-05.csv', 'atelier couture', '2026-03-05'],
    ['Export/20260305 Repair Café - Guests.csv', 'Repair Café', '2026-03-05'],
    ['C:\\docs\\export-soirée jeux-05.03.2026.xlsx', 'soirée jeux', '2026-03-05'],
    ['émargement.xlsx › Couture', 'émargement – Couture', null],
    ['émargement.xlsx › Feuil1', 'émargement', null],
    ['couture 2026-13-45.csv', 'couture 2026 13 45', null],
    ['export.csv', 'export', null],
    ['', '', null],
  ])('%s', (name, title, date) => {
    expect(eventOfFile(name)).toEqual({ title, date });
  });

  property.prop([fc.string({ unit: 'grapheme' })])('is found in any name', (name) => {
    const { date } = eventOfFile(name);
    expect(date === null || /^\d{4}-\d\d-\d\d$/.test(date)).toBe(true);
  });
});

describe('answers', () => {
  it('do not replace the id that an export gives its event', () => {
    const { mapping } = recognise(headOf('luma.guest.csv'));
    const { columns } = withAnswers(mapping, { event_name: 'Repair café', start: '2026-03-05' });
    expect(columns['event_id']).toEqual({ from: 'fixed', text: 'evt-Ab12' });
    expect(columns['event_name']).toEqual({ from: 'fixed', text: 'Repair café' });
  });

  it('leave everything else as it was', () => {
    const { mapping } = recognise(headOf('kisi.csv'));
    expect(withAnswers(mapping, { place: 'La Passerelle' })).toEqual({
      ...mapping,
      columns: { ...mapping.columns, place: { from: 'fixed', text: 'La Passerelle' } },
    });
  });
});
