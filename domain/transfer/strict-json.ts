export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonProblem = { line: number; column: number; path: string; says: string };
export type StrictJson = { value: Json } | { problems: JsonProblem[] };

const deepest = 200;
const mostProblems = 20;

/**
 * JSON as its standard has it, and nothing that could be read in two ways: a key that stands twice, `__proto__`, a number
 * that would not come out as it was written. Each is named with its place; syntax is read no further than the first fault.
 */
export function parseStrictJson(text: string): StrictJson {
  const reader = new Reader(text.startsWith("\uFEFF") ? text.slice(1) : text);
  try {
    const value = reader.readAll();
    return reader.problems.length > 0 ? { problems: reader.problems } : { value };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { problems: [...reader.problems, reader.problemAt(error.at, error.message)] };
  }
}

class Fault extends Error {
  constructor(
    readonly at: number,
    says: string,
  ) {
    super(says);
  }
}

class Reader {
  readonly problems: JsonProblem[] = [];
  private at = 0;
  private path: (string | number)[] = [];

  constructor(private readonly text: string) {}

  readAll(): Json {
    const value = this.readValue();
    if (this.peek() !== "") this.fail("Something follows after the end.");
    return value;
  }

  problemAt(at: number, says: string): JsonProblem {
    const before = this.text.slice(0, at);
    const path = this.path
      .map((part) => (typeof part === "number" ? `[${part}]` : `.${part.slice(0, 80)}`))
      .join("");
    const line = before.split("\n").length;
    return { line, column: at - before.lastIndexOf("\n"), path: path.replace(/^\./, ""), says };
  }

  private readValue(): Json {
    if (this.path.length > deepest) this.fail(`It is nested deeper than ${deepest} levels.`);
    const sign = this.peek();
    if (sign === "{") return this.readObject();
    if (sign === "[") return this.readArray();
    if (sign === '"') return this.readString();
    return /[A-Za-z_]/.test(sign) ? this.readWord() : this.readNumber();
  }

  private readObject(): { [key: string]: Json } {
    const value: { [key: string]: Json } = {};
    this.at += 1;
    if (this.takes("}")) return value;
    do {
      if (this.peek() !== '"') this.fail("A name between double quotes is expected here.");
      const from = this.at;
      const key = this.readString();
      this.path.push(key);
      if (key === "__proto__") this.note(from, "This name is not known, and not taken.");
      else if (Object.hasOwn(value, key)) this.note(from, "This name stands twice in the same place.");
      if (!this.takes(":")) this.fail("A colon is expected here.");
      const read = this.readValue();
      if (key !== "__proto__") value[key] = read;
      this.path.pop();
    } while (this.takes(","));
    if (!this.takes("}")) this.fail("A comma or } is expected here.");
    return value;
  }

  private readArray(): Json[] {
    const values: Json[] = [];
    this.at += 1;
    if (this.takes("]")) return values;
    do {
      this.path.push(values.length);
      values.push(this.readValue());
      this.path.pop();
    } while (this.takes(","));
    if (!this.takes("]")) this.fail("A comma or ] is expected here.");
    return values;
  }

  private readString(): string {
    const from = this.at;
    let end = from + 1;
    for (let code = this.text.charCodeAt(end); code !== quote; code = this.text.charCodeAt(end)) {
      if (Number.isNaN(code)) this.fail("A text is never closed.");
      if (code < 32) this.fail("A text runs over the end of its line, or holds a control sign.");
      end += code === backslash ? 2 : 1;
    }
    this.at = end + 1;
    const raw = this.text.slice(from, this.at);
    if (!raw.includes("\\")) return raw.slice(1, -1);
    if (raw.replace(/\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/g, "").includes("\\"))
      this.fail("A sign after \\ is not known.", from);
    return String(JSON.parse(raw));
  }

  private readWord(): boolean | null {
    const word = this.match(/[A-Za-z_]+/y) ?? "";
    if (word === "true" || word === "false") return word === "true";
    if (word !== "null")
      this.fail(
        `“${word.slice(0, 40)}” is no value: write a number, a text, true, false or null.`,
        this.at - word.length,
      );
    return null;
  }

  private readNumber(): number {
    const from = this.at;
    const number = this.match(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
    if (number === null) this.fail(this.peek() === "" ? "It ends too early." : "A value is expected here.");
    const value = Number(number);
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
      this.note(
        from,
        `${number?.slice(0, 40)} is not a safe number: it would not come out as it was written.`,
      );
    return value;
  }

  /** The next sign that is no blank; "" at the end. */
  private peek(): string {
    this.match(/[ \t\r\n]+/y);
    return this.text.charAt(this.at);
  }

  private takes(sign: string): boolean {
    if (this.peek() !== sign) return false;
    this.at += 1;
    return true;
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    this.at += found?.length ?? 0;
    return found;
  }

  private note(at: number, says: string) {
    if (this.problems.length < mostProblems) this.problems.push(this.problemAt(at, says));
  }

  private fail(says: string, at = this.at): never {
    throw new Fault(at, says);
  }
}

const quote = 34;
const backslash = 92;
