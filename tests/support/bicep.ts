/**
 * Reads the part of the Bicep language that infra/ uses, strictly, and works out what a deployment would ask Azure for.
 * No package of npm or Debian compiles Bicep; this finds what is misspelt, missing or unused, not what Azure refuses.
 */
import { parseBicep, type BicepFile, type Expression, type Resource } from './bicepSyntax';

export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

export interface Deployed {
  readonly symbol: string;
  readonly type: string;
  readonly apiVersion: string;
  /** As it would be sent; what only Azure knows stands as `<symbol.properties.name>`. */
  readonly body: { readonly [key: string]: Value };
}

export interface Deployment {
  /** Those whose condition holds. */
  readonly resources: readonly Deployed[];
  readonly outputs: { readonly [name: string]: Value };
  /** Parameters and variables that nothing asked for, whatever the conditions. */
  readonly unused: readonly string[];
}

export { parseBicep };

/** Seems to come from Azure: as long as the real ones. */
const UNIQUE = 'abcdefghijklm';

/** @throws Error where a parameter is missing, not declared or not allowed, or a name is not known */
export function deploy(file: BicepFile, given: Readonly<Record<string, Value>>): Deployment {
  const values = parameterValues(file, given);
  const used = new Set<string>();
  const running = new Set<string>();

  function lookUp(name: string): Value {
    used.add(name);
    if (values.has(name)) return values.get(name)!;
    const variable = file.variables.get(name);
    if (variable) return once(name, () => evaluate(variable));
    const resource = file.resources.find(({ symbol }) => symbol === name);
    if (resource) return `<${name}>`;
    throw new Error(`"${name}" is not declared`);
  }

  function once(name: string, find: () => Value): Value {
    if (running.has(name)) throw new Error(`"${name}" needs itself`);
    running.add(name);
    const value = find();
    running.delete(name);
    return value;
  }

  function evaluate(expression: Expression): Value {
    switch (expression.kind) {
      case 'literal':
        return expression.value;
      case 'string':
        return expression.parts.map((part) => (typeof part === 'string' ? part : text(evaluate(part)))).join('');
      case 'name':
        return lookUp(expression.name);
      case 'member':
        return member(evaluate(expression.of), expression.name);
      case 'call':
        return call(expression.name, expression.args.map(evaluate));
      case 'not':
        return evaluate(expression.operand) !== true;
      case 'and':
        return evaluate(expression.left) === true && evaluate(expression.right) === true;
      case 'equals':
        return evaluate(expression.left) === evaluate(expression.right);
      case 'choice':
        return evaluate(evaluate(expression.condition) === true ? expression.yes : expression.no);
      case 'array':
        return expression.items.map(evaluate);
      case 'object':
        return Object.fromEntries(expression.entries.map(({ key, value }) => [text(evaluate(key)), evaluate(value)]));
    }
  }

  const deployed = ({ symbol, type, apiVersion, body }: Resource): Deployed => ({
    symbol,
    type,
    apiVersion,
    body: evaluate(body) as Deployed['body'],
  });
  const holds = ({ condition }: Resource) => condition === undefined || evaluate(condition) === true;
  const resources = file.resources.filter(holds).map(deployed);
  const outputs = Object.fromEntries(file.outputs.map(({ name, value }) => [name, evaluate(value)]));
  const declared = [...file.parameters.map(({ name }) => name), ...file.variables.keys()];
  return { resources, outputs, unused: declared.filter((name) => !used.has(name)) };
}

function parameterValues({ parameters }: BicepFile, given: Readonly<Record<string, Value>>): Map<string, Value> {
  const unknown = Object.keys(given).filter((name) => !parameters.some((one) => one.name === name));
  if (unknown.length > 0) throw new Error(`there is no parameter ${unknown.join(', ')}`);
  const values = new Map<string, Value>();
  for (const { name, fallback, allowed, minLength, maxLength } of parameters) {
    const value = given[name] ?? (fallback === undefined ? undefined : simple(fallback));
    if (value === undefined) throw new Error(`the parameter ${name} is missing`);
    if (allowed && !allowed.includes(String(value))) throw new Error(`${name} must be one of ${allowed.join(', ')}`);
    const { length } = String(value);
    if (length < (minLength ?? 0) || length > (maxLength ?? Infinity))
      throw new Error(`${name} has ${length} characters`);
    values.set(name, value);
  }
  return values;
}

/** A default is a literal or where the resource group is. */
function simple(fallback: Expression): Value {
  if (fallback.kind === 'literal') return fallback.value;
  if (fallback.kind === 'string') return fallback.parts.map((part) => (typeof part === 'string' ? part : '?')).join('');
  return 'eastus';
}

function member(of: Value, name: string): Value {
  if (typeof of === 'string' && of.startsWith('<')) return `${of.slice(0, -1)}.${name}>`;
  const found =
    typeof of === 'object' && of !== null && !Array.isArray(of) ? (of as Deployed['body'])[name] : undefined;
  if (found === undefined) throw new Error(`nothing is known of "${name}"`);
  return found;
}

const FUNCTIONS: Readonly<Record<string, (args: readonly Value[]) => Value>> = {
  resourceGroup: () => ({ id: '<group>', location: 'eastus' }),
  subscription: () => ({ tenantId: '22222222-2222-4222-8222-222222222222' }),
  uniqueString: () => UNIQUE,
  guid: () => '33333333-3333-4333-8333-333333333333',
  subscriptionResourceId: (args) => `/${args.map(text).join('/')}`,
  string: ([value]) => text(value ?? ''),
  empty: ([value]) => value === '' || value === null,
  take: ([value, count]) => text(value ?? '').slice(0, Number(count)),
  union: (args) => Object.assign({}, ...args) as Value,
};

function call(name: string, args: readonly Value[]): Value {
  const known = FUNCTIONS[name];
  if (!known) throw new Error(`the function ${name} is not known here`);
  return known(args);
}

function text(value: Value): string {
  if (typeof value === 'object') throw new Error('an object or null stands where a text must');
  return String(value);
}
