import { describe, expect, it } from 'vitest';
import { isPersonal } from '../../src/lib/logs/personalColumns.ts';

describe('columns that identify people', () => {
  it.each(
    'nom,prénom,name,first_name,last_name,email,e-mail,courriel,mail,phone,téléphone,tel,adresse,address'.split(
      ',',
    ),
  )('are met as %s, in any case and without accents', (header) => {
    expect(isPersonal(header)).toBe(true);
    expect(isPersonal(` ${header.toUpperCase()} `)).toBe(true);
    expect(isPersonal(header.normalize('NFD'))).toBe(true);
    expect(isPersonal(header.replaceAll('é', 'e'))).toBe(true);
  });

  it.each(['', 'organisation', 'discipline', 'skills', 'hobby', 'quartier', 'nombre', 'hotel'])(
    'are not %s',
    (header) => {
      expect(isPersonal(header)).toBe(false);
    },
  );
});
