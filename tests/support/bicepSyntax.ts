export type Expression =
  | { readonly kind: 'literal'; readonly value: null | boolean | number }
  | { readonly kind: 'string'; readonly parts: readonly (string | Expression)[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'member'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'not'; readonly operand: Expression }
  | { readonly kind: 'and' | 'equals'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'choice'; readonly condition: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly kind: 'array'; readonly items: readonly Expression[] }
  | { readonly kind: 'object'; readonly entries: readonly { readonly key: Expression; readonly value: Expression }[] };

export interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly secure: boolean;
  readonly fallback?: Expression;
  readonly allowed?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
}

export interface Resource {
  readonly symbol: string;
  readonly type: string;
  readonly apiVersion: string;
  readonly condition?: Expression;
  readonly body: Expression;
}

export interface BicepFile {
  readonly parameters: readonly Parameter[];
  readonly variables: ReadonlyMap<string, Expression>;
  readonly resources: readonly Resource[];
  readonly outputs: readonly { readonly name: string; readonly value: Expression }[];
}

interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'sign' | 'end';
  readonly text: string;
  readonly parts?: readonly (string | Expression)[];
  readonly line: number;
}

const SIGN = /^(?:==|&&|[{}[\]():,.?=!@])/;

/** The statements of a Bicep file. @throws Error naming the line of what it does not know */
export function parseBicep(source: string): BicepFile {
  const reader = new Reader(tokensOf(source));
  const parameters: Parameter[] = [];
  const variables = new Map<string, Expression>();
  const resources: Resource[] = [];
  const outputs: BicepFile['outputs'][number][] = [];
  const names = new Set<string>();
  const declare = (name: string): string => {
    if (names.has(name)) throw reader.fault(`"${name}" is declared twice`);
    names.add(name);
    return name;
  };
  while (!reader.isAtEnd()) {
    const decorators = reader.decorators();
    const keyword = reader.name();
    switch (keyword) {
      case 'targetScope':
        reader.sign('=');
        reader.expression();
        break;
      case 'param':
        parameters.push(parameter(reader, declare(reader.name()), decorators));
        break;
      case 'var': {
        const name = declare(reader.name());
        reader.sign('=');
        variables.set(name, reader.expression());
        break;
      }
      case 'resource':
        resources.push(resource(reader, declare(reader.name())));
        break;
      case 'output': {
        const name = reader.name();
        reader.name();
        reader.sign('=');
        outputs.push({ name, value: reader.expression() });
        break;
      }
      default:
        throw reader.fault(`"${keyword}" begins no statement`);
    }
  }
  return { parameters, variables, resources, outputs };
}

type Decorators = ReadonlyMap<string, readonly Expression[]>;

function parameter(reader: Reader, name: string, decorators: Decorators): Parameter {
  const type = reader.name();
  const fallback = reader.skips('=') ? { fallback: reader.expression() } : {};
  const [allowed] = decorators.get('allowed') ?? [];
  const limit = (which: 'minLength' | 'maxLength') => {
    const [value] = decorators.get(which) ?? [];
    return value?.kind === 'literal' ? { [which]: Number(value.value) } : {};
  };
  return {
    name,
    type,
    description: plain(decorators.get('description')?.[0]),
    secure: decorators.has('secure'),
    ...fallback,
    ...(allowed?.kind === 'array' ? { allowed: allowed.items.map(plain) } : {}),
    ...limit('minLength'),
    ...limit('maxLength'),
  };
}

function resource(reader: Reader, symbol: string): Resource {
  const [type = '', apiVersion = ''] = plain(reader.expression()).split('@');
  reader.sign('=');
  const condition = reader.skipsName('if') ? { condition: reader.inParentheses() } : {};
  return { symbol, type, apiVersion, ...condition, body: reader.expression() };
}

function plain(expression: Expression | undefined): string {
  return expression?.kind === 'string' ? expression.parts.join('') : '';
}

class Reader {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  fault(what: string): Error {
    return new Error(`line ${this.peek().line}: ${what}`);
  }

  isAtEnd(): boolean {
    return this.peek().kind === 'end';
  }

  name(): string {
    return this.take('name');
  }

  sign(text: string): void {
    if (!this.skips(text)) throw this.fault(`"${text}" is missing before "${this.peek().text}"`);
  }

  skips(text: string): boolean {
    const found = this.peek().kind === 'sign' && this.peek().text === text;
    if (found) this.at++;
    return found;
  }

  skipsName(text: string): boolean {
    const found = this.peek().kind === 'name' && this.peek().text === text;
    if (found) this.at++;
    return found;
  }

  decorators(): Decorators {
    const found = new Map<string, readonly Expression[]>();
    while (this.skips('@')) found.set(this.name(), this.arguments());
    return found;
  }

