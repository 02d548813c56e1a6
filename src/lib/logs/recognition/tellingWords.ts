/** Words in cells, headers and names of tables that tell what they are about; all folded (fold.ts). */
import type { LogName } from '../logs.ts';

type Phrases = readonly string[];

/** Words of a header whose times are not those of a presence: when somebody booked, paid, was born. */
export const NOT_THE_START: ReadonlySet<string> = new Set([
  ...['inscription', 'commande', 'reservation', 'creation', 'naissance', 'adhesion', 'paiement'],
  ...['achat', 'order', 'booked', 'booking', 'registered', 'registration', 'created', 'birth'],
  ...['payment', 'rsvp', 'purchase', 'purchased', 'updated', 'modifie', 'envoi', 'submitted'],
]);

/** Words in the name of a table that speak for a log. */
export const TABLE_WORDS: Readonly<Record<LogName, Phrases>> = {
  checkins: [
    'passages',
    'badges',
    'visites',
    'checkins',
    'entrees',
    'pointages',
    'visits',
    'access',
    'acces',
  ],
  attendance: [
    ...['emargement', 'presences', 'presence', 'ateliers', 'atelier', 'inscrits', 'inscriptions'],
    ...[
      'participants',
      'evenements',
      'attendance',
      'workshop',
      'workshops',
      'events',
      'signin',
      'attendees',
    ],
  ],
  events: [
    ...['agenda', 'calendrier', 'programme', 'programmation', 'evenements'],
    ...['calendar', 'schedule', 'events'],
  ],
  help: ['entraide', 'aides', 'coups', 'main', 'help', 'mentorat', 'mentoring'],
  requests: ['demandes', 'requests', 'tickets', 'besoins'],
  contacts: ['contacts', 'rencontres', 'meetings'],
  ties: ['liens', 'ties', 'edges', 'reseau', 'network'],
  nominations: ['nominations', 'citations', 'enquete', 'survey'],
  outcomes: ['projets', 'retombees', 'resultats', 'projects', 'outcomes'],
  changes: ['changements', 'changes', 'journal'],
  headcounts: ['frequentation', 'comptages', 'headcounts', 'footfall', 'affluence'],
  people: [
    'adherents',
    'membres',
    'annuaire',
    'adhesions',
    'adhesion',
    'members',
    'people',
    'directory',
    'contacts',
    'residents',
  ],
};

/** What is written for who came and who did not, folded. An empty cell claims nobody stayed away. */
export const STATUS_WORDS: Readonly<Record<string, string>> = {
  ...becoming('attended', [
    ...['oui', 'x', '✓', '✔', '1', 'present', 'presente', 'presents', 'p', 'venu', 'venue', 'true'],
    ...['vrai', 'ok', 'yes', 'y', 'o', 'attended', 'checkedin'],
  ]),
  ...becoming('no_show', [
    ...['non', 'absent', 'absente', 'abs', 'a', 'no', 'n', '0', 'false', 'faux', 'noshow', '-'],
  ]),
  ...becoming('cancelled', ['excuse', 'excusee', 'annule', 'annulee', 'cancelled', 'canceled']),
  ...becoming('registered', ['inscrit', 'inscrite', 'registered', 'confirme', '']),
};

/** Words for what somebody is in the place, folded. Others are kept as they are. */
export const ROLE_WORDS: Readonly<Record<string, string>> = {
  ...becoming('member', ['adherent', 'adherente', 'membre', 'member']),
  ...becoming('staff', [
    'salarie',
    'salariee',
    'employe',
    'employee',
    'equipe',
    'permanent',
    'staff',
  ]),
  ...becoming('visitor', ['visiteur', 'visiteuse', 'depassage', 'visitor']),
};

function becoming(word: string, written: Phrases): Record<string, string> {
  return Object.fromEntries(written.map((each) => [each, word]));
}
