import { describe, expect, it } from 'vitest';
import { REFUSALS } from '../../../src/lib/logs/recognition/definePreset.ts';
import {
  missingColumns,
  recognise,
  recogniseAs,
} from '../../../src/lib/logs/recognition/recognise.ts';
import { headFrom, headOf } from './fixtures.ts';

const of = (fixture: string) => recognise(headOf(fixture));
const read = (fixture: string, column: string) => {
  const source = of(fixture).mapping.columns[column];
  if (source?.from === 'headers') return source.headers.join(' + ');
  return source?.from === 'fixed' ? `"${source.text}"` : source?.from;
};

describe('registered is not present', () => {
  it.each(['helloasso-tickets.csv', 'fab-manager-statistics.events.csv', 'framadate.fr.csv'])(
    '%s knows registrations only',
    (fixture) => {
      expect(of(fixture).mapping.columns['status']).toEqual({ from: 'fixed', text: 'registered' });
    },
  );

  it('Eventbrite tells who was checked in', () => {
    expect(of('eventbrite.csv').mapping.columns['status']).toMatchObject({
      headers: ['Attendee Status'],
      words: { attending: 'registered', checkedin: 'attended', notattending: 'cancelled' },
    });
    expect(of('eventbrite.named.csv').mapping.columns['status']).toMatchObject({
      headers: ['Checked In'],
      words: { yes: 'attended', no: 'registered', '': 'registered' },
    });
  });

  it('Luma tells who was scanned; only approved guests are read', () => {
    for (const fixture of ['luma.guest.csv', 'luma.api.csv']) {
      const { mapping } = of(fixture);
      expect(mapping.columns['status']).toMatchObject({
        headers: ['checked_in_at'],
        words: { '*': 'attended', '': 'registered' },
      });
      expect(mapping.only).toEqual([{ header: 'approval_status', is: ['approved'] }]);
      expect(mapping.columns['event_id']).toEqual({ from: 'fixed', text: 'evt-Ab12' });
    }
  });

  it('Odoo tells it by its status, in both languages', () => {
    expect(of('odoo-registrations.en.csv').mapping.columns['status']).toMatchObject({
      words: { attended: 'attended', registered: 'registered', cancelled: 'cancelled' },
    });
    expect(read('odoo-registrations.fr.csv', 'start')).toBe('Date de participation');
    expect(of('odoo-registrations.fr.csv').warnings).toContain('ARRIVAL_AS_START');
    expect(read('odoo-registrations.en.csv', 'start')).toBe('Event Start Date');
  });

  it('a poll is an intention, by its yes alone', () => {
    const { mapping, warnings } = of('framadate.fr.csv');
    expect(warnings).toEqual(['INTENTION_NOT_PRESENCE']);
    expect(mapping.headerLines).toBe(2);
    expect(mapping.wide).toEqual({
      headers: ['lundi 3 mars 2025 18h', 'lundi 3 mars 2025 20h', 'mardi 4 mars 2025 matin'],
      present: ['oui', 'yes'],
    });
    expect(mapping.columns['start']).toEqual({ from: 'wide header', time: 'words' });
    expect(of('framadate.old.csv').mapping.columns['start']).toMatchObject({ time: 'dmy' });
    expect(of('framadate.en.csv').mapping.headerLines).toBe(1);
  });

  it('a grid typed by hand is no poll', () => {
    const text = ';3/3/2025;14/3/2025;15/3/2025\nAïcha;Oui;Non;Oui\n';
    expect(recognise(headFrom(text, 'présences.csv')).preset).toBeNull();
  });
});

