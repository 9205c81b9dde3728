/** Anything that came as JSON. */
export type Piece = Record<string, unknown>;

export const isPiece = (value: unknown): value is Piece =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What is wrong in a list of blocks, each with its place as a JSON pointer, as Slack reports it. */
export class BlockReport {
  readonly problems: string[] = [];

  say(place: string, problem: string) {
    this.problems.push(`[ERROR] ${problem} [json-pointer:${place}]`);
  }

  /** Slack refuses what it does not know, so a misspelled field is never ignored. */
  only(place: string, piece: Piece, known: string) {
    for (const name of Object.keys(piece))
      if (!known.split(" ").includes(name)) this.say(place, `invalid additional property: ${name}`);
  }

  text(place: string, value: unknown, most: number, least = 1) {
    if (typeof value !== "string") this.say(place, "must be a string");
    else if (value.length < least) this.say(place, `must be at least ${least} characters`);
    else if (value.length > most) this.say(place, `must be no more than ${most} characters`);
  }

  maybeText(place: string, value: unknown, most: number, least = 0) {
    if (value !== undefined) this.text(place, value, most, least);
  }

  maybeFlag(place: string, value: unknown) {
    if (value !== undefined && typeof value !== "boolean") this.say(place, "must be a boolean");
  }

  address(place: string, value: unknown) {
    this.text(place, value, 3000);
    if (typeof value === "string" && !isWebAddress(value)) this.say(place, "must be a valid http(s) URL");
  }

  list(place: string, value: unknown, least: number, most: number): unknown[] {
    if (!Array.isArray(value)) {
      this.say(place, "must be an array");
      return [];
    }
    if (value.length < least) this.say(place, `must have at least ${least} items`);
    if (value.length > most) this.say(place, `must have no more than ${most} items`);
    return value;
  }

  piece(place: string, value: unknown): Piece {
    if (isPiece(value)) return value;
    this.say(place, "must be an object");
    return {};
  }
}

function isWebAddress(value: string) {
  if (!URL.canParse(value)) return false;
  return /^(https?|slack|mailto):$/.test(new URL(value).protocol);
}
