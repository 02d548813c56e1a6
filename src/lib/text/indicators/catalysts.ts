/** Words of `catalysts`: in which moments and corners do ties begin? */
import type { Result } from '../../indicators/result.ts';
import type { Format } from '../format.ts';
import type { IndicatorText } from '../indicator.ts';
import { contextText } from '../contexts.ts';
import { namesAt, numberAt } from '../parts.ts';

/** False discoveries borne among what is said to give more than hours together (METHODS G1). */
const BORNE = 0.1;

interface Told {
  readonly key: string;
  readonly hours: number;
  readonly rate: number;
  readonly lo: number;
  readonly hi: number;
  readonly newTies: number;
  /** Gives more than the hours people are there together would. */
  readonly isMore: boolean;
}

/** Contexts by name whose yield may be told. */
function toldOf({ parts }: Result): Told[] {
  return namesAt(parts)
    .filter((key) => key !== 'other')
    .flatMap((key) => {
      const at = (name: string): number | null => numberAt(parts, key, name);
      const [hours, rate, lo, hi] = [at('personHours'), at('shrunkPer100h'), at('lo'), at('hi')];
      if (hours === null || rate === null || lo === null || hi === null) return [];
      const newTies = at('newTies') ?? 0;
      const isMore = (at('q') ?? 1) < BORNE && newTies > (at('byChance') ?? Infinity);
      return [{ key, hours, rate, lo, hi, newTies, isMore }];
    });
}

interface Sentences {
  /** Where they begin most for the time spent, with its range and hours. */
  readonly most: (name: string, rate: string, range: string, hours: string) => string;
  /** And where people spend most of their time. */
  readonly busiest: (name: string, rate: string, hours: string) => string;
  readonly more: string;
  readonly none: string;
}

function finding(result: Result, format: Format, said: Sentences): string {
  const told = toldOf(result);
  const best = told
    .filter(({ newTies }) => newTies > 0)
    .reduce<Told | null>(
      (found, one) => (found === null || one.rate > found.rate ? one : found),
      null,
    );
  if (best === null) return said.none;
  const busiest = told.reduce((found, one) => (one.hours > found.hours ? one : found), best);
  const name = ({ key }: Told): string => contextText(key, format.language);
  const hours = (one: Told): string => format.value(Math.round(one.hours), 'count');
  const rate = (one: Told): string => format.number(one.rate);
  const range = format.between(best.lo, best.hi, 'ties');
  const first = said.most(name(best), rate(best), range, hours(best));
  const beside = busiest === best ? '' : said.busiest(name(busiest), rate(busiest), hours(busiest));
  return `${first}.${best.isMore ? said.more : ''}${beside}`;
}

const FR: Sentences = {
  most: (name, rate, range, hours) =>
    `Là où naissent le plus de liens pour le temps passé : ${name}, ${rate} pour 100 heures (${range}), sur ${hours} heures de présence`,
  busiest: (name, rate, hours) =>
    ` Là où l’on passe le plus de temps, ${name} : ${rate} pour 100 heures, sur ${hours} heures.`,
  more: ' C’est plus que les heures passées ensemble ne le laisseraient attendre.',
  none: 'Des liens sont nés, mais aucun moment ni aucun espace où il en est né ne réunit 20 heures de présence et assez de personnes pour être montré à part : les libellés sont trop dispersés, ou il y a trop peu d’heures.',
};

const EN: Sentences = {
  most: (name, rate, range, hours) =>
    `Where most ties begin for the time spent: ${name}, ${rate} per 100 hours (${range}), over ${hours} hours of presence`,
  busiest: (name, rate, hours) =>
    ` Where most time is spent, ${name}: ${rate} per 100 hours, over ${hours} hours.`,
  more: ' That is more than the hours spent together would lead one to expect.',
  none: 'Ties have begun, but no moment and no room in which any did has both 20 hours of presence and enough people to be shown by itself: labels are too scattered, or there are too few hours.',
};

