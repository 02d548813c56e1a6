/** Headers that say who or where somebody is: their columns are never read, whoever exported them. */
import { folded } from './mapped/fold.ts';

/** Names, e-mail, phone and address, as {@link folded} writes them. */
const PERSONAL: ReadonlySet<string> = new Set([
  ...['nom', 'prenom', 'nomprenom', 'prenomnom', 'nomdefamille', 'nomcomplet'],
  ...['name', 'firstname', 'lastname', 'fullname', 'surname'],
  ...['email', 'mail', 'courriel', 'adressemail', 'adresseemail', 'emailaddress'],
  ...['phone', 'telephone', 'tel', 'mobile', 'portable', 'phonenumber'],
  ...['adresse', 'adressepostale', 'address'],
]);

/** Whether a header names a column that identifies people: case, accents and separators aside. */
export const isPersonal = (header: string): boolean => PERSONAL.has(folded(header));
