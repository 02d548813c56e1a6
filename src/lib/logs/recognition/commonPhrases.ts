/** What columns of several logs are called, in French and English; case and accents aside. */

type Phrases = readonly string[];

export const EVENT: Phrases = [
  ...['atelier', 'événement', 'activité', 'séance', 'animation', 'formation', 'cours', 'rencontre'],
  ...['réunion', "nom de l'atelier", "intitulé de l'atelier", 'intitulé', 'titre', 'stage'],
  ...['event', 'workshop', 'session', 'class', 'meeting', 'meetup', 'event name', 'title'],
];
export const PLACE: Phrases = [
  ...['lieu', 'site', 'tiers-lieu', 'antenne', 'établissement'],
  ...['place', 'location', 'venue', 'building', 'branch'],
];
export const DAY: Phrases = [
  ...['date', 'jour', 'date et heure', 'quand', 'le'],
  ...['day', 'when', 'date and time', 'datetime'],
];
/** When something was written down: a badge, but also a form that was sent. */
export const STAMP: Phrases = ['horodatage', 'horodateur', 'timestamp'];
export const HOUR: Phrases = ['heure', 'horaire', 'heures', 'time', 'hour'];
export const BEGIN: Phrases = [
  'début',
  'heure de début',
  'date de début',
  'start',
  'start time',
  'begin',
];
export const END: Phrases = ['fin', 'heure de fin', 'date de fin', 'end', 'end time'];
export const TOPIC: Phrases = [
  ...[
    'sujet',
    'thème',
    'objet',
    'besoin',
    "type d'aide",
    'compétence',
    'quoi',
    'sur quoi',
    'domaine',
  ],
  ...['coup de main', "nature de l'aide", 'topic', 'subject', 'skill', 'what', 'need', 'about'],
];
export const ASKER: Phrases = [
  ...['demandeur', 'demandeuse', 'demandeur·se', 'demandé par', 'qui demande'],
  ...['asker', 'requester', 'requested by', 'asked by'],
];
export const FIRST_OF_TWO: Phrases = [
  ...['personne a', 'personne 1', 'membre 1', 'participant 1', 'première personne', 'adhérent 1'],
  ...['person a', 'person 1', 'member 1', 'first person'],
];
export const SECOND_OF_TWO: Phrases = [
  ...['personne b', 'personne 2', 'membre 2', 'participant 2', 'deuxième personne', 'adhérent 2'],
  ...['person b', 'person 2', 'member 2', 'second person'],
];
export const RELATION: Phrases = ['relation', 'lien', 'type de lien', 'type', 'label', 'tie'];
export const WEIGHT: Phrases = ['poids', 'force', 'fréquence', 'weight', 'strength', 'frequency'];
export const KIND: Phrases = ['type', 'catégorie', 'nature', 'thématique', 'kind', 'category'];
/** A length of time, which also says when something ended. */
export const DURATION: Phrases = ['durée', 'temps passé', 'duration', 'length', 'time spent'];