  inParentheses(): Expression {
    this.sign('(');
    const inner = this.expression();
    this.sign(')');
    return inner;
  }

  expression(): Expression {
    const condition = this.conjunction();
    if (!this.skips('?')) return condition;
    const yes = this.expression();
    this.sign(':');
    return { kind: 'choice', condition, yes, no: this.expression() };
  }

  private conjunction(): Expression {
    let left = this.equality();
    while (this.skips('&&')) left = { kind: 'and', left, right: this.equality() };
    return left;
  }

  private equality(): Expression {
    const left = this.unary();
    return this.skips('==') ? { kind: 'equals', left, right: this.unary() } : left;
  }

  private unary(): Expression {
    if (this.skips('!')) return { kind: 'not', operand: this.unary() };
    let found = this.primary();
    while (this.skips('.')) found = { kind: 'member', of: found, name: this.name() };
    return found;
  }

  private primary(): Expression {
    const { kind, text, parts } = this.peek();
    if (kind === 'string') {
      this.at++;
      return { kind: 'string', parts: parts ?? [] };
    }
    if (kind === 'number') return { kind: 'literal', value: Number(this.take('number')) };
    if (text === '{') return this.object();
    if (text === '[') return this.array();
    if (text === '(') return this.inParentheses();
    const name = this.name();
    if (name === 'true' || name === 'false') return { kind: 'literal', value: name === 'true' };
    if (name === 'null') return { kind: 'literal', value: null };
    return this.peek().text === '(' && this.peek().kind === 'sign'
      ? { kind: 'call', name, args: this.arguments() }
      : { kind: 'name', name };
  }

  private arguments(): Expression[] {
    this.sign('(');
    const args: Expression[] = [];
    while (!this.skips(')')) {
      args.push(this.expression());
      if (!this.skips(',') && this.peek().text !== ')') throw this.fault('"," or ")" is missing');
    }
    return args;
  }

  private array(): Expression {
    this.sign('[');
    const items: Expression[] = [];
    while (!this.skips(']')) {
      items.push(this.expression());
      this.skips(',');
    }
    return { kind: 'array', items };
  }

  private object(): Expression {
    this.sign('{');
    const entries: { key: Expression; value: Expression }[] = [];
    while (!this.skips('}')) {
      const key = this.peek().kind === 'string' ? this.primary() : this.key();
      this.sign(':');
      entries.push({ key, value: this.expression() });
      this.skips(',');
    }
    return { kind: 'object', entries };
  }

  private key(): Expression {
    return { kind: 'string', parts: [this.name()] };
  }

  private peek(): Token {
    return this.tokens[this.at]!;
  }

  private take(kind: Token['kind']): string {
    const token = this.peek();
    if (token.kind !== kind) throw this.fault(`a ${kind} is missing before "${token.text}"`);
    this.at++;
    return token.text;
  }
}

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  while (at < source.length) {
    const rest = source.slice(at);
    const space = /^(?:[ \t\r]+|\n|\/\/[^\n]*)/.exec(rest)?.[0];
    if (space !== undefined) {
      if (space === '\n') line++;
      at += space.length;
      continue;
    }
    const token = tokenAt(rest, line);
    tokens.push(token);
    at += token.text.length;
  }
  return [...tokens, { kind: 'end', text: 'the end', line }];
}

function tokenAt(rest: string, line: number): Token {
  const name = /^[A-Za-z_]\w*/.exec(rest)?.[0];
  if (name !== undefined) return { kind: 'name', text: name, line };
  const number = /^\d+/.exec(rest)?.[0];
  if (number !== undefined) return { kind: 'number', text: number, line };
  const string = /^'(?:[^'\\\n]|\\.)*'/.exec(rest)?.[0];
  if (string !== undefined) return { kind: 'string', text: string, parts: partsOf(string.slice(1, -1), line), line };
  const sign = SIGN.exec(rest)?.[0];
  if (sign !== undefined) return { kind: 'sign', text: sign, line };
  throw new Error(`line ${line}: "${rest.slice(0, 20)}" is not known`);
}

const ESCAPES: Readonly<Record<string, string>> = { "\\'": "'", '\\\\': '\\', '\\n': '\n', '\\$': '$' };

/** Words and what is filled in between them. */
function partsOf(text: string, line: number): (string | Expression)[] {
  return text.split(/(\$\{[^}]*\}|\\.)/).map((part) => {
    if (part.startsWith('${')) return new Reader([...tokensOf(part.slice(2, -1))]).expression();
    if (!part.startsWith('\\')) return part;
    const sign = ESCAPES[part];
    if (sign === undefined) throw new Error(`line ${line}: "${part}" is no escape of Bicep`);
    return sign;
  });
}
