import { refuse } from "./refuse";

export type StoredDocument = Record<string, unknown>;
type Test = (document: StoredDocument) => boolean;

/** Reads a filter as a real server does, and refuses what that refuses: bad grammar, and attributes not set up for it. */
export function readFilter(filter: unknown, filterable: string[], code: string): Test {
  if (filter === undefined || filter === null) return () => true;
  if (typeof filter === "string")
    return filter.trim() === "" ? () => true : new Reader(filter, filterable, code).all();
  if (!Array.isArray(filter)) throw refuse(400, code, "A filter is a text or a list.");
  // Lists are joined by AND, lists in lists by OR.
  const parts = filter.map((part) => {
    if (!Array.isArray(part)) return readFilter(part, filterable, code);
    const choices = part.map((choice) => readFilter(choice, filterable, code));
    return (document: StoredDocument) => choices.some((test) => test(document));
  });
  return (document) => parts.every((test) => test(document));
}

class Reader {
  private readonly tokens: string[];
  private place = 0;

  constructor(
    text: string,
    private readonly filterable: string[],
    private readonly code: string,
  ) {
    const pattern = /\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[()[\],]|!=|>=|<=|[=<>]|[^\s()[\],=<>!"']+)/gy;
    this.tokens = [];
    let end = 0;
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      this.tokens.push(found[1] ?? "");
      end = pattern.lastIndex;
    }
    if (text.slice(end).trim() !== "") throw this.wrong(`at “${text.slice(end, end + 20)}”`);
  }

  all(): Test {
    const test = this.either();
    if (this.place < this.tokens.length) throw this.wrong(`“${this.tokens[this.place]}” stands alone`);
    return test;
  }

  private either(): Test {
    const tests = [this.both()];
    while (this.takes("OR")) tests.push(this.both());
    return (document) => tests.some((test) => test(document));
  }

  private both(): Test {
    const tests = [this.one()];
    while (this.takes("AND")) tests.push(this.one());
    return (document) => tests.every((test) => test(document));
  }

  private one(): Test {
    if (this.takes("NOT")) {
      const test = this.one();
      return (document) => !test(document);
    }
    if (!this.takes("(")) return this.condition();
    const test = this.either();
    if (!this.takes(")")) throw this.wrong("a bracket is open");
    return test;
  }

  private condition(): Test {
    const attribute = this.next();
    if (!this.filterable.includes(attribute)) throw this.wrong(`attribute “${attribute}” is not filterable`);
    const of = (document: StoredDocument) =>
      [document[attribute]].flat().filter((value) => value !== null && value !== undefined);
    const operator = this.next();
    if (operator === "NOT") {
      const test = this.comparison(this.next(), of, attribute);
      return (document) => !test(document);
    }
    return this.comparison(operator, of, attribute);
  }

  private comparison(operator: string, of: (document: StoredDocument) => unknown[], attribute: string): Test {
    if (operator === "EXISTS") return (document) => attribute in document;
    if (operator === "IS") {
      const isNegated = this.takes("NOT");
      const what = this.next();
      const is: Test =
        what === "NULL"
          ? (document) => document[attribute] === null
          : (document) => of(document).length === 0;
      return isNegated ? (document) => !is(document) : is;
    }
    if (operator === "IN") {
      const wanted = new Set(this.list());
      return (document) => of(document).some((value) => wanted.has(String(value).toLowerCase()));
    }
    const value = this.value();
    if (operator === "=")
      return (document) => of(document).some((one) => String(one).toLowerCase() === value);
    if (operator === "!=")
      return (document) => !of(document).some((one) => String(one).toLowerCase() === value);
    const bound = Number(value);
    const compare = {
      "<": (a: number) => a < bound,
      "<=": (a: number) => a <= bound,
      ">": (a: number) => a > bound,
      ">=": (a: number) => a >= bound,
    }[operator];
    if (!compare || value === "" || Number.isNaN(bound)) throw this.wrong(`“${operator} ${value}”`);
    return (document) => of(document).some((one) => typeof one === "number" && compare(one));
  }

  private list(): string[] {
    if (!this.takes("[")) throw this.wrong("a list is missing");
    const values: string[] = [];
    while (!this.takes("]")) {
      values.push(this.value());
      this.takes(",");
    }
    return values;
  }

  private value() {
    const token = this.next();
    if (/^[()[\],=<>!]/.test(token)) throw this.wrong(`“${token}” is no value`);
    const text = /^["']/.test(token) ? token.slice(1, -1).replace(/\\(["'\\])/g, "$1") : token;
    return text.toLowerCase();
  }

  private takes(token: string) {
    if (this.tokens[this.place] !== token) return false;
    this.place += 1;
    return true;
  }

  private next() {
    const token = this.tokens[this.place];
    if (token === undefined) throw this.wrong("it ends too soon");
    this.place += 1;
    return token;
  }

  private wrong(what: string) {
    return refuse(400, this.code, `The filter cannot be read: ${what}.`);
  }
}
