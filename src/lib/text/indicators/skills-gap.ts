/** Words of `skills-gap`: whether what is asked for is what people who are there know. */
import type { Result } from '../../indicators/result.ts';
import type { Format } from '../format.ts';
import type { IndicatorText } from '../indicator.ts';
import { namesAt, numberAt } from '../parts.ts';

/** The topic asked for most beyond its presence, of those that may be told; null where none is. */
function scarcest({ parts }: Result): string | null {
  const gap = (name: string): number => numberAt(parts, 'topics', name, 'gap') ?? -1;
  const [first] = [...namesAt(parts, 'topics')].sort((x, y) => gap(y) - gap(x));
  return first !== undefined && gap(first) > 0 ? first : null;
}

/** `Three topics have one holder or none`, or nothing. */
function lonely(result: Result, format: Format, words: { one: string; other: string }): string {
  const count = numberAt(result.parts, 'singleHolderTopics') ?? 0;
  return count === 0 ? '' : ` ${format.count(count, words)}.`;
}

export default {
  screen: 'help',
  fr: {
    name: 'Compétences demandées et présentes',
    unit: { one: 'de décalage', other: 'de décalage' },
    cases: 'des membres actifs',
    finding: (result, format) => {
      const chance = numberAt(result.parts, 'byChance');
      const beside =
        chance === null ? '' : ` ; le hasard seul en donnerait ${format.percent(chance)}`;
      const topic = scarcest(result);
      const most =
        topic === null ? '' : ` La plus demandée pour ce qu’elle est présente : ${topic}.`;
      const there = numberAt(result.parts, 'availability');
      const day =
        there === null
          ? ''
          : ` Pour ${format.percent(there)} des demandes, quelqu’un qui sait était là ce jour-là.`;
      const few = lonely(result, format, {
        one: 'compétence demandée a moins de deux personnes qui la déclarent',
        other: 'compétences demandées ont moins de deux personnes qui les déclarent',
      });
      return `${format.percent(result.value ?? 0)} des demandes dépassent ce que les compétences présentes couvrent en proportion${format.inRange(result)}${beside}.${most}${day}${few}`;
    },
    reading:
      'À 0 %, on demande chaque compétence autant qu’elle est présente. À 30 %, trois demandes sur dix devraient porter sur autre chose pour que tout corresponde.',
    meaning:
      'Il dit quelles compétences chercher ou faire venir, et si les personnes qui savent viennent quand on a besoin d’elles.',
    computed:
      'Part de chaque sujet dans les demandes (à défaut, dans les coups de main), comparée à sa part dans les heures de présence, chaque membre partageant les siennes entre les compétences qu’il déclare ; la moitié de la somme des écarts. Un sujet n’est nommé que si cinq personnes l’ont demandé. La marge d’incertitude dit de combien le chiffre bouge selon les semaines observées : on refait le calcul en retirant une semaine à la fois (jackknife).',
    notSaid:
      'Il ne fait le compte de personne. On ne voit que ce que les gens osent demander, et les compétences déclarées sont rarement mises à jour.',
    pitfalls: [
      'Les mêmes mots doivent servir aux demandes et aux compétences : « vélo » et « réparation de vélos » sont deux sujets.',
      'Avec peu de demandes, le hasard seul fait un écart : il est donné à côté. Une baisse peut venir de demandes plus nombreuses.',
    ],
    data: 'Des demandes ou des coups de main avec un sujet, un annuaire avec les compétences, des passages ou des événements.',
    reasons: {
      NEEDS_LOGS:
        'il faut des demandes ou des coups de main avec un sujet, et des passages ou des événements.',
      NO_ATTRIBUTE: 'il faut un annuaire avec une colonne de compétences (skills).',
      LOW_COVERAGE: 'moins de 60 % des membres ont déclaré une compétence.',
      N_TOO_SMALL: 'moins de 20 demandes avec un sujet sur cette période.',
      EMPTY: 'aucune demande avec un sujet n’est notée sur cette période.',
    },
    where: {
      x: 'un sujet',
      d_x: 'sa part dans les demandes',
      s_x: 'sa part dans les heures de présence, réparties entre les compétences de chacun',
    },
  },
  en: {
    name: 'Skills asked for and present',
    unit: { one: 'mismatch', other: 'mismatch' },
    cases: 'of active members',
    finding: (result, format) => {
      const chance = numberAt(result.parts, 'byChance');
      const beside = chance === null ? '' : `; chance alone would give ${format.percent(chance)}`;
      const topic = scarcest(result);
      const most = topic === null ? '' : ` Most asked for beyond its presence: ${topic}.`;
      const there = numberAt(result.parts, 'availability');
      const day =
        there === null
          ? ''
          : ` For ${format.percent(there)} of requests, somebody who knows was there that day.`;
      const few = lonely(result, format, {
        one: 'skill asked for has fewer than two people who declare it',
        other: 'skills asked for have fewer than two people who declare them',
      });
      return `${format.percent(result.value ?? 0)} of requests go beyond what the skills present cover in proportion${format.inRange(result)}${beside}.${most}${day}${few}`;
    },
    reading:
      'At 0%, each skill is asked for as much as it is present. At 30%, three requests in ten would have to be about something else for all to match.',
    meaning:
      'It says which skills to look for or bring in, and whether people who know come when they are needed.',
    computed:
      'Share of each topic among requests (failing that, among help given), against its share of the hours of presence, each member parting theirs among the skills they declare; half the sum of the gaps. A topic is named only where five people asked for it. The range says how far the number moves with the weeks observed: it is computed again leaving out one week at a time (jackknife).',
    notSaid:
      'It keeps nobody’s accounts. Only what people dare to ask is seen, and declared skills are rarely brought up to date.',
    pitfalls: [
      'Requests and skills must use the same words: “bike” and “bike repair” are two topics.',
      'With few requests chance alone makes a gap: it is given beside. A fall may come from more requests.',
    ],
    data: 'Requests or help with a topic, a directory with skills, check-ins or events.',
    reasons: {
      NEEDS_LOGS: 'requests or help with a topic are needed, and check-ins or events.',
      NO_ATTRIBUTE: 'a directory with a column of skills is needed.',
      LOW_COVERAGE: 'fewer than 60% of members have declared a skill.',
      N_TOO_SMALL: 'fewer than 20 requests with a topic in this period.',
      EMPTY: 'no request with a topic is noted in this period.',
    },
    where: {
      x: 'a topic',
      d_x: 'its share of requests',
      s_x: 'its share of hours of presence, divided among what each person knows',
    },
  },
  formula: [String.raw`V = \frac{1}{2} \sum_x |d_x - s_x|`],
  references: ['olma2012'],
} satisfies IndicatorText;
