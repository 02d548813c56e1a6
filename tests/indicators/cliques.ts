/** Help that ties people into groups where everyone knows everyone. */
type Help = readonly (readonly [helper: number, helped: number, day: number])[];

/** Everyone of [from, from + size) helps everyone after them once on each of the days. */
export const clique = (from: number, size: number, ...days: readonly number[]): Help => {
  const members = Array.from({ length: size }, (_, i) => from + i);
  return members.flatMap((a) =>
    members.filter((b) => a < b).flatMap((b) => days.map((day): Help[number] => [a, b, day])),
  );
};
