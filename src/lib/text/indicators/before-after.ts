/** Words of `before-after`: what followed each dated change of the place, week by week. */
import type { Result } from '../../indicators/result.ts';
import type { Format, Language } from '../format.ts';
import type { IndicatorText } from '../indicator.ts';
import { namesAt, numberAt } from '../parts.ts';

/** By how many new ties a week, and its range. */
interface Jump {
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
}

/** What is said of one change. */
interface Change {
  readonly date: string;
  readonly label: string;
  readonly level: Jump | null;
  readonly asLarge: number;
  readonly placebos: number;
  readonly others: number;
}

/** The changes of a result: their names begin with a date. */
const changesOf = ({ parts }: Result): Change[] =>
  namesAt(parts).map((name): Change => {
    const at = (...path: string[]): number | null => numberAt(parts, name, ...path);
    const level = ['value', 'lo', 'hi'].map((end) => at('newTies', 'level', end));
    const [value, lo, hi] = level;
    const isKnown = typeof value === 'number' && typeof lo === 'number' && typeof hi === 'number';
    return {
      date: name.slice(0, 10),
      label: name.slice(11),
      level: isKnown ? { value, lo, hi } : null,
      asLarge: at('newTies', 'asLarge') ?? 0,
      placebos: at('newTies', 'placebos') ?? 0,
      others: at('otherChanges') ?? 0,
    };
  });

const SAY = {
  fr: {
    change: ({ label, date }: Change, format: Format) =>
      `Après «\u00a0${label}\u00a0» (${format.date(date)})`,
    none: ({ value, lo, hi }: Jump, format: Format) =>
      `pas de saut net des nouveaux liens (${format.value(value, 'ties')} par semaine, ${format.between(lo, hi, 'ties')})`,
    jump: ({ value, lo, hi }: Jump, format: Format) =>
      `les nouveaux liens ont ${value < 0 ? 'baissé' : 'augmenté'} de ${format.value(Math.abs(value), 'ties')} par semaine (écart ${format.between(lo, hi, 'ties')})`,
    placebo: ({ asLarge, placebos }: Change, format: Format) =>
      `${format.count(asLarge, { one: 'date arbitraire', other: 'dates arbitraires' })} sur ${format.number(placebos)} ${format.plural(asLarge, { one: 'montre', other: 'montrent' })} un saut aussi grand`,
    unknown: 'trop peu de semaines autour pour comparer',
    others: 'D’autres changements sont notés dans les mêmes semaines.',
  },
  en: {
    change: ({ label, date }: Change, format: Format) => `After “${label}” (${format.date(date)})`,
    none: ({ value, lo, hi }: Jump, format: Format) =>
      `no clear jump of new ties (${format.value(value, 'ties')} per week, ${format.between(lo, hi, 'ties')})`,
    jump: ({ value, lo, hi }: Jump, format: Format) =>
      `new ties ${value < 0 ? 'fell' : 'rose'} by ${format.value(Math.abs(value), 'ties')} per week (difference ${format.between(lo, hi, 'ties')})`,
    placebo: ({ asLarge, placebos }: Change, format: Format) =>
      `${format.number(asLarge)} of ${format.number(placebos)} arbitrary dates ${format.plural(asLarge, { one: 'shows', other: 'show' })} a jump this large`,
    unknown: 'too few weeks around it to compare',
    others: 'Other changes are noted in the same weeks.',
  },
} as const satisfies Record<Language, object>;

function findingOf(result: Result, format: Format): string {
  const say = SAY[format.language];
  const changes = changesOf(result);
  const colon = format.language === 'fr' ? '\u00a0: ' : ': ';
  const semicolon = format.language === 'fr' ? '\u202f; ' : '; ';
  const sentences = changes.map((change) => {
    const begun = say.change(change, format);
    if (change.level === null) return `${begun}${colon}${say.unknown}.`;
    const placebo = change.placebos === 0 ? '' : `${semicolon}${say.placebo(change, format)}`;
    const { lo, hi } = change.level;
    const jump = lo <= 0 && hi >= 0 ? say.none : say.jump;
    return `${begun}, ${jump(change.level, format)}${placebo}.`;
  });
  const isNotAlone = changes.some(({ level, others }) => level !== null && others > 0);
  return [...sentences, ...(isNotAlone ? [say.others] : [])].join(' ');
}

