/** Words of `reach-two`: how many others are one introduction away. */
import type { IndicatorText } from '../indicator.ts';
import type { Parts } from '../../indicators/result.ts';
import type { Format, Language } from '../format.ts';
import { numberAt } from '../parts.ts';

const LOST: Readonly<Record<Language, (share: string) => string>> = {
  fr: (share) => ` ; sans liens faibles, ce serait ${share} de moins en tout`,
  en: (share) => `; without weak ties it would be ${share} less in all`,
};

/** What weak ties bring of it, where that is known. */
function tail(parts: Parts | undefined, format: Format, language: Language): string {
  const lost = numberAt(parts, 'lostWithoutWeakTies');
  return lost === null ? '' : LOST[language](format.percent(lost));
}

export default {
  screen: 'ties',
  fr: {
    name: 'À une présentation près',
    unit: { one: 'autre membre', other: 'autres membres' },
    finding: (result, format) =>
      `Un membre type est à une mise en relation au plus de ${format.count(result.value ?? 0, { one: 'autre membre', other: 'autres membres' })}${format.inRange(result)}${tail(result.parts, format, 'fr')}.`,
    reading:
      'On compte les contacts d’une personne et les contacts de ses contacts, chacun une fois.',
    meaning:
      'C’est le nombre de personnes qu’un simple « tu devrais parler à… » permet d’atteindre.',
    computed:
      'Pour chaque membre actif, nombre d’autres membres à un ou deux liens de distance ; 0 pour qui n’a pas de lien. Médiane. La marge d’incertitude vient des rangs des membres : elle ne suppose rien d’autre que leur indépendance. La perte sans liens faibles refait le compte sans eux.',
    notSaid: 'Être à une présentation près ne veut pas dire que la présentation aura lieu.',
    pitfalls: [
      'Le chiffre monte avec le nombre de membres et la longueur de la période.',
      'Quelques personnes très entourées, comme l’accueil, le font monter pour tous.',
    ],
    data: 'Les mêmes que pour les liens.',
    where: {
      '\\operatorname{med}': 'la médiane',
      i: 'un membre actif',
      j: 'un autre membre',
      'd_{ij}': 'les pas de l’un à l’autre',
    },
  },
  en: {
    name: 'One introduction away',
    unit: { one: 'other member', other: 'other members' },
    finding: (result, format) =>
      `A typical member is at most one introduction away from ${format.count(result.value ?? 0, { one: 'other member', other: 'other members' })}${format.inRange(result)}${tail(result.parts, format, 'en')}.`,
    reading: 'A person’s contacts and the contacts of those contacts are counted, each once.',
    meaning: 'It is the number of people a simple “you should talk to…” can reach.',
    computed:
      'For each active member, the number of other members one or two ties away; 0 for those without ties. Median. The range comes from the ranks of members: it assumes nothing but their independence. What is lost without weak ties is counted again without them.',
    notSaid: 'Being one introduction away does not mean that the introduction will take place.',
    pitfalls: [
      'The number rises with the number of members and the length of the period.',
      'A few people everybody knows, such as the front desk, raise it for all.',
    ],
    data: 'The same as for ties.',
    where: {
      '\\operatorname{med}': 'the median',
      i: 'an active member',
      j: 'another member',
      'd_{ij}': 'steps from one to the other',
    },
  },
  formula: [String.raw`V = \operatorname{med}_i \#\{j \ne i: d_{ij} \le 2\}`],
  references: ['borgatti2013'],
} satisfies IndicatorText;
