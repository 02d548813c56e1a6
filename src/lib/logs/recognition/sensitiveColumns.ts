/** Columns of a table that are not read, or not without a warning, and why. */
import { folded, wordsOf } from '../mapped/fold.ts';
import { isEmail, isMac, isPhone } from '../personalCells.ts';
import { isPersonal } from '../personalColumns.ts';

/**
 * `personal`: names and ways to reach somebody; `free text`: comments, where anything may stand;
 * `device`: numbers of telephones and computers. These three are never kept. `sensitive`: health,
 * origin, religion, opinions, unions, minors (GDPR art. 9 and recital 38): warned about.
 */
export type Caution = 'personal' | 'sensitive' | 'free text' | 'device';

/** A word begins so, or the folded header holds or is it. */
interface Marks {
  readonly begins?: readonly string[];
  readonly holds?: readonly string[];
  readonly words?: readonly string[];
  /** Words beside which the header is about something else. */
  readonly except?: readonly string[];
}

const DEVICE: Marks = {
  begins: ['imei', 'bluetooth', 'callingstation', 'calledstation'],
  holds: ['adressemac', 'macaddress', 'deviceid', 'adresseip', 'ipaddress', 'useragent'],
  words: ['mac', 'ip'],
};

const SENSITIVE: Marks = {
  begins: [
    ...['sante', 'health', 'malad', 'disease', 'handicap', 'disab', 'allerg', 'medic', 'psych'],
    ...['grossesse', 'pregnan', 'genetic', 'biometr', 'dietary', 'alimentaire', 'vaccin'],
    ...['ethni', 'nationalit', 'religi', 'confession', 'faith', 'opinion', 'politi', 'syndic'],
    ...['sexuel', 'sexual', 'mineur', 'enfant', 'child', 'birth', 'naissance', 'criminal'],
  ],
  holds: [
    ...[
      'tradeunion',
      'unionmember',
      'origingroup',
      'originegeo',
      'originesociale',
      'countryoforigin',
    ],
    ...['paysdorigine', 'representantlegal', 'legalguardian', 'responsablelegal', 'regimespecial'],
  ],
  words: [
    ...['rqth', 'race', 'culte', 'union', 'origine', 'origines', 'origin', 'minor', 'minors'],
    ...['age', 'guardian', 'tuteur', 'parent', 'parents'],
  ],
};

const PERSONAL: Marks = {
  begins: ['telephon', 'phone', 'courriel', 'email', 'prenom', 'surname', 'whatsapp', 'facebook'],
  holds: [
    ...['codepostal', 'postcode', 'zipcode', 'postalcode', 'firstname', 'lastname', 'fullname'],
    ...[
      'siteweb',
      'website',
      'linkedin',
      'twitter',
      'instagram',
      'memberprofile',
      'adressepostale',
      'phonenumber',
      'nomdefamille',
    ],
  ],
  words: [
    ...['tel', 'mobile', 'portable', 'gsm', 'adresse', 'address', 'rue', 'street', 'mail'],
    ...['nom', 'name'],
    ...['iban', 'bic', 'photo', 'avatar', 'nickname', 'pseudo'],
  ],
  except: [
    ...['atelier', 'evenement', 'event', 'projet', 'project', 'machine', 'ticket', 'salle', 'lieu'],
    ...[
      'structure',
      'formation',
      'plan',
      'business',
      'company',
      'group',
      'protocol',
      'organisation',
    ],
  ],
};

const FREE_TEXT: Marks = {
  begins: ['comment', 'remarque', 'remark', 'observation', 'biograph', 'feedback', 'motivation'],
  holds: ['messagelibre', 'textelibre', 'freetext'],
  words: ['note', 'notes', 'message', 'messages', 'bio', 'avis', 'content', 'description'],
};

/** Words of a cell from which a column of such cells is free text. */
const LONG_CELL = 12;

/** Why a column is better not kept, by its header and then by the form of its cells; null: nothing. */
export function cautionOf(whole: string, cells: readonly string[]): Caution | null {
  const header = whole.slice(0, 200);
  if (cells.some(isMac) || bears(header, DEVICE)) return 'device';
  if (bears(header, SENSITIVE)) return 'sensitive';
  const share = (test: (cell: string) => boolean): number =>
    cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  if (isPersonal(header) || bears(header, PERSONAL)) return 'personal';
  if (share(isEmail) > 0.5) return 'personal';
  if (share(isPhone) > 0.5) return 'personal';
  // A note of a workshop, 4 out of 5, is no text.
  const numbers = share((cell) => /^\d+([.,]\d+)?$/.test(cell)) > 0.8;
  if (bears(header, FREE_TEXT) && !numbers) return 'free text';
  return share((cell) => wordsOf(cell.slice(0, 500)).length >= LONG_CELL) > 0.3
    ? 'free text'
    : null;
}

function bears(header: string, marks: Marks): boolean {
  const { begins = [], holds = [], words = [], except = [] } = marks;
  const whole = folded(header);
  const parts = wordsOf(header);
  if (except.some((word) => parts.includes(word))) return false;
  return (
    words.some((word) => parts.includes(word)) ||
    holds.some((part) => whole.includes(part)) ||
    begins.some((start) => parts.some((part) => part.startsWith(start)) || whole.startsWith(start))
  );
}