export default {
  screen: 'encounters',
  fr: {
    name: 'Là où naissent les liens',
    unit: { one: 'nouveau lien', other: 'nouveaux liens' },
    finding: (result, format) => finding(result, format, FR),
    reading:
      'Un rendement de 6 pour 100 heures veut dire : quand vingt personnes y passent cinq heures, six liens y naissent. Lire toujours les deux nombres : un atelier de trois heures qui en donne 6 et un café de deux mille heures qui en donne 1,5 n’ont pas le même poids.',
    meaning:
      'Il montre quels rendez-vous et quels espaces font se rencontrer les gens, et lesquels réunissent du monde sans qu’on s’y rencontre.',
    computed:
      'Chaque nouveau lien compte là où il a commencé : la catégorie de l’événement, le sujet du coup de main, la rencontre déclarée ; pour moitié dans l’espace où les deux s’étaient trouvés à peu de monde dans les 28 jours d’avant. Si deux événements ont été nécessaires, chacun compte pour moitié. On divise par les heures que les membres y ont passées ; les heures d’un événement ne comptent que dans sa catégorie. Le nombre affiché est ramené vers l’ensemble des contextes d’autant plus que les heures sont peu nombreuses (Bayes empirique, gamma–Poisson), et sa fourchette contient 95 % de ce qui reste possible. À côté, ce que donnerait le hasard : les lieux et moments de naissance redistribués selon les heures que des paires y passent ensemble, les liens eux-mêmes restant ce qu’ils sont. Ce hasard se lit contexte par contexte : le total n’a pas de bande grise, il reste le même dans tous les tirages. Un lien fait pont s’il unit deux métiers, ou deux personnes qui n’avaient alors aucune connaissance commune ; avec un seul métier dans l’annuaire, seule la seconde façon compte.',
    notSaid:
      'Il ne dit pas qu’ajouter des heures donnerait autant de liens : ceux qui veulent rencontrer du monde choisissent les rendez-vous où l’on se rencontre.',
    pitfalls: [
      'Un lien né hors du lieu n’est vu que lorsqu’il laisse une trace ici.',
      'Des libellés saisis librement éparpillent les heures : « vélo » et « réparation vélo » sont deux sujets. Sous 20 heures de présence ou cinq personnes, ils sont réunis.',
      'Avec une poignée de contextes seulement, la fourchette est trop étroite : dans nos simulations, elle contient le vrai rendement 93 fois sur 100 avec quinze contextes, 82 avec cinq.',
      'Un coup de main sans durée n’a pas d’heures : son sujet est réuni avec les autres petits contextes.',
    ],
    data: 'Des événements avec leur catégorie, des coups de main avec leur sujet et leur durée, des passages avec la salle, sur plus de 26 semaines.',
    reasons: {
      EMPTY:
        'aucun lien entre membres n’est né sur cette période. Soit personne ne s’est rencontré, soit tout le monde se connaissait déjà, soit le lieu était fermé ou n’a que son équipe dans ses fichiers.',
      BURN_IN:
        'les fichiers commencent trop tard : pendant les 13 premières semaines, tous les liens paraissent nouveaux. Il en faut 26 pour un trimestre.',
      NEEDS_LOGS:
        'il faut des journaux datés d’où l’on peut tirer des liens : événements, coups de main, ou passages avec la salle.',
    },
    where: {
      x: 'un moment, un sujet d’entraide ou un espace',
      V_x: 'les nouveaux liens pour 100 heures de présence',
      t_x: 'les nouveaux liens qui y ont commencé',
      h_x: 'les heures que les membres y ont passées',
      a: 'le nombre de liens que l’ensemble des contextes ajoute à chacun',
      b: 'les centaines d’heures qui vont avec',
    },
  },
  en: {
    name: 'Where ties begin',
    unit: { one: 'new tie', other: 'new ties' },
    finding: (result, format) => finding(result, format, EN),
    reading:
      'A yield of 6 per 100 hours means: when twenty people spend five hours there, six ties begin. Always read both numbers: a workshop of three hours that gives 6 and a café of two thousand hours that gives 1.5 do not weigh the same.',
    meaning:
      'It shows which events and rooms make people meet, and which bring people together without their meeting.',
    computed:
      'Each new tie counts where it began: the kind of the event, the topic of the help, the declared meeting; for one half in the room where the two had been among few people in the 28 days before. Where it took two events, each counts for half. This is divided by the hours members spent there; the hours of an event count in its kind only. The number shown is pulled towards all contexts the more, the fewer the hours (empirical Bayes, gamma–Poisson), and its range holds 95% of what remains possible. Beside it, what chance would give: places and moments of birth dealt again by the hours pairs spend there together, the ties themselves staying as they are. That chance is read context by context: the total has no grey band, as it is the same in every draw. A tie bridges where it joins two trades, or two people who had no acquaintance in common at the time; with one trade in the directory, only the second way counts.',
    notSaid:
      'It does not say that more hours would give as many ties: people who want to meet others choose the events where one meets.',
    pitfalls: [
      'A tie that began elsewhere is seen only once it leaves a trace here.',
      'Labels typed freely scatter the hours: “bike” and “bike repair” are two topics. Below 20 hours of presence or five people they are put together.',
      'With a handful of contexts only, the range is too narrow: in our simulations it holds the true yield 93 times in 100 with fifteen contexts, 82 with five.',
      'Help of no known length has no hours: its topic is put with the other small contexts.',
    ],
    data: 'Events with their kind, help with its topic and length, check-ins with their room, over more than 26 weeks.',
    reasons: {
      EMPTY:
        'no tie between members began in this period. Either nobody met, or all knew each other already, or the place was closed or has only its staff in its files.',
      BURN_IN:
        'the files begin too late: in the first 13 weeks every tie looks new. A quarter takes 26 weeks.',
      NEEDS_LOGS:
        'dated logs that ties can be told from are needed: events, help, or check-ins with their room.',
    },
    where: {
      x: 'a kind of event, a topic of help or a room',
      V_x: 'new ties per 100 hours of presence',
      t_x: 'new ties that began there',
      h_x: 'hours members spent there',
      a: 'the number of ties all contexts together lend to each',
      b: 'the hundreds of hours that go with it',
    },
  },
  formula: [String.raw`V_x = \frac{a + t_x}{b + h_x / 100}`],
  references: ['robbins1956'],
} satisfies IndicatorText;
