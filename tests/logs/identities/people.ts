/** Invented people for the tests of identities. */
import {
  bookOf,
  type KnownPerson,
  type NameBook,
} from '../../../src/lib/logs/identities/nameBook.ts';

/** `id: name, name <email> @file`, as tests write a person. */
export function known(
  person: string,
  names: readonly string[],
  emails: readonly string[] = [],
  files: readonly string[] = [`${person}.csv`],
): KnownPerson {
  return { person, names, emails, files };
}

export const book = (...persons: readonly KnownPerson[]): NameBook => bookOf(persons);

export const FIRST_NAMES = (
  'Marie Jean Pierre Michel André Philippe Alain Nathalie Isabelle Sylvie Catherine Françoise Nicolas Julien ' +
  'Céline Sandrine Aurélie Camille Léa Chloé Emma Hugo Lucas Louis Gabriel Jules Adam Raphaël Arthur Aïcha ' +
  'Fatima Mohamed Karim Nadia Samira Yann Gwenaëlle Maëlle Loïc Erwan Solène Antoine Benoît Bruno Cédric ' +
  'Damien Élodie Fabien Gaëlle Hélène'
).split(' ');

export const LAST_NAMES = (
  'Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux ' +
  'David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefevre Faure ' +
  'Andre Mercier Blanc Guerin Boyer Garnier Chevalier Francois Legrand Gauthier Garcia Perrin Robin Clement ' +
  'Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noel Meyer ' +
  'Dufour Meunier Brun Blanchard Giraud Joly Riviere Lucas Brunet Gaillard Barbier Arnaud Martinez Gerard ' +
  'Roche Renard Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix'
).split(' ');