describe('who is meant', () => {
  it('HelloAsso: the participant and the member, not who paid', () => {
    expect(read('helloasso-tickets.csv', 'person_id')).toBe('Prénom participant + Nom participant');
    expect(read('helloasso-memberships.csv', 'person_id')).toBe('Prénom adhérent + Nom adhérent');
    expect(of('helloasso-memberships.csv').warnings).toEqual(['PAYER_EMAIL']);
    expect(of('helloasso-tickets.csv').mapping.only).toEqual([
      { header: 'Statut de la commande', is: ['valide'] },
    ]);
  });

  it('HelloAsso: questions of the form that tell a trade are proposed, with less certainty', () => {
    const { confidence } = of('helloasso-memberships.csv');
    expect(read('helloasso-memberships.csv', 'discipline')).toBe('Votre métier');
    expect(read('helloasso-memberships.csv', 'joined')).toBe('Date de la commande');
    expect(confidence).toEqual({ person_id: 1, joined: 1, discipline: 0.6, skills: 0.9 });
  });

  it('Eventbrite: names where one e-mail stands for two people', () => {
    expect(read('eventbrite.csv', 'person_id')).toBe('Email');
    expect(read('eventbrite.named.csv', 'person_id')).toBe('First Name + Surname');
    expect(of('eventbrite.named.csv').warnings).toContain('SHARED_EMAIL');
  });

  it('Meetup: guests whom members bring are nobody', () => {
    expect(read('meetup.tsv', 'person_id')).toBe('User ID');
    expect(of('meetup.tsv').warnings).toContain('UNNAMED_GUESTS');
    expect(of('meetup.tsv').mapping.columns['role']).toMatchObject({ words: { yes: 'host' } });
  });
});

describe('Fab-manager', () => {
  it('reservations: when somebody booked is no visit, and no log comes of it unasked', () => {
    const recognition = of('fab-manager-reservations.csv');
    expect(recognition.mapping.log).not.toBe('checkins');
    expect(recognition.warnings).toContain('BOOKING_DATE_NOT_SLOT');
    expect(missingColumns(recognition)).toEqual(['start']);
    expect(JSON.stringify(recognition.mapping)).not.toContain('Date de réservation');
  });

  it('statistics: below the summary, with the day of the event and not of the booking', () => {
    const { mapping } = of('fab-manager-statistics.events.csv');
    expect(mapping.headerLine).toBe(5);
    expect(read('fab-manager-statistics.events.csv', 'start')).toBe('Date Événement');
    expect(read('fab-manager-statistics.events.csv', 'event_name')).toBe('Nom Événement');
    expect(read('fab-manager-statistics.machines.csv', 'event_name')).toBe('Machine');
    expect(of('fab-manager-statistics.machines.csv').warnings).toContain('DAYS_WITHOUT_HOURS');
  });

  it('Open API: machines and spaces are visits, events are not; cancelled slots are neither', () => {
    const { mapping, warnings, ask } = of('fab-manager-open-api.csv');
    expect([mapping.log, ...ask]).toEqual(['checkins', 'place']);
    expect(mapping.only).toEqual([
      { header: 'reservable_type', is: ['machine', 'space'] },
      { header: 'reserved_slots.canceled_at', is: [''] },
    ]);
    expect(warnings).toEqual(['BOOKED_NOT_PRESENT', 'OTHER_ROWS_LEFT_OUT']);
    const events = recogniseAs(headOf('fab-manager-open-api.csv'), 'attendance');
    expect([events.preset, events.mapping.only[0]?.is]).toEqual([
      'fab-manager-open-api',
      ['event', 'training'],
    ]);
  });

  it('members and projects', () => {
    expect(of('fab-manager-members.csv').mapping.attributes).toEqual({ group: 'Groupe' });
    expect(read('fab-manager-projects.csv', 'person_ids')).toBe('Auteur + Collaborateurs');
  });
});

