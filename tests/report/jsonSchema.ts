/** As much of JSON Schema (2020-12) as our own schemas use; a word it does not know is an error. */
export type Schema = Readonly<Record<string, unknown>>;

type Check = (value: unknown, given: unknown, schema: Schema, root: Schema) => boolean;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const asSchema = (given: unknown): Schema => {
  if (!isObject(given)) throw new Error('no schema');
  return given;
};
const texts = (given: unknown): readonly unknown[] => (Array.isArray(given) ? given : []);
const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  null: (value) => value === null,
};

const silent: Check = () => true;
const bound =
  (holds: (value: number, given: number) => boolean): Check =>
  (value, given) =>
    typeof value !== 'number' || holds(value, Number(given));

const CHECKS: Readonly<Record<string, Check>> = {
  $schema: silent,
  $defs: silent,
  title: silent,
  description: silent,
  $ref: (value, given, _, root) => {
    const defs = asSchema(root['$defs']);
    return holds(value, asSchema(defs[String(given).replace('#/$defs/', '')]), root);
  },
  type: (value, given) => {
    const is = TYPES[String(given)];
    if (is === undefined) throw new Error(`type ${String(given)}`);
    return is(value);
  },
  const: same,
  enum: (value, given) => texts(given).some((one) => same(one, value)),
  oneOf: (value, given, _, root) =>
    texts(given).filter((one) => holds(value, asSchema(one), root)).length === 1,
  minimum: bound((value, given) => value >= given),
  maximum: bound((value, given) => value <= given),
  maxLength: (value, given) => typeof value !== 'string' || [...value].length <= Number(given),
  pattern: (value, given) =>
    typeof value !== 'string' || new RegExp(String(given), 'u').test(value),
  maxItems: (value, given) => !Array.isArray(value) || value.length <= Number(given),
  items: (value, given, _, root) =>
    !Array.isArray(value) || value.every((one) => holds(one, asSchema(given), root)),
  maxProperties: (value, given) => !isObject(value) || Object.keys(value).length <= Number(given),
  propertyNames: (value, given, _, root) =>
    !isObject(value) || Object.keys(value).every((key) => holds(key, asSchema(given), root)),
  required: (value, given) =>
    !isObject(value) || texts(given).every((key) => Object.hasOwn(value, String(key))),
  properties: (value, given, _, root) =>
    !isObject(value) ||
    Object.entries(asSchema(given)).every(
      ([key, of]) => !Object.hasOwn(value, key) || holds(value[key], asSchema(of), root),
    ),
  additionalProperties: (value, given, schema, root) => {
    const named = Object.keys(asSchema(schema['properties'] ?? {}));
    return (
      !isObject(value) ||
      Object.entries(value).every(
        ([key, of]) => named.includes(key) || (given !== false && holds(of, asSchema(given), root)),
      )
    );
  },
};

/** Whether a value is as a schema says. */
export function holds(value: unknown, schema: Schema, root: Schema = schema): boolean {
  return Object.entries(schema).every(([word, given]) => {
    const check = CHECKS[word];
    if (check === undefined) throw new Error(`unknown word ${word}`);
    return check(value, given, schema, root);
  });
}
