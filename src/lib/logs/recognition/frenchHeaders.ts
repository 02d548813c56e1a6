/**
 * How our own templates call the columns in French. Each log has at least one name that nobody else
 * writes so, by which its tables are known for ours.
 */
import { folded } from '../mapped/fold.ts';
import type { LogName } from '../logs.ts';

const PERSON = 'personne (identifiant)';

export const FRENCH_HEADERS: Readonly<Record<LogName, Readonly<Record<string, string>>>> = {
  people: {
    person_id: PERSON,
    discipline: 'métier',
    organisation: 'organisation',
    skills: 'savoir-faire',
    joined: 'arrivée (jour)',
    left: 'départ (jour)',
    role: 'rôle',
    consent: 'accord',
  },
  checkins: {
    person_id: PERSON,
    place: 'lieu',
    start: 'entrée (jour et heure)',
    zone: 'espace',
    end: 'sortie (jour et heure)',
    source: 'source',
  },
  attendance: {
    person_id: PERSON,
    event_id: 'événement (identifiant)',
    start: 'début (jour et heure)',
    event_name: 'nom de l’événement',
    kind: 'genre',
    end: 'fin (jour et heure)',
    place: 'lieu',
    status: 'présence',
    role: 'rôle',
  },
  help: {
    helper_id: 'personne qui a aidé (identifiant)',
    helped_id: 'personne aidée (identifiant)',
    time: 'jour et heure',
    topic: 'sujet',
    minutes: 'minutes',
    rating: 'note',
    request_id: 'demande (identifiant)',
  },
  requests: {
    request_id: 'demande (identifiant)',
    asker_id: 'personne qui demande (identifiant)',
    time: 'jour et heure',
    topic: 'sujet',
    answered_at: 'première réponse (jour et heure)',
    closed_at: 'fin de la demande (jour et heure)',
  },
  contacts: {
    person_a: 'une personne (identifiant)',
    person_b: 'l’autre personne (identifiant)',
    start: 'début (jour et heure)',
    end: 'fin (jour et heure)',
  },
  ties: {
    person_a: 'une personne (identifiant)',
    person_b: 'l’autre personne (identifiant)',
    relation: 'nature du lien',
    weight: 'force du lien',
  },
  nominations: {
    from_id: 'personne qui répond (identifiant)',
    to_id: 'personne nommée (identifiant)',
    relation: 'question posée',
    weight: 'intensité',
  },
  outcomes: {
    outcome_id: 'retombée (identifiant)',
    kind: 'genre',
    date: 'jour',
    person_ids: 'personnes (identifiants)',
    title: 'titre',
    counterfactual: 'sans le lieu',
    amount: 'montant',
  },
  changes: { date: 'jour du changement', label: 'ce qui a changé' },
  events: {
    event_id: 'événement (identifiant)',
    start: 'début (jour et heure)',
    event_name: 'titre au calendrier',
    end: 'fin (jour et heure)',
    kind: 'genre',
    place: 'lieu',
  },
  headcounts: { date: 'jour du comptage', count: 'personnes présentes', place: 'lieu' },
};

/** The folded header of a column in French, by log and column. */
export const frenchHeader = (log: LogName, column: string): string =>
  folded(FRENCH_HEADERS[log][column] ?? column);
