import { fc, it as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { cautionOf } from '../../../src/lib/logs/recognition/sensitiveColumns.ts';

describe('headers of columns to warn about', () => {
  it.each([
    ...['Santé', 'État de santé', 'Handicap', 'RQTH', 'Allergies ?', 'Régime alimentaire'],
    ...['Origine', 'Origine ethnique', 'Nationalité', "Pays d'origine", 'Religion', 'Confession'],
    ...['Opinions politiques', 'Activité syndicale', 'Orientation sexuelle', 'Mineur', 'Âge'],
    ...['Date de naissance', "Nombre d'enfants", 'Représentant légal', "Tranche d'âge"],
    ...['Health', 'Disability', 'Dietary needs', 'Ethnicity', 'Ethnic origin', 'Race', 'Faith'],
    ...['Political opinion', 'Trade union', 'Union member', 'Minor', 'Age', 'Birth date'],
  ])('%s is sensitive', (header) => {
    expect(cautionOf(header, [])).toBe('sensitive');
    expect(cautionOf(` ${header.toUpperCase()} `, ['oui', 'non'])).toBe('sensitive');
  });

  it.each([
    ...['Téléphone', 'Tél.', 'Mobile', 'Phone', 'phone_number', 'Adresse', 'Code postal', 'Rue'],
    ...['Home Address 1', 'Postcode', 'Courriel', 'E-mail', 'Email payeur', 'Nom', 'Nom payeur'],
    ...['Prénom', 'Full name', 'Surname', 'Facebook', 'LinkedIn', 'Photo', 'IBAN'],
  ])('%s is personal', (header) => {
    expect(cautionOf(header, [])).toBe('personal');
  });

  it.each(['Commentaire', 'Remarques', 'Notes', 'Observations', 'Comments', 'Bio', 'Feedback'])(
    '%s is free text',
    (header) => {
      expect(cautionOf(header, ['gentil'])).toBe('free text');
    },
  );

  it.each([
    'MAC',
    'Adresse MAC',
    'MacAddresses',
    'mac_address',
    'Device ID',
    'IP address',
    'callingstationid',
  ])('%s is of a device', (header) => {
    expect(cautionOf(header, [])).toBe('device');
  });

  it.each([
    ...['', 'Métier', 'Structure', 'Atelier', "Nom de l'atelier", 'Nom Événement', 'Company name'],
    ...['Groupe', 'Machine', 'Espace', 'Statut', 'Engagement', 'Étage', 'Village', 'Réunion'],
    ...[
      'Communauté',
      'Partage',
      'Date',
      'Room',
      'Skills',
      'Trade',
      'Language',
      'Stage',
      'Machines',
    ],
  ])('%s is none', (header) => {
    expect(cautionOf(header, [])).toBeNull();
  });
});

describe('cells of columns that are not kept', () => {
  it.each([
    ['aa:bb:cc:dd:ee:ff', 'device'],
    ['AA-BB-CC-00-11-22', 'device'],
    ['aabb.ccdd.eeff', 'device'],
    ['aa:bb:cc:dd:ee:ff, 00:11:22:33:44:55', 'device'],
    ['aicha@exemple.fr', 'personal'],
    ['06 12 34 56 78', 'personal'],
    ['+33612345678', 'personal'],
    [
      'Je viens depuis trois ans pour réparer mon vélo et boire le café avec les autres',
      'free text',
    ],
    ['aa:bb:cc', null],
    ['2026-03-05 18:30', null],
    ['12', null],
    ['Menuiserie', null],
  ])('%s is %s', (cell, caution) => {
    expect(cautionOf('Colonne', [cell])).toBe(caution);
  });

  it('give a device away by one cell, the others by most', () => {
    expect(cautionOf('Appareil', ['', 'salon', 'aa:bb:cc:dd:ee:ff'])).toBe('device');
    expect(cautionOf('Contact', ['salon', 'atelier', 'aicha@exemple.fr'])).toBeNull();
  });

  it('a note that is a number is no text', () => {
    expect(cautionOf('Note', ['4', '5', '3,5'])).toBeNull();
    expect(cautionOf('Note', ['très bien'])).toBe('free text');
  });

  property.prop([
    fc.array(fc.uint8Array({ minLength: 6, maxLength: 6 }), { minLength: 1 }),
    fc.constantFrom(':', '-'),
  ])('any number of a network device is met', (addresses, sign) => {
    const written = addresses.map((bytes) =>
      [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(sign),
    );
    expect(cautionOf('Colonne', written)).toBe('device');
  });
});
