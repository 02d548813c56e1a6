import { describe, expect, it } from 'vitest';
import type { LogName } from '../../../src/lib/logs/logs.ts';
import {
  missingColumns,
  recognise,
  recogniseAs,
} from '../../../src/lib/logs/recognition/recognise.ts';
import { headFrom } from '../presets/fixtures.ts';

/** What a sheet is guessed to be, short: `column confidence ← headers form`. */
function guessed(name: string, text: string) {
  const recognition = recognise(headFrom(text, name));
  const { preset, mapping, confidence, ask, warnings } = recognition;
  expect(preset).toBeNull();
  const columns = Object.entries(mapping.columns).map(([column, source]) => {
    const sure = `${column} ${String(confidence[column])} ←`;
    if (source.from === 'headers') {
      return `${sure} ${source.headers.join(' + ')} ${source.time ?? source.person ?? ''}`.trim();
    }
    if (source.from === 'fixed') return `${sure} "${source.text}"`;
    return source.from === 'duration'
      ? `${sure} ${source.header} in ${source.unit}`
      : `${sure} ${source.from}`;
  });
  const line = mapping.headerLine;
  return { log: mapping.log, line, columns: columns.sort(), ask, warnings, mapping, recognition };
}

describe('sheets of a third place, in French', () => {
  it('takes the earlier of two columns of hours for the arrival, whatever they are called', () => {
    const sheet = (headers: string, hours: string) =>
      guessed(
        'export.csv',
        `Nom;Prénom;Date;${headers};Salle\n` +
          `Morel;Aïcha;13/03/2026;${hours};Forge\nPetit;Lou;14/03/2026;${hours};Forge\n`,
      );
    expect(sheet('Entré à;Sorti à', '09:05;12:30').columns).toEqual([
      'end 0.4 ← Date + Sorti à dmy',
      'person_id 0.9 ← Prénom + Nom name',
      'start 0.4 ← Date + Entré à dmy',
      'zone 0.9 ← Salle',
    ]);
    // An evening that ends after midnight, under a name that says it is the end.
    expect(sheet('Entré à;Départ', '21:05;00:30').columns).toContain(
      'start 0.4 ← Date + Entré à dmy',
    );
    expect(sheet('Heure B;Heure A', '18:00;09:00').columns).toContain(
      'start 0.4 ← Date + Heure A dmy',
    );
  });

  it('passages with a day and hours apart, first and last name', () => {
    const sheet = guessed(
      'passages mars.csv',
      'Date;Nom;Prénom;Arrivée;Départ;Espace\n' +
        '03/03/2026;Morel;Aïcha;9h05;12h30;Open space\n' +
        '03/03/2026;Petit;Lou;9h15;;Atelier bois\n' +
        '14/03/2026;Morel;Aïcha;14h00;18h10;Open space\n',
    );
    expect(sheet).toMatchObject({ log: 'checkins', line: 1, ask: ['place'], warnings: [] });
    expect(sheet.columns).toEqual([
      'end 0.9 ← Date + Départ dmy',
      'person_id 0.9 ← Prénom + Nom name',
      'start 0.9 ← Date + Arrivée dmy',
      'zone 0.9 ← Espace',
    ]);
  });

  it('passages as a badge reader writes them, hours called without an article', () => {
    const sheet = guessed(
      'badges.csv',
      'Nom;Prénom;Date;Heure entrée;Heure sortie;Salle\n' +
        'Morel;Aïcha;05/01/2026;10:51;12:30;Open space\n' +
        'Petit;Lou;05/01/2026;09:15;;Atelier bois\n' +
        'Morel;Aïcha;14/01/2026;14:00;18:10;Open space\n',
    );
    expect(sheet).toMatchObject({ log: 'checkins', line: 1, ask: ['place'], warnings: [] });
    expect(sheet.columns).toEqual([
      'end 0.9 ← Date + Heure sortie dmy',
      'person_id 0.9 ← Prénom + Nom name',
      'start 0.9 ← Date + Heure entrée dmy',
      'zone 0.9 ← Salle',
    ]);
  });

  it('a sign-in grid under a title, its names without a header', () => {
    const sheet = guessed(
      'Émargement couture.xlsx › Feuil1',
      "Feuille d'émargement – atelier couture;;;;\n;;;;\n" +
        ';03/03/2026;10/03/2026;17/03/2026;24/03/2026\n' +
        'Aïcha Morel;x;;x;\nLou Petit;x;x;;x\nSam Roux;;x;x;\n',
    );
    expect(sheet).toMatchObject({ log: 'attendance', line: 3, ask: ['event_name'] });
    expect(sheet.columns).toEqual([
      'event_id 0.6 ← wide header',
      'event_name 0.4 ← "Émargement couture"',
      'person_id 0.4 ← A name',
      'start 0.9 ← wide header',
    ]);
    expect(sheet.mapping.columns['start']).toEqual({ from: 'wide header', time: 'dmy' });
    expect(sheet.mapping.wide?.headers).toHaveLength(4);
    expect(sheet.mapping.wide?.present).toContain('x');
    expect(sheet.mapping.wide?.present).not.toContain('absent');
  });

  it('coups de main: who helped whom, with a length in minutes', () => {
    const sheet = guessed(
      'coups de main.csv',
      'Date;Aidant·e;Aidé·e;Sujet;Durée (min)\n' +
        '02/03/2026;Aïcha Morel;Lou Petit;couture;30\n15/03/2026;Lou Petit;Sam Roux;compta;45\n',
    );
    expect(sheet).toMatchObject({ log: 'help', ask: [], warnings: [] });
    expect(sheet.columns).toEqual([
      'helped_id 0.9 ← Aidé·e name',
      'helper_id 0.9 ← Aidant·e name',
      'minutes 0.9 ← Durée (min)',
      'time 0.9 ← Date dmy',
      'topic 0.9 ← Sujet',
    ]);
  });

  it('does not take hours for minutes', () => {
    const text = 'Date;Aidant;Aidé;Durée\n02/03/2026;Aïcha;Lou;1,5\n15/03/2026;Lou;Sam;2\n';
    const sheet = guessed('entraide.csv', text);
    expect(sheet.mapping.columns['minutes']).toBeUndefined();
    expect(sheet.recognition.unused).toEqual([{ header: 'Durée', why: 'unmapped' }]);
  });

  it('demandes, where one column of dates decides for the others', () => {
    const sheet = guessed(
      'demandes.csv',
      'N° demande;Demandeur;Date de la demande;Besoin;Répondu le\n' +
        '17;Lou Petit;02/03/2026 10:15;couture;02/03/2026 11:00\n' +
        '18;Sam Roux;14/03/2026 09:00;perceuse;\n',
    );
    expect(sheet).toMatchObject({ log: 'requests', warnings: [] });
    expect(sheet.columns).toEqual([
      'answered_at 0.9 ← Répondu le dmy',
      'asker_id 0.9 ← Demandeur name',
      'request_id 0.9 ← N° demande',
      'time 0.9 ← Date de la demande dmy',
      'topic 0.9 ← Besoin',
    ]);
  });

  it('adhérents: what must not be kept is told, what may not be grouped by is warned about', () => {
    const sheet = guessed(
      'adhérents 2025-2026.csv',
      "N° adhérent;Nom;Prénom;E-mail;Téléphone;Métier;Structure;Compétences;Date d'adhésion;Adresse;Handicap;Remarques\n" +
        'A001;Morel;Aïcha;aicha@exemple.fr;0612345678;Menuiserie;Les Copeaux;bois;12/09/2025;1 rue des Lilas;non;\n' +
        'A002;Petit;Lou;lou@exemple.fr;0611111111;Illustration;;dessin;02/10/2025;3 rue Basse;oui;sympa\n',
    );
    expect(sheet).toMatchObject({ log: 'people', warnings: ['DATE_ORDER_UNDECIDED'] });
    expect(sheet.columns).toEqual([
      'discipline 0.9 ← Métier',
      "joined 0.9 ← Date d'adhésion dmy",
      'organisation 0.9 ← Structure',
      'person_id 0.9 ← N° adhérent id',
      'skills 0.9 ← Compétences',
    ]);
    expect(sheet.mapping.attributes).toEqual({});
    expect(sheet.recognition.unused.map(({ header, why }) => `${header}: ${why}`)).toEqual([
      'Nom: identity',
      'Prénom: identity',
      'E-mail: identity',
      'Téléphone: personal',
      'Adresse: personal',
      'Handicap: sensitive',
      'Remarques: free text',
    ]);
  });

  it('ateliers with a column of presence, a session a name and day', () => {
    const sheet = guessed(
      'ateliers.csv',
      'Atelier;Date;Nom du participant;Prénom du participant;Présent\n' +
        'Couture;05/03/2026;Morel;Aïcha;oui\nCouture;05/03/2026;Petit;Lou;non\n' +
        'Soudure;19/03/2026;Roux;Sam;\n',
    );
    expect(sheet).toMatchObject({ log: 'attendance', ask: [], warnings: [] });
    expect(sheet.columns).toEqual([
      'event_id 0.9 ← Atelier + Date',
      'event_name 0.9 ← Atelier',
      'person_id 0.6 ← Prénom du participant + Nom du participant name',
      'start 0.9 ← Date dmy',
      'status 0.9 ← Présent',
    ]);
    const status = sheet.mapping.columns['status'];
    expect(status).toMatchObject({ words: { oui: 'attended', non: 'no_show', '': 'registered' } });
  });

  it('merged cells: the day and the workshop once for several people', () => {
    const sheet = guessed(
      'planning.csv',
      'Date;Atelier;Nom\n03/03/2026;Couture;Aïcha Morel\n;;Lou Petit\n;;Sam Roux\n' +
        '17/03/2026;Soudure;Aïcha Morel\n;;Jo Blanc\n',
    );
    expect(sheet).toMatchObject({ log: 'attendance', warnings: ['MERGED_CELLS'] });
    expect(sheet.mapping.fillDown).toEqual(['Date', 'Atelier']);
  });

  it('a list without a header, by what its cells show', () => {
    const sheet = guessed(
      'liste.csv',
      'Aïcha Morel;03/03/2026 09:05;03/03/2026 12:30\nLou Petit;03/03/2026 09:15;03/03/2026 11:00\n' +
        'Aïcha Morel;14/03/2026 09:00;14/03/2026 10:00\n',
    );
    expect(sheet).toMatchObject({ log: 'checkins', line: 0, ask: ['place'] });
    expect(sheet.columns).toEqual([
      'end 0.4 ← C dmy',
      'person_id 0.4 ← A name',
      'start 0.4 ← B dmy',
    ]);
  });

  it('badges without a header: the number that comes back, not the door', () => {
    const sheet = guessed(
      'badges.csv',
      'A0417;2026-03-02 08:05:12;Porte nord\nA0418;2026-03-02 08:09:40;Porte nord\n' +
        'A0417;2026-03-02 12:01:03;Porte sud\n',
    );
    expect(sheet).toMatchObject({ log: 'checkins', line: 0 });
    expect(sheet.columns).toEqual(['person_id 0.4 ← A id', 'start 0.4 ← B']);
  });

  it('inscriptions: who signed up is registered, and when is not the day of the event', () => {
    const sheet = guessed(
      'inscriptions repair café 2026-03-05.csv',
      "Nom;Prénom;Courriel;Date d'inscription;Téléphone\n" +
        'Morel;Aïcha;aicha@exemple.fr;12/02/2026;0612345678\nPetit;Lou;lou@exemple.fr;13/02/2026;0611111111\n',
    );
    expect(sheet).toMatchObject({ log: 'attendance', ask: ['event_name', 'start'] });
    expect(sheet.warnings).toEqual(['REGISTERED_NOT_PRESENT', 'BOOKING_DATE_NOT_SLOT']);
    expect(sheet.columns).toEqual([
      'event_id 0.4 ← "repair café 2026-03-05"',
      'event_name 0.4 ← "repair café"',
      'person_id 0.9 ← Courriel email',
      'start 0.4 ← "2026-03-05"',
      'status 0.4 ← "registered"',
    ]);
  });

  it('fréquentation, enquête, projets', () => {
    const counted = guessed(
      'frequentation.csv',
      'Jour;Nombre de visiteurs;Lieu\n02/03/2026;42;La Passerelle\n14/03/2026;17;La Passerelle\n',
    );
    expect(counted.log).toBe('headcounts');
    expect(counted.columns).toEqual([
      'count 0.9 ← Nombre de visiteurs',
      'date 0.9 ← Jour dmy',
      'place 0.9 ← Lieu',
    ]);
    const asked = guessed(
      'enquete.csv',
      'Qui;Personne citée;Lien\nAïcha Morel;Lou Petit;conseil\nLou Petit;Sam Roux;amitié\n',
    );
    expect(asked.log).toBe('nominations');
    expect(asked.columns).toEqual([
      'from_id 0.9 ← Qui name',
      'relation 0.9 ← Lien',
      'to_id 0.9 ← Personne citée name',
    ]);
  });

  it('a badge reader that also writes the number of the telephone', () => {
    const sheet = guessed(
      'bornes.csv',
      'Membre;Entrée;Sortie;Appareil\nAïcha;02/03/2026 09:00;02/03/2026 11:00;aa:bb:cc:dd:ee:ff\n' +
        'Lou;13/03/2026 09:00;;aa:bb:cc:dd:ee:00\n',
    );
    expect(sheet.log).toBe('checkins');
    expect(sheet.recognition.unused).toEqual([{ header: 'Appareil', why: 'device' }]);
  });
});

