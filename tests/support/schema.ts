/** The part of JSON Schema that the project's own schemas are written in. */
interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean;
  items?: Schema;
  enum?: unknown[];
  pattern?: string;
  minItems?: number;
}

const known = ['$schema', '$id', 'title', 'description', 'type', 'properties', 'required', 'additionalProperties', 'items', 'enum', 'pattern', 'minItems']; // prettier-ignore

/** What in a value is not as the schema says, with its path. Throws on a keyword it does not check: silence would pass for proof. */
export function checkSchema(value: unknown, schema: Schema, path = '$'): string[] {
  const strange = Object.keys(schema).filter((keyword) => !known.includes(keyword));
  if (strange.length > 0) throw new Error(`schema keywords not checked: ${strange.join(', ')}`);
  if (schema.type && !([] as string[]).concat(schema.type).some((type) => isOf(value, type)))
    return [`${path}: ${typeof value}, not ${String(schema.type)}`];
  const faults: string[] = [];
  if (schema.enum && value !== null && !schema.enum.includes(value))
    faults.push(`${path}: ${JSON.stringify(value)} not allowed`);
  if (schema.pattern && typeof value === 'string' && !new RegExp(schema.pattern, 'u').test(value))
    faults.push(`${path}: ${value} does not match ${schema.pattern}`);
  if (Array.isArray(value)) {
    if (value.length < (schema.minItems ?? 0)) faults.push(`${path}: too few`);
    const { items } = schema;
    return items ? [...faults, ...value.flatMap((item, i) => checkSchema(item, items, `${path}[${i}]`))] : faults;
  }
  return typeof value === 'object' && value !== null ? [...faults, ...checkObject(value, schema, path)] : faults;
}

function checkObject(
  value: object,
  { properties = {}, required = [], additionalProperties }: Schema,
  path: string,
): string[] {
  const missing = required.filter((name) => !(name in value)).map((name) => `${path}.${name}: missing`);
  const inner = Object.entries(value).flatMap(([name, item]) => {
    const schema = properties[name];
    if (schema) return checkSchema(item, schema, `${path}.${name}`);
    return additionalProperties === false ? [`${path}.${name}: not known`] : [];
  });
  return [...missing, ...inner];
}

function isOf(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
