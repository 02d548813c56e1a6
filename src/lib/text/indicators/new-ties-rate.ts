/** Words of `new-ties-rate`: how fast members make acquaintances. */
import type { IndicatorText } from '../indicator.ts';

export default {
  screen: 'encounters',
  headline: 10,
  fr: {
    name: 'Nouvelles connaissances',
    unit: { one: 'par membre et par mois', other: 'par membre et par mois' },
    finding: (result, format) => {
      const rate = result.value ?? 0;
      const word = format.plural(rate, {
        one: 'nouvelle connaissance',
        other: 'nouvelles connaissances',
      });
      return `Chaque membre noue environ ${format.value(rate, result.unit)} ${word} par mois${format.inRange(result)}.`;
    },
    claim: {
      before: true,
      above: 'Plus de nouvelles connaissances qu’à la période précédente',
      below: 'Moins de nouvelles connaissances qu’à la période précédente',
    },
    reading:
      '0,5 veut dire : en moyenne, une nouvelle connaissance tous les deux mois pour chaque membre.',
    meaning:
      'C’est ce qu’un tiers-lieu promet d’abord : multiplier les liens faibles. Par membre et par mois, le chiffre peut être comparé d’une période à l’autre.',
    computed:
      'Deux fois le nombre de paires dont le premier indice d’échange tombe dans la période (chaque connaissance en est une pour deux personnes), divisé par les mois de présence des membres. La marge d’incertitude dit de combien le chiffre bouge selon les semaines observées : on refait le calcul en retirant une semaine à la fois (jackknife).',
    notSaid:
      'Il ne dit pas si ces connaissances durent, ni si elles comptent. Un chiffre qui baisse peut venir d’un lieu où tout le monde se connaît déjà. Les liens noués hors du lieu, ou sans trace dans les fichiers, restent invisibles.',
    pitfalls: [
      'Les 13 premières semaines d’un journal ne comptent pas : tout y paraît nouveau.',
      'Une campagne d’inscription aux événements fait monter le chiffre sans que personne ne se rencontre davantage.',
    ],
    data: 'Des coups de main, des événements ou des contacts datés, sur plus de 26 semaines.',
    where: {
      t: 'les nouveaux liens de la période ; chacun compte pour ses deux bouts',
      M: 'les mois de présence possible de tous les membres, additionnés',
    },
  },
  en: {
    name: 'New acquaintances',
    unit: { one: 'per member and month', other: 'per member and month' },
    finding: (result, format) => {
      const rate = result.value ?? 0;
      const word = format.plural(rate, { one: 'new acquaintance', other: 'new acquaintances' });
      return `Each member makes about ${format.value(rate, result.unit)} ${word} a month${format.inRange(result)}.`;
    },
    claim: {
      before: true,
      above: 'More new acquaintances than in the period before',
      below: 'Fewer new acquaintances than in the period before',
    },
    reading: '0.5 means: on average, one new acquaintance every two months for each member.',
    meaning:
      'This is what a third place promises first: more weak ties. Per member and month, the number can be compared from one period to the next.',
    computed:
      'Twice the number of pairs whose first evidence of exchange falls in the period (each acquaintance is one for two people), divided by the members’ months of presence. The range says how far the number moves with the weeks observed: it is computed again leaving out one week at a time (jackknife).',
    notSaid:
      'It does not say whether these acquaintances last or matter. A falling number may come from a place where everybody already knows everybody. Ties made outside the place, or without a trace in the files, stay invisible.',
    pitfalls: [
      'The first 13 weeks of a log do not count: everything looks new.',
      'A campaign to sign in at events raises the number without anyone meeting more.',
    ],
    data: 'Dated help, events or contacts, over more than 26 weeks.',
    where: {
      t: 'new ties of the period; each counts for both its ends',
      M: 'months in which members could be there, added up',
    },
  },
  formula: [String.raw`V = \frac{2 t}{M}`],
  here: { t: 'newTies', M: 'memberMonths' },
  references: ['butts2008', 'granovetter1973'],
} satisfies IndicatorText;