describe('sheets of a third place, in English', () => {
  it('a sign-in sheet under a title', () => {
    const sheet = guessed(
      'signin.csv',
      'Visitor sign-in sheet,,,\n,,,\nName,Check-in,Check-out,Room\n' +
        'Ann Lee,2026-03-02 09:05,2026-03-02 12:30,Main\nBo Kim,2026-03-02 09:20,,Workshop\n',
    );
    expect(sheet).toMatchObject({ log: 'checkins', line: 3, ask: ['place'] });
    expect(sheet.columns).toEqual([
      'end 0.9 ← Check-out',
      'person_id 0.9 ← Name name',
      'start 0.9 ← Check-in',
      'zone 0.9 ← Room',
    ]);
  });

  it('a length in hours instead of an end', () => {
    const sheet = guessed(
      'visits.csv',
      'Member ID,Location,Arrived,Duration (hours)\nM17,Quay,3/25/2026 9:05 AM,2.5\nM18,Quay,3/26/2026 1:15 PM,4\n',
    );
    expect(sheet).toMatchObject({ log: 'checkins', ask: [] });
    expect(sheet.columns).toEqual([
      'end 0.6 ← Duration (hours) in hours',
      'person_id 0.9 ← Member ID id',
      'place 0.9 ← Location',
      'start 0.9 ← Arrived mdy',
    ]);
  });

  it('an attendance grid that says yes and no', () => {
    const sheet = guessed(
      'attendance sewing.csv',
      'Member,Trade,2026-03-03,2026-03-10,2026-03-17\nAnn Lee,Carpenter,yes,no,yes\nBo Kim,Illustrator,no,yes,yes\n',
    );
    expect(sheet.log).toBe('attendance');
    expect(sheet.mapping.columns['person_id']).toMatchObject({ headers: ['Member'] });
    expect(sheet.mapping.columns['start']).toEqual({ from: 'wide header', time: null });
    expect(sheet.mapping.wide?.present).toContain('yes');
    expect(sheet.mapping.wide?.present).not.toContain('no');
  });

  it('a grid signed with anything takes any sign', () => {
    const sheet = guessed(
      'attendance.csv',
      'Member,2026-03-03,2026-03-10,2026-03-17\nAnn Lee,AL,,AL\nBo Kim,,BK,BK\n',
    );
    expect(sheet.mapping.wide?.present).toEqual(['*']);
  });

  it('a grid whose dates have no year cannot be dated', () => {
    const sheet = guessed('grid.csv', 'Name,3 March,10 March,17 March\nAnn,x,,x\n');
    expect(sheet.warnings).toEqual(['DATES_WITHOUT_YEAR']);
    expect(missingColumns(sheet.recognition)).toEqual(['start']);
  });

  it('a grid of days and halves of days, on two lines', () => {
    const sheet = guessed(
      'desk booking.csv',
      ',2026-03-03,,2026-03-04,,2026-03-05,\nName,am,pm,am,pm,am,pm\nAnn Lee,x,,x,,,\nBo Kim,,x,,,x,x\n',
    );
    expect(sheet.mapping).toMatchObject({ log: 'attendance', headerLine: 1, headerLines: 2 });
    expect(sheet.mapping.wide?.headers.slice(0, 2)).toEqual(['2026-03-03 am', '2026-03-03 pm']);
    expect(sheet.mapping.columns['person_id']).toMatchObject({ headers: ['Name'] });
  });

  it('members, projects, ties', () => {
    const members = guessed(
      'members.csv',
      'Full name,Email,Job title,Company,Member since,Notes\nAnn Lee,ann@example.org,Carpenter,Chips,2025-09-01,nice person\nBo Kim,bo@example.org,Illustrator,,2025-10-14,\n',
    );
    expect(members.log).toBe('people');
    expect(members.columns).toEqual([
      'discipline 0.9 ← Job title',
      'joined 0.9 ← Member since',
      'organisation 0.9 ← Company',
      'person_id 0.9 ← Email email',
    ]);
    const projects = guessed(
      'projects.csv',
      'Project,Date,Participants,Type,Amount\nCargo bike,2026-03-20,Ann Lee; Bo Kim,prototype,1500\nLamp,2026-03-28,Bo Kim; Cy Roe,product,200\n',
    );
    expect(projects.log).toBe('outcomes');
    expect(projects.columns).toEqual([
      'amount 1 ← Amount',
      'date 1 ← Date',
      'kind 0.9 ← Type',
      'outcome_id 0.6 ← Project',
      'person_ids 0.9 ← Participants name',
      'title 0.9 ← Project',
    ]);
    const ties = guessed(
      'edges.csv',
      'Person A,Person B,Strength\nAnn Lee,Bo Kim,3\nBo Kim,Cy Roe,1\n',
    );
    expect(ties.log).toBe('ties');
  });

  it('a family with one e-mail is several people', () => {
    const sheet = guessed(
      'workshop.csv',
      'Workshop,Date,Name,Email\nWelding,2026-03-05,Ann Lee,home@example.org\nWelding,2026-03-05,Max Lee,home@example.org\nWelding,2026-03-05,Bo Kim,bo@example.org\n',
    );
    expect(sheet.mapping.columns['person_id']).toMatchObject({ headers: ['Name'], person: 'name' });
  });
});