export default {
  screen: 'value',
  fr: {
    name: 'Avant et après un changement',
    unit: { one: 'nouveau lien par semaine', other: 'nouveaux liens par semaine' },
    finding: findingOf,
    reasons: {
      EMPTY:
        'aucun changement daté n’est noté. Ajoutez un fichier de changements (ouverture, horaires, travaux) avec leur date.',
      TOO_FEW_WEEKS:
        'il faut au moins douze semaines ouvertes avant un changement et huit après, sans fermeture de plus de huit semaines, et hors des treize premières semaines du journal.',
      NO_VARIANCE: 'toutes les semaines se ressemblent\u00a0: rien ne varie autour du changement.',
    },
    reading:
      '2 veut dire\u00a0: la semaine du changement, deux nouveaux liens de plus que ce que les semaines d’avant laissaient attendre. Un écart dont la fourchette contient 0 peut n’être rien.',
    meaning:
      'Un lieu change\u00a0: un café ouvre, les horaires s’allongent. On voudrait savoir ce qui a suivi. Ce chiffre compare la suite à la tendance d’avant, et à ce que donnerait n’importe quelle autre date.',
    computed:
      'Pour chaque changement, une droite avant et une droite après, sur les nouveaux liens de chaque semaine ouverte (moindres carrés, erreurs de Newey–West avec quatre semaines de retard). On donne le saut au moment du changement, le changement de pente, et le nombre d’autres dates, avec au moins huit semaines de chaque côté, dont le saut est aussi grand. Les semaines fermées ne comptent pas, ni les treize premières du journal. Une fermeture de plus de huit semaines coupe la série. L’aide, les visiteurs et les nouveaux venus de chaque semaine sont donnés à côté.',
    notSaid:
      'Il ne dit pas que le changement est la cause\u00a0: la saison, un autre changement ou une autre façon de noter peuvent expliquer la même chose.',
    pitfalls: [
      'Les changements proches les uns des autres ne se distinguent pas.',
      'Une façon de noter qui change le même jour ressemble à un effet.',
    ],
    data: 'Un fichier de changements datés, et des journaux qui couvrent plus de 33 semaines.',
    where: {
      y_t: 'le nombre de la semaine t',
      c: 'la semaine du changement',
      '[t \\ge c]': '1 à partir du changement, 0 avant',
      '\\beta_0': 'le niveau que les semaines d’avant laissaient attendre',
      '\\beta_1': 'la pente avant le changement',
      '\\beta_2': 'le saut au changement',
      '\\beta_3': 'ce dont la pente change ensuite',
      '\\varepsilon_t': 'ce que la droite n’explique pas',
    },
  },
  en: {
    name: 'Before and after a change',
    unit: { one: 'new tie per week', other: 'new ties per week' },
    finding: findingOf,
    reasons: {
      EMPTY:
        'no dated change is noted. Add a file of changes (an opening, new hours, works) with their date.',
      TOO_FEW_WEEKS:
        'at least twelve open weeks before a change and eight after it are needed, without a closure of more than eight weeks, and outside the first thirteen weeks of the log.',
      NO_VARIANCE: 'all weeks are alike: nothing varies around the change.',
    },
    reading:
      '2 means: in the week of the change, two new ties more than the weeks before would have led one to expect. A difference whose range holds 0 may be nothing.',
    meaning:
      'A place changes: a café opens, hours get longer. One would like to know what followed. This number compares it with the trend before, and with what any other date would give.',
    computed:
      'For each change, one line before and one after, through the new ties of each open week (least squares, Newey–West errors with a lag of four weeks). Given are the jump at the change, the change of slope, and the number of other dates, with at least eight weeks on each side, whose jump is as large. Closed weeks do not count, nor do the first thirteen of the log. A closure of more than eight weeks cuts the series. Help, visitors and newcomers of each week are given beside it.',
    notSaid:
      'It does not say that the change is the cause: the season, another change or another way of logging may explain the same.',
    pitfalls: [
      'Changes close to each other cannot be told apart.',
      'A way of logging that changes on the same day looks like an effect.',
    ],
    data: 'A file of dated changes, and logs that cover more than 33 weeks.',
    where: {
      y_t: 'the number of week t',
      c: 'the week of the change',
      '[t \\ge c]': '1 from the change on, 0 before',
      '\\beta_0': 'the level the weeks before led one to expect',
      '\\beta_1': 'the slope before the change',
      '\\beta_2': 'the jump at the change',
      '\\beta_3': 'what the slope changes by afterwards',
      '\\varepsilon_t': 'what the line leaves unexplained',
    },
  },
  formula: [
    String.raw`y_t = \beta_0 + \beta_1 (t - c) + \beta_2 [t \ge c] + \beta_3 \max(0, t - c) + \varepsilon_t`,
    String.raw`V = \beta_2`,
  ],
  here: { '\\beta_2': 'value' },
  references: ['newey1987', 'wagner2002'],
} satisfies IndicatorText;
