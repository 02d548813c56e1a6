/** What each column of the files of a network holds, French and English side by side. */
import { GROUP_PREFIX, type NetworkWords } from '../exports/network/words.ts';

const words = (fr: string, en: string) => ({ fr, en });

const PAIR = {
  source: words('Pseudonyme d’une des deux personnes.', 'Pseudonym of one of the two persons.'),
  target: words('Pseudonyme de l’autre.', 'Pseudonym of the other one.'),
};

const help = (from: string, to: string) =>
  words(`Coups de main de ${from} à ${to}.`, `Times that ${from} helped ${to}.`);

/** Sums that ties tell over the evidence period, and evidence over a week. */
const SUMS = {
  copresence_hours: words(
    'Heures dans la même salle, hors salles bondées.',
    'Hours in the same room, crowded rooms left out.',
  ),
  attention_hours: words(
    'Les mêmes, divisées par le nombre d’autres personnes présentes.',
    'The same, divided by the number of other persons present.',
  ),
  encounter_days: words('Jours avec une rencontre.', 'Days with an encounter.'),
  shared_events: words('Événements communs.', 'Events both came to.'),
  event_weight: words(
    'Somme de 1 / (présents − 1) sur ces événements.',
    'Sum of 1 / (persons present − 1) over these events.',
  ),
  help_source_target: help('source', 'target'),
  help_target_source: help('target', 'source'),
  contact_hours: words('Heures d’échanges notés.', 'Hours of contacts that were noted.'),
};

/** By table and column. */
export const networkColumns: NetworkWords['meanings'] = {
  nodes: {
    id: words('Pseudonyme d’un adhérent actif.', 'Pseudonym of an active member.'),
    degree: words('Nombre de liens.', 'Number of ties.'),
    weak_ties: words('Dont faibles.', 'Weak ones among them.'),
    strong_ties: words('Dont forts.', 'Strong ones among them.'),
    bridging_ties: words('Dont liens ponts.', 'Bridging ones among them.'),
    core: words(
      'Plus grand k tel que la personne est dans un groupe où chacun a k liens.',
      'Largest k such that the person is in a group where everybody has k ties.',
    ),
    [GROUP_PREFIX]: words(
      'Groupe de l’annuaire ; vide si inconnu ou trop peu nombreux.',
      'Group of the directory; empty where unknown or too small.',
    ),
  },
  ties: {
    ...PAIR,
    class: words(
      'weak : faible ; strong : fort ; unclassified : trop jeune pour le dire.',
      'weak, strong, or unclassified: too young to tell.',
    ),
    position: words(
      'bridging : pont entre cercles ; embedded : au sein d’un cercle ; pendant : seul lien de quelqu’un.',
      'bridging: between circles; embedded: within one; pendant: the only tie of somebody.',
    ),
    strength: words(
      'Force, de 0 à 1 ; vide tant qu’elle n’est pas connue. C’est aussi « weight ».',
      'Strength, 0 to 1; empty while it is not known. It is “weight” as well.',
    ),
    ...SUMS,
    first_week: words(
      'Semaine ISO où la paire est devenue un lien pour la première fois.',
      'ISO week in which the pair first became a tie.',
    ),
    last_week: words('Semaine ISO de la dernière trace.', 'ISO week of the last evidence.'),
    overlap: words(
      'Part de connaissances communes, de 0 à 1.',
      'Share of acquaintances that are common, 0 to 1.',
    ),
    local_bridge: words(
      'Vrai : aucune connaissance commune, et chacun en a d’autres.',
      'True: no common acquaintance, and both have others.',
    ),
    span: words(
      'Longueur du plus court détour d’un tel pont ; vide s’il n’y en a pas.',
      'Steps of the shortest detour of such a bridge; empty where there is none.',
    ),
    span_at_least: words(
      'Vrai : le détour est au moins aussi long, on n’a pas cherché plus loin.',
      'True: the detour is at least as long, the search went no further.',
    ),
  },
  evidence: {
    ...PAIR,
    week: words('Semaine ISO.', 'ISO week.'),
    ...SUMS,
    contacts: words('Échanges notés.', 'Contacts that were noted.'),
  },
  results: {
    indicator: words('Nom de l’indicateur.', 'Name of the indicator.'),
    value: words('Valeur ; vide où il n’y en a pas.', 'Value; empty where there is none.'),
    unit: words('Unité.', 'Unit.'),
    n: words('Nombre d’unités derrière la valeur.', 'Number of units behind the value.'),
    lo: words(
      'Bas de la première marge d’incertitude, la plus étroite.',
      'Low end of the first range, the narrower one.',
    ),
    hi: words('Haut de cette marge.', 'High end of that range.'),
    method: words('Comment elle est obtenue.', 'How it is had.'),
    wide_lo: words(
      'Bas de la marge large, celle de l’écran ; vide si elle n’a pas été calculée.',
      'Low end of the wide range, that of the screen; empty where it was not computed.',
    ),
    wide_hi: words('Haut de cette marge.', 'High end of that range.'),
    wide_method: words('Comment elle est obtenue.', 'How it is had.'),
    level: words('Niveau des marges.', 'Level of the ranges.'),
    coverage: words('Part entrée dans le calcul, de 0 à 1.', 'Share that entered, 0 to 1.'),
    reason: words('Pourquoi il n’y a pas de valeur.', 'Why there is no value.'),
    flags: words('Ce qu’il faut savoir à côté.', 'What to know beside it.'),
    spec: words('Empreinte des définitions.', 'Fingerprint of the definitions.'),
  },
  definitions: {
    definition: words('Nom de la définition.', 'Name of the definition.'),
    value: words('Sa valeur.', 'Its value.'),
  },
};