describe('doors and desks', () => {
  it('Nexudus: times in UTC, numbers of devices dropped', () => {
    const { mapping, unused } = of('nexudus-checkins.csv');
    expect(mapping.columns['start']).toMatchObject({ headers: ['FromTime'], utc: true });
    expect(mapping.columns['end']).toMatchObject({ headers: ['ToTime'], utc: true });
    expect(mapping.columns['source']).toMatchObject({ words: { 2: 'door', 3: 'network' } });
    expect(unused).toContainEqual({ header: 'MacAddresses', why: 'device' });
  });

  it('Nexudus: local times only where there are no others', () => {
    const text = 'CoworkerId,BusinessName,FromTimeLocal,ToTimeLocal\n1,Hatch,2026-07-01 10:00,\n';
    const { columns } = recognise(headFrom(text, 'nexudus.csv')).mapping;
    expect(columns['start']).toMatchObject({ headers: ['FromTimeLocal'] });
    expect(columns['start']).not.toHaveProperty('utc');
  });

  it('Cobot: the end of a stay, but not that of a day pass', () => {
    expect(read('cobot-checkins.csv', 'end')).toBe('attributes.validUntil');
    const { name, rows } = headOf('cobot-checkins.csv');
    const passes = rows
      .slice(0, 4)
      .map((row, i) => (i === 0 ? row : row.with(3, `2026-03-0${String(i)}T22:59:59Z`)));
    expect(recognise({ name, rows: passes }).mapping.columns['end']).toBeUndefined();
    expect(of('cobot-checkins.csv').warnings).toEqual(['VALIDITY_NOT_STAY']);
  });

  it('Kisi: the unlocks of a day are one visit', () => {
    const { mapping, ask } = of('kisi.csv');
    expect([mapping.collapse, ...ask]).toEqual(['day', 'place']);
    expect(mapping.only).toEqual([
      { header: 'action', is: ['unlock'] },
      { header: 'object_type', is: ['lock'] },
    ]);
  });

  it('OfficeRnD, Optix', () => {
    expect(read('officernd-checkins.csv', 'place')).toBe('location');
    expect(read('optix-users.csv', 'discipline')).toBe('Profession');
    expect(of('optix-users.csv').unused).toContainEqual({ header: 'Bio', why: 'free text' });
  });
});

describe('forms', () => {
  it('take the day of the workshop before that of the answer', () => {
    expect(read('google-forms.fr.csv', 'start')).toBe("Date de l'atelier");
    expect(of('google-forms.fr.csv').warnings).not.toContain('FORM_TIME');
    expect(of('google-forms.fr.csv').unused).toContainEqual({
      header: 'Avez-vous des allergies ?',
      why: 'sensitive',
    });
  });

  it('say so where the day of the answer is all there is', () => {
    expect(read('google-forms.en.csv', 'start')).toBe('Timestamp');
    expect(of('google-forms.en.csv').mapping.columns['start']).toMatchObject({ time: 'ymd' });
    expect(of('google-forms.en.csv').warnings).toContain('FORM_TIME');
  });
});

describe('networks made elsewhere', () => {
  it.each([
    ['kumu-connections.csv', 'ties'],
    ['gephi-edges.csv', 'ties'],
    ['gephi-edges.directed.csv', 'nominations'],
    ['network-canvas-edges.csv', 'ties'],
    ['network-canvas-attributes.csv', 'people'],
    ['network-canvas-egos.csv', 'people'],
    ['kumu-elements.csv', 'people'],
    ['gephi-nodes.csv', 'people'],
  ])('%s holds %s', (fixture, log) => {
    expect(of(fixture).mapping.log).toBe(log);
    expect(missingColumns(of(fixture))).toEqual([]);
  });

  it('Kumu: elements that are people, where the types say which', () => {
    expect(of('kumu-elements.csv').mapping.only[0]?.header).toBe('Type');
  });
});

describe('refusals', () => {
  it.each([
    ['discord.csv', 'NO_REPLIES'],
    ['discord.newer.csv', 'NO_REPLIES'],
    ['restarters-devices.en.csv', 'NO_PERSONS'],
    ['restarters-devices.fr.csv', 'NO_PERSONS'],
    ['repair-monitor.csv', 'NO_PERSONS'],
    ['fab-manager-availabilities.csv', 'NO_PERSONS'],
  ])('%s: %s', (fixture, code) => {
    expect(REFUSALS).toContain(code);
    expect(of(fixture).warnings).toEqual([code]);
    expect(of(fixture).mapping.columns).toEqual({});
    expect(missingColumns(of(fixture))).not.toEqual([]);
  });
});