describe('a guess', () => {
  it('says when a table is like no log', () => {
    const sheet = guessed('stocks.csv', 'Article;Quantité;Prix\nVis;200;3,50\nColle;4;7,20\n');
    expect(sheet.warnings).toEqual(['UNRECOGNISED']);
    expect(sheet.columns).toEqual([]);
  });

  it('never reads a sensitive column, whatever it is called after', () => {
    const sheet = guessed(
      'membres.csv',
      'Nom complet;Activité syndicale;Organisation politique\nAïcha Morel;aucune;aucune\nLou Petit;oui;verts\n',
    );
    expect(Object.keys(sheet.mapping.columns)).toEqual(['person_id']);
    expect(sheet.recognition.unused.map(({ why }) => why)).toEqual(['sensitive', 'sensitive']);
  });

  it('does not take what people paid, or who paid, for who came', () => {
    const sheet = guessed(
      'présences atelier.csv',
      'Date;Nom du payeur;Nom\n25/03/2026;Morel;Lou Petit\n26/03/2026;Morel;Sam Roux\n',
    );
    expect(sheet.mapping.columns['person_id']).toMatchObject({ headers: ['Nom'] });
  });

  it.each([
    ['people', ['person_id 0.9']],
    ['checkins', ['person_id 0.9', 'start 0.9']],
    ['help', ['time 0.9']],
  ] as const)('as %s, where the user says so', (log: LogName, expected) => {
    const head = headFrom('Nom;Date\nAïcha Morel;25/03/2026\nLou Petit;26/03/2026\n', 'x.csv');
    const { mapping, confidence, warnings } = recogniseAs(head, log);
    expect(mapping.log).toBe(log);
    expect(Object.keys(mapping.columns).map((c) => `${c} ${String(confidence[c])}`)).toEqual(
      expected,
    );
    expect(warnings.includes('DAYS_WITHOUT_HOURS')).toBe(log === 'checkins');
  });
});
