import { describe, expect, it } from 'vitest';
import { findPersons } from '../../../src/lib/logs/history/findPersons.ts';
import { bookOf } from '../../../src/lib/logs/identities/nameBook.ts';
import { personKeys } from '../../../src/lib/logs/mapped/personKeys.ts';
import { personOf } from '../../../src/lib/logs/mapped/cellMaker.ts';
import { known } from '../identities/people.ts';

const salt = 'secret';
const key = (name: string): string => personOf(name, 'name', personKeys(salt));
const names = bookOf([
  known(key('Anne Morel'), ['Anne Morel'], [], ['passages.csv']),
  known('m12', ['MOREL Anne'], ['anne@x.org'], ['adherents.csv']),
  known('m13', ['Aline Morel'], [], ['adherents.csv']),
  known('gone', ['Anne Morel'], [], ['old.csv']),
]);
const persons = [key('Anne Morel'), 'm12', 'm13', 'm99'];
const found = (who: string): string[] =>
  findPersons(who, persons, { salt, names }).map(({ person }) => person);

describe('finding somebody', () => {
  it('puts who is written exactly so first, then who has the same name', () => {
    expect(found('Anne Morel')).toEqual([key('Anne Morel'), 'm12']);
    expect(found('morel ANNE')).toEqual([key('Anne Morel'), 'm12']);
  });

  it('finds by an initial and a title, and never who is not in the logs', () => {
    // By name, as they are equally likely: keys are others in another project.
    expect(found('Mme A. Morel')).toEqual(['m13', key('Anne Morel'), 'm12']);
  });

  it('finds an id of which no name is known', () => {
    expect(found('m99')).toEqual(['m99']);
    expect(findPersons('Anne Morel', persons, { salt, names: new Map() })).toEqual([
      { person: key('Anne Morel'), names: [], emails: [], files: [] },
    ]);
  });

  it('finds nobody where nobody is meant', () => {
    expect(found('Zoé Tremblay')).toEqual([]);
    expect(found('')).toEqual([]);
    expect(found('…')).toEqual([]);
  });
});
