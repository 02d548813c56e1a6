/** How people call the column of the person of a row, in French and English; case and accents aside. */

type Phrases = readonly string[];

/** How the column of the person of a row is called. */
export const PERSONS: Readonly<Record<'id' | 'email' | 'first' | 'last' | 'name', Phrases>> = {
  id: [
    ...['n° adhérent', 'numéro adhérent', "numéro d'adhérent", "n° d'adhérent", 'id adhérent'],
    ...[
      'code adhérent',
      'n° membre',
      'numéro de membre',
      'id membre',
      'badge',
      'n° badge',
      'n° de badge',
    ],
    ...['numéro de badge', 'carte', 'n° carte', 'identifiant', 'id client', 'matricule', 'login'],
    ...['person id', 'member id', 'member number', 'membership number', 'member no', 'badge id'],
    ...['card number', 'user id', 'username', 'customer id', 'id personne', 'id utilisateur'],
  ],
  email: [
    ...['email', 'e-mail', 'mail', 'courriel', 'adresse e-mail', 'adresse mail', 'adresse email'],
    ...['email address', 'adresse électronique'],
  ],
  first: ['prénom', 'prénoms', 'first name', 'firstname', 'given name'],
  last: ['nom', 'nom de famille', "nom d'usage", 'last name', 'lastname', 'surname', 'family name'],
  name: [
    ...['nom', 'nom complet', 'nom prénom', 'nom et prénom', 'prénom nom', 'prénom et nom'],
    ...['participant', 'participante', 'participant·e', 'membre', 'adhérent', 'adhérente'],
    ...['adhérent·e', 'usager', 'usagère', 'utilisateur', 'personne', 'visiteur', 'inscrit', 'qui'],
    ...['résident', 'client', 'coworker', 'bénévole', 'stagiaire', 'name', 'full name', 'member'],
    ...['user', 'person', 'visitor', 'attendee', 'guest', 'who', 'customer', 'participant name'],
  ],
};

/** Words of a header that name somebody else than the person of the row, or no person at all. */
export const NOT_THE_PERSON: ReadonlySet<string> = new Set([
  ...[
    'payeur',
    'payer',
    'urgence',
    'emergency',
    'parent',
    'responsable',
    'animateur',
    'animatrice',
  ],
  ...[
    'intervenant',
    'intervenante',
    'organisateur',
    'host',
    'atelier',
    'projet',
    'project',
    'structure',
  ],
  ...[
    'entreprise',
    'societe',
    'association',
    'asso',
    'company',
    'organisation',
    'event',
    'evenement',
    'salle',
    'lieu',
    'site',
  ],
  ...[
    'nombre',
    'nb',
    'number of',
    'count',
    'total',
    'type',
    'date',
    'tarif',
    'machine',
    'depuis',
    'since',
  ],
]);
